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

MarkTable tableIn(const QByteArray &csv, const store::ChunkIndex &index = evenIndex())
{
    const auto table = marksFromCsv(csv, index, {});
    return std::holds_alternative<MarkCsvError>(table) ? MarkTable{} : std::get<MarkTable>(table);
}

std::vector<Mark> marksIn(const QByteArray &csv, const store::ChunkIndex &index = evenIndex())
{
    return tableIn(csv, index).marks;
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
        QCOMPARE(marksIn(marksToCsv({marks, {}}), index), marks);
        QCOMPARE(marksToCsv({}).count('\n'), 1);
        QVERIFY(marksIn(marksToCsv({}), index).empty());
    }

    void findsFramesAgainInAnotherIndex_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<qint64>("found");
        QTest::addColumn<bool>("certain");
        const auto row = [](const char *name, const char *place, qint64 found, bool certain) {
            QTest::addRow("%s", name) << QByteArray(place) << found << certain;
        };
        row("number and time", "0,70,102.5", 3, true);
        row("the number is another's now", "3,80,102.5", 3, true);
        row("the number is another's now, and so is the index", "0,80,102.5", 3, false);
        row("the time is nobody's", "0,80,102.51", 4, false);
        row("neither", "0,5,103.4", 5, false);
        row("a number alone", ",80,", 4, true);
        row("a number alone, nobody's", ",81,", 4, false);
        row("a time alone", ",,102", 2, true);
        row("a time alone, nobody's", ",,101.2", 0, false);
        row("an index alone", "4,,", 4, true);
        row("an index beyond", "400,,", 5, false);
        row("a time that is none", "2,,nan", 2, false);
    }

    void findsFramesAgainInAnotherIndex()
    {
        QFETCH(QByteArray, place);
        QFETCH(qint64, found);
        QFETCH(bool, certain);
        const auto index = indexOf({40, 50, 60, 70, 80, 90}, {101, 101.5, 102, 102.5, 103, 103.5});
        const auto table = tableIn("frame_index,frame_number,frame_time\n" + place + "\n", index);
        QCOMPARE(table.marks.size(), certain ? 1U : 0U);
        QCOMPARE(table.strays.size(), certain ? 0U : 1U);
        const Mark &mark = certain ? table.marks[0] : table.strays[0].nearest;
        QCOMPARE(mark.begin, index.frame({found}));
    }

    void keepsLinesOfFramesThatAreNotHereAsTheyAre()
    {
        const QByteArray line =
            "700,07000,333.00,,,,12,\"a \"\"quoted\"\", one\",\" two\r\nlines\"";
        const QByteArray head = marksToCsv({});
        const MarkTable table = tableIn(head + line + "\n");
        QCOMPARE(table.strays.size(), 1U);
        QCOMPARE(table.strays[0].line, line);
        QCOMPARE(table.strays[0].nearest.label, "a \"quoted\", one");
        QCOMPARE(marksToCsv(table), head + line + "\n");
    }

    void keepsARangeOfWhichOneEndIsNotHereAsItIs()
    {
        const QByteArray head = marksToCsv({});
        const QByteArray line = "3,30,101,700,7000,333.25,0,,";
        const MarkTable table = tableIn(head + line + "\n");
        QVERIFY(table.marks.empty());
        QCOMPARE(marksToCsv(table), head + line + "\n");
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

    void tellsOfWhatItWouldNotWriteAgain_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<bool>("saysMore");
        const auto row = [](const char *name, const char *csv, bool saysMore) {
            QTest::addRow("%s", name) << QByteArray(csv) << saysMore;
        };
        row("our columns", "Frame_Number, label\n30,wakes\n", false);
        row("another column", "frame_number,label,observer\n30,wakes,Bob\n", true);
        row("another column of a frame that is not here", "frame_number,x\n31,7\n", true);
        row("another column, empty", "frame_number,observer\n30,\n", true);
        row("columns without a name, empty", "frame_number,,\n30,, \n", false);
        row("a field too many", "frame_number\n30,wakes\n", true);
        row("a column that is there twice", "label,frame_number,label\na,30,b\n", true);
        row("the last colour", "frame_number,colour\n30,6\n", false);
        row("a colour beyond", "frame_number,colour\n30,7\n", true);
        row("a colour beyond, of a frame that is not here", "frame_number,colour\n31,7\n", false);
        row("letters of one byte",
            "frame_number,label\n30,schl\xE4"
            "ft\n",
            true);
        row("letters",
            "frame_number,text\n30,schl\xC3\xA4"
            "ft\n",
            false);
    }

    void tellsOfWhatItWouldNotWriteAgain()
    {
        QFETCH(QByteArray, csv);
        QFETCH(bool, saysMore);
        const MarkTable table = tableIn(csv);
        QCOMPARE(table.marks.size() + table.strays.size(), 1U);
        QCOMPARE(table.saysMore, saysMore);
    }

    void stopsSoon()
    {
        std::stop_source stop;
        stop.request_stop();
        QByteArray csv = "frame_number\n";
        for (int i = 0; i < 100'000; ++i)
            csv += "30\n";
        const auto table = marksFromCsv(csv, evenIndex(), stop.get_token());
        QVERIFY(std::holds_alternative<MarkTable>(table));
        QVERIFY(std::get<MarkTable>(table).marks.size() < 1000);
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
        const auto result = marksFromCsv(csv, evenIndex(), {});
        const auto *error = std::get_if<MarkCsvError>(&result);
        QVERIFY(error);
        QCOMPARE(*error, (MarkCsvError{Reason(reason), line}));
    }

    void timesAreReadBackToTheBit()
    {
        const auto index =
            indexOf({1, 2}, {1714603800.1234567, std::nextafter(1714603800.1234567, 0)});
        const std::vector<Mark> marks = {{index.frame({1}), {}, 0, {}, {}}};
        QCOMPARE(marksIn(marksToCsv({marks, {}}), index), marks);
    }
};

QTEST_GUILESS_MAIN(TestMarkCsv)
#include "tst_markcsv.moc"
