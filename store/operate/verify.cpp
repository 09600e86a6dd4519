// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/verify.h"

#include "store/extra/extradata.h"
#include "store/operate/checkchunk.h"
#include "store/operate/checkindex.h"
#include "store/operate/checknames.h"
#include "store/reader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <exception>
#include <future>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>

namespace store {

namespace {

using Findings = std::vector<Finding>;

void append(Findings &findings, Findings more)
{
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

// Decodes chunks on several threads, and hands out what is found in order of chunk.
class ChunkChecks
{
public:
    ChunkChecks(std::shared_ptr<const Reader> reader, const Progress &progress,
                const std::stop_token &stop)
        : m_reader(std::move(reader))
        , m_progress(progress)
        , m_stop(stop)
    {}

    void run(Verification &result)
    {
        for (const ChunkIndex::Chunk &chunk : m_reader->index().chunks()) {
            if (m_stop.stop_requested())
                break;
            start(chunk);
            while (m_running.size() >= threads())
                takeOldest(result);
        }
        while (!m_running.empty())
            takeOldest(result);
    }

private:
    static std::size_t threads() { return std::max(1U, std::thread::hardware_concurrency()); }

    void start(const ChunkIndex::Chunk &chunk)
    {
        auto check = [reader = m_reader, chunk, done = m_done, stop = m_stop] {
            ChunkCheck result = checkChunk(*reader, chunk, *done, stop);
            append(result.findings, checkExtra(*reader, chunk.number, stop));
            return result;
        };
        m_running.push_back(std::async(std::launch::async, std::move(check)));
    }

    void takeOldest(Verification &result)
    {
        std::future<ChunkCheck> oldest = std::move(m_running.front());
        m_running.pop_front();
        while (oldest.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
            tell();
        ChunkCheck check = oldest.get();
        append(result.findings, std::move(check.findings));
        result.badFrames += check.badFrames;
        ++result.chunks;
        tell();
    }

    void tell() const
    {
        if (m_progress)
            m_progress(m_done->load(std::memory_order_relaxed), m_reader->index().frameCount());
    }

    std::shared_ptr<const Reader> m_reader;
    const Progress &m_progress;
    std::stop_token m_stop;
    std::shared_ptr<std::atomic<std::int64_t>> m_done =
        std::make_shared<std::atomic<std::int64_t>>(0); // frames
    std::deque<std::future<ChunkCheck>> m_running;
};

Finding problemOf(const ChunkProblem &problem)
{
    Finding finding;
    finding.chunk = problem.chunk;
    finding.error = problem.error;
    return finding;
}

Finding remarkOf(const std::string &warning, const Reader &reader)
{
    Finding finding;
    finding.weight = Finding::Weight::Remark;
    finding.error = {Error::Code::Corrupt, reader.directory() / "metadata.yaml", warning};
    return finding;
}

// Of a store without frames: that it has none, and what is wrong with the rows from before the first.
Findings checkFrameless(const Reader &reader, const std::stop_token &stop)
{
    Findings findings;
    std::int64_t rows = 0;
    const auto take = [&rows](Value &&) { return ++rows > 0; };
    for (const int chunk : extraChunks(reader)) {
        append(findings, checkExtra(reader, chunk, stop));
        static_cast<void>(
            forEachExtraRow(reader, chunk, take, stop)); // what is wrong was found above
    }
    Finding none;
    none.weight = Finding::Weight::Remark;
    none.error = {Error::Code::NoFrames, reader.directory(),
                  rows > 0 ? "only rows of extra data, " + std::to_string(rows) + " in all"
                           : "its index is empty"};
    if (reader.problems().empty())
        findings.push_back(std::move(none));
    return findings;
}

std::string keyOf(const Finding &finding)
{
    return std::to_string(finding.chunk.value_or(-1)) + '\n' +
           std::to_string(static_cast<int>(finding.error.code)) + '\n' +
           finding.error.path.string() + '\n' + finding.error.detail;
}

// What is said of a chunk twice, because opening the store has found it already, is said once.
void tidy(Findings &findings)
{
    Findings kept;
    std::unordered_map<std::string, std::size_t> places; // in `kept`
    for (Finding &finding : findings) {
        const auto [known, isNew] = places.emplace(keyOf(finding), kept.size());
        if (isNew || (finding.frame && kept[known->second].frame))
            kept.push_back(std::move(finding));
        else if (finding.frame)
            kept[known->second] = std::move(finding); // which says the frames, too
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Finding &a, const Finding &b) {
        return a.chunk.value_or(-1) < b.chunk.value_or(-1);
    });
    findings = std::move(kept);
}

} // namespace

bool Verification::isGood() const
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.weight == Finding::Weight::Problem;
    });
}

Result<Verification> verify(const std::filesystem::path &path, const Progress &progress,
                            const std::stop_token &stop)
try {
    const auto reader = Reader::open(path, stop);
    if (!reader)
        return reader.error();
    Verification result;
    result.frames = (*reader)->index().frameCount();
    for (const std::string &warning : (*reader)->metadata().warnings)
        result.findings.push_back(remarkOf(warning, **reader));
    append(result.findings, checkNames(**reader));
    for (const ChunkProblem &problem : (*reader)->problems())
        result.findings.push_back(problemOf(problem));
    append(result.findings, checkIndex(**reader, stop));
    if (result.frames == 0)
        append(result.findings, checkFrameless(**reader, stop));
    ChunkChecks(*reader, progress, stop).run(result);
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, (*reader)->directory(), "stopped while verifying"};
    tidy(result.findings);
    return result;
} catch (const std::exception &exception) { // no memory, or no thread
    return Error{Error::Code::TooLarge, path, exception.what()};
}

} // namespace store
