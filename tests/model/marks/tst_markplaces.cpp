// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markplaces.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <optional>

using namespace model;

namespace fs = std::filesystem;

class TestMarkPlaces : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_copies.emplace();
        m_reader = open(m_copies->take("video_mp4_bframes"));
        QVERIFY(m_reader);
        m_places = placesOf(*m_reader);
    }

    void theUsersFileCounts()
    {
        write(m_places.inRecording, {mark(1, "a colleague's"), mark(2, "both")});
        QCOMPARE(find().path, m_places.inRecording);
        save({mark(2, "both"), mark(3, "mine")}, {m_places.ofUser, {}});
        const FoundMarks found = find();
        QCOMPARE(found.path, m_places.ofUser);
        QCOMPARE(marksOf(found), (std::vector{mark(2, "both"), mark(3, "mine")}));
        QCOMPARE(found.hidden, std::size_t(1)); // and is told
    }

    void aTargetThatHoldsTheSameMarksHasThemOnce()
    {
        const auto known = save({mark(1, "a")}, {m_places.ofUser, {}});
        write(m_places.inRecording, {mark(1, "a"), mark(2, "theirs")});
        move({mark(1, "a"), mark(3, "new")}, known, m_places.inRecording);
        QCOMPARE(find().path, m_places.inRecording);
        QCOMPARE(marksOf(find()), (std::vector{mark(1, "a"), mark(2, "theirs"), mark(3, "new")}));
    }

    void takesAlongWhatOthersAddedWhereTheyWere()
    {
        const auto known = save({mark(1, "a")}, {m_places.ofUser, {}});
        save({mark(1, "a"), mark(2, "another window's")}, known);
        move({mark(1, "a")}, known, m_places.inRecording);
        QCOMPARE(marksOf(find()), (std::vector{mark(1, "a"), mark(2, "another window's")}));
    }

    void followsAnotherProgramThatMovedThem()
    {
        const auto known = save({mark(1, "a")}, {m_places.ofUser, {}});
        move({mark(1, "a")}, known, m_places.inRecording);
        const auto now = save({mark(1, "a"), mark(2, "b")}, known);
        QCOMPARE(now.path, m_places.inRecording);
        QCOMPARE(marksOf(find()), (std::vector{mark(1, "a"), mark(2, "b")}));
        QVERIFY(!fs::exists(m_places.ofUser));
    }

    void writesIntoNoRecordingUnasked()
    {
        write(m_places.inRecording, {mark(1, "a colleague's, made meanwhile")});
        QCOMPARE(save({mark(2, "mine")}, {m_places.ofUser, {}}).path, m_places.ofUser);
    }

    void aCopyKeepsTheMarks()
    {
        const auto before = save({mark(1, "a")}, {m_places.ofUser, {}});
        const auto copy = m_copies->path("another copy");
        fs::copy(m_reader->directory(), copy, fs::copy_options::recursive);
        const auto moved = move({mark(1, "a")}, before, m_places.inRecording);
        const auto reader = open(copy);
        QVERIFY(reader);
        const MarkPlaces ofCopy = placesOf(*reader);
        const FoundMarks found = findMarks(ofCopy, reader->index(), {});
        QCOMPARE(marksOf(found), std::vector{mark(1, "a")});
        // What is marked there is no reason to overlook what is in the recording.
        const KnownMarks inCopy{found.path, std::get<MarkFile>(found.file)};
        const auto result =
            saveMarks(ofCopy, {mark(1, "a"), mark(2, "b")}, inCopy, reader->index());
        QVERIFY(std::holds_alternative<SavedMarks>(result));
        QCOMPARE(find().path, moved.path);
        move({mark(1, "a")}, moved, m_places.ofUser);
        QCOMPARE(find().path, m_places.ofUser);
        // That counts for the copy, too: it holds what was marked there.
        const FoundMarks again = findMarks(ofCopy, reader->index(), {});
        QCOMPARE(again.path, m_places.ofUser);
        QCOMPARE(marksOf(again), (std::vector{mark(1, "a"), mark(2, "b")}));
        QVERIFY(!fs::exists(m_places.moved));
        const auto &known = std::get<SavedMarks>(result).known; // of a window that is still open
        const auto later =
            saveMarks(ofCopy, {mark(1, "a"), mark(2, "b"), mark(3, "c")}, known, reader->index());
        QCOMPARE(knownOf(later).path, m_places.ofUser);
    }

    void whatIsKeptForCopiesChangesWithTheRecording()
    {
        auto known = save({mark(1, "a"), mark(2, "b"), mark(3, "c")}, {m_places.ofUser, {}});
        known = move({mark(1, "a"), mark(2, "b"), mark(3, "c")}, known, m_places.inRecording);
        save({mark(1, "renamed"), mark(3, "c"), mark(4, "new")}, known);
        const std::vector expected{mark(1, "renamed"), mark(3, "c"), mark(4, "new")};
        QCOMPARE(marksIn(m_places.moved), expected);
    }

    void whatIsKeptForCopiesIsNoColleagues()
    {
        auto known = save({mark(1, "mine")}, {m_places.ofUser, {}});
        write(m_places.inRecording, {mark(2, "a colleague's")});
        known = move({mark(1, "mine")}, known, m_places.inRecording);
        save({mark(2, "a colleague's"), mark(3, "mine, too")}, known);
        QCOMPARE(marksIn(m_places.moved), std::vector{mark(3, "mine, too")});
    }

    void whatIsKeptForCopiesHoldsNothingOld()
    {
        auto known = save({mark(1, "a"), mark(2, "b")}, {m_places.ofUser, {}});
        known = move({mark(1, "a"), mark(2, "b")}, known, m_places.inRecording);
        known = move({mark(1, "a"), mark(2, "b")}, known, m_places.ofUser);
        known = save({mark(1, "renamed")}, known);
        move({mark(1, "renamed")}, known, m_places.inRecording);
        QCOMPARE(marksIn(m_places.moved), std::vector{mark(1, "renamed")});
    }

    void aTableThatSaysMoreIsKeptWhereItWas()
    {
        const std::string foreign = "frame_index,observer\n3,Bob\n";
        writeBytes(m_places.inRecording, foreign);
        const KnownMarks known{m_places.inRecording, std::get<MarkFile>(find().file)};
        move(known.file.marks, known, m_places.ofUser);
        QVERIFY(!fs::exists(m_places.inRecording));
        QVERIFY(readBytes(m_reader->directory() / "marks.csv.old") == foreign);
    }

    void stopsWhenItIsToldTo()
    {
        write(m_places.inRecording, {mark(1, "a")});
        std::stop_source stop;
        stop.request_stop();
        const FoundMarks found = findMarks(m_places, m_reader->index(), stop.get_token());
        QVERIFY(std::holds_alternative<MarkFileError>(found.file));
    }

    void aFileThatCannotBeRemovedDoesNotCountAnyMore()
    {
        const auto known = save({mark(1, "a")}, {m_places.ofUser, {}});
        const auto moved = move({mark(1, "a")}, known, m_places.inRecording);
        const auto locked = fs::perms::owner_read | fs::perms::owner_exec;
        fs::permissions(m_reader->directory(), locked);
        const auto result =
            moveMarks(m_places, {mark(2, "b")}, moved, m_places.ofUser, m_reader->index());
        const bool isLocked = fs::exists(m_places.inRecording); // not from root
        fs::permissions(m_reader->directory(), fs::perms::owner_all);
        QVERIFY(std::holds_alternative<SavedMarks>(result));
        QCOMPARE(std::get<SavedMarks>(result).left.has_value(), isLocked);
        QCOMPARE(marksOf(find()), std::vector{mark(2, "b")});
    }

    void aRecordingThatIsGoneIsNotMadeAnew()
    {
        write(m_places.inRecording, {mark(1, "a")});
        const KnownMarks known{m_places.inRecording, std::get<MarkFile>(find().file)};
        fs::remove_all(m_reader->directory());
        const auto result = saveMarks(m_places, {mark(2, "b")}, known, m_reader->index());
        QVERIFY(std::holds_alternative<MarkFileError>(result));
        QVERIFY(!fs::exists(m_reader->directory()));
    }

