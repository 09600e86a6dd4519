// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/film/filmcache.h"
#include "model/film/filmpicture.h"
#include "model/frames/framesource.h"
#include "model/picture/development.h"
#include "store/chunk/chunkdecoder.h"
#include "store/file.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace model {

// A chunk that was opened for its pictures, lent to one job at a time.
struct FilmChunk
{
    int number = 0;
    std::optional<store::FileStatus> source; // before it was opened; empty: not known
    std::unique_ptr<store::ChunkDecoder> decoder; // null: none is open
};

// One small picture to be had on a worker: of one that is there, from disk, or by decoding.
struct FilmJob
{
    FrameSource source;
    std::shared_ptr<const FilmCache> cache; // null: nothing is kept on disk
    FilmWish wish; // REQUIRES: in the store
    // One that serves, but for its look; or the last one before the target, maybe its key frame.
    std::optional<FilmPicture> known;
    FilmChunk lent;
    DevelopmentPtr development; // never null
};

struct FilmResult
{
    FilmWish wish;
    FilmChunk lent; // to be used again
    std::optional<FilmPicture> picture; // empty: there is none, or the job was stopped
    std::optional<store::Error> error; // why there is none; empty: it would be too long a way
    DevelopmentPtr development; // of the job
};

// Throws nothing; a job that was stopped closes the chunk.
FilmResult makeFilmPicture(FilmJob job, const std::stop_token &stop);

} // namespace model
