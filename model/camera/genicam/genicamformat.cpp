// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamformat.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicampixels.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr int commonSizes[][2] = {
    {320, 240}, {640, 480}, {800, 600}, {1024, 768}, {1280, 720}, {1280, 1024}, {1920, 1080},
};
constexpr double commonRates[] = {1000, 500, 200, 120, 100, 60, 50, 30, 25, 20, 15, 10, 5, 1};
constexpr double mostFps = 1000; // in the list; cameras tell rates that they never reach

int rounded(int value, int min, int max, int step)
{
    const int inside = std::clamp(value, min, std::max(min, max));
    return min + (inside - min) / std::max(1, step) * std::max(1, step);
}

std::vector<std::string> offeredPixels(ArvCamera *camera)
{
    AravisError error;
    guint count = 0;
    const GFreePtr<const char *> names(
        arv_camera_dup_available_pixel_formats_as_strings(camera, &count, error.out()));
    if (error || !names)
        return {};
    return {names.get(), names.get() + count};
}

std::vector<PixelFormat> knownPixels(ArvCamera *camera)
{
    std::vector<PixelFormat> known;
    for (const std::string &name : offeredPixels(camera)) {
        const auto pixels = pixelsOfGenicam(name);
        if (pixels && std::find(known.begin(), known.end(), *pixels) == known.end())
            known.push_back(*pixels);
    }
    return known;
}

void askSizes(ArvCamera *camera, CameraLimits &limits, AravisError &error)
{
    arv_camera_get_width_bounds(camera, &limits.minWidth, &limits.maxWidth, error.out());
    if (!error)
        arv_camera_get_height_bounds(camera, &limits.minHeight, &limits.maxHeight, error.out());
    // The bounds shrink by where the picture begins now.
    AravisError ignored;
    int width = 0;
    int height = 0;
    arv_camera_get_sensor_size(camera, &width, &height, ignored.out());
    if (!ignored) {
        limits.maxWidth = std::max(limits.maxWidth, width);
        limits.maxHeight = std::max(limits.maxHeight, height);
    }
    const auto step = [camera, &ignored](auto *ask) {
        const int value = ask(camera, ignored.out());
        return ignored ? 1 : std::max(1, value);
    };
    limits.widthStep = step(arv_camera_get_width_increment);
    limits.heightStep = step(arv_camera_get_height_increment);
    limits.leftStep = step(arv_camera_get_x_offset_increment);
    limits.topStep = step(arv_camera_get_y_offset_increment);
}

void askBinning(ArvCamera *camera, GenicamAbilities &abilities)
{
    AravisError error;
    int most[2] = {1, 1};
    int least = 1;
    abilities.hasBinning = arv_camera_is_binning_available(camera, error.out()) && !error;
    if (abilities.hasBinning)
        arv_camera_get_x_binning_bounds(camera, &least, &most[0], error.out());
    if (abilities.hasBinning && !error)
        arv_camera_get_y_binning_bounds(camera, &least, &most[1], error.out());
    abilities.hasBinning = abilities.hasBinning && !error;
    abilities.limits.maxBinning = abilities.hasBinning ? std::min(most[0], most[1]) : 1;
}

void askRate(ArvCamera *camera, GenicamAbilities &abilities)
{
    AravisError error;
    abilities.hasRate = arv_camera_is_frame_rate_available(camera, error.out()) && !error;
    if (!abilities.hasRate)
        return;
    CameraLimits &limits = abilities.limits;
    arv_camera_get_frame_rate_bounds(camera, &limits.minFps, &limits.maxFps, error.out());
    abilities.hasRate = !error && limits.maxFps > 0;
}

store::Result<CameraFormat> currentFormat(ArvCamera *camera, const std::string &id,
                                          const GenicamAbilities &abilities)
{
    AravisError error;
    CameraFormat format;
    arv_camera_get_region(camera, &format.left, &format.top, &format.width, &format.height,
                          error.out());
    if (error)
        return error.toError(id);
    const char *const name = arv_camera_get_pixel_format_as_string(camera, error.out());
    if (error)
        return error.toError(id);
    const auto pixels = name ? pixelsOfGenicam(name) : std::nullopt;
    format.pixels = pixels.value_or(abilities.pixels.front());
    int other = 1;
    if (abilities.hasBinning)
        arv_camera_get_binning(camera, &format.binning, &other, error.out());
    format.fps = abilities.hasRate ? arv_camera_get_frame_rate(camera, error.out()) : 0;
    if (error || !std::isfinite(format.fps))
        format.fps = abilities.limits.maxFps;
    return format;
}

// As often as the rates have it, for one size and kind of pixels.
void addRates(std::vector<CameraFormat> &formats, const CameraLimits &limits, CameraFormat format)
{
    const auto add = [&](double fps) {
        format.fps = fps;
        if (std::find(formats.begin(), formats.end(), format) == formats.end())
            formats.push_back(format);
    };
    if (limits.maxFps <= mostFps)
        add(limits.maxFps);
    for (const double fps : commonRates) {
        if (fps >= limits.minFps && fps <= limits.maxFps)
            add(fps);
    }
}

