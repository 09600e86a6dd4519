// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pixelname.h"

#include <algorithm>
#include <iterator>

namespace model {

namespace {

struct Name
{
    PixelFormat pixels;
    const char *name;
};

constexpr Name names[] = {
    {PixelFormat::Gray8, "gray8"},         {PixelFormat::Gray10, "gray10"},
    {PixelFormat::Gray12, "gray12"},       {PixelFormat::Gray16, "gray16"},
    {PixelFormat::BayerRg8, "bayerrg8"},   {PixelFormat::BayerGr8, "bayergr8"},
    {PixelFormat::BayerGb8, "bayergb8"},   {PixelFormat::BayerBg8, "bayerbg8"},
    {PixelFormat::BayerRg10, "bayerrg10"}, {PixelFormat::BayerGr10, "bayergr10"},
    {PixelFormat::BayerGb10, "bayergb10"}, {PixelFormat::BayerBg10, "bayerbg10"},
    {PixelFormat::BayerRg12, "bayerrg12"}, {PixelFormat::BayerGr12, "bayergr12"},
    {PixelFormat::BayerGb12, "bayergb12"}, {PixelFormat::BayerBg12, "bayerbg12"},
    {PixelFormat::BayerRg16, "bayerrg16"}, {PixelFormat::BayerGr16, "bayergr16"},
    {PixelFormat::BayerGb16, "bayergb16"}, {PixelFormat::BayerBg16, "bayerbg16"},
    {PixelFormat::Bgr8, "bgr8"},           {PixelFormat::Yuyv, "yuyv"},
    {PixelFormat::Mjpeg, "mjpeg"},
};

} // namespace

std::string pixelName(PixelFormat pixels)
{
    const auto *const found = std::find_if(std::begin(names), std::end(names),
                                           [&](const Name &name) { return name.pixels == pixels; });
    return found != std::end(names) ? found->name : "";
}

std::optional<PixelFormat> pixelsOfName(const std::string &name)
{
    for (const Name &known : names) {
        if (name == known.name)
            return known.pixels;
    }
    return std::nullopt;
}

std::string pixelNames(const std::string &separator)
{
    std::string all;
    for (const Name &known : names)
        all += (all.empty() ? std::string() : separator) + known.name;
    return all;
}

} // namespace model
