// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/journal/extrajournal.h"
#include "store/journal/journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace store;

namespace {

const std::string uuid = "00112233445566778899aabbccddeeff";

// A journal of so many records.
std::vector<std::byte> journalOf(int records)
{
    const auto head = packHeader({17, uuid, 1700000000000000000, {51}});
    std::vector<std::byte> bytes(head.begin(), head.end());
    for (int i = 0; i < records; ++i) {
        const auto record = packRecord(
            {{-5 + 3 * i}, {0.5 * i}, 1000U + unsigned(i), 0xcafe0000U + unsigned(i), i % 2 == 0},
            static_cast<std::uint32_t>(i));
        bytes.insert(bytes.end(), record.begin(), record.end());
    }
    return bytes;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasNoted()
    {
        const auto journal = parseJournal(journalOf(3));

        QVERIFY(journal);
        QCOMPARE(journal->header.chunk, 17);
        QCOMPARE(journal->header.uuid, uuid);
        QCOMPARE(journal->header.createdNs, 1700000000000000000);
        QCOMPARE(journal->header.first.value, 51);
        QCOMPARE(journal->records.size(), 3U);
        QCOMPARE(journal->records[2].number.value, 1);
        QCOMPARE(journal->records[2].time.seconds, 1.0);
        QCOMPARE(journal->records[2].size, 1002U);
        QCOMPARE(journal->records[2].crc, 0xcafe0002U);
        QVERIFY(journal->records[2].isKey && !journal->records[1].isKey);
    }

    // More than are read at once; the end is torn.
    void readsALongJournalFromItsFile()
    {
        constexpr int count = 10'000;
        auto bytes = journalOf(count);
        bytes.resize(bytes.size() - 1);
        const std::filesystem::path path =
            m_directory.filePath(QStringLiteral("a journal.wal")).toStdString();
        QVERIFY(writeFileWhole(path, bytes));

        const auto journal = readJournal(path);

        QVERIFY(journal);
        QCOMPARE(journal->header.chunk, 17);
        QCOMPARE(journal->records.size(), std::size_t(count - 1));
        for (int i = 0; i < count - 1; ++i)
            QCOMPARE(journal->records[std::size_t(i)].number.value, -5 + 3 * i);
    }

    // A file of any size costs no more than what it says of frames.
    void readsAJournalOfZerosInNoTime()
    {
        const std::filesystem::path path =
            m_directory.filePath(QStringLiteral("a hole.wal")).toStdString();
        QVERIFY(writeFileWhole(path, journalOf(3)));
        std::filesystem::resize_file(path, std::uintmax_t(1) << 33);

        const auto journal = readJournal(path);

        QVERIFY(journal);
        QCOMPARE(journal->records.size(), 3U);
    }

    void keepsTimesThatAreNoNumbers()
    {
        auto bytes = journalOf(0);
        const auto record = packRecord({{1}, {std::nan("")}, 1, 2, true}, 0);
        bytes.insert(bytes.end(), record.begin(), record.end());

        const auto journal = parseJournal(bytes);

        QVERIFY(journal && std::isnan(journal->records.at(0).time.seconds));
    }

    void endsBeforeATornRecord()
    {
        const auto whole = journalOf(4);
        for (std::size_t size = journalHeaderSize; size <= whole.size(); ++size) {
            const auto journal = parseJournal(std::span(whole).first(size));
            QVERIFY(journal);
            QCOMPARE(journal->records.size(), (size - journalHeaderSize) / journalRecordSize);
        }
    }

    void endsBeforeADamagedRecord()
    {
        for (std::size_t at = 0; at < journalRecordSize; ++at) {
            auto bytes = journalOf(4);
            bytes[journalHeaderSize + 2 * journalRecordSize + at] ^= std::byte(0x10);
            const auto journal = parseJournal(bytes);
            QVERIFY(journal);
            QCOMPARE(journal->records.size(), 2U);
        }
    }

    void endsBeforeARecordOutOfTurn()
    {
        auto bytes = journalOf(2);
        const auto again = packRecord({{1}, {1.0}, 1, 1, true}, 1);
        bytes.insert(bytes.end(), again.begin(), again.end());

        QCOMPARE(parseJournal(bytes)->records.size(), 2U);
    }

    void refusesADamagedHead()
    {
        for (std::size_t at = 0; at < journalHeaderSize; ++at) {
            auto bytes = journalOf(1);
            bytes[at] ^= std::byte(0x01);
            QVERIFY(!parseJournal(bytes));
        }
        const auto whole = journalOf(1);
        QVERIFY(!parseJournal(std::span(whole).first(journalHeaderSize - 1)));
    }

    void knowsItsFilesByName()
    {
        QCOMPARE(journalFile("/a store", 17), std::filesystem::path("/a store/.000017.wal"));
        QCOMPARE(journalChunk(".000017.wal"), std::optional(17));
        QVERIFY(!journalChunk(".000017.extra.wal") && !journalChunk("000017.wal") &&
                !journalChunk(".17.wal") && !journalChunk(".wal"));
    }

    void readsExtraRowsPieceByPiece()
    {
        const QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/a journal XXXXXX"));
        const std::filesystem::path file = directory.filePath(QStringLiteral("x")).toStdString();
        std::string text;
        for (const std::size_t size : {700'000U, 1U, 2'500'000U, 800'000U})
            text += packExtraRow(Value{{"note", std::string(size, 'n')}});
        text.pop_back(); // the last one is torn
        QFile journal(QString::fromStdString(file));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(text.data(), static_cast<qint64>(text.size()));
        journal.close();

        std::vector<Value> rows;
        const auto read = forEachJournalRow(file, [&](Value &&row) {
            rows.push_back(std::move(row));
            return true;
        });
        QVERIFY(read);
        QCOMPARE(rows.size(), 3U);
        QVERIFY(rows == parseExtraRows(text));
        int count = 0;
        QVERIFY(forEachJournalRow(file, [&](Value &&) { return ++count < 2; }));
        QCOMPARE(count, 2);
        const auto none = file.parent_path() / "none";
        QVERIFY(forEachJournalRow(none, [](Value &&) { return false; }));
    }

    void readsBackExtraRows()
    {
        const std::vector<Value> rows{
            Value{{"door", "open\nand shut"}, {"x", 1.5}},
            Value{{"none", std::numeric_limits<double>::infinity()}, {"frame_index", 3}}};
        const std::string text = packExtraRow(rows[0]) + packExtraRow(rows[1]);

        QVERIFY(parseExtraRows(text) == rows);
        QCOMPARE(parseExtraRows(text.substr(0, text.size() - 1)).size(), 1U);
        std::string damaged = text;
        damaged[text.size() - 3] ^= 1;
        QCOMPARE(parseExtraRows(damaged).size(), 1U);
    }

    void detachesRowsOfLostFrames()
    {
        Value rows{Value{{"frame_index", 4}, {"frame_number", 9}}, Value{{"frame_index", 5}}};

        for (Value &row : rows)
            detachRow(row, {5});

        QCOMPARE(toJson(rows), std::string("[{\"frame_index\": 4, \"frame_number\": 9}, "
                                           "{\"frame_index\": NaN}]"));
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/journal test XXXXXX")};
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
