// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicampixels.h"

#include "model/camera/genicam/packedpixels.h"
#include "model/camera/pixellayout.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <iterator>

namespace model {

namespace {

struct Pair
{
    PixelFormat pixels;
    const char *name;
    std::uint32_t code;
    int conversion; // OpenCV's, or asItIs
    Packing packing = Packing::None;
};

// Where there are several of one kind, what is taken first stands first: packing saves the line, but
// takes time here.
constexpr Pair pairs[] = {
    {PixelFormat::Gray8, "Mono8", 0x01080001, asItIs},
    {PixelFormat::Gray10, "Mono10", 0x01100003, asItIs},
    {PixelFormat::Gray10, "Mono10p", 0x010a0046, asItIs, Packing::Stream10},
    {PixelFormat::Gray10, "Mono10Packed", 0x010c0004, asItIs, Packing::Pairs10},
    {PixelFormat::Gray12, "Mono12", 0x01100005, asItIs},
    {PixelFormat::Gray12, "Mono12p", 0x010c0047, asItIs, Packing::Stream12},
    {PixelFormat::Gray12, "Mono12Packed", 0x010c0006, asItIs, Packing::Pairs12},
    {PixelFormat::Gray16, "Mono16", 0x01100007, asItIs},
    {PixelFormat::BayerGr8, "BayerGR8", 0x01080008, asItIs},
    {PixelFormat::BayerRg8, "BayerRG8", 0x01080009, asItIs},
    {PixelFormat::BayerGb8, "BayerGB8", 0x0108000a, asItIs},
    {PixelFormat::BayerBg8, "BayerBG8", 0x0108000b, asItIs},
    {PixelFormat::BayerGr10, "BayerGR10", 0x0110000c, asItIs},
    {PixelFormat::BayerGr10, "BayerGR10p", 0x010a0056, asItIs, Packing::Stream10},
    {PixelFormat::BayerGr10, "BayerGR10Packed", 0x010c0026, asItIs, Packing::Pairs10},
    {PixelFormat::BayerRg10, "BayerRG10", 0x0110000d, asItIs},
    {PixelFormat::BayerRg10, "BayerRG10p", 0x010a0058, asItIs, Packing::Stream10},
    {PixelFormat::BayerRg10, "BayerRG10Packed", 0x010c0027, asItIs, Packing::Pairs10},
    {PixelFormat::BayerGb10, "BayerGB10", 0x0110000e, asItIs},
    {PixelFormat::BayerGb10, "BayerGB10p", 0x010a0054, asItIs, Packing::Stream10},
    {PixelFormat::BayerGb10, "BayerGB10Packed", 0x010c0028, asItIs, Packing::Pairs10},
    {PixelFormat::BayerBg10, "BayerBG10", 0x0110000f, asItIs},
    {PixelFormat::BayerBg10, "BayerBG10p", 0x010a0052, asItIs, Packing::Stream10},
    {PixelFormat::BayerBg10, "BayerBG10Packed", 0x010c0029, asItIs, Packing::Pairs10},
    {PixelFormat::BayerGr12, "BayerGR12", 0x01100010, asItIs},
    {PixelFormat::BayerGr12, "BayerGR12p", 0x010c0057, asItIs, Packing::Stream12},
    {PixelFormat::BayerGr12, "BayerGR12Packed", 0x010c002a, asItIs, Packing::Pairs12},
    {PixelFormat::BayerRg12, "BayerRG12", 0x01100011, asItIs},
    {PixelFormat::BayerRg12, "BayerRG12p", 0x010c0059, asItIs, Packing::Stream12},
    {PixelFormat::BayerRg12, "BayerRG12Packed", 0x010c002b, asItIs, Packing::Pairs12},
    {PixelFormat::BayerGb12, "BayerGB12", 0x01100012, asItIs},
    {PixelFormat::BayerGb12, "BayerGB12p", 0x010c0055, asItIs, Packing::Stream12},
    {PixelFormat::BayerGb12, "BayerGB12Packed", 0x010c002c, asItIs, Packing::Pairs12},
    {PixelFormat::BayerBg12, "BayerBG12", 0x01100013, asItIs},
    {PixelFormat::BayerBg12, "BayerBG12p", 0x010c0053, asItIs, Packing::Stream12},
    {PixelFormat::BayerBg12, "BayerBG12Packed", 0x010c002d, asItIs, Packing::Pairs12},
    {PixelFormat::BayerGr16, "BayerGR16", 0x0110002e, asItIs},
    {PixelFormat::BayerRg16, "BayerRG16", 0x0110002f, asItIs},
    {PixelFormat::BayerGb16, "BayerGB16", 0x01100030, asItIs},
    {PixelFormat::BayerBg16, "BayerBG16", 0x01100031, asItIs},
    {PixelFormat::Bgr8, "BGR8", 0x02180015, asItIs},
    {PixelFormat::Bgr8, "RGB8", 0x02180014, cv::COLOR_RGB2BGR},
    {PixelFormat::Bgr8, "BGR8Packed", 0x02180015, asItIs},
    {PixelFormat::Bgr8, "RGB8Packed", 0x02180014, cv::COLOR_RGB2BGR},
    {PixelFormat::Yuyv, "YUV422_8", 0x02100032, asItIs},
    {PixelFormat::Yuyv, "YUYVPacked", 0x02100032, asItIs},
};

template<typename Is>
const Pair *find(Is is)
{
    const auto *const found = std::find_if(std::begin(pairs), std::end(pairs), is);
    return found != std::end(pairs) ? found : nullptr;
}

const Pair *pairOf(std::uint32_t code)
{
    return find([code](const Pair &pair) { return pair.code == code; });
}

} // namespace

std::vector<std::string> genicamNames(PixelFormat pixels)
{
    std::vector<std::string> names;
    for (const Pair &pair : pairs) {
        if (pair.pixels == pixels)
            names.emplace_back(pair.name);
    }
    return names;
}

std::optional<PixelFormat> pixelsOfGenicam(const std::string &name)
{
    const Pair *const pair = find([&name](const Pair &each) { return name == each.name; });
    return pair ? std::optional(pair->pixels) : std::nullopt;
}

std::optional<PixelFormat> pixelsOfGenicam(std::uint32_t code)
{
    const Pair *const pair = pairOf(code);
    return pair ? std::optional(pair->pixels) : std::nullopt;
}

cv::Mat copyGenicamPixels(std::span<const std::uint8_t> bytes, int width, int height,
                          std::size_t rowPadding, std::uint32_t code)
{
    const Pair *const pair = pairOf(code);
    if (!pair || width <= 0)
        return {};
    if (pair->packing != Packing::None)
        return unpackPixels(bytes, {width, height}, rowPadding, pair->packing);
    const int type = matTypeOf(pair->pixels);
    const std::size_t row = static_cast<std::size_t>(width) * CV_ELEM_SIZE(type);
    return copyPicture(bytes, {width, height}, type, row + rowPadding, pair->conversion);
}

} // namespace model
