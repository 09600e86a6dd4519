// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/pairing.h"

#include "model/beside/lag.h"
#include "store/reader.h"
#include "tests/model/beside/madeupindex.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <limits>

using namespace model;
using Kind = PairedFrame::Kind;

namespace {

std::shared_ptr<const store::Reader> open(const char *name)
{
    const auto reader = store::Reader::open(std::string(TEST_DATA "/stores/") + name);
    if (!reader)
        qFatal("no store");
    return *reader;
}

// "2", "2 held" or "none".
QString describe(const PairedFrame &frame)
{
    if (frame.kind == Kind::None)
        return QStringLiteral("none");
    return QString::number(frame.index.value) +
           (frame.kind == Kind::Held ? QStringLiteral(" held") : QString());
}

// What `other` has for each frame of `master`.
QString describe(const store::ChunkIndex &master, const store::ChunkIndex &other,
                 const PairingRule &rule, const PairOffset &offset = {})
{
    QStringList frames;
    for (std::int64_t i = 0; i < master.frameCount(); ++i)
        frames << describe(pairedFrame(master.frame({i}), other, rule, offset));
    return frames.join(QStringLiteral(", "));
}

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestPairing : public QObject
{
    Q_OBJECT

private slots:
    // The truth is that of the reference's aligner, tests/data/stores/align_truth.json.
    void pairsByNumberAsTheReferenceDoes()
    {
        const auto first = open("align_cam0");
        const auto second = open("align_cam1");
        QCOMPARE(describe(first->index(), second->index(), {PairBy::Number, MissingFrame::Hold}),
                 "2, 3, 4, 5, 5 held, 6, 7, 8, 9, 10 held, 11, 12, 12 held, 12 held");
        QCOMPARE(describe(first->index(), second->index(), {PairBy::Number, MissingFrame::Black}),
                 "2, 3, 4, 5, none, 6, 7, 8, 9, none, 11, 12, none, none");
        QCOMPARE(describe(second->index(), first->index(), {PairBy::Number, MissingFrame::Mark}),
                 "none, none, 0, 1, 2, 3, 5, 6, 7, 8, none, 10, 11");
    }

    void pairsByTimeWithinHalfAnInterval()
    {
        const auto first = open("align_cam0");
        const auto second = open("align_cam1");
        QCOMPARE(describe(first->index(), second->index(), {PairBy::Time, MissingFrame::Hold}),
                 "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12 held");
    }

    void holdsNothingBeforeTheFirstFrame()
    {
        const auto master = madeup::film(0, 4, 0.0, 1.0);
        const auto other = madeup::film(2, 2, 2.0, 1.0);
        QCOMPARE(describe(*master, *other, {PairBy::Number, MissingFrame::Hold}),
                 "none, none, 0, 1");
        QCOMPARE(describe(*master, *other, {PairBy::Time, MissingFrame::Hold}), "none, none, 0, 1");
    }

    void addsTheOffsetToTheOtherStore()
    {
        const auto master = madeup::film(100, 3, 50.0, 1.0);
        const auto other = madeup::film(0, 3, 10.0, 1.0);
        const PairOffset offset{100, 40.0};
        QCOMPARE(describe(*master, *other, {PairBy::Number, MissingFrame::Mark}, offset),
                 "0, 1, 2");
        QCOMPARE(describe(*master, *other, {PairBy::Time, MissingFrame::Mark}, offset), "0, 1, 2");
        QCOMPARE(describe(*master, *other, {PairBy::Number, MissingFrame::Mark}, {101, 0}),
                 "none, 0, 1");
        QCOMPARE(describe(*master, *other, {PairBy::Time, MissingFrame::Mark}, {0, 39.0}),
                 "1, 2, none");
    }

    void ofFramesWithTheSameNumberTheOneNearItsTimeIsMeant_data()
    {
        QTest::addColumn<qint64>("period");
        QTest::addColumn<double>("lag");
        QTest::addRow("16 bit") << qint64(65'536) << 0.0;
        QTest::addRow("16 bit, a clock ahead") << qint64(65'536) << 30.0;
        QTest::addRow("16 bit, a clock behind") << qint64(65'536) << -30.0;
        QTest::addRow("8 bit, a clock ahead") << qint64(256) << 4.0;
    }

    void ofFramesWithTheSameNumberTheOneNearItsTimeIsMeant()
    {
        QFETCH(qint64, period);
        QFETCH(double, lag);
        const qint64 count = period * 5 / 2;
        const auto master = madeup::counted(period, count, 1000.0, 0.04);
        const auto other = madeup::counted(period, count, 1000.0 + lag, 0.04);
        for (const qint64 frame : {qint64(0), period - 1, period, 2 * period + 7, count - 1})
            QCOMPARE(pairedFrame(master->frame({frame}), *other, {}, {}),
                     (PairedFrame{Kind::Own, {frame}}));
    }

    void holdsTheFrameBeforeWhereNumbersStartAnew()
    {
        const auto master = madeup::counted(256, 1000, 0.0, 0.04);
        const auto other = madeup::counted(256, 700, 0.2, 0.04, {600, 601});
        const auto paired = [&](std::int64_t frame, MissingFrame missing) {
            return describe(
                pairedFrame(master->frame({frame}), *other, {PairBy::Number, missing}, {}));
        };
        QCOMPARE(paired(601, MissingFrame::Hold), "599 held");
        QCOMPARE(paired(601, MissingFrame::Mark), "none");
        QCOMPARE(paired(602, MissingFrame::Hold), "600");
        QCOMPARE(paired(940, MissingFrame::Hold), "697 held"); // behind its end
        QCOMPARE(paired(940, MissingFrame::Mark), "none");
    }

    // There are more numbers between them than frames.
    void aNumberOfAnotherTrialIsNotTheOneOfThis_data()
    {
        QTest::addColumn<qint64>("missing");
        QTest::addRow("it is there") << qint64(-1);
        QTest::addRow("it is missing in the midst") << qint64(25);
        QTest::addRow("it is missing at the end") << qint64(29);
        QTest::addRow("it is missing at the start") << qint64(20);
    }

    void aNumberOfAnotherTrialIsNotTheOneOfThis()
    {
        QFETCH(qint64, missing);
        const auto trials = [](qint64 without) {
            std::vector<std::int64_t> numbers;
            std::vector<double> times;
            for (int i = 0; i < 30; ++i) {
                if (i == without)
                    continue;
                numbers.push_back(i / 10 == 1 ? 990 + i : i % 10);
                times.push_back(i * 0.04);
            }
            return madeup::index(numbers, times);
        };
        const auto master = trials(-1);
        const auto other = trials(missing);
        for (qint64 i = 0; i < 30; ++i) {
            const auto paired =
                pairedFrame(master->frame({i}), *other, {PairBy::Number, MissingFrame::Hold}, {});
            const bool isThere = i != missing;
            const bool isBehind = missing >= 0 && i >= missing;
            QCOMPARE(paired.kind, isThere ? Kind::Own : Kind::Held);
            QCOMPARE(paired.index.value, isBehind ? i - 1 : i);
        }
        QCOMPARE(measureLag(*master, *other, PairBy::Number, {}, {})->missing, missing < 0 ? 0 : 1);
    }

    // As where a camera sends one again.
    void oneNumberThatFallsDoesNotMakeAllDoubtful()
    {
        std::vector<std::int64_t> numbers;
        std::vector<double> times;
        for (int i = 0; i < 100; ++i) {
            numbers.push_back(i == 50 ? 45 : i);
            times.push_back(1000.0 + i);
        }
        const auto other = madeup::index(numbers, times);
        const auto master = madeup::film(0, 100, 900'000.0, 1.0); // nowhere near it in time
        for (const qint64 i : {0, 10, 44, 51, 99})
            QCOMPARE(pairedFrame(master->frame({i}), *other, {}, {}),
                     (PairedFrame{Kind::Own, {i}}));
    }

    void aSlowStoreKeepsItsFrameForManyOfAFastOne()
    {
        const auto fast = madeup::film(0, 5, 0.0, 0.25);
        const auto slow = madeup::film(0, 2, 0.0, 1.0);
        QCOMPARE(describe(*fast, *slow, {PairBy::Time, MissingFrame::Mark}), "0, 0, 0, 1, 1");
    }

    void knowsNoFrameOfAStoreWithoutAny()
    {
        const auto master = madeup::film(0, 2, 0.0, 1.0);
        const auto empty = madeup::index({}, {});
        for (const PairBy by : {PairBy::Number, PairBy::Time})
            QCOMPARE(describe(*master, *empty, {by, MissingFrame::Hold}), "none, none");
    }

    void knowsNoFrameOfATimeThatIsNone()
    {
        const auto master = madeup::index({0, 1}, {notANumber, 1.0});
        const auto other = madeup::film(0, 2, 0.0, 1.0);
        QCOMPARE(describe(*master, *other, {PairBy::Time, MissingFrame::Hold}), "none, 1");
    }

    void anOffsetBeyondAllNumbersFindsNone()
    {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        QVERIFY(!pairedNumber({least}, 1));
        QVERIFY(!pairedNumber({most}, -1));
        QCOMPARE(pairedNumber({least}, -1)->value, least + 1);
        QCOMPARE(pairedNumber({most}, 1)->value, most - 1);
        const auto master = madeup::index({least}, {0.0});
        QCOMPARE(describe(*master, *madeup::film(0, 2, 0.0, 1.0),
                          {PairBy::Number, MissingFrame::Hold}, {5, 0}),
                 "none");
    }
};

QTEST_GUILESS_MAIN(TestPairing)
#include "tst_pairing.moc"
