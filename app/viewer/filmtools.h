// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/film/filmmaker.h"
#include "model/picture/picturelook.h"

#include <QObject>

#include <memory>

namespace model {
class FrameLoader;
}

namespace widgets {
class TimelinePanel;
}

namespace app {

// The small pictures of the recording that a window's timelines show: connects those who make them,
// those who show them and the loader, whose frames come first.
class FilmTools : public QObject
{
    Q_OBJECT

public:
    // All outlive *this. `directory`: where pictures are kept for the next time; empty: nowhere.
    FilmTools(model::WorkerPool &pool, const QString &directory, model::FrameLoader &loader,
              widgets::TimelinePanel &panel);

    // Null, or only the start of a store: there are no pictures.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    void extendReader(const std::shared_ptr<const store::Reader> &reader);
    void setLook(const model::ImageLook &look);

private:
    void passLook();

    model::FrameLoader &m_loader;
    model::FilmMaker m_film;
    model::ImageLook m_look;
};

} // namespace app
