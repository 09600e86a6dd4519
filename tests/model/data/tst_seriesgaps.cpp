// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriesgaps.h"

#include <QTest>

#include <cmath>

using namespace model;

using Gaps = std::vector<std::size_t>;

class TestSeriesGaps : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereTheLineIsBroken_data()
    {
        QTest::addColumn<std::vector<double>>("times");
        QTest::addColumn<std::vector<std::int64_t>>("frames"); // a tenth of a second each
        QTest::addColumn<Gaps>("gaps");

        using Times = std::vector<double>;
        using Frames = std::vector<std::int64_t>;
        const double none = std::nan("");
        QTest::addRow("none") << Times{0, 1, 2, 3} << Frames{0, 10, 20, 30} << Gaps{};
        QTest::addRow("frames are missing")
            << Times{0, 1, 2, 6, 7, 8} << Frames{0, 10, 20, 22, 32, 42} << Gaps{3};
        QTest::addRow("samples are missing, frames are not")
            << Times{0, 1, 2, 6, 7, 8} << Frames{0, 10, 20, 60, 70, 80} << Gaps{};
        QTest::addRow("very many samples are missing")
            << Times{0, 1, 2, 60, 61, 62} << Frames{0, 10, 20, 600, 610, 620} << Gaps{3};
        QTest::addRow("a frame is missing")
            << Times{0, 0.1, 0.2, 0.4, 0.5} << Frames{0, 1, 2, 3, 4} << Gaps{};
        QTest::addRow("several frames are missing")
            << Times{0, 0.1, 0.2, 0.6, 0.7} << Frames{0, 1, 2, 3, 4} << Gaps{3};
        QTest::addRow("a sample alone between two gaps")
            << Times{0, 1, 2, 30, 60, 61, 62} << Frames{0, 10, 20, 21, 22, 32, 42} << Gaps{3, 4};
        QTest::addRow("another pace")
            << Times{0, 1, 2, 3, 4, 5, 20, 35, 50} << Frames{0, 1, 2, 3, 4, 5, 6, 7, 8} << Gaps{6};
        QTest::addRow("times that are none or step back")
            << Times{0, 1, none, 3, 2, 3} << Frames{0, 10, 20, 30, 20, 30} << Gaps{};
        QTest::addRow("no frames")
            << Times{0, 1, 2, 6, 7, 8} << Frames{-1, -1, -1, -1, -1, -1} << Gaps{};
        QTest::addRow("one sample") << Times{5} << Frames{0} << Gaps{};
        QTest::addRow("nothing") << Times{} << Frames{} << Gaps{};
    }

    void saysWhereTheLineIsBroken()
    {
        QFETCH(std::vector<double>, times);
        QFETCH(std::vector<std::int64_t>, frames);
        QFETCH(Gaps, gaps);

        QCOMPARE(seriesGaps(times, frames, 0.1).before, gaps);
    }

    void tellsTheUsualStep()
    {
        const std::vector<std::int64_t> frames{0, 1, 2, 3};
        QCOMPARE(seriesGaps(std::vector{0.0, 2.0, 4.0, 90.0}, frames, 0).usual, 2.0);
    }
};

QTEST_GUILESS_MAIN(TestSeriesGaps)
#include "tst_seriesgaps.moc"
