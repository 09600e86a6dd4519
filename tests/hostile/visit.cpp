// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/extra/extrachunk.h"
#include "store/extra/extradata.h"
#include "store/extra/extratable.h"
#include "store/extra/extratablereader.h"
#include "store/extra/soundreader.h"
#include "store/journal/unfinished.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/hostile/limits.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>

namespace {

using store::Value;

constexpr std::int64_t maxFrames = 64; // looked at, of a store

Value described(const store::Error &error)
{
    return {{"code", static_cast<int>(error.code)},
            {"path", error.path.string()},
            {"detail", error.detail}};
}

void print(const Value &line)
{
    std::puts(line.dump(-1, ' ', false, Value::error_handler_t::replace).c_str());
    std::fflush(stdout);
}

// What comes of decoding frames: right and wrong ones, by the number that the picture shows; the
// rest show none.
struct Frames
{
    int decoded = 0;
    int right = 0;
    int wrong = 0;
    Value errors = Value::array();
};

void lookAt(const store::Reader &reader, store::ChunkDecoder &decoder, store::FrameIndex index,
            Frames &frames)
{
    const auto offset = reader.index().locate(index).offset;
    static_cast<void>(decoder.runStart(offset));
    static_cast<void>(decoder.decode(offset, store::PixelForm::Full));
    static_cast<void>(decoder.decode(offset, store::PixelForm::Raw));
    const auto picture = decoder.decode(offset, store::PixelForm::Reference);
    if (!picture) {
        frames.errors.push_back(described(picture.error()));
        return;
    }
    ++frames.decoded;
    const auto code = store::readPattern(*picture);
    const auto wanted = store::patternCode(reader.index().number(index), index);
    if (code)
        (code->number == wanted.number ? frames.right : frames.wrong)++;
}

// Forward, each frame in each form; and the last one first.
Frames lookAtFrames(const store::Reader &reader)
{
    Frames frames;
    std::int64_t left = maxFrames;
    for (const auto &chunk : reader.index().chunks()) {
        const auto decoder = reader.openChunk(chunk.number);
        if (!decoder) {
            frames.errors.push_back(described(decoder.error()));
            continue;
        }
        static_cast<void>((*decoder)->storedCount());
        static_cast<void>((*decoder)->decode(chunk.count - 1, store::PixelForm::Reference));
        for (std::int64_t i = 0; i < chunk.count && left > 0; ++i, --left)
            lookAt(reader, **decoder, {chunk.first.value + i}, frames);
    }
    return frames;
}

void lookUp(const store::Reader &reader)
{
    const auto &index = reader.index();
    static_cast<void>(index.nearest(store::FrameNumber{0}));
    static_cast<void>(index.nearest(store::FrameTime{0.0}));
    static_cast<void>(index.find(store::FrameNumber{1}));
    static_cast<void>(index.find(store::FrameTime{1.0}));
    static_cast<void>(reader.frameRate());
    static_cast<void>(reader.metadata().shownShape());
}

// All that can be plotted.
void plotExtra(const store::Reader &reader)
{
    for (const int number : store::extraChunks(reader)) {
        const auto chunk = store::ExtraChunk::open(reader, number);
        if (!chunk || !*chunk)
            continue;
        const auto &tracks = (*chunk)->tracks();
        for (std::size_t i = 0; i < tracks.size(); ++i) {
            if (tracks[i].columns.front().isText)
                continue;
            const std::int64_t most = (*chunk)->rowsPerRead();
            for (std::int64_t first = 0; first < tracks[i].rows; first += most)
                static_cast<void>((*chunk)->read(i, first, std::min(most, tracks[i].rows - first)));
        }
    }
}

// As a table, and what of it is sound.
void listExtra(const std::shared_ptr<const store::Reader> &reader)
{
    if (const auto table = store::ExtraTable::open(reader)) {
        store::ExtraTableReader rows(*table);
        static_cast<void>(rows.forEach(0, (*table)->rowCount(), [](auto &&) { return true; }));
        static_cast<void>(rows.rowOf({0}));
    }
    const auto tracks = store::soundTracks(*reader);
    if (!tracks)
        return;
    for (const store::SoundTrack &track : *tracks)
        static_cast<void>(store::SoundReader(reader, track).read(0.0, 1000));
}

Value lookAtExtra(const std::shared_ptr<const store::Reader> &shared)
{
    const store::Reader &reader = *shared;
    Value found = {{"rows", 0}, {"errors", Value::array()}};
    const auto overview = store::summariseExtra(reader);
    if (!overview)
        return {{"rows", 0}, {"errors", {described(overview.error())}}};
    for (const auto &set : overview->sets)
        found["rows"] = found["rows"].get<std::int64_t>() + set.samples;
    for (const auto &[chunk, error] : overview->broken)
        found["errors"].push_back(described(error));
    plotExtra(reader);
    listExtra(shared);
    return found;
}

Value visit(const char *path)
{
    Value line = {{"store", path}, {"pid", ::getpid()}};
    const auto reader = store::Reader::open(path);
    line["opens"] = static_cast<bool>(reader);
    if (!reader) {
        line["error"] = described(reader.error());
        return line;
    }
    lookUp(**reader);
    line["frames"] = (*reader)->index().frameCount();
    line["problems"] = Value::array();
    for (const auto &problem : (*reader)->problems()) {
        line["problems"].push_back(described(problem.error));
        static_cast<void>(store::readUnfinishedIndex((*reader)->directory(), (*reader)->metadata(),
                                                     problem.chunk));
    }
    const Frames frames = lookAtFrames(**reader);
    line["decoded"] = frames.decoded;
    line["right"] = frames.right;
    line["wrong"] = frames.wrong;
    line["errors"] = frames.errors;
    line["extra"] = lookAtExtra(*reader);
    return line;
}

[[noreturn]] void visitWithinLimits(const char *path)
{
    limitProcess();
    int status = EXIT_SUCCESS;
    try {
        print(visit(path));
    } catch (const std::exception &exception) { // store lets none out
        print({{"store", path}, {"exception", exception.what()}});
        status = EXIT_FAILURE;
    }
    std::_Exit(status);
}

void report(const char *path, int status, const rusage &usage)
{
    print({{"store", path},
           {"exit", WIFEXITED(status) ? WEXITSTATUS(status) : -1},
           {"signal", WIFSIGNALED(status) ? WTERMSIG(status) : 0},
           {"seconds",
            static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)},
           {"megabytes", usage.ru_maxrss / 1024}});
}

} // namespace

// Reads all that store gives of each store named on the command line, in a process of its own with
// little memory and time. Two lines of JSON each: what was found, and how it ended.
int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            visitWithinLimits(argv[i]);
        int status = 0;
        rusage usage{};
        if (child < 0 || ::wait4(child, &status, 0, &usage) != child)
            return EXIT_FAILURE;
        report(argv[i], status, usage);
    }
    return EXIT_SUCCESS;
}
