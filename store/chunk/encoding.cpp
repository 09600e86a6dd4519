// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/encoding.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace store {

namespace {

struct Encoding
{
    std::string_view name;
    int code;
};

// Names are the part of OpenCV's between COLOR_ and 2BGR in lower case, without underscores; a
// suffix after 2BGR follows an underscore. All that OpenCV 4.6 has, sorted.
constexpr std::array encodings{
    Encoding{"cv_bayerbg", cv::COLOR_BayerBG2BGR},
    Encoding{"cv_bayerbg_ea", cv::COLOR_BayerBG2BGR_EA},
    Encoding{"cv_bayerbg_vng", cv::COLOR_BayerBG2BGR_VNG},
    Encoding{"cv_bayerbggr", cv::COLOR_BayerBGGR2BGR},
    Encoding{"cv_bayerbggr_ea", cv::COLOR_BayerBGGR2BGR_EA},
    Encoding{"cv_bayerbggr_vng", cv::COLOR_BayerBGGR2BGR_VNG},
    Encoding{"cv_bayergb", cv::COLOR_BayerGB2BGR},
    Encoding{"cv_bayergb_ea", cv::COLOR_BayerGB2BGR_EA},
    Encoding{"cv_bayergb_vng", cv::COLOR_BayerGB2BGR_VNG},
    Encoding{"cv_bayergbrg", cv::COLOR_BayerGBRG2BGR},
    Encoding{"cv_bayergbrg_ea", cv::COLOR_BayerGBRG2BGR_EA},
    Encoding{"cv_bayergbrg_vng", cv::COLOR_BayerGBRG2BGR_VNG},
    Encoding{"cv_bayergr", cv::COLOR_BayerGR2BGR},
    Encoding{"cv_bayergr_ea", cv::COLOR_BayerGR2BGR_EA},
    Encoding{"cv_bayergr_vng", cv::COLOR_BayerGR2BGR_VNG},
    Encoding{"cv_bayergrbg", cv::COLOR_BayerGRBG2BGR},
    Encoding{"cv_bayergrbg_ea", cv::COLOR_BayerGRBG2BGR_EA},
    Encoding{"cv_bayergrbg_vng", cv::COLOR_BayerGRBG2BGR_VNG},
    Encoding{"cv_bayerrg", cv::COLOR_BayerRG2BGR},
    Encoding{"cv_bayerrg_ea", cv::COLOR_BayerRG2BGR_EA},
    Encoding{"cv_bayerrg_vng", cv::COLOR_BayerRG2BGR_VNG},
    Encoding{"cv_bayerrggb", cv::COLOR_BayerRGGB2BGR},
    Encoding{"cv_bayerrggb_ea", cv::COLOR_BayerRGGB2BGR_EA},
    Encoding{"cv_bayerrggb_vng", cv::COLOR_BayerRGGB2BGR_VNG},
    Encoding{"cv_bgr555", cv::COLOR_BGR5552BGR},
    Encoding{"cv_bgr565", cv::COLOR_BGR5652BGR},
    Encoding{"cv_bgra", cv::COLOR_BGRA2BGR},
    Encoding{"cv_gray", cv::COLOR_GRAY2BGR},
    Encoding{"cv_hls", cv::COLOR_HLS2BGR},
    Encoding{"cv_hls_full", cv::COLOR_HLS2BGR_FULL},
    Encoding{"cv_hsv", cv::COLOR_HSV2BGR},
    Encoding{"cv_hsv_full", cv::COLOR_HSV2BGR_FULL},
    Encoding{"cv_lab", cv::COLOR_Lab2BGR},
    Encoding{"cv_luv", cv::COLOR_Luv2BGR},
    Encoding{"cv_rgb", cv::COLOR_RGB2BGR},
    Encoding{"cv_rgba", cv::COLOR_RGBA2BGR},
    Encoding{"cv_xyz", cv::COLOR_XYZ2BGR},
    Encoding{"cv_ycrcb", cv::COLOR_YCrCb2BGR},
    Encoding{"cv_yuv", cv::COLOR_YUV2BGR},
    Encoding{"cv_yuv420p", cv::COLOR_YUV420p2BGR},
    Encoding{"cv_yuv420sp", cv::COLOR_YUV420sp2BGR},
    Encoding{"cv_yuv_i420", cv::COLOR_YUV2BGR_I420},
    Encoding{"cv_yuv_iyuv", cv::COLOR_YUV2BGR_IYUV},
    Encoding{"cv_yuv_nv12", cv::COLOR_YUV2BGR_NV12},
    Encoding{"cv_yuv_nv21", cv::COLOR_YUV2BGR_NV21},
    Encoding{"cv_yuv_uynv", cv::COLOR_YUV2BGR_UYNV},
    Encoding{"cv_yuv_uyvy", cv::COLOR_YUV2BGR_UYVY},
    Encoding{"cv_yuv_y422", cv::COLOR_YUV2BGR_Y422},
    Encoding{"cv_yuv_yunv", cv::COLOR_YUV2BGR_YUNV},
    Encoding{"cv_yuv_yuy2", cv::COLOR_YUV2BGR_YUY2},
    Encoding{"cv_yuv_yuyv", cv::COLOR_YUV2BGR_YUYV},
    Encoding{"cv_yuv_yv12", cv::COLOR_YUV2BGR_YV12},
    Encoding{"cv_yuv_yvyu", cv::COLOR_YUV2BGR_YVYU},
};

} // namespace

std::optional<int> encodingCode(std::string_view encoding)
{
    const auto found = std::find_if(encodings.begin(), encodings.end(),
                                    [&](const Encoding &e) { return e.name == encoding; });
    if (found == encodings.end())
        return std::nullopt;
    return found->code;
}

Result<cv::Mat> decodeEncoding(const cv::Mat &raw, std::string_view encoding,
                               const std::filesystem::path &path)
{
    const auto code = encodingCode(encoding);
    if (!code)
        return Error{Error::Code::Unsupported, path,
                     "unknown encoding '" + std::string(encoding) + "'"};
    try {
        cv::Mat colour;
        cv::cvtColor(raw, colour, *code);
        return colour;
    } catch (const std::exception &exception) {
        return Error{Error::Code::Corrupt, path,
                     "the picture is not of encoding '" + std::string(encoding) +
                         "': " + exception.what()};
    }
}

} // namespace store
