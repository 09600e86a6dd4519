// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"
#include "store/write/writer.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <vector>

namespace app {

namespace {

// Reads all of `text` or nothing, independent of the locale.
template<typename Number>
std::optional<Number> wholeNumber(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    Number number{};
    const char *end = bytes.constData() + bytes.size();
    const auto [stop, error] = std::from_chars(bytes.constData(), end, number);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

// Levenshtein's distance: letters to add, drop or change.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int change = diagonal + (letter == b[static_cast<qsizetype>(j - 1)] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

// One side of a range: empty text is an absent bound.
bool readBound(const QString &text, std::optional<std::int64_t> &bound)
{
    if (text.isEmpty())
        return true;
    bound = parseInteger(text);
    return bound && *bound >= 0;
}

} // namespace

std::int64_t IndexRange::first(std::int64_t count) const
{
    return std::clamp(begin.value_or(0), std::int64_t(0), count);
}

std::int64_t IndexRange::last(std::int64_t count) const
{
    return std::clamp(end.value_or(count), first(count), count);
}

std::optional<std::int64_t> parseInteger(const QString &text)
{
    return wholeNumber<std::int64_t>(text);
}

std::optional<double> parseSeconds(const QString &text)
{
    const auto number = wholeNumber<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

bool isWritableFormat(const QString &text)
{
    const auto known = store::writableFormats();
    return std::find(known.begin(), known.end(), text.toStdString()) != known.end();
}

std::optional<double> parseTime(const QString &text)
{
    if (const auto seconds = parseSeconds(text))
        return seconds;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt; // without a zone it could be any of 38 hours
    return static_cast<double>(time.toMSecsSinceEpoch()) / 1000.0;
}

std::optional<IndexRange> parseRange(const QString &text)
{
    const QStringList sides = text.split(QLatin1Char(':'));
    IndexRange range;
    if (sides.size() != 2 || !readBound(sides[0], range.begin) || !readBound(sides[1], range.end))
        return std::nullopt;
    if (range.begin && range.end && *range.begin > *range.end)
        return std::nullopt;
    return range;
}

QString closestName(const QString &word, const QStringList &candidates)
{
    QString closest;
    int best = std::max(2, static_cast<int>(word.size()) / 2);
    for (const QString &candidate : candidates) {
        const bool begun = !word.isEmpty() && candidate.startsWith(word);
        const int apart = begun ? 0 : distance(word, candidate);
        if (apart < best) {
            best = apart;
            closest = candidate;
        }
    }
    return closest;
}

} // namespace app
