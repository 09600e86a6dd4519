// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>

namespace model {

enum class Pushed { Taken, Full, Closed };

// Hands items from one thread to another, a bounded number of them and of bytes.
//
// Thread-safety: every function from any thread.
template<typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t maxItems,
                          std::size_t maxBytes = std::numeric_limits<std::size_t>::max())
        : m_maxItems(maxItems)
        , m_maxBytes(maxBytes)
    {}

    // Takes `item` if there is room now.
    Pushed tryPush(T item, std::size_t bytes = 0)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return Pushed::Closed;
        if (!hasRoom(bytes))
            return Pushed::Full;
        append(std::move(item), bytes);
        return Pushed::Taken;
    }

    // Takes `item` as soon as there is room; never Full.
    Pushed waitPush(T item, std::size_t bytes = 0)
    {
        std::unique_lock lock(m_mutex);
        m_roomMade.wait(lock, [&] { return m_closed || hasRoom(bytes); });
        if (m_closed)
            return Pushed::Closed;
        append(std::move(item), bytes);
        return Pushed::Taken;
    }

    // Takes `item` and throws away what waits: for a reader who only wants the newest. True if
    // nothing waited.
    bool replace(T item)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = m_items.empty();
        m_items.clear();
        m_bytes = 0;
        if (!m_closed)
            append(std::move(item), 0);
        return wasEmpty;
    }

    // Waits for an item. Empty once the queue is closed and drained.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_itemCame.wait(lock, [this] { return m_closed || !m_items.empty(); });
        return takeFirst();
    }

    // Waits for an item, but no longer than `patience`.
    std::optional<T> popWithin(std::chrono::duration<double> patience)
    {
        std::unique_lock lock(m_mutex);
        m_itemCame.wait_for(lock, patience, [this] { return m_closed || !m_items.empty(); });
        return takeFirst();
    }

    // Empty if there is none now.
    std::optional<T> tryPop()
    {
        const std::lock_guard lock(m_mutex);
        return takeFirst();
    }

    // Takes no more items; those in it can still be popped. Wakes everyone who waits.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_itemCame.notify_all();
        m_roomMade.notify_all();
    }

    std::size_t maxItems() const { return m_maxItems; }

    bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

    std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    struct Item
    {
        T value;
        std::size_t bytes;
    };

    // REQUIRES, as do the next two: m_mutex is held. An item above the limit fits in when alone.
    bool hasRoom(std::size_t bytes) const
    {
        const bool bytesFit = bytes <= m_maxBytes && m_bytes <= m_maxBytes - bytes;
        return m_items.empty() || (m_items.size() < m_maxItems && bytesFit);
    }

    void append(T item, std::size_t bytes)
    {
        m_items.push_back({std::move(item), bytes});
        m_bytes += bytes;
        m_itemCame.notify_one();
    }

    std::optional<T> takeFirst()
    {
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> result(std::move(m_items.front().value));
        m_bytes -= m_items.front().bytes;
        m_items.pop_front();
        m_roomMade.notify_one();
        return result;
    }

    const std::size_t m_maxItems;
    const std::size_t m_maxBytes;
    mutable std::mutex m_mutex;
    std::condition_variable m_itemCame;
    std::condition_variable m_roomMade;
    std::deque<Item> m_items; // guarded by m_mutex
    std::size_t m_bytes = 0; // guarded by m_mutex
    bool m_closed = false; // guarded by m_mutex
};

} // namespace model
