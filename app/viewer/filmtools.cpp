// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/filmtools.h"

#include "model/frames/frameloader.h"
#include "store/reader.h"
#include "widgets/timeline/timelinepanel.h"

namespace app {

using model::FilmMaker;
using model::FrameLoader;

FilmTools::FilmTools(model::WorkerPool &pool, const QString &directory, FrameLoader &loader,
                     widgets::TimelinePanel &panel)
    : m_loader(loader)
    , m_film(pool, directory)
{
    panel.setFilm(&m_film);
    connect(&loader, &FrameLoader::busyChanged, &m_film, &FilmMaker::setHeld);
    connect(&loader, &FrameLoader::valueRangeChanged, this, &FilmTools::passLook);
    connect(&loader, &FrameLoader::cachedChanged, &panel,
            [&loader, &panel] { panel.setCached(loader.cached()); });
}

void FilmTools::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_film.setReader(reader && reader->isComplete() ? reader : nullptr);
}

void FilmTools::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_film.extendReader(reader);
    passLook();
}

void FilmTools::setLook(const model::ImageLook &look)
{
    m_look = look;
    passLook();
}

void FilmTools::passLook()
{
    m_film.setLook(m_look, m_loader.valueRange());
}

} // namespace app
