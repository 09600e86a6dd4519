// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markcsv.h"
#include "store/index/chunkindex.h"

#include <QTest>

#include <cmath>

using namespace model;
using Reason = MarkCsvError::Reason;

namespace {

store::ChunkIndex indexOf(const std::vector<std::int64_t> &numbers,
                          const std::vector<double> &times)
{
    store::ChunkIndex index;
    if (!index.append(0, numbers, times))
        qFatal("the index refuses the frames");
    index.finish();
    return index;
}

// Index i: number 10 i, time 100 + i / 3.
store::ChunkIndex evenIndex()
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
        numbers.push_back(10 * i);
        times.push_back(100.0 + i / 3.0);
    }
    return indexOf(numbers, times);
}

std::vector<Mark> marksIn(const QByteArray &csv, const store::ChunkIndex &index = evenIndex())
{
    const auto marks = marksFromCsv(csv, index);
    return std::holds_alternative<MarkCsvError>(marks) ? std::vector<Mark>{} : std::get<0>(marks);
}

} // namespace

class TestMarkCsv : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote()
    {
        const auto index = evenIndex();
        const std::vector<Mark> marks = {
            {index.frame({7}), {}, 3, "plain", "text"},
            {index.frame({7}), index.frame({20}), 0, "a \"quoted\", one",
             "two\nlines\r\nand three"},
            {index.frame({49}), index.frame({49}), 6, {}, QString::fromUtf8("Мышь 🐁, schläft")}};
        QCOMPARE(marksIn(marksToCsv(marks), index), marks);
        QCOMPARE(marksToCsv({}).count('\n'), 1);
        QVERIFY(marksIn(marksToCsv({}), index).empty());
    }

    void findsFramesAgainInAnotherIndex_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<qint64>("found");
        QTest::addRow("number and time") << QByteArray("0,70,102.5") << qint64(3);
        QTest::addRow("the number is another's now") << QByteArray("0,80,102.5") << qint64(3);
        QTest::addRow("the time is nobody's") << QByteArray("0,80,102.51") << qint64(4);
        QTest::addRow("neither") << QByteArray("0,5,103.4") << qint64(5);
        QTest::addRow("a number alone") << QByteArray(",80,") << qint64(4);
        QTest::addRow("a time alone") << QByteArray(",,101.2") << qint64(0);
        QTest::addRow("an index alone") << QByteArray("4,,") << qint64(4);
        QTest::addRow("an index beyond") << QByteArray("400,,") << qint64(5);
        QTest::addRow("a time that is none") << QByteArray("2,,nan") << qint64(2);
    }

    void findsFramesAgainInAnotherIndex()
    {
        QFETCH(QByteArray, place);
        QFETCH(qint64, found);
        const auto index = indexOf({40, 50, 60, 70, 80, 90}, {101, 101.5, 102, 102.5, 103, 103.5});
        const auto marks = marksIn("frame_index,frame_number,frame_time\n" + place + "\n", index);
        QCOMPARE(marks.size(), 1U);
        QCOMPARE(marks[0].begin, index.frame({found}));
    }

    void takesTablesOfOtherPrograms()
    {
        const auto marks = marksIn("\xEF\xBB\xBF"
                                   "label;x,Frame_Number , LABEL\r\n\r\nq, 30 ,wakes\r\nq,70\r\n");
        QCOMPARE(marks.size(), 2U);
        QCOMPARE(marks[0].begin.index.value, 3);
        QCOMPARE(marks[0].label, QString("wakes"));
        QCOMPARE(marks[0].colour, 0);
        QCOMPARE(marks[1].label, QString());
    }

    void putsTheEndBehindTheBegin()
    {
        const auto marks = marksIn("frame_number,end_number,colour\n90,20,99\n");
        QCOMPARE(marks[0].begin.number.value, 20);
        QCOMPARE(marks[0].end->number.value, 90);
        QCOMPARE(marks[0].colour, Mark::colourCount - 1);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *csv, Reason reason, int line) {
            QTest::addRow("%s", name) << QByteArray(csv) << int(reason) << line;
        };
        row("empty", "", Reason::NoColumn, 1);
        row("another table", "a,b\n1,2\n", Reason::NoColumn, 1);
        row("no place", "frame_number\n3\n\"\"\n", Reason::NoPlace, 3);
        row("a word", "frame_number,label\n3,x\nthree,x\n", Reason::BadNumber, 3);
        row("too large", "frame_number\n99999999999999999999\n", Reason::BadNumber, 2);
        row("open quote", "frame_number,label\n3,\"x\ny\n", Reason::OpenQuote, 2);
        row("after lines in quotes", "frame_number,text\n3,\"x\ny\"\nz,\n", Reason::BadNumber, 4);
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, reason);
        QFETCH(int, line);
        const auto result = marksFromCsv(csv, evenIndex());
        const auto *error = std::get_if<MarkCsvError>(&result);
        QVERIFY(error);
        QCOMPARE(*error, (MarkCsvError{Reason(reason), line}));
    }

    void timesAreReadBackToTheBit()
    {
        const auto index =
            indexOf({1, 2}, {1714603800.1234567, std::nextafter(1714603800.1234567, 0)});
        const std::vector<Mark> marks = {{index.frame({1}), {}, 0, {}, {}}};
        QCOMPARE(marksIn(marksToCsv(marks), index), marks);
    }
};

QTEST_GUILESS_MAIN(TestMarkCsv)
#include "tst_markcsv.moc"
