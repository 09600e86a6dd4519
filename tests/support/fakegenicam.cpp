// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// fakegenicam SERIAL DESCRIPTION [LOST]: a GigE Vision camera on the loopback interface, until standard
// input ends. It writes its description into the file DESCRIPTION.
// LOST: how many of a thousand packets do not arrive. Says "ready" when it can be found.
//
// The low byte of a frame's ID is in every pixel: as it is in 8 bits and in 10 to 16 bits, with 0x100
// added; in a colour picture it is the blue of red 200, green 100. A mosaic has it where blue is, and 200
// where red is.

#include <arv.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

void fillBytes(std::uint8_t *pixels, std::size_t size, std::uint8_t value)
{
    for (std::size_t i = 0; i < size; ++i)
        pixels[i] = value;
}

void fillWords(std::uint8_t *pixels, std::size_t size, std::uint8_t value)
{
    for (std::size_t i = 0; i + 1 < size; i += 2) {
        pixels[i] = value;
        pixels[i + 1] = 1;
    }
}

// Two pixels in three bytes, the low bits first.
void fillPairs(std::uint8_t *pixels, std::size_t size, std::uint8_t value)
{
    for (std::size_t i = 0; i + 2 < size; i += 3) {
        pixels[i] = value;
        pixels[i + 1] = static_cast<std::uint8_t>(1 | value << 4);
        pixels[i + 2] = static_cast<std::uint8_t>(0x10 | value >> 4);
    }
}

void fillColour(std::uint8_t *pixels, std::size_t size, std::uint8_t value)
{
    for (std::size_t i = 0; i + 2 < size; i += 3) {
        pixels[i] = 200;
        pixels[i + 1] = 100;
        pixels[i + 2] = value;
    }
}

// A mosaic that begins with red.
void fillMosaic(std::uint8_t *pixels, std::size_t width, std::size_t height, std::uint8_t value)
{
    for (std::size_t row = 0; row < height; ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            const bool isRed = row % 2 == 0 && column % 2 == 0;
            const bool isBlue = row % 2 == 1 && column % 2 == 1;
            pixels[row * width + column] = isRed ? 200 : isBlue ? value : 100;
        }
    }
}

void fill(ArvBuffer *buffer, void *, guint32, guint32, ArvPixelFormat format)
{
    auto *const pixels =
        static_cast<std::uint8_t *>(const_cast<void *>(arv_buffer_get_data(buffer, nullptr)));
    const auto value = static_cast<std::uint8_t>(arv_buffer_get_frame_id(buffer));
    const auto width = static_cast<std::size_t>(arv_buffer_get_image_width(buffer));
    const auto height = static_cast<std::size_t>(arv_buffer_get_image_height(buffer));
    const std::size_t size = width * height * ARV_PIXEL_FORMAT_BIT_PER_PIXEL(format) / 8;
    if (format == ARV_PIXEL_FORMAT_RGB_8_PACKED)
        fillColour(pixels, size, value);
    else if (format == ARV_PIXEL_FORMAT_BAYER_RG_8)
        fillMosaic(pixels, width, height, value);
    else if (format == ARV_PIXEL_FORMAT_BAYER_RG_12P)
        fillPairs(pixels, size, value);
    else if (ARV_PIXEL_FORMAT_BIT_PER_PIXEL(format) == 16)
        fillWords(pixels, size, value);
    else
        fillBytes(pixels, size, value);
}

void replace(std::string &text, const std::string &what, const std::string &with)
{
    const auto place = text.find(what);
    if (place == std::string::npos) {
        std::fprintf(stderr, "fakegenicam: the description has no %s\n", what.c_str());
        std::exit(1);
    }
    text.replace(place, what.size(), with);
}

// Aravis' own description with what it lacks: pixels of 10 and 12 bits, packed ones, a thermometer, automatic
// exposure, a gain that can be found.
std::string description()
{
    ArvFakeCamera *const plain = arv_fake_camera_new("plain");
    std::size_t size = 0;
    const char *const data = arv_fake_camera_get_genicam_xml(plain, &size);
    std::string xml(data, size);
    g_object_unref(plain);
    replace(
        xml, "<EnumEntry Name=\"Mono8\" NameSpace=\"Standard\">",
        "<EnumEntry Name=\"Mono10\" NameSpace=\"Standard\"><Value>17825795</Value></EnumEntry>"
        "<EnumEntry Name=\"Mono12\" NameSpace=\"Standard\"><Value>17825797</Value></EnumEntry>"
        "<EnumEntry Name=\"BayerRG12p\" NameSpace=\"Standard\"><Value>17563737</Value></EnumEntry>"
        "<EnumEntry Name=\"Mono8\" NameSpace=\"Standard\">");
    replace(xml, "<pFeature>TransportLayerControl</pFeature>",
            "<pFeature>TransportLayerControl</pFeature><pFeature>ClimateControl</pFeature>");
    replace(xml, "<pFeature>ExposureTimeAbs</pFeature>",
            "<pFeature>ExposureTimeAbs</pFeature><pFeature>ExposureAuto</pFeature>");
    replace(xml, "<Category Name=\"Debug\"",
            "<Category Name=\"ClimateControl\"><pFeature>InnerClimate</pFeature></Category>"
            "<Category Name=\"InnerClimate\"><DisplayName>Inside</DisplayName>"
            "<pFeature>DeviceTemperature</pFeature></Category>"
            "<Float Name=\"DeviceTemperature\"><Description>How warm it is.</Description>"
            "<Unit>C</Unit><Value>41.5</Value><ImposedAccessMode>RO</ImposedAccessMode></Float>"
            "<Enumeration Name=\"ExposureAuto\" NameSpace=\"Standard\">"
            "<EnumEntry Name=\"Off\"><Value>0</Value></EnumEntry>"
            "<EnumEntry Name=\"Continuous\"><Value>1</Value></EnumEntry>"
            "<pValue>ExposureAutoValue</pValue></Enumeration>"
            "<Integer Name=\"ExposureAutoValue\"><Value>0</Value></Integer>"
            "<Category Name=\"Debug\"");
    return xml;
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 3) {
        std::fprintf(stderr, "usage: fakegenicam SERIAL DESCRIPTION [LOST]\n");
        return 2;
    }
    std::ofstream(arguments[2]) << description();
    ArvGvFakeCamera *const camera =
        arv_gv_fake_camera_new_full("127.0.0.1", arguments[1], arguments[2]);
    g_object_set(camera, "gvsp-lost-ratio", count > 3 ? std::atof(arguments[3]) / 1000 : 0.0,
                 nullptr);
    if (!arv_gv_fake_camera_is_running(camera)) {
        std::fprintf(stderr, "fakegenicam: cannot use the network\n");
        return 1;
    }
    arv_fake_camera_set_fill_pattern(arv_gv_fake_camera_get_fake_camera(camera), fill, nullptr);
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    g_object_unref(camera);
    return 0;
}
