// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/resulttable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace {

bool countsProcessorTime = false;

double nowMs()
{
    if (countsProcessorTime)
        return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
    const std::chrono::duration<double, std::milli> now =
        std::chrono::steady_clock::now().time_since_epoch();
    return now.count();
}

double ratioOf(const ResultTable::Row &row)
{
    return row.theirs > 0 ? row.ours / row.theirs : 0;
}

bool isReached(const ResultTable::Row &row)
{
    const bool isLess = row.better == ResultTable::Better::Less;
    return isLess ? ratioOf(row) <= row.goal : ratioOf(row) >= row.goal;
}

QJsonObject object(const ResultTable::Row &row)
{
    return {{"work", row.work}, {"unit", row.unit},         {"ours", row.ours},
            {"peer", row.peer}, {"theirs", row.theirs},     {"ratio", ratioOf(row)},
            {"goal", row.goal}, {"reached", isReached(row)}};
}

} // namespace

ResultTable::ResultTable(bool isJson)
    : m_isJson(isJson)
{
    if (!isJson)
        std::printf("%-36s %9s %-9s %9s %-22s %6s %6s\n", "work", "ours", "", "theirs", "of",
                    "ratio", "goal");
}

void ResultTable::add(const Row &row)
{
    m_rows.push_back(row);
    if (m_isJson)
        return;
    std::printf("%-36s %9.2f %-9s %9.2f %-22s %6.2f %6.2f%s\n", qPrintable(row.work), row.ours,
                qPrintable(row.unit), row.theirs, qPrintable(row.peer), ratioOf(row), row.goal,
                isReached(row) ? "" : "  missed");
    std::fflush(stdout);
}

void ResultTable::finish() const
{
    if (!m_isJson)
        return;
    QJsonArray array;
    for (const Row &row : m_rows)
        array.append(object(row));
    std::fputs(QJsonDocument(array).toJson().constData(), stdout);
}

void Stopwatch::countProcessorTime(bool does)
{
    countsProcessorTime = does;
}

Stopwatch::Stopwatch()
    : m_start(nowMs())
{}

double Stopwatch::elapsedMs() const
{
    return nowMs() - m_start;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Medians measureByTurns(int count, const std::function<void(int)> &ours,
                       const std::function<void(int)> &theirs)
{
    std::vector<double> our, their;
    for (int i = 0; i < count; ++i) {
        for (const bool isOurs : {i % 2 == 0, i % 2 != 0}) {
            const Stopwatch watch;
            isOurs ? ours(i) : theirs(i);
            (isOurs ? our : their).push_back(watch.elapsedMs());
        }
    }
    return {medianOf(our), medianOf(their)};
}
