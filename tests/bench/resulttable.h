// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

// What was measured, ours beside the limit or a peer, in one run.
class ResultTable
{
public:
    enum class Better { Less, More };

    struct Row
    {
        QString work;
        QString unit; // "ms", "frames/s"
        double ours = 0;
        QString peer; // what `theirs` is of
        double theirs = 0;
        Better better = Better::Less;
        double goal = 1; // of ours / theirs
    };

    // A table is printed row by row, JSON at the end.
    explicit ResultTable(bool isJson);

    void add(const Row &row);
    void finish() const;

private:
    bool m_isJson;
    std::vector<Row> m_rows;
};

// Milliseconds that the program spends: on the clock, or, where others share the machine, of the
// processors' time in all its threads.
class Stopwatch
{
public:
    static void countProcessorTime(bool does);

    Stopwatch();
    double elapsedMs() const;

private:
    double m_start = 0;
};

double medianOf(std::vector<double> values); // 0 of none

struct Medians
{
    double ours = 0; // ms
    double theirs = 0;
};

// Runs both `count` times by turns, so that what disturbs one disturbs the other.
Medians measureByTurns(int count, const std::function<void(int)> &ours,
                       const std::function<void(int)> &theirs);
