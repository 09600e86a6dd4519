// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/alignment.h"

#include "store/index/chunkindex.h"
#include "store/reader.h"
#include "store/value.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <random>

using namespace store;
using Kind = AlignedFrame::Kind;

namespace {

using Index = std::shared_ptr<const ChunkIndex>;

Index makeIndex(const std::vector<std::int64_t> &numbers, const std::vector<double> &times)
{
    auto index = std::make_shared<ChunkIndex>();
    if (!index->append(0, numbers, times))
        qFatal("no index");
    index->finish();
    return index;
}

Index byTimes(const std::vector<double> &times)
{
    return makeIndex(std::vector<std::int64_t>(times.size(), 0), times);
}

Index byNumbers(const std::vector<std::int64_t> &numbers)
{
    return makeIndex(numbers, std::vector<double>(numbers.size(), 0.0));
}

Value truth()
{
    std::ifstream file(TEST_DATA "/stores/align_truth.json");
    return Value::parse(file);
}

// "2", "2 held" or "black".
QString describe(const AlignedFrame &frame)
{
    if (frame.kind == Kind::Black)
        return QStringLiteral("black");
    return QString::number(frame.index.value) +
           (frame.kind == Kind::Held ? QStringLiteral(" held") : QString());
}

// Each row as its stores' frames, rows between bars.
QString describe(const Alignment &alignment)
{
    QStringList rows;
    for (std::int64_t row = 0; row < alignment.rowCount(); ++row) {
        QStringList frames;
        for (const AlignedFrame &frame : alignment.at(row))
            frames << describe(frame);
        rows << frames.join(QStringLiteral(", "));
    }
    return rows.join(QStringLiteral(" | "));
}

Alignment align(const std::vector<TimedStore> &stores, MissingPolicy policy)
{
    auto alignment = Alignment::byTime(stores, policy);
    if (!alignment)
        qFatal("no alignment");
    return *std::move(alignment);
}

Alignment align(const std::vector<Index> &stores, MissingPolicy policy)
{
    auto alignment = Alignment::byNumber(stores, policy);
    if (!alignment)
        qFatal("no alignment");
    return *std::move(alignment);
}

// What the reference gives for one store at one row.
void compareFrame(const AlignedFrame &frame, const Value &index, const Value &time)
{
    if (index.is_string()) {
        QCOMPARE(frame.kind, Kind::Black);
        return;
    }
    QCOMPARE(frame.kind, time.is_null() ? Kind::Held : Kind::Own);
    QCOMPARE(frame.index.value, index.get<std::int64_t>());
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheReferences_data()
    {
        QTest::addColumn<MissingPolicy>("policy");
        QTest::addRow("drop") << MissingPolicy::Drop;
        QTest::addRow("zoh") << MissingPolicy::Hold;
        QTest::addRow("black") << MissingPolicy::Black;
    }

    void rowsAreTheReferences()
    {
        QFETCH(MissingPolicy, policy);
        const Value known = truth();
        const Value &expected = known["policies"][QTest::currentDataTag()];
        std::vector<Index> stores;
        std::vector<std::shared_ptr<const Reader>> readers;
        for (const Value &name : known["stores"]) {
            const auto reader =
                Reader::open(std::filesystem::path(TEST_DATA) / "stores" / name.get<std::string>());
            QVERIFY(reader);
            readers.push_back(*reader);
            stores.emplace_back(*reader, &(*reader)->index());
        }
        const Alignment alignment = align(stores, policy);

        QCOMPARE(alignment.rowCount(), std::ssize(expected["rows"]));
        QCOMPARE(alignment.rowCount(), std::ssize(expected["extract_second_call"]));
        for (std::int64_t row = 0; row < alignment.rowCount(); ++row) {
            const Value &wanted = expected["rows"][static_cast<std::size_t>(row)];
            QCOMPARE(alignment.number(row)->value, wanted[0].get<std::int64_t>());
            for (std::size_t store = 0; store < 2; ++store) {
                const AlignedFrame frame = alignment.at(row, store);
                compareFrame(frame, wanted[1][store], wanted[2][store]);
                if (frame.kind == Kind::Own)
                    QCOMPARE(stores[store]->time(frame.index).seconds,
                             wanted[2][store].get<double>());
            }
        }
    }

    void theFirstOfARepeatedNumberCounts()
    {
        const auto alignment =
            align({byNumbers({5, 5, 7}), byNumbers({7, 5, 6, 5})}, MissingPolicy::Hold);

        QCOMPARE(describe(alignment), QString("0, 1 | 0 held, 2 | 2, 0"));
    }

    void numbersMayWrapAndBeNegative()
    {
        const auto alignment =
            align({byNumbers({-2, -1, 0, 1}), byNumbers({65535, 0, -2})}, MissingPolicy::Black);

        QCOMPARE(describe(alignment), QString("0, 2 | 1, black | 2, 1 | 3, black | black, 0"));
        QCOMPARE(alignment.number(4)->value, 65535);
    }

    void aRowIsFoundByAnyOfItsFrames()
    {
        const std::vector<Index> stores{byNumbers({1, 2, 4, 8, 9}), byNumbers({2, 3, 4, 6, 9})};
        for (const auto policy : {MissingPolicy::Hold, MissingPolicy::Black}) {
            const auto alignment = align(stores, policy);
            for (std::int64_t row = 0; row < alignment.rowCount(); ++row)
                for (std::size_t store = 0; store < 2; ++store)
                    if (const auto frame = alignment.at(row, store); frame.kind == Kind::Own)
                        QCOMPARE(alignment.rowOf(store, frame.index), row);
        }
        const auto dropped = align(stores, MissingPolicy::Drop);
        QCOMPARE(describe(dropped), QString("1, 0 | 2, 2 | 4, 4"));
        QCOMPARE(dropped.rowOf(0, {0}), 0); // before the first row
        QCOMPARE(dropped.rowOf(0, {3}), 1); // 8 follows 4
    }

    void anOffsetMovesTheNumbersOfAStore()
    {
        const std::vector<Index> stores{byNumbers({1, 2, 3, 5}), byNumbers({11, 12, 14})};
        const auto moved = Alignment::byNumber(stores, MissingPolicy::Hold, {}, {0, -10});
        QVERIFY(moved);
        QCOMPARE(describe(*moved), "0, 0 | 1, 1 | 2, 1 held | 2 held, 2 | 3, 2 held");
        QCOMPARE(moved->number(3)->value, 4);
        QCOMPARE(moved->number(3, 1)->value, 14);
        QCOMPARE(moved->rowOf(1, {1}), 1);
        QCOMPARE(moved->rowOf(0, {3}), 4);
        const auto common = Alignment::byNumber(stores, MissingPolicy::Drop, {}, {0, -10});
        QVERIFY(common);
        QCOMPARE(describe(*common), "0, 0 | 1, 1");
    }

    void noOffsetLeadsBeyondTheIntegers()
    {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        const std::vector<Index> stores{byNumbers({1, 2}), byNumbers({most - 1, most})};
        const auto moved = Alignment::byNumber(stores, MissingPolicy::Black, {}, {0, most});
        QVERIFY(moved);
        QCOMPARE(moved->rowCount(), 3); // both of the second end at the last integer
        QVERIFY(!moved->number(0, 1) || moved->number(0, 1)->value < 0);
        QCOMPARE(moved->at(0, 0).kind, Kind::Own);
        QCOMPARE(moved->rowOf(0, {1}), 1);
        QVERIFY(moved->rowOf(1, {0}) >= 0 && moved->rowOf(1, {1}) < 3);
    }

    void storesWithNothingInCommonHaveNoRowWithDrop()
    {
        const std::vector<Index> stores{byNumbers({1, 2}), byNumbers({3}), byNumbers({})};

        QCOMPARE(align(stores, MissingPolicy::Drop).rowCount(), 0);
        QCOMPARE(align(stores, MissingPolicy::Hold).rowCount(), 3);
        QCOMPARE(align({byNumbers({})}, MissingPolicy::Hold).rowCount(), 0);
    }

    void timesAreThoseOfTheFirstStore()
    {
        // The second camera runs half as fast, and 0.01 s late.
        const std::vector<TimedStore> stores{{byTimes({0.0, 0.1, 0.2, 0.3, 0.4})},
                                             {byTimes({0.01, 0.21, 0.41})}};

        QCOMPARE(describe(align(stores, MissingPolicy::Black)),
                 QString("0, 0 | 1, 0 | 2, 1 | 3, 1 | 4, 2"));
    }

    void anOffsetMovesAStore()
    {
        std::vector<TimedStore> stores{{byTimes({10.0, 10.1, 10.2})}, {byTimes({0.0, 0.1, 0.2})}};
        stores[1].offset = 10.1;

        QCOMPARE(describe(align(stores, MissingPolicy::Black)),
                 QString("0, black | 1, 0 | 2, 1 | black, 2"));
        QCOMPARE(align(stores, MissingPolicy::Black).time(3).seconds, 0.2 + 10.1);
    }

    void gapsOfTheFirstStoreAreFilledByTheOthers_data()
    {
        QTest::addColumn<MissingPolicy>("policy");
        QTest::addColumn<QString>("rows");
        QTest::addRow("drop") << MissingPolicy::Drop << "1, 3 | 2, 6 | 3, 7";
        QTest::addRow("zoh") << MissingPolicy::Hold
                             << "black, 0 | black, 1 | 0, 1 held | 1, 3 | 1 held, 4 | "
                                "1 held, 5 | 2, 6 | 3, 7 | 3 held, 8";
        QTest::addRow("black") << MissingPolicy::Black
                               << "black, 0 | black, 1 | 0, black | 1, 3 | black, 4 | "
                                  "black, 5 | 2, 6 | 3, 7 | black, 8";
    }

    // Against a search for every row; times tremble, step back, have holes, or are none.
    void dropsExactlyTheRowsThatAStoreLacks()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> tremble(-0.4, 0.4);
        for (int round = 0; round < 20; ++round) {
            std::vector<TimedStore> stores;
            for (int store = 0; store < 3; ++store) {
                std::vector<double> times;
                double time = 100.0;
                for (int i = 0; i < 300; ++i) {
                    time += random() % 40 == 0 ? 9.0 : random() % 60 == 0 ? -5.0 : 1.0;
                    times.push_back(random() % 50 == 0 ? std::nan("") : time + tremble(random));
                }
                stores.push_back({byTimes(times), tremble(random)});
            }
            const Alignment all = align(stores, MissingPolicy::Black);
            std::vector<double> expected;
            for (std::int64_t row = 0; row < all.rowCount(); ++row) {
                const auto frames = all.at(row);
                if (std::all_of(frames.begin(), frames.end(),
                                [](const auto &frame) { return frame.kind == Kind::Own; }))
                    expected.push_back(all.time(row).seconds);
            }
            const Alignment kept = align(stores, MissingPolicy::Drop);
            QVERIFY(!expected.empty());
            QCOMPARE(kept.rowCount(), std::ssize(expected));
            for (std::int64_t row = 0; row < kept.rowCount(); ++row)
                QCOMPARE(kept.time(row).seconds, expected[static_cast<std::size_t>(row)]);
        }
    }

