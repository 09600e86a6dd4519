// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewmemory.h"

#include "app/actions/actions.h"
#include "app/settings/settings.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "store/reader.h"
#include "widgets/timeline/timelinepanel.h"

#include <algorithm>

namespace app {

namespace {

using model::Playhead;
using widgets::Ruler;

constexpr int mostBeside = 32; // recordings, remembered for one

QAction *actionOf(Ruler ruler, const Actions &actions)
{
    switch (ruler) {
    case Ruler::Recorded:
        return actions.byRecorded;
    case Ruler::Index:
        return actions.byIndex;
    case Ruler::Number:
        return actions.byNumber;
    default:
        return actions.byTime;
    }
}

// Empty where the recording is none of a session's cameras.
QString sessionFileOf(const QString &recording)
{
    const std::filesystem::path file = model::toPath(recording).parent_path();
    return model::isSessionFile(file) ? model::toText(file) : QString();
}

// What was beside that recording, or the one that it is a copy of.
QList<BesideState> asSeenFrom(const store::Reader &reader, QList<BesideState> beside)
{
    const QString session = sessionFileOf(model::toText(reader.directory()));
    for (BesideState &one : beside) {
        if (one.isOfSession && !session.isEmpty())
            one.path = model::toText(model::toPath(session) / model::toPath(one.path).filename());
    }
    return beside;
}

} // namespace

ViewMemory::ViewMemory(Actions &actions, ViewerPage &page, Settings &settings)
    : m_actions(actions)
    , m_page(page)
    , m_settings(settings)
{
    using model::Companions;
    connect(&page.companions(), &Companions::added, this, &ViewMemory::placeOne);
    connect(&page.companions(), &Companions::opened, this, &ViewMemory::placeOne);
    connect(&page.companions(), &Companions::offsetsChanged, this, &ViewMemory::learnOffsets);
}

ViewMemory::~ViewMemory()
{
    keep();
}

void ViewMemory::enter(const store::Reader &reader, Restore restores)
{
    m_recording = recordingKey(reader);
    const ViewState kept = viewStateFromJson(m_settings.view(m_recording));
    m_beside = asSeenFrom(reader, kept.beside);
    if (m_page.companions().count() == 0 && kept.rule != model::PairingRule())
        m_page.companions().setRule(kept.rule);
    for (int i = 0; i < m_page.companions().count(); ++i)
        placeOne(i);
    if (m_page.hasFrames() && restores == Restore::Yes)
        restore(kept);
}

// What lies beside it does so by the offsets that the trade has left.
void ViewMemory::enterTraded(const store::Reader &reader, const ViewState &state)
{
    m_recording = recordingKey(reader);
    const ViewState kept = viewStateFromJson(m_settings.view(m_recording));
    m_beside = asSeenFrom(reader, kept.beside);
    learnOffsets();
    restore(kept);
    apply(state);
}

ViewState ViewMemory::traded(int companion) const
{
    const model::Companion &one = m_page.companions().at(companion);
    const store::ChunkIndex &mine = m_page.reader()->index();
    const store::ChunkIndex &its = one.reader()->index();
    const auto place = [&](std::optional<store::FrameIndex> index) {
        return index ? one.placeOf(mine.frame(*index), m_page.companions().rule().by)
                     : std::nullopt;
    };
    ViewState state = this->state();
    const auto before = *state.position;
    state.position = place(before);
    if (!state.position)
        return {};
    state.in = place(state.in);
    state.out = place(state.out);
    state.series.reset();
    if (state.window) { // as wide, and as far before and behind the position
        const bool isTime = widgets::unitOf(state.ruler) == model::TimeAxis::Unit::Seconds;
        const double shift = isTime ? its.time(*state.position).seconds - mine.time(before).seconds
                                    : static_cast<double>(state.position->value - before.value);
        state.window->first += shift;
        state.window->second += shift;
    }
    return state;
}

// What the page keeps from one recording to the next is not this one's any more.
void ViewMemory::leave()
{
    keep();
    m_recording.clear();
    m_beside.clear();
    m_page.playhead().setLooping(false);
    setRuler(Ruler::Time);
}

void ViewMemory::keep()
{
    if (!m_recording.isEmpty() && m_page.hasFrames())
        m_settings.setView(m_recording, toJson(state()));
}

ViewState ViewMemory::state() const
{
    const Playhead &playhead = m_page.playhead();
    const model::TimeWindow &window = m_page.timelines()->window();
    ViewState state{playhead.position(),  playhead.inPoint(), playhead.outPoint(),
                    playhead.isLooping(), m_page.ruler(),     {},
                    m_page.chosenSeries()};
    if (!window.isWhole())
        state.window = {window.begin(), window.end()};
    state.beside = beside();
    state.rule = m_page.companions().rule();
    return state;
}

// Where it was put before, unless it has been put somewhere else by now.
void ViewMemory::placeOne(int companion)
{
    model::Companions &companions = m_page.companions();
    const model::Companion &one = companions.at(companion);
    const auto known =
        std::find_if(m_beside.cbegin(), m_beside.cend(),
                     [&](const BesideState &each) { return each.path == one.path(); });
    if (known == m_beside.cend() || one.offset() != model::PairOffset())
        return;
    const model::PairOffset offset = known->offset; // the list changes with it
    companions.setOffset(companion, offset);
}

void ViewMemory::learnOffsets()
{
    for (int i = 0; i < m_page.companions().count(); ++i) {
        const model::Companion &one = m_page.companions().at(i);
        const auto known =
            std::find_if(m_beside.begin(), m_beside.end(),
                         [&](const BesideState &each) { return each.path == one.path(); });
        if (known != m_beside.end())
            known->offset = one.offset();
        else
            m_beside.append(besideOf(one, false));
    }
}

BesideState ViewMemory::besideOf(const model::Companion &one, bool isOpen) const
{
    const auto &reader = m_page.reader();
    const QString session = reader ? sessionFileOf(model::toText(reader->directory())) : QString();
    const bool isOfSession = !session.isEmpty() && session == sessionFileOf(one.path());
    return {one.path(), one.offset(), isOpen, isOfSession};
}

// What is open, in the order of the views; then what was, if it had an offset.
QList<BesideState> ViewMemory::beside() const
{
    QList<BesideState> all;
    for (int i = 0; i < m_page.companions().count(); ++i) {
        all.append(besideOf(m_page.companions().at(i), true));
    }
    for (BesideState known : m_beside) {
        const bool isOpen = std::any_of(all.cbegin(), all.cend(), [&](const BesideState &one) {
            return one.path == known.path;
        });
        known.isOpen = false;
        if (!isOpen && known.offset != model::PairOffset() && all.size() < mostBeside)
            all.append(known);
    }
    return all;
}

QStringList ViewMemory::besideBefore() const
{
    QStringList paths;
    for (const BesideState &one : m_beside)
        if (one.isOpen)
            paths.append(one.path);
    for (int i = 0; i < m_page.companions().count(); ++i)
        paths.removeAll(m_page.companions().at(i).path());
    return paths;
}

void ViewMemory::restore(const ViewState &state)
{
    if (!state.position)
        return;
    m_page.playhead().setInPoint(state.in);
    m_page.playhead().setOutPoint(state.out);
    if (state.series)
        m_page.chooseSeries(*state.series);
    apply(state);
}

// All but what is the recording's own; in and out point where there are any.
void ViewMemory::apply(const ViewState &state)
{
    Playhead &playhead = m_page.playhead();
    if (!state.position)
        return;
    if (state.in || state.out) {
        playhead.setInPoint(state.in);
        playhead.setOutPoint(state.out);
    }
    playhead.setLooping(state.loops);
    setRuler(state.ruler);
    if (state.window)
        m_page.timelines()->window().show(state.window->first, state.window->second);
    else
        m_page.timelines()->window().showAll();
    playhead.place(*state.position);
}

void ViewMemory::setRuler(Ruler ruler)
{
    m_page.setRuler(ruler);
    actionOf(ruler, m_actions)->setChecked(true);
}

} // namespace app
