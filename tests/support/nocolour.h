// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <opencv2/core.hpp>

namespace support {

// OpenCV has no memory for pictures in colour while it lives.
class NoColour : public cv::MatAllocator
{
public:
    NoColour() { cv::Mat::setDefaultAllocator(this); }
    ~NoColour() override { cv::Mat::setDefaultAllocator(m_usual); }
    NoColour(const NoColour &) = delete;
    NoColour &operator=(const NoColour &) = delete;

    cv::UMatData *allocate(int dims, const int *sizes, int type, void *data, std::size_t *step,
                           cv::AccessFlag access, cv::UMatUsageFlags usage) const override
    {
        if (CV_MAT_CN(type) == 3)
            CV_Error(cv::Error::StsNoMem, "none for colour");
        return m_usual->allocate(dims, sizes, type, data, step, access, usage);
    }
    bool allocate(cv::UMatData *data, cv::AccessFlag access,
                  cv::UMatUsageFlags usage) const override
    {
        return m_usual->allocate(data, access, usage);
    }
    void deallocate(cv::UMatData *data) const override { m_usual->deallocate(data); }

private:
    cv::MatAllocator *m_usual = cv::Mat::getStdAllocator();
};

} // namespace support
