// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markkeeper.h"
#include "model/workerpool.h"
#include "store/operate/reindex.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace model;
using ReaderPtr = std::shared_ptr<const store::Reader>;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

// What a window has for one recording.
struct Desk
{
    explicit Desk(const QString &directory)
        : keeper(pool, list, directory)
    {}

    bool open(const ReaderPtr &reader)
    {
        QSignalSpy ready(&keeper, &MarkKeeper::ready);
        keeper.setReader(reader);
        return QTest::qWaitFor([&] { return keeper.isReady(); }, patience);
    }

    bool save()
    {
        keeper.saveNow();
        return QTest::qWaitFor([&] { return keeper.isSettled(); }, patience);
    }

    WorkerPool pool{2};
    MarkList list;
    MarkKeeper keeper;
};

} // namespace

class TestMarkKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_copies.emplace();
        m_directory = QString::fromStdString(m_copies->path("my marks").string());
        const auto opened = store::Reader::open(m_copies->take("video_mp4_bframes"));
        QVERIFY(opened);
        m_reader = *opened;
    }

    void keepsMarksForTheNextTime()
    {
        {
            Desk desk(m_directory);
            QVERIFY(desk.open(m_reader));
            desk.list.add(mark(3, "first"));
            desk.list.add(mark(9, "second"));
            QVERIFY(!desk.keeper.isSettled());
            QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.isSettled(), patience); // by itself
        }
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        QCOMPARE(desk.list.marks(), (std::vector{mark(3, "first"), mark(9, "second")}));
        QVERIFY(!desk.list.undoStack().canUndo());
        QVERIFY(!std::filesystem::exists(m_reader->directory() / "marks.csv"));
    }

    void writesWhatIsLeftBeforeItLooksAtAnother()
    {
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(3, "one"));
        desk.keeper.saveNow();
        desk.list.add(mark(4, "while the first is being written"));
        desk.keeper.setReader(nullptr);
        QCOMPARE(desk.list.count(), 0);
        QVERIFY(!desk.keeper.isReady());
        QVERIFY(desk.open(m_reader));
        QCOMPARE(desk.list.count(), 2);
    }

    void twoWindowsLoseNothingOfEachOther()
    {
        Desk one(m_directory);
        Desk other(m_directory);
        QVERIFY(one.open(m_reader) && other.open(m_reader));
        one.list.add(mark(1, "one's"));
        QVERIFY(one.save());
        other.list.add(mark(2, "the other's"));
        QVERIFY(other.save());
        QCOMPARE(other.list.marks(), (std::vector{mark(1, "one's"), mark(2, "the other's")}));
        one.list.remove({one.list.at(0).id});
        QVERIFY(one.save());
        QCOMPARE(one.list.marks(), std::vector{mark(2, "the other's")});
    }

    void twoWindowsThatWriteAtOnceLoseNothing()
    {
        Desk one(m_directory);
        Desk other(m_directory);
        QVERIFY(one.open(m_reader) && other.open(m_reader));
        for (int i = 0; i < 5; ++i) {
            one.list.add(mark(2 * i, "one's"));
            other.list.add(mark(2 * i + 1, "the other's"));
            one.keeper.saveNow();
            other.keeper.saveNow();
        }
        QVERIFY(one.save() && other.save());
        QCOMPARE(marksTheNextTime().size(), std::size_t(10));
    }

    void movesIntoTheRecordingAndBack()
    {
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(5, "a"));
        QVERIFY(desk.save());
        desk.keeper.setPlace(MarkKeeper::Place::Recording);
        QVERIFY(desk.save());
        const auto inRecording = m_reader->directory() / "marks.csv";
        QVERIFY(std::filesystem::exists(inRecording));
        const QStringList kept = QDir(m_directory).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(kept.size(), 1); // for copies
        QVERIFY(kept.first().endsWith(".moved.csv"));

        Desk next(m_directory);
        QVERIFY(next.open(m_reader));
        QCOMPARE(next.keeper.place(), MarkKeeper::Place::Recording);
        QCOMPARE(next.list.marks(), std::vector{mark(5, "a")});
        next.keeper.setPlace(MarkKeeper::Place::User);
        QVERIFY(next.save());
        QVERIFY(!std::filesystem::exists(inRecording));
        Desk last(m_directory);
        QVERIFY(last.open(m_reader));
        QCOMPARE(last.keeper.place(), MarkKeeper::Place::User);
        QCOMPARE(last.list.count(), 1);
    }

    void findsMarksAgainInARecordingThatWasIndexedAnew()
    {
        const auto directory = m_copies->take("num_wrap_npy");
        auto reader = store::Reader::open(directory);
        QVERIFY(reader);
        const store::FrameId before = (*reader)->index().frame({5});
        {
            Desk desk(m_directory);
            QVERIFY(desk.open(*reader));
            desk.list.add(Mark{before, (*reader)->index().frame({6}), 2, "wakes up", "at last"});
            QVERIFY(desk.save());
        }
        reader = store::Error{};
        QVERIFY(store::reindex(directory)); // other numbers
        std::filesystem::remove_all(directory / "000000"); // and other indexes
        reader = store::Reader::open(directory);
        QVERIFY(reader);
        Desk desk(m_directory);
        QVERIFY(desk.open(*reader));
        QCOMPARE(desk.list.count(), 1);
        const Mark &found = desk.list.at(0).mark;
        QVERIFY(found.begin.index != before.index && found.begin.number != before.number);
        QVERIFY(found.begin.time == before.time);
        QCOMPARE(found.end->index.value, found.begin.index.value + 1);
        QCOMPARE(found.label, "wakes up");
    }

    void leavesItsFolderForNoName_data()
    {
        QTest::addColumn<QByteArray>("uuid");
        QTest::addRow("none") << QByteArray();
        QTest::addRow("up") << QByteArray("../../marks");
        QTest::addRow("hidden") << QByteArray(".marks");
        QTest::addRow("endless") << QByteArray(5000, 'a');
        QTest::addRow("two lines") << QByteArray("a\\nb");
    }

    void leavesItsFolderForNoName()
    {
        QFETCH(QByteArray, uuid);
        const auto directory = m_copies->take("num_wrap_npy");
        std::string metadata = readBytes(directory / "metadata.yaml");
        const auto at = metadata.find("uuid: ");
        metadata.replace(at, metadata.find('\n', at) - at, "uuid: \"" + uuid.toStdString() + "\"");
        writeBytes(directory / "metadata.yaml", metadata);
        const auto reader = store::Reader::open(directory);
        QVERIFY(reader);
        QCOMPARE((*reader)->metadata().uuid.size(), std::size_t(uuid.size() - uuid.count('\\')));
        Desk desk(m_directory);
        QVERIFY(desk.open(*reader));
        desk.list.add(Mark{(*reader)->index().frame({5}), {}, 0, "a", {}});
        QVERIFY(desk.save());
        const QStringList files = QDir(m_directory).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QVERIFY(files.first().endsWith(".csv") && files.first().size() < 80);
    }

    void writesNothingForARecordingThatIsOnlyViewed()
    {
        const auto before = tree(m_reader->directory());
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        desk.keeper.setReader(nullptr);
        QVERIFY(desk.save());
        QVERIFY(!std::filesystem::exists(m_directory.toStdString()));
        QVERIFY(tree(m_reader->directory()) == before);
    }

    void saysThatAFileHoldsNoMarks()
    {
        writeBytes(m_reader->directory() / "marks.csv", "name\nBob\n");
        Desk desk(m_directory);
        QSignalSpy refused(&desk.keeper, &MarkKeeper::refused);
        QVERIFY(desk.open(m_reader));
        QCOMPARE(refused.count(), 1);
        desk.list.add(mark(5, "a"));
        QVERIFY(desk.save());
        QVERIFY(readBytes(m_reader->directory() / "marks.csv.old") == "name\nBob\n");
    }

    void saysThatItCannotWriteAndTriesAgain()
    {
        obstruct();
        Desk desk(m_directory);
        QSignalSpy failed(&desk.keeper, &MarkKeeper::failed);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(5, "a"));
        desk.keeper.saveNow();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(desk.list.count(), 1);
        QVERIFY(desk.keeper.hasFailed() && !desk.keeper.isSettled() && !desk.keeper.isWriting());
        desk.keeper.saveNow();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
        QVERIFY(QFile::remove(m_directory));
        QVERIFY(desk.save());
        QVERIFY(!desk.keeper.hasFailed());
        QCOMPARE(marksTheNextTime(), std::vector{mark(5, "a")});
    }

    void triesAgainAlsoWhenAnotherRecordingIsOpen()
    {
        obstruct();
        Desk desk(m_directory);
        QSignalSpy failed(&desk.keeper, &MarkKeeper::failed);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(5, "a"));
        desk.keeper.saveNow();
        desk.list.add(mark(6, "while the first fails"));
        desk.keeper.setReader(nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
        QVERIFY(!desk.keeper.isSettled());
        QVERIFY(QFile::remove(m_directory));
        QVERIFY(desk.save());
        QCOMPARE(marksTheNextTime(), (std::vector{mark(5, "a"), mark(6, "while the first fails")}));
    }

    void whatFailedJoinsTheMarksOfARecordingThatIsOpenAgain()
    {
        obstruct();
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(5, "a"));
        QVERIFY(desk.open(m_reader)); // it is written before, but fails
        QCOMPARE(desk.list.count(), 0);
        QVERIFY(QFile::remove(m_directory));
        QVERIFY(desk.save());
        desk.list.add(mark(6, "b"));
        QVERIFY(desk.save());
        QCOMPARE(desk.list.marks(), (std::vector{mark(5, "a"), mark(6, "b")}));
    }

    void staysWhereItWasIfItCannotMove()
    {
        std::filesystem::create_directory(m_reader->directory() / ".marks.csv.tmp");
        Desk desk(m_directory);
        QSignalSpy failed(&desk.keeper, &MarkKeeper::failed);
        QVERIFY(desk.open(m_reader));
        desk.list.add(mark(5, "a"));
        desk.keeper.setPlace(MarkKeeper::Place::Recording);
        QVERIFY(desk.save());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(desk.keeper.place(), MarkKeeper::Place::User);
        QCOMPARE(marksTheNextTime(), std::vector{mark(5, "a")});
    }

    void movesWhileItWrites()
    {
        writeBytes(m_reader->directory() / "marks.csv.other",
                   marksToCsv({{mark(1, "old")}, {}}).toStdString());
        Desk desk(m_directory);
        QVERIFY(desk.open(m_reader));
        std::filesystem::rename(m_reader->directory() / "marks.csv.other",
                                m_reader->directory() / "marks.csv");
        desk.list.add(mark(5, "a"));
        desk.keeper.saveNow();
        desk.keeper.setPlace(MarkKeeper::Place::Recording);
        QVERIFY(desk.save());
        desk.list.add(mark(6, "b"));
        QVERIFY(desk.save());
        const std::vector expected{mark(1, "old"), mark(5, "a"), mark(6, "b")};
        QCOMPARE(desk.list.marks(), expected);
        QCOMPARE(marksTheNextTime(), expected);
    }

    void tellsOfMarksThatItCannotShow()
    {
        {
            Desk desk(m_directory);
            QVERIFY(desk.open(m_reader));
            desk.list.add(mark(5, "mine"));
            QVERIFY(desk.save());
        }
        const QByteArray away = "999,999,1.5,,,,0,away,\n";
        const auto file =
            std::filesystem::path(m_directory.toStdString()) / (m_reader->metadata().uuid + ".csv");
        writeBytes(file, readBytes(file) + away.toStdString());
        writeBytes(m_reader->directory() / "marks.csv",
                   marksToCsv({{mark(1, "a colleague's")}, {}}).toStdString());
        Desk desk(m_directory);
        QSignalSpy strayed(&desk.keeper, &MarkKeeper::strayed);
        QSignalSpy foundMore(&desk.keeper, &MarkKeeper::foundMore);
        QVERIFY(desk.open(m_reader));
        QCOMPARE(desk.list.marks(), std::vector{mark(5, "mine")});
        QCOMPARE(strayed.value(0).value(0).toInt(), 1);
        QCOMPARE(foundMore.value(0).value(0).toInt(), 1);
        desk.keeper.setPlace(MarkKeeper::Place::Recording);
        QVERIFY(desk.save());
        QCOMPARE(desk.list.marks(), (std::vector{mark(1, "a colleague's"), mark(5, "mine")}));
        const std::string kept = readBytes(m_reader->directory() / "marks.csv");
        QVERIFY(kept.find(away.toStdString()) != std::string::npos);
    }

private:
    // A file where the user's folder should be.
    void obstruct() const { writeBytes(m_directory.toStdString(), "no folder"); }

    std::vector<Mark> marksTheNextTime() const
    {
        Desk desk(m_directory);
        return desk.open(m_reader) ? desk.list.marks() : std::vector<Mark>{};
    }

    Mark mark(std::int64_t index, const char *label) const
    {
        return {m_reader->index().frame({index}), {}, 0, QLatin1String(label), {}};
    }

    std::optional<StoreCopies> m_copies;
    QString m_directory;
    ReaderPtr m_reader;
};

QTEST_GUILESS_MAIN(TestMarkKeeper)
#include "tst_markkeeper.moc"
