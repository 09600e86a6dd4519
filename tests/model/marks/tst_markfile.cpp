// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markfile.h"
#include "store/index/chunkindex.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace model;

namespace {

// The first of a recording.
store::ChunkIndex frames(int count)
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        numbers.push_back(i);
        times.push_back(i / 10.0);
    }
    store::ChunkIndex index;
    if (!index.append(0, numbers, times))
        qFatal("the index refuses the frames");
    index.finish();
    return index;
}

} // namespace

class TestMarkFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/marks of XXXXXX");
        m_path = m_directory->filePath("marks.csv").toStdString();
    }

    void holdsNothingBeforeItIsWritten()
    {
        const auto read = readMarkFile(m_path, m_index);
        QVERIFY(std::holds_alternative<MarkFile>(read));
        QVERIFY(std::get<MarkFile>(read).marks.empty());
        QVERIFY(!std::get<MarkFile>(read).status);
    }

    void readsWhatItWrote()
    {
        write({mark(5, "a"), mark(7, "b")}, {});
        QCOMPARE(read().marks, (std::vector{mark(5, "a"), mark(7, "b")}));
    }

    void takesOverWhatOthersChanged()
    {
        const MarkFile base =
            write({mark(1, "stays"), mark(2, "they remove"), mark(3, "we remove")}, {});
        write({mark(1, "stays"), mark(3, "we remove"), mark(4, "they add")}, base);
        const MarkFile merged =
            write({mark(1, "stays"), mark(2, "they remove"), mark(5, "we add")}, base);
        const std::vector expected{mark(1, "stays"), mark(4, "they add"), mark(5, "we add")};
        QVERIFY(difference(merged.marks, expected).isEmpty());
        QVERIFY(difference(read().marks, expected).isEmpty());
    }

    void takesWhatBothAddedOnce()
    {
        write({mark(1, "both"), mark(2, "theirs")}, {});
        const MarkFile merged = write({mark(1, "both"), mark(3, "ours")}, {});
        const std::vector expected{mark(1, "both"), mark(2, "theirs"), mark(3, "ours")};
        QCOMPARE(merged.marks, expected);
    }

    void writesAllWhereTheFileIsGone()
    {
        const MarkFile base = write({mark(1, "a"), mark(2, "b")}, {});
        QVERIFY(std::filesystem::remove(m_path));
        const std::vector marks{mark(1, "a"), mark(2, "b"), mark(3, "c")};
        QCOMPARE(write(marks, base).marks, marks);
        QCOMPARE(read().marks, marks);
    }

    void keepsMarksOfFramesThatAPartDoesNotHave()
    {
        write({mark(5, "here"), mark(50, "away"), mark(70, "away, too")}, {});
        const store::ChunkIndex part = frames(20);
        const MarkFile seen = read(part);
        QCOMPARE(seen.marks, std::vector{mark(5, "here")});
        MarkTable changed = seen;
        changed.marks = {mark(6, "new")};
        QVERIFY(std::holds_alternative<MarkFile>(writeMarkFile(m_path, changed, seen, part)));
        QCOMPARE(read().marks,
                 (std::vector{mark(6, "new"), mark(50, "away"), mark(70, "away, too")}));
    }

    void takesOverWhatOthersChangedOfFramesThatAPartDoesNotHave()
    {
        const MarkFile whole = write({mark(5, "here"), mark(50, "they remove"), mark(60, "x")}, {});
        const store::ChunkIndex part = frames(20);
        const MarkFile seen = read(part);
        write({mark(5, "here"), mark(60, "x"), mark(70, "they add")}, whole);
        const auto written = writeMarkFile(m_path, {{}, seen.strays}, seen, part);
        QVERIFY(std::holds_alternative<MarkFile>(written));
        QCOMPARE(read().marks, (std::vector{mark(60, "x"), mark(70, "they add")}));
    }

    void manyWritersAtOnceLoseNothing()
    {
        constexpr int writers = 4;
        constexpr int rounds = 10;
        {
            std::vector<std::jthread> threads;
            for (int writer = 0; writer < writers; ++writer)
                threads.emplace_back([this, writer] {
                    MarkFile base;
                    for (int round = 0; round < rounds; ++round) {
                        std::vector<Mark> marks = base.marks;
                        marks.push_back(mark(writer * rounds + round, "x"));
                        base = write(marks, base);
                    }
                });
        }
        QCOMPARE(read().marks.size(), std::size_t(writers * rounds));
        const QDir directory(m_directory->path());
        QCOMPARE(directory.entryList(QDir::Files | QDir::Hidden), QStringList{"marks.csv"});
    }

    void refusesMoreThanItWouldReadAgain()
    {
        const MarkFile base = write({mark(1, "a")}, {});
        const std::vector<Mark> many(maxMarks + 1, mark(2, "b"));
        const auto written = writeMarkFile(m_path, {many, {}}, base, m_index);
        QVERIFY(std::holds_alternative<MarkFileError>(written));
        QCOMPARE(read().marks, base.marks);
    }

    void keepsEachFileThatIsNotUnderstood()
    {
        for (const QByteArray list : {"somebody's own list\n1\n", "another one\n2\n"}) {
            put(list);
            QVERIFY(std::holds_alternative<MarkFileError>(readMarkFile(m_path, m_index)));
            write({mark(1, "new")}, {});
            QCOMPARE(read().marks, std::vector{mark(1, "new")});
        }
        QCOMPARE(contents(".old"), QByteArray("somebody's own list\n1\n"));
        QCOMPARE(contents(".old2"), QByteArray("another one\n2\n"));
    }

    void keepsATableThatSaysMoreThanItWrites()
    {
        const QByteArray foreign = "frame_number,label,observer,behaviour\n5,a,Bob,grooming\n";
        put(foreign);
        const MarkFile seen = read();
        QCOMPARE(seen.marks, std::vector{mark(5, "a")});
        const MarkFile written = write({mark(5, "a"), mark(6, "b")}, seen);
        QCOMPARE(contents(".old"), foreign);
        QCOMPARE(read().marks, (std::vector{mark(5, "a"), mark(6, "b")}));
        write({mark(5, "a")}, written); // ours by now
        QVERIFY(contents(".old2").isEmpty());
    }

    void keepsATableThatOthersPutThereMeanwhile()
    {
        const MarkFile base = write({mark(1, "a")}, {});
        const QByteArray foreign = "frame_number,label,colour\n1,a,0\n5,b,12\n";
        put(foreign);
        write({mark(1, "a"), mark(6, "c")}, base);
        QCOMPARE(contents(".old"), foreign);
        QCOMPARE(read().marks.size(), std::size_t(3));
    }

    void leavesATableWhereItIsIfItCannotWrite()
    {
        const QByteArray foreign = "frame_number,observer\n5,Bob\n";
        put(foreign);
        std::filesystem::create_directory(m_path.parent_path() / ".marks.csv.tmp");
        const auto written = writeMarkFile(m_path, {{mark(1, "a")}, {}}, read(), m_index);
        QVERIFY(std::holds_alternative<MarkFileError>(written));
        QCOMPARE(contents(""), foreign);
    }

    void stopsWhenItIsToldTo()
    {
        write({mark(5, "a")}, {});
        std::stop_source stop;
        stop.request_stop();
        const auto isCancelled = [](const MarkFileError &error) {
            const auto *failure = std::get_if<store::Error>(&error);
            return failure && failure->code == store::Error::Code::Cancelled;
        };
        const auto read = readMarkFile(m_path, m_index, stop.get_token());
        QVERIFY(std::holds_alternative<MarkFileError>(read));
        QVERIFY(isCancelled(std::get<MarkFileError>(read)));
        const auto imported = importMarks(m_path, {}, m_index, stop.get_token());
        QVERIFY(std::holds_alternative<MarkFileError>(imported));
        QVERIFY(isCancelled(std::get<MarkFileError>(imported)));
    }

    void importsMarksOfFramesThatAreNotHereAtTheNearest()
    {
        write({mark(5, "here"), mark(6, "known"), mark(50, "away")}, {});
        const store::ChunkIndex part = frames(20);
        const auto result = importMarks(m_path, {mark(6, "known")}, part, {});
        QVERIFY(std::holds_alternative<ImportedMarks>(result));
        const auto &imported = std::get<ImportedMarks>(result);
        QCOMPARE(imported.added, (std::vector{mark(5, "here"), mark(19, "away")}));
        QCOMPARE(imported.near, std::size_t(1));
    }

    void saysWhyItCannotWrite()
    {
        const std::filesystem::path path = "/proc/no such place/marks.csv";
        const auto written = writeMarkFile(path, {{mark(1, "a")}, {}}, {}, m_index);
        QVERIFY(std::holds_alternative<MarkFileError>(written));
        QVERIFY(std::holds_alternative<store::Error>(std::get<MarkFileError>(written)));
    }

    void tellsListsApart()
    {
        const auto change =
            difference({mark(1, "a"), mark(2, "b"), mark(2, "b")}, {mark(2, "b"), mark(3, "c")});
        QCOMPARE(change.added, std::vector{mark(3, "c")});
        QCOMPARE(change.removed, (std::vector{mark(1, "a"), mark(2, "b")}));
    }

private:
    Mark mark(std::int64_t index, const char *label) const
    {
        return {m_index.frame({index}), {}, 0, QLatin1String(label), {}};
    }

    MarkFile write(const std::vector<Mark> &marks, const MarkFile &base) const
    {
        const auto written = writeMarkFile(m_path, {marks, base.strays}, base, m_index);
        return std::holds_alternative<MarkFile>(written) ? std::get<MarkFile>(written) : MarkFile{};
    }

    MarkFile read() const { return read(m_index); }
    MarkFile read(const store::ChunkIndex &index) const
    {
        const auto file = readMarkFile(m_path, index);
        return std::holds_alternative<MarkFile>(file) ? std::get<MarkFile>(file) : MarkFile{};
    }

    void put(const QByteArray &bytes) const
    {
        QFile file(QString::fromStdString(m_path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray contents(const char *ending) const
    {
        QFile file(QString::fromStdString(m_path.string() + ending));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const store::ChunkIndex m_index = frames(100);
    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_path;
};

QTEST_GUILESS_MAIN(TestMarkFile)
#include "tst_markfile.moc"
