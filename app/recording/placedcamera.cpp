// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/placedcamera.h"

#include <utility>

namespace app {

namespace {

class PlacedCamera : public model::Camera
{
public:
    PlacedCamera(std::unique_ptr<model::Camera> camera, PicturePlaces places)
        : m_camera(std::move(camera))
        , m_places(std::move(places))
    {}

    const model::CameraInfo &info() const override { return m_camera->info(); }
    std::vector<model::CameraFormat> formats() const override { return m_camera->formats(); }
    std::optional<model::CameraLimits> limits() const override { return m_camera->limits(); }
    std::shared_ptr<model::CameraControls> controls() const override
    {
        return m_camera->controls();
    }
    std::optional<model::CameraStatistics> statistics() const override
    {
        return m_camera->statistics();
    }

    void start(const model::CameraFormat &format, model::CameraSink sink) override
    {
        model::CameraFormat placed = format;
        if (m_camera->limits()) {
            const bool isById = m_places->contains(info().id);
            const PicturePlace place = m_places->value(isById ? info().id : info().identity);
            placed.left = place.left;
            placed.top = place.top;
            placed.binning = place.binning;
        }
        m_camera->start(placed, std::move(sink));
    }
    void stop() override { m_camera->stop(); }

private:
    std::unique_ptr<model::Camera> m_camera;
    PicturePlaces m_places; // read where cameras are started: in the GUI thread
};

} // namespace

std::unique_ptr<model::Camera> placedCamera(std::unique_ptr<model::Camera> camera,
                                            const PicturePlaces &places)
{
    return std::make_unique<PlacedCamera>(std::move(camera), places);
}

} // namespace app