store::Result<void> setPixels(ArvCamera *camera, const std::string &id, PixelFormat pixels)
{
    AravisError unknown;
    const char *const current = arv_camera_get_pixel_format_as_string(camera, unknown.out());
    if (!unknown && current && pixelsOfGenicam(std::string(current)) == pixels)
        return {}; // packed or not, as it was chosen
    const auto offered = offeredPixels(camera);
    for (const std::string &name : genicamNames(pixels)) {
        if (std::find(offered.begin(), offered.end(), name) == offered.end())
            continue;
        AravisError error;
        arv_camera_set_pixel_format_from_string(camera, name.c_str(), error.out());
        return error ? store::Result<void>(error.toError(id)) : store::Result<void>();
    }
    return store::Error{Code::Unsupported, id, "the camera has no such pixel format"};
}

// Where a picture of `size` begins of `full` pixels: as asked, else in the middle.
int beginOf(int asked, int size, int full, int step)
{
    return rounded(asked < 0 ? (full - size) / 2 : asked, 0, full - size, step);
}

// The size first, at the corner, where there is room for it.
store::Result<void> setRegion(ArvCamera *camera, const std::string &id,
                              const GenicamAbilities &abilities, const CameraFormat &format,
                              int binning)
{
    AravisError error;
    const CameraLimits &limits = abilities.limits;
    const int fullWidth = limits.maxWidth / binning;
    const int fullHeight = limits.maxHeight / binning;
    const int width = rounded(format.width, limits.minWidth, fullWidth, limits.widthStep);
    const int height = rounded(format.height, limits.minHeight, fullHeight, limits.heightStep);
    arv_camera_set_region(camera, abilities.hasOffset ? 0 : -1, abilities.hasOffset ? 0 : -1, width,
                          height, error.out());
    if (!error && abilities.hasOffset)
        arv_camera_set_region(camera, beginOf(format.left, width, fullWidth, limits.leftStep),
                              beginOf(format.top, height, fullHeight, limits.topStep), width,
                              height, error.out());
    if (error)
        return error.toError(id);
    return {};
}

} // namespace

store::Result<GenicamAbilities> askGenicamAbilities(ArvCamera *camera, const std::string &id)
{
    GenicamAbilities abilities;
    abilities.pixels = knownPixels(camera);
    if (abilities.pixels.empty())
        return store::Error{Code::Unsupported, id, "it delivers no pixel format known here"};
    AravisError error;
    askSizes(camera, abilities.limits, error);
    if (error)
        return error.toError(id);
    abilities.hasOffset = arv_camera_is_region_offset_available(camera, error.out()) && !error;
    askBinning(camera, abilities);
    askRate(camera, abilities);
    const auto current = currentFormat(camera, id, abilities);
    if (!current)
        return current.error();
    abilities.current = *current;
    return abilities;
}

std::vector<CameraFormat> formatsOf(const GenicamAbilities &abilities)
{
    std::vector<CameraFormat> formats{abilities.current};
    const CameraLimits &limits = abilities.limits;
    for (const PixelFormat pixels : abilities.pixels) {
        addRates(formats, limits, {limits.maxWidth, limits.maxHeight, 0, pixels});
        for (const auto &size : commonSizes) {
            const bool fits =
                size[0] == rounded(size[0], limits.minWidth, limits.maxWidth, limits.widthStep) &&
                size[1] == rounded(size[1], limits.minHeight, limits.maxHeight, limits.heightStep);
            if (fits)
                addRates(formats, limits, {size[0], size[1], 0, pixels});
        }
    }
    return formats;
}

bool isTriggered(ArvCamera *camera)
{
    AravisError error;
    const char *const mode = arv_camera_get_string(camera, "TriggerMode", error.out());
    return !error && mode && std::string(mode) == "On";
}

store::Result<CameraFormat> setGenicamFormat(ArvCamera *camera, const std::string &id,
                                             const GenicamAbilities &abilities,
                                             const CameraFormat &format)
{
    AravisError error;
    const int binning = std::clamp(format.binning, 1, abilities.limits.maxBinning);
    if (abilities.hasBinning)
        arv_camera_set_binning(camera, binning, binning, error.out());
    if (error)
        return error.toError(id);
    if (auto set = setPixels(camera, id, format.pixels); !set)
        return set.error();
    if (auto set = setRegion(camera, id, abilities, format, binning); !set)
        return set.error();
    arv_camera_set_acquisition_mode(camera, ARV_ACQUISITION_MODE_CONTINUOUS, error.out());
    if (error)
        return error.toError(id);
    // Setting the rate would switch triggers off.
    if (abilities.hasRate && format.fps > 0 && !isTriggered(camera))
        arv_camera_set_frame_rate(camera, format.fps, error.out());
    if (error)
        return error.toError(id);
    return currentFormat(camera, id, abilities);
}

} // namespace model
