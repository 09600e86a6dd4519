// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/readahead.h"

#include <utility>

namespace store {

ReadAhead::ReadAhead(std::unique_ptr<RowSource> source, std::int64_t count, std::stop_token stop)
    : m_source(std::move(source))
    , m_count(count)
    , m_stop(std::move(stop))
{}

Result<std::unique_ptr<ReadAhead>> ReadAhead::begin(std::unique_ptr<RowSource> source,
                                                    std::int64_t count, std::stop_token stop)
{
    auto thread = TaskThread::create();
    if (!thread)
        return thread.error();
    std::unique_ptr<ReadAhead> ahead(new ReadAhead(std::move(source), count, std::move(stop)));
    ahead->m_thread = std::move(*thread);
    ahead->start();
    return ahead;
}

void ReadAhead::start()
{
    if (m_place < m_count)
        m_thread->start([this] { m_picture = m_source->read(m_place, m_stop); });
}

Result<RowPicture> ReadAhead::next()
{
    m_thread->wait();
    auto picture = std::move(m_picture);
    ++m_place;
    start();
    return picture;
}

} // namespace store
