// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framenumbering.h"

namespace model {

std::int64_t FrameNumbering::next(const CameraFrame &frame)
{
    const std::int64_t number = frame.deviceNumber.value_or(m_last.value_or(-1) + 1);
    if (m_last && number > *m_last + 1)
        m_lost += number - *m_last - 1;
    m_last = number;
    return number;
}

} // namespace model
