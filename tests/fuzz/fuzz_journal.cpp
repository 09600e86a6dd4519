// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/extrajournal.h"
#include "store/journal/journal.h"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

// Both journals of a chunk that is being recorded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto journal = store::parseJournal(bytes);
    if (journal && journal->records.size() > size / store::journalRecordSize)
        std::abort();
    static_cast<void>(store::parseExtraRows({reinterpret_cast<const char *>(data), size}));
    return 0;
}
