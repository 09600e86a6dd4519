// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/viewdata.h"

#include "app/common/errortext.h"
#include "store/reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

// The first frame of the first chunk after `chunk`.
store::FrameIndex placeOf(int chunk, const store::ChunkIndex &index)
{
    for (const store::ChunkIndex::Chunk &other : index.chunks()) {
        if (other.number >= chunk)
            return other.first;
    }
    return {index.frameCount()};
}

} // namespace

widgets::FrameLookup frameLookup(const std::shared_ptr<const store::Reader> &reader)
{
    if (!reader || reader->index().frameCount() == 0)
        return {};
    widgets::FrameLookup lookup;
    lookup.count = reader->index().frameCount();
    lookup.frame = [reader](store::FrameIndex index) { return reader->index().frame(index); };
    lookup.findNumber = [reader](store::FrameNumber n) { return reader->index().find(n); };
    lookup.nearestNumber = [reader](store::FrameNumber n) { return reader->index().nearest(n); };
    lookup.nearestTime = [reader](store::FrameTime t) { return reader->index().nearest(t); };
    return lookup;
}

widgets::TimelineContent timelineContent(const store::Reader &reader, const model::GapList &gaps)
{
    widgets::TimelineContent content;
    for (const store::ChunkIndex::Chunk &chunk : reader.index().chunks())
        content.chunks.append({chunk.number, chunk.first, chunk.count, {}});
    for (const store::ChunkProblem &problem : reader.problems()) {
        const QString sentence = ErrorText::sentence(problem.error);
        const auto chunk = std::find_if(content.chunks.begin(), content.chunks.end(),
                                        [&](const auto &c) { return c.number == problem.chunk; });
        if (chunk != content.chunks.end())
            chunk->problem = sentence;
        else
            content.chunks.append(
                {problem.chunk, placeOf(problem.chunk, reader.index()), 0, sentence});
    }
    std::stable_sort(content.chunks.begin(), content.chunks.end(),
                     [](const auto &a, const auto &b) { return a.number < b.number; });
    content.gaps.assign(gaps.gaps().begin(), gaps.gaps().end());
    return content;
}

QStringList problemSentences(const store::Reader &reader)
{
    QStringList sentences;
    for (const store::ChunkProblem &problem : reader.problems())
        sentences.append(ErrorText::sentence(problem.error));
    return sentences;
}

QStringList remarkSentences(const store::Reader &reader)
{
    QStringList sentences;
    if (reader.lockState() == store::LockState::Held)
        sentences.append(QCoreApplication::translate(
            "app::ViewData", "A program is recording here. What it has written so far is shown."));
    if (reader.lockState() == store::LockState::LeftOver)
        sentences.append(QCoreApplication::translate(
            "app::ViewData", "The recording was interrupted. What can be verified is shown; "
                             "\"framehouse-cli recover\" makes the recording whole."));
    for (const std::string &warning : reader.metadata().warnings)
        sentences.append(QCoreApplication::translate("app::ViewData", "Unusual metadata: %1")
                             .arg(ErrorText::escaped(QString::fromStdString(warning))));
    return sentences;
}

} // namespace app