    void gapsOfTheFirstStoreAreFilledByTheOthers()
    {
        QFETCH(MissingPolicy, policy);
        QFETCH(QString, rows);
        // The second camera's third frame came too late to be that of 3.
        const std::vector<TimedStore> stores{{byTimes({3, 4, 7, 8})},
                                             {byTimes({1, 2, 3.8, 4, 5, 6, 7, 8, 9})}};

        QCOMPARE(describe(align(stores, policy)), rows);
    }

    void aRowIsFoundByTime()
    {
        const std::vector<TimedStore> stores{{byTimes({3, 4, 7, 8})},
                                             {byTimes({1, 2, 3, 4, 5, 6, 7, 8, 9})},
                                             {byTimes({20, 21, 22})}};
        const auto alignment = align(stores, MissingPolicy::Hold);
        QCOMPARE(alignment.rowCount(), 12);
        for (std::int64_t row = 0; row < alignment.rowCount(); ++row) {
            QVERIFY(row == 0 || alignment.time(row).seconds > alignment.time(row - 1).seconds);
            for (std::size_t store = 0; store < 3; ++store)
                if (const auto frame = alignment.at(row, store); frame.kind == Kind::Own)
                    QCOMPARE(alignment.rowOf(store, frame.index), row);
        }
    }

    void framesWithoutAKnownTimeKeepTheirRows()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<TimedStore> stores{{byTimes({0, 1, nan, 3, 4, 2})},
                                             {byTimes({0, 1, 2, 3, 4})}};

        QCOMPARE(describe(align(stores, MissingPolicy::Black)),
                 QString("0, 0 | 1, 1 | 2, black | 3, 3 | 4, 4 | 5, 2"));
    }

    void canBeStopped()
    {
        std::vector<std::int64_t> numbers(200000);
        std::vector<double> times(numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            numbers[i] = static_cast<std::int64_t>(i);
            times[i] = static_cast<double>(i);
        }
        const auto index = makeIndex(numbers, times);
        std::stop_source stop;
        stop.request_stop();

        const auto number = Alignment::byNumber({index}, MissingPolicy::Hold, stop.get_token());
        const auto time = Alignment::byTime({{index}}, MissingPolicy::Drop, stop.get_token());
        QCOMPARE(number.error().code, Error::Code::Cancelled);
        QCOMPARE(time.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
