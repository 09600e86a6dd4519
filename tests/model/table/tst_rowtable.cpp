// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/table/rowtable.h"

#include "model/workerpool.h"
#include "store/extra/extradata.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <memory>

using namespace model;

namespace {

constexpr int patience = 30'000; // ms, on a busy machine

std::shared_ptr<const store::Reader> openStore(const std::string &name)
{
    auto reader = store::Reader::open(std::string(TEST_DATA "/stores/") + name);
    return reader ? *reader : nullptr;
}

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_pool = std::make_unique<WorkerPool>(2);
        m_table = std::make_unique<RowTable>(*m_pool);
    }

    void cleanup()
    {
        m_table.reset();
        m_pool.reset();
    }

    void readsWhatIsInSight()
    {
        QVERIFY(open("motif_h5_audio"));
        QCOMPARE(m_table->rowCount(), 2000);
        QCOMPARE(m_table->columnNames().mid(0, 4),
                 (QStringList{"Index", "Number", "Time", "audio_l"}));
        QCOMPARE(m_table->sets().front().name, QString("audio"));
        QCOMPARE(m_table->sets().front().columns, (QList<int>{3, 4}));
        QVERIFY(!m_table->cell(1500, 3));
        QVERIFY(read(1500, 10));
        QCOMPARE(m_table->cell(1500, 0)->text, QString("18")); // 80 samples a frame
        QVERIFY(m_table->cell(1500, 3)->isNumber);
        QCOMPARE(m_table->cell(1500, 2)->text.left(10), QString("2024-03-10"));
        QCOMPARE(m_table->frameOf(1500)->value, 18);
        QVERIFY(!m_table->cell(100, 3));
    }

    void theNewestWishIsRead()
    {
        QVERIFY(open("motif_h5_audio"));
        for (const qint64 first : {0, 700, 1200, 1900})
            m_table->want(first, 10);
        QTRY_VERIFY_WITH_TIMEOUT(m_table->cell(1900, 0), patience);
        QVERIFY(!m_table->cell(700, 0)); // was passed over
    }

    void filtersByNumberAndText_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<RowFilter::Match>("match");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        using Match = RowFilter::Match;
        QTest::addRow("contains") << "event" << Match::Contains << "DOO" << 1;
        QTest::addRow("equal text") << "event" << Match::Equal << "door" << 1;
        QTest::addRow("equal number") << "frame_index" << Match::Equal << "5.0" << 2;
        QTest::addRow("less") << "frame_index" << Match::Less << "5" << 1;
        QTest::addRow("nothing fits") << "event" << Match::Greater << "1" << 0;
    }

    void filtersByNumberAndText()
    {
        QFETCH(QString, column);
        QFETCH(RowFilter::Match, match);
        QFETCH(QString, text);
        QFETCH(int, count);
        QVERIFY(open("extra_sparse_mp4"));
        const qint64 all = m_table->rowCount();
        const int place = int(m_table->columnNames().indexOf(column));
        m_table->setFilter({place, match, text});
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isFiltered(), patience);
        QCOMPARE(m_table->rowCount(), count);
        QVERIFY(count == 0 || read(0, count));
        m_table->clearFilter();
        QCOMPARE(m_table->rowCount(), all);
    }

    void aFilterNeedsANumberToCompareWith()
    {
        QVERIFY(!(RowFilter{0, RowFilter::Match::Less, "door"}.isValid()));
        QVERIFY(!(RowFilter{0, RowFilter::Match::Contains, ""}.isValid()));
        QVERIFY((RowFilter{0, RowFilter::Match::Greater, " 1e3"}.isValid()));
    }

    void findsTheRowOfAFrameAlsoAmongFiltered()
    {
        QVERIFY(open("motif_h5_audio"));
        QSignalSpy found(m_table.get(), &RowTable::found);
        m_table->find({18});
        QVERIFY(found.wait(patience));
        const qint64 row = found[0][0].toLongLong();
        QVERIFY(read(row, 1));
        QCOMPARE(m_table->frameOf(row)->value, 18);

        m_table->setFilter({0, RowFilter::Match::Greater, "20"});
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isFiltered(), patience);
        m_table->find({22});
        QVERIFY(found.wait(patience));
        const qint64 place = found[1][0].toLongLong();
        QVERIFY(read(place, 1));
        QCOMPARE(m_table->frameOf(place)->value, 22);
    }

    void copiesRowsWithTheirNames()
    {
        QVERIFY(open("extra_sparse_mp4"));
        QSignalSpy copied(m_table.get(), &RowTable::copied);
        const int event = int(m_table->columnNames().indexOf("event"));
        m_table->copy(2, 1, {0, event});
        QVERIFY(copied.wait(patience));
        QCOMPARE(copied[0][0].toString(), QString("Index\tevent\n5\tdoor\n"));
    }

    void savesARange()
    {
        const StoreCopies copies;
        QVERIFY(open("extra_sparse_mp4"));
        QSignalSpy saved(m_table.get(), &RowTable::saved);
        const auto file = QString::fromStdString(copies.path("rows.csv").string());
        const int event = int(m_table->columnNames().indexOf("event"));
        m_table->save(file, {0, 1, 2, event}, 5, 6);
        QCOMPARE(m_table->work(), RowTable::Work::Saving);
        QVERIFY(saved.wait(patience));
        QCOMPARE(saved[0][1].toLongLong(), 2);
        QCOMPARE(readBytes(file.toStdString()),
                 std::string("index,number,time,event\n5,5,1710061687.45,\n"
                             "5,5,1710061687.45,door\n"));
        QCOMPARE(m_table->work(), RowTable::Work::None);
    }

    void savingGoesOnWhenAnotherRecordingTakesItsPlace()
    {
        QVERIFY(open("motif_h5_audio"));
        const StoreCopies copies;
        const QSignalSpy saved(m_table.get(), &RowTable::saved);
        m_table->save(QString::fromStdString(copies.path("rows.csv").string()), {3}, {}, {});
        m_table->setReader(openStore("extra_sparse_mp4"));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(saved[0][1].toLongLong(), 2000);
        QTRY_COMPARE_WITH_TIMEOUT(m_table->work(), RowTable::Work::None, patience);
        QVERIFY(m_table->rowCount() > 0);
    }

    void rowsThatCannotBeReadAreSaidOnceAndTheOthersAreThere()
    {
        const StoreCopies copies;
        const auto store = copies.take("motif_h5_audio");
        m_table->setReader(store::Reader::open(store).operator*());
        QTRY_COMPARE_WITH_TIMEOUT(m_table->rowCount(), 2000, patience);
        std::filesystem::remove(store / "000000.extra_data.h5");
        const QSignalSpy failed(m_table.get(), &RowTable::failed);
        QVERIFY(read(1180, 40)); // the second chunk begins at 1200
        QCOMPARE(failed.count(), 1);
        QVERIFY(m_table->cell(1199, 3)->text.isEmpty());
        QVERIFY(!m_table->cell(1200, 3)->text.isEmpty());
        QVERIFY(read(0, 10));
        QCOMPARE(failed.count(), 1);
        const QSignalSpy found(m_table.get(), &RowTable::found);
        m_table->find({18});
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, patience);
    }

    void anotherRecordingTakesItsPlace()
    {
        QVERIFY(open("motif_h5_audio"));
        m_table->want(0, 10);
        m_table->setReader(openStore("extra_sparse_mp4"));
        QCOMPARE(m_table->rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_table->rowCount() > 0, patience);
        QVERIFY(m_table->columnNames().contains("event"));
        m_table->setReader(nullptr);
        QCOMPARE(m_table->rowCount(), 0);
        QCOMPARE(m_table->work(), RowTable::Work::None);
    }

private:
    bool open(const std::string &name)
    {
        m_table->setReader(openStore(name));
        return QTest::qWaitFor([this] { return m_table->work() == RowTable::Work::None; },
                               patience) &&
               m_table->rowCount() > 0;
    }

    bool read(qint64 first, qint64 count)
    {
        m_table->want(first, count);
        return QTest::qWaitFor(
            [this, first, count] { return m_table->cell(first + count - 1, 0).has_value(); },
            patience);
    }

    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<RowTable> m_table;
};

QTEST_GUILESS_MAIN(TestRowTable)
#include "tst_rowtable.moc"
