// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/rewrite.h"

#include "store/operate/picturecut.h"

#include <opencv2/core/mat.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr std::size_t maxProblems = 100; // that are told one by one

// Makes the shape that of the part.
Result<void> cutShape(WriterOptions &plan, const PictureCut &cut)
{
    if (!plan.encoding.empty())
        return Error{Code::InvalidArgument, {}, "a raw mosaic cannot be cut or scaled"};
    const auto part = cutPicture(cv::Mat(plan.imageShape[0], plan.imageShape[1], CV_8UC1), cut);
    if (!part)
        return part.error();
    plan.imageShape[0] = part->rows;
    plan.imageShape[1] = part->cols;
    return {};
}

// What the new store is to be: the frames as they are, in the format that was asked for.
Result<WriterOptions> plan(const FrameSource &source, const ConvertOptions &options)
{
    WriterOptions plan = source.description();
    plan.format = options.format;
    plan.chunkSize = options.chunkSize;
    plan.quality = options.quality;
    if (!options.encoding.empty())
        plan.encoding = options.encoding;
    if (!options.cut.isWhole())
        if (auto cut = cutShape(plan, options.cut); !cut)
            return cut.error();
    return plan;
}

// Writes the frames of a source into a new store.
class Converter
{
public:
    Converter(FrameSource &source, Writer &writer, const PictureCut &cut)
        : m_source(source)
        , m_writer(writer)
        , m_cut(cut)
    {}

    // `early`: rows of extra data from before the first frame.
    Result<Conversion> run(const std::vector<Value> &early, std::int64_t begin, std::int64_t end,
                           std::int64_t every, const Progress &progress,
                           const std::stop_token &stop)
    {
        if (auto added = addRows(early); !added)
            return added.error();
        for (std::int64_t i = begin; i < end; ++i) {
            if ((i - begin) % every != 0) {
                static_cast<void>(m_source.extra(i)); // goes with its frame
            } else {
                const auto added = add(i, stop);
                if (!added)
                    return added.error();
                if (!*added)
                    break;
            }
            if (progress)
                progress(i + 1 - begin, end - begin);
        }
        if (auto closed = m_writer.close(); !closed)
            return closed.error();
        for (const Error &error : m_source.problems())
            m_result.problems.push_back(error);
        m_result.frames = m_writer.frameCount();
        m_result.remarks = m_source.remarks();
        return std::move(m_result);
    }

private:
    // A frame that cannot be read is left out: its number is missing then, and nothing else. False if
    // the source ended before it.
    Result<bool> add(std::int64_t index, const std::stop_token &stop)
    {
        if (stop.stop_requested())
            return Error{Code::Cancelled, m_writer.directory(), "stopped while converting"};
        const auto frame = m_source.read(index, stop);
        if (!frame && frame.error().code == Code::NoFrames)
            return false;
        if (!frame && frame.error().code == Code::Cancelled)
            return frame.error();
        auto added = frame ? write(*frame) : Result<void>(frame.error());
        if (added)
            added = addRows(m_source.extra(index));
        else if (!frame || added.error().code == Code::InvalidArgument) {
            ++m_result.missing;
            addProblem(added.error());
            return true;
        }
        return added ? Result<bool>(true) : added.error();
    }

    // Once for all frames of a video that is missing.
    void addProblem(const Error &error)
    {
        const auto &told = m_result.problems;
        const bool isTold =
            !told.empty() && told.back().path == error.path && told.back().detail == error.detail;
        if (!isTold && told.size() < maxProblems)
            m_result.problems.push_back(error);
    }

    Result<void> write(const SourceFrame &frame)
    {
        const bool isAsItIs = !frame.jpeg.empty() && m_cut.isWhole();
        if (isAsItIs && m_writer.addEncoded(frame.jpeg, frame.number, frame.time))
            return {};
        const auto part = cutPicture(frame.pixels, m_cut);
        return part ? m_writer.add(*part, frame.number, frame.time) : part.error();
    }

    Result<void> addRows(const std::vector<Value> &rows)
    {
        for (const Value &row : rows)
            if (auto added = m_writer.addExtra(row); !added)
                return added;
        return {};
    }

    FrameSource &m_source;
    Writer &m_writer;
    const PictureCut &m_cut;
    Conversion m_result;
};

// Whether the source cannot become what was asked for, wherever that is.
bool isOfPlan(const Error &error)
{
    return error.code == Code::InvalidArgument || error.code == Code::UnknownFormat;
}

} // namespace

Result<Conversion> rewrite(FrameSource &frames, const fs::path &source, const fs::path &directory,
                           const ConvertOptions &options, const Progress &progress,
                           const std::stop_token &stop)
{
    const std::int64_t count = frames.frameCount();
    const std::int64_t begin = std::clamp<std::int64_t>(options.begin.value_or(0), 0, count);
    const std::int64_t end = std::clamp<std::int64_t>(options.end.value_or(count), begin, count);
    const auto early = begin == 0 ? frames.extra(-1) : std::vector<Value>();
    const bool isOnlyRows =
        count == 0 && !early.empty(); // a recording stopped before its first frame
    if (begin == end && !isOnlyRows)
        return Error{Error::Code::NoFrames, source, "there is no frame to convert"};
    const auto wanted = plan(frames, options);
    if (!wanted)
        return Error{wanted.error().code, source, wanted.error().detail};
    auto writer = Writer::create(directory, *wanted);
    if (!writer)
        return isOfPlan(writer.error()) ? Error{writer.error().code, source, writer.error().detail}
                                        : writer.error();
    return Converter(frames, **writer, options.cut)
        .run(early, begin, end, options.every, progress, stop);
}

} // namespace store
