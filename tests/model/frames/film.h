// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/framesource.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <mutex>
#include <semaphore>
#include <set>
#include <thread>
#include <utility>
#include <vector>

// A made-up store whose decoders do as a test says.

inline constexpr int chunkLength = 100;
inline constexpr int side = 16;

// What the fake decoders of a test do, and what they saw.
struct Film
{
    std::atomic<int> calls{0};
    std::atomic<int> decoded{0};
    std::atomic<int> opened{0};
    std::atomic<int> open{0};
    std::atomic<bool> shared{false}; // two jobs used decoders at once
    std::atomic<int> group{1}; // frames from key frame to key frame
    std::atomic<int> brokenOffset{-1};
    std::atomic<store::Error::Code> damage{store::Error::Code::Corrupt}; // there
    std::atomic<bool> refuses{false}; // chunks do not open
    std::atomic<store::Error::Code> refusal{store::Error::Code::PermissionDenied}; // why
    std::atomic<bool> gated{false}; // each decode waits at `gate`, or for its stop
    std::atomic<bool> heedsStop{true}; // else not for its stop
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> gate{0};
    std::atomic<store::PixelForm> form{}; // of the last call
    const std::thread::id window = std::this_thread::get_id();
    std::atomic<bool> closedByWindow{
        false}; // a decoder, by the thread that must not wait for a disk
    std::mutex mutex;
    std::set<const void *> busy; // decoders in use, guarded by mutex
};

class FilmDecoder : public store::ChunkDecoder
{
public:
    FilmDecoder(std::shared_ptr<Film> film, int chunk)
        : m_film(std::move(film))
        , m_chunk(chunk)
    {
        ++m_film->opened;
        ++m_film->open;
    }
    ~FilmDecoder() override
    {
        if (std::this_thread::get_id() == m_film->window)
            m_film->closedByWindow = true;
        --m_film->open;
    }

    store::Result<cv::Mat> decode(std::int64_t offset, store::PixelForm form,
                                  const std::stop_token &stop) override
    {
        m_film->form = form;
        const std::stop_callback wake(stop, [this] {
            if (m_film->heedsStop)
                m_film->gate.release();
        });
        enter();
        ++m_film->calls;
        const bool waits = m_film->gated; // as of now: the test goes on as soon as it is entered
        m_film->entered.release();
        if (waits)
            m_film->gate.acquire();
        leave();
        if (stop.stop_requested())
            return store::Error{store::Error::Code::Cancelled, {}, {}};
        if (offset == m_film->brokenOffset)
            return store::Error{m_film->damage, {}, "scratched"};
        ++m_film->decoded;
        const double value = static_cast<double>(m_chunk * chunkLength + offset);
        return cv::Mat(side, side, CV_16UC1, cv::Scalar(value)).clone();
    }

    std::int64_t storedCount() const override { return chunkLength; }
    std::int64_t runStart(std::int64_t offset) const override
    {
        return offset - offset % m_film->group;
    }
    std::int64_t distanceTo(std::int64_t offset) const override
    {
        return offset - runStart(offset) + 1;
    }

private:
    void enter()
    {
        const std::lock_guard lock(m_film->mutex);
        if (!m_film->busy.insert(this).second)
            m_film->shared = true;
    }
    void leave()
    {
        const std::lock_guard lock(m_film->mutex);
        m_film->busy.erase(this);
    }

    std::shared_ptr<Film> m_film;
    int m_chunk;
};

inline model::FrameSource sourceOf(const std::shared_ptr<Film> &film, int chunks)
{
    auto index = std::make_shared<store::ChunkIndex>();
    for (int chunk = 0; chunk < chunks; ++chunk) {
        std::vector<std::int64_t> numbers;
        std::vector<double> times;
        for (int i = 0; i < chunkLength; ++i) {
            numbers.push_back(1000 + chunk * chunkLength + i);
            times.push_back(static_cast<double>(chunk * chunkLength + i) / 100);
        }
        if (!index->append(chunk, numbers, times))
            qFatal("the index refuses a chunk");
    }
    index->finish();
    auto open =
        [film](int chunk,
               const std::stop_token &) -> store::Result<std::unique_ptr<store::ChunkDecoder>> {
        if (film->refuses)
            return store::Error{film->refusal, {}, "locked away"};
        return std::unique_ptr<store::ChunkDecoder>(new FilmDecoder(film, chunk));
    };
    return {index, open};
}

inline constexpr std::size_t frameBytes = side * side * (2 + 4);
