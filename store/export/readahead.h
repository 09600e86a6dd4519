// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/rowsource.h"
#include "store/write/taskthread.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace store {

// Reads the next picture of an export while the last one is worked on.
class ReadAhead
{
public:
    // Of `count` places. What `source` reads outlives it. TooLarge if the system gives no thread.
    static Result<std::unique_ptr<ReadAhead>> begin(std::unique_ptr<RowSource> source,
                                                    std::int64_t count, std::stop_token stop);

    // The picture of the next place. REQUIRES: there is one.
    Result<RowPicture> next();

    // As RowSource::problems(), of what next() has returned. REQUIRES: no frame is left.
    std::vector<Error> problems() const { return m_source->problems(); }

private:
    ReadAhead(std::unique_ptr<RowSource> source, std::int64_t count, std::stop_token stop);
    void start();

    std::unique_ptr<RowSource> m_source; // the thread's, while it is at work
    std::int64_t m_count;
    std::stop_token m_stop;
    std::int64_t m_place = 0; // of the frame that the thread reads
    Result<RowPicture> m_picture{RowPicture()}; // what it read
    std::unique_ptr<TaskThread> m_thread; // the last: it uses the others
};

} // namespace store
