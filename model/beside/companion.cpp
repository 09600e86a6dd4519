// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/companion.h"

#include "store/reader.h"

#include <utility>

namespace model {

namespace {

using PictureKind = CompanionPicture::Kind;

PictureKind kindOf(const PairedFrame &paired) // that is not None
{
    return paired.kind == PairedFrame::Kind::Own ? PictureKind::Own : PictureKind::Held;
}

} // namespace

Companion::Companion(WorkerPool &pool, const QString &indexCache, std::size_t cacheBytes,
                     QObject *parent)
    : QObject(parent)
    , m_session(pool, indexCache, Session::Role::Beside)
    , m_loader(pool, cacheBytes)
{
    connect(&m_session, &Session::opened, this, &Companion::takeReader);
    connect(&m_session, &Session::extended, this, &Companion::takeReader);
    connect(&m_session, &Session::grown, this, &Companion::growReader);
    connect(&m_session, &Session::openFailed, this, &Companion::openFailed);
    connect(&m_loader, &FrameLoader::loaded, this, [this](const FramePtr &frame) {
        if (m_isWaiting && frame->id.index == m_wanted.index)
            take({kindOf(m_wanted), frame, false, {}});
    });
    connect(&m_loader, &FrameLoader::failed, this,
            [this](store::FrameIndex index, const store::Error &error) {
                if (m_isWaiting && index == m_wanted.index)
                    take({PictureKind::Failed, nullptr, false, error});
            });
    connect(&m_loader, &FrameLoader::nearby, this, [this](const FramePtr &frame) {
        if (!m_isWaiting)
            return;
        m_picture = {kindOf(m_wanted), frame, true, {}};
        emit pictureChanged();
    });
    connect(&m_loader, &FrameLoader::redrawn, this, [this](const FramePtr &frame) {
        if (!m_picture.frame || m_picture.frame->id.index != frame->id.index)
            return;
        m_picture.frame = frame;
        emit pictureChanged();
    });
    connect(&m_loader, &FrameLoader::problemFound, this,
            [this](const store::ChunkProblem &problem) {
                m_problems.push_back(problem);
                emit problemFound();
            });
}

void Companion::open(const QString &path)
{
    m_session.open(path);
}

void Companion::adopt(std::shared_ptr<const store::Reader> reader)
{
    m_session.adopt(std::move(reader));
}

QString Companion::path() const
{
    return m_session.reader() ? m_session.path() : m_session.openingPath();
}

std::shared_ptr<const store::Reader> Companion::reader() const
{
    return m_reader;
}

// The mere start of a store would seem to lack what is yet to come.
void Companion::takeReader()
{
    if (!m_session.reader()->isComplete())
        return;
    m_reader = m_session.reader();
    m_loader.setReader(m_reader);
    m_problems.clear();
    m_next.reset();
    m_isWaiting = false;
    m_picture = {};
    emit opened();
    emit pictureChanged();
}

void Companion::growReader()
{
    m_reader = m_session.reader();
    m_loader.extendReader(m_reader);
    emit grown();
}

std::optional<store::FrameIndex> Companion::placeOf(const store::FrameId &master, PairBy by) const
{
    return m_reader ? placeNear(master, m_reader->index(), by, m_offset) : std::nullopt;
}

// What was decoded before is of another form.
void Companion::setLook(const ImageLook &look, store::PixelForm form)
{
    m_loader.setLook(look);
    if (form == m_loader.pixelForm())
        return;
    m_loader.setPixelForm(form);
    if (m_isWaiting || m_picture.frame)
        fetch(m_wanted);
}

void Companion::follow(const store::FrameId &master, const PairingRule &rule, Pace pace)
{
    if (!m_reader)
        return;
    const PairedFrame wanted = pairedFrame(master, m_reader->index(), rule, m_offset);
    if (m_isWaiting && pace == Pace::Steady)
        m_next = wanted;
    else
        fetch(wanted);
}

void Companion::fetch(PairedFrame wanted)
{
    m_next.reset();
    m_wanted = wanted;
    m_isWaiting = true;
    if (wanted.kind == PairedFrame::Kind::None)
        take({PictureKind::Missing, nullptr, false, {}});
    else
        m_loader.request(wanted.index);
}

void Companion::take(CompanionPicture picture)
{
    m_picture = std::move(picture);
    m_isWaiting = m_next.has_value();
    emit pictureChanged();
    if (m_next)
        fetch(*m_next);
    else
        emit answered();
}

} // namespace model
