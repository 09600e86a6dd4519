// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

namespace app {

class Output;

// How the value of an option is written. All are checked whole: no blanks, no trailing letters.
enum class ValueKind {
    None, // the option is a flag
    Text,
    Integer, // any 64-bit integer
    Count, // an integer from 1 on
    Seconds, // a finite decimal number
    Rate, // one above 0
    Quality, // an integer from 1 to 100
    Format, // one that can be written
    Time, // seconds since the Unix epoch, or ISO 8601 with Z or an offset
    Range, // A:B, half-open, frame indexes; each side may be empty
};

// An option of a command, as it is parsed and as its help shows it.
struct Option
{
    const char *name; // without dashes
    char letter; // of the short form; 0: none
    ValueKind kind;
    const char *value; // name of the value for help, "FILE"; nullptr for a flag
    const char *help; // marked with QT_TRANSLATE_NOOP("app::Commands", ...)
};

// Frames [begin, end) of a store; an empty side means its end of the store.
struct IndexRange
{
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;

    // The part of it that lies in 0 .. count.
    std::int64_t first(std::int64_t count) const;
    std::int64_t last(std::int64_t count) const; // one past the last frame; >= first(count)
    bool operator==(const IndexRange &) const = default;
};

// The arguments of one command, parsed and checked: what it returns needs no further checks.
class Arguments
{
public:
    // How many operands (arguments that are no options) a command takes.
    struct Operands
    {
        int min = 0;
        int max = 0; // -1: any number
    };

    // Empty after a mistake, which `output` has been told in a sentence; return Exit::Usage then.
    // "--" ends the options; "--name=value", "--name value", "-o value" and "-ovalue" are the same.
    // An option given twice keeps all values (texts()), the last one counts.
    static std::optional<Arguments> parse(const QStringList &arguments,
                                          std::span<const Option> options, Operands operands,
                                          Output &output);

    const QStringList &operands() const { return m_operands; }
    bool has(const char *name) const;
    QStringList texts(const char *name) const;

    // REQUIRES, each: the option is of that kind. Empty if it was not given.
    std::optional<QString> text(const char *name) const;
    std::optional<std::int64_t> integer(const char *name) const; // Integer, Count
    std::optional<double> seconds(const char *name) const; // Seconds, Rate, Time
    IndexRange range(const char *name) const; // everything if not given

private:
    QHash<QString, QStringList> m_values;
    QStringList m_operands;
};

// The strict readers that parse() uses; empty if `text` is anything else.
std::optional<std::int64_t> parseInteger(const QString &text);
std::optional<double> parseSeconds(const QString &text);
bool isWritableFormat(const QString &text); // a new recording can have it
std::optional<double> parseTime(const QString &text);
std::optional<IndexRange> parseRange(const QString &text);

// The candidate that `word` was probably meant to be; empty if none is near.
QString closestName(const QString &word, const QStringList &candidates);

} // namespace app
