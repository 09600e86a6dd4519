// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "store/export/framechoice.h"
#include "store/frame.h"
#include "store/reader.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace app {

class Output;

// Opens the store a command was given; says why it cannot and returns null then.
std::shared_ptr<const store::Reader> openStore(const QString &path, Output &output);

// Says what is broken in the store.
void sayProblems(const store::Reader &reader, Output &output);

// Whether a broken chunk lies between the frame at `next`, which may be the end, and the one before.
bool isBrokenBefore(const store::Reader &reader, std::int64_t next);

// What is wrong, with the file's path within the store's directory, for machines and lists.
std::string reasonOf(const store::Error &error, const std::filesystem::path &directory);

// The options by which a command takes only some frames, for its own list of options.
inline constexpr Option rangeOption{
    "range", 0, ValueKind::Range, "A:B",
    QT_TRANSLATE_NOOP("app::Commands", "only the frames with index A up to, not including, B")};
inline constexpr Option numbersOption{
    "numbers", 0, ValueKind::Text, "A:B",
    QT_TRANSLATE_NOOP("app::Commands", "only the frames with number A up to, not including, B")};
inline constexpr Option timesOption{
    "times", 0, ValueKind::Text, "A:B",
    QT_TRANSLATE_NOOP("app::Commands", "only the frames with time A up to, not including, B, in "
                                       "seconds since 1970")};

inline constexpr Option chunksOption{
    "chunks", 0, ValueKind::Range, "A:B",
    QT_TRANSLATE_NOOP("app::Commands", "only the chunks with number A up to, not including, B")};

// The frames in the chunks that --chunks leaves; an empty stretch if there are none.
store::FrameStretch framesOfChunks(const Arguments &arguments, const store::ChunkIndex &index);

// The frames that --range, --numbers and --times together leave.
class FrameSelection
{
public:
    // Empty after a mistake, which `output` has been told.
    static std::optional<FrameSelection> parse(const Arguments &arguments, Output &output);

    bool isEverything() const { return !m_isLimited; }
    bool isByIndex() const
    {
        return m_numbers.isEmpty() && m_times.isEmpty();
    } // and by nothing else
    bool contains(const store::FrameId &frame) const;

    // Whether frames of the chunk, or of any broken one, are or could have been among those asked
    // for.
    bool touches(const store::ChunkIndex &index, int chunk) const;
    bool touchesProblem(const store::Reader &reader) const;

    // Frame indexes to look through, of a store with `count` frames.
    std::int64_t first(std::int64_t count) const { return m_indexes.first(count); }
    std::int64_t last(std::int64_t count) const { return m_indexes.last(count); }

private:
    template<typename T>
    struct Bounds
    {
        std::optional<T> begin;
        std::optional<T> end;

        bool isEmpty() const { return !begin && !end; }
        bool contain(T value) const
        {
            return (!begin || value >= *begin) && (!end || value < *end);
        }
        // Whether a value after this one can be in them.
        bool reachBeyond(T value) const
        {
            if constexpr (std::is_integral_v<T>)
                return !end || (*end > value && *end - 1 > value);
            return !end || *end > value;
        }
        bool beginBefore(T value) const { return !begin || *begin < value; }
    };
    template<typename T, typename Parse>
    static bool read(const Arguments &arguments, const Option &option, Parse parse,
                     Bounds<T> &bounds, Output &output);

    bool mayReach(const store::ChunkIndex &index, std::int64_t next) const;

    bool m_isLimited = false;
    IndexRange m_indexes;
    Bounds<std::int64_t> m_numbers;
    Bounds<double> m_times;
};

// A number with 17 digits, from which the same bits are read back, whatever the locale; "nan",
// "inf" and "-inf" for what is no number.
std::string exactNumber(double value);

// As above, as JSON: null and 1e999, -1e999 for what is no number.
std::string exactJson(double value);

} // namespace app
