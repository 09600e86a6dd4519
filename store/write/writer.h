// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/value.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace store {

// What a new store is to be.
struct WriterOptions
{
    std::string format = "avc1/mp4"; // see writableFormats()
    // As handed to add(): {h, w} grey or {h, w, 3} BGR; with an encoding what it takes, {h, w, 2 or 4}
    // for npy, bpk and "+color".
    std::vector<int> imageShape;
    std::string dtype = "uint8"; // "uint8", "uint16", "float32": what the format can hold
    std::string encoding; // "cv_bayerbg": frames are a raw mosaic; empty: none
    std::int64_t chunkSize = 0; // frames per chunk; 0: the format's default (200 or 10000)
    std::string timezone = "UTC"; // IANA name
    std::string createdUtc; // when it was recorded, as metadata.yaml says it; empty: now
    Value user = Value::object(); // user metadata, any tree of plain data
    int quality = 0; // video: 0 default, else 1 (small) .. 100 (best)
    bool isLossless =
        false; // H.264 that keeps every sample of grey and of BGR; goes before quality
    std::string preset; // of x264, from "ultrafast" to "veryslow"; empty: "superfast"
    int groupFrames = 0; // H.264: from key frame to key frame; 0: 25
    int syncIntervalMs =
        500; // how long what was written may stay off the disk; 0: each frame waits
    bool sqliteIndex = false; // close() leaves `.index.sqlite`, for programs that use it
};

// The formats this build can write, as `format` names them, in the order a user should see them.
// Some may lack an encoder on this machine: see checkFormat().
std::vector<std::string> writableFormats();

// Whether frames of this shape and type can be written in this format here. InvalidArgument,
// UnknownFormat or MissingCodec say why not.
Result<void> checkFormat(const WriterOptions &options);

// Writes a new store, chunk by chunk.
//
// Not thread-safe: one thread at a time. The pixels given to add() may be changed when it returns.
// Image files of frames that come quickly one after the other are encoded beside each other, and a few
// of them are on their way to the disk when add() returns; sync() and close() wait for all.
// InvalidArgument refuses one frame or row and nothing else. Every other error stops the writer, at the
// latest in close(): what was written so far is closed and stays readable, and every later add()
// returns that error again. Frames on their way then are lost: frameCount() says what is left.
// Destroying an open writer closes it. Where not even closing is possible, and where the program is
// killed or the power fails, journals and .lock stay, and recover() makes the store whole.
class Writer
{
public:
    // Creates `directory` (its parent must exist) and writes metadata and lock.
    // AlreadyExists if it is there and not empty; nothing is left behind on failure.
    static Result<std::unique_ptr<Writer>> create(const std::filesystem::path &directory,
                                                  const WriterOptions &options);
    virtual ~Writer() = default;

    // Appends a frame. `pixels` has the shape and type of the options; odd video sizes lose their
    // last row or column, as the format says.
    virtual Result<void> add(const cv::Mat &pixels, FrameNumber number, FrameTime time) = 0;

    // Appends a frame that is encoded already (JPEG, for mjpeg/avi and jpg only).
    virtual Result<void> addEncoded(const std::vector<std::uint8_t> &bytes, FrameNumber number,
                                    FrameTime time) = 0;

    // Adds a row of extra data to the frame added last. `row` is an object; frame_time,
    // frame_number and frame_index are filled in.
    virtual Result<void> addExtra(const Value &row) = 0;

    // Brings to the disk at once what add() and addExtra() took and a power cut would lose; nothing
    // to do costs nothing. For when no frame has come for a while: add() sees to it by itself.
    virtual Result<void> sync() = 0;

    // Finishes the open chunk and removes the lock, unless a repair is needed. To be called once;
    // looked at for errors.
    virtual Result<void> close() = 0;

    // Frames taken; once the writer has stopped or is closed, those that the store has: at least
    // those, where it needs a repair.
    virtual std::int64_t frameCount() const = 0;

    // Of them, from the first on: those that are on the disk and survive a power cut. About half a
    // second behind at most while frames come, all after sync().
    virtual std::int64_t durableCount() const = 0;
    virtual std::uint64_t bytesWritten() const = 0; // on disk so far, about
    virtual const std::filesystem::path &directory() const = 0;
};

} // namespace store
