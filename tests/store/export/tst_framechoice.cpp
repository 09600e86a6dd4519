// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/framechoice.h"

#include <QTest>

#include <limits>

using namespace store;

namespace {

std::vector<std::int64_t> all(const FrameChoice &choice)
{
    std::vector<std::int64_t> indexes;
    for (std::int64_t place = 0; place < choice.count(); ++place)
        indexes.push_back(choice.at(place).value);
    return indexes;
}

} // namespace

class TestFrameChoice : public QObject
{
    Q_OBJECT

private slots:
    void takesEveryNth_data()
    {
        QTest::addColumn<qint64>("every");
        QTest::addColumn<QList<qint64>>("indexes");
        QTest::addRow("all") << qint64(1) << QList<qint64>{3, 4, 5, 6, 9, 1, 2};
        QTest::addRow("every second") << qint64(2) << QList<qint64>{3, 5, 9, 2};
        QTest::addRow("every third") << qint64(3) << QList<qint64>{3, 6, 2};
        QTest::addRow("the first") << qint64(100) << QList<qint64>{3};
        QTest::addRow("the first, whatever follows")
            << std::numeric_limits<qint64>::max() << QList<qint64>{3};
    }

    void takesEveryNth()
    {
        QFETCH(qint64, every);
        QFETCH(QList<qint64>, indexes);
        const FrameChoice choice({{3, 7}, {8, 8}, {9, 10}, {1, 3}}, every);
        QCOMPARE(all(choice), std::vector<std::int64_t>(indexes.begin(), indexes.end()));
    }

    void knowsWhetherItIsOneStretch()
    {
        QCOMPARE(FrameChoice({{3, 7}, {8, 8}, {7, 9}}).stretch(), (FrameStretch{3, 9}));
        QCOMPARE(FrameChoice({{0, 1}, {5, 6}, {2, 3}}).stretch(), std::nullopt);
        QCOMPARE(FrameChoice({{3, 7}}, 2).stretch(), (FrameStretch{3, 7}));
        QCOMPARE(FrameChoice().stretch(), std::nullopt);
    }

    void canBeEmpty()
    {
        QCOMPARE(FrameChoice().count(), 0);
        QCOMPARE(FrameChoice({{5, 5}}).count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFrameChoice)
#include "tst_framechoice.moc"