private:
    using ReaderPtr = std::shared_ptr<const store::Reader>;

    static ReaderPtr open(const fs::path &directory)
    {
        const auto reader = store::Reader::open(directory);
        return reader ? *reader : nullptr;
    }

    MarkPlaces placesOf(const store::Reader &reader) const
    {
        return markPlaces(reader, QString::fromStdString(m_copies->path("my marks").string()));
    }

    Mark mark(std::int64_t index, const char *label) const
    {
        return {m_reader->index().frame({index}), {}, 0, QLatin1String(label), {}};
    }

    FoundMarks find() const { return findMarks(m_places, m_reader->index(), {}); }

    static std::vector<Mark> marksOf(const FoundMarks &found)
    {
        const auto *file = std::get_if<MarkFile>(&found.file);
        return file ? file->marks : std::vector<Mark>{};
    }

    std::vector<Mark> marksIn(const fs::path &path) const
    {
        const auto read = readMarkFile(path, m_reader->index());
        const auto *file = std::get_if<MarkFile>(&read);
        return file ? file->marks : std::vector<Mark>{};
    }

    static void write(const fs::path &path, const std::vector<Mark> &marks)
    {
        writeBytes(path, marksToCsv({marks, {}}).toStdString());
    }

    KnownMarks save(const std::vector<Mark> &marks, const KnownMarks &known) const
    {
        return knownOf(saveMarks(m_places, marks, known, m_reader->index()));
    }

    KnownMarks move(const std::vector<Mark> &marks, const KnownMarks &from,
                    const fs::path &to) const
    {
        return knownOf(moveMarks(m_places, marks, from, to, m_reader->index()));
    }

    static KnownMarks knownOf(const SavedMarksResult &result)
    {
        const auto *saved = std::get_if<SavedMarks>(&result);
        return saved ? saved->known : KnownMarks{};
    }

    std::optional<StoreCopies> m_copies;
    ReaderPtr m_reader;
    MarkPlaces m_places;
};

QTEST_GUILESS_MAIN(TestMarkPlaces)
#include "tst_markplaces.moc"
