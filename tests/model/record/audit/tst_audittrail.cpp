// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/audittrail.h"

#include "model/place/sessionrecording.h"
#include "model/record/audit/auditfigures.h"
#include "model/record/audit/auditloader.h"
#include "model/workerpool.h"
#include "tests/support/auditedstore.h"
#include "tests/support/notedstore.h"
#include "tests/support/sessionfiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <iterator>

using namespace model;
using Counts = AuditTrail::Counts;

namespace {

AuditRow dropped(std::int64_t device, std::int64_t transport, std::int64_t queue, std::int64_t disk)
{
    AuditRow row;
    row.droppedByDevice = device;
    row.droppedByTransport = transport;
    row.droppedByQueue = queue;
    row.droppedByDisk = disk;
    return row;
}

} // namespace

class TestAuditTrail : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereFramesWereDroppedAndWhy()
    {
        AuditRow full = dropped(3, 0, 2, 0);
        full.queued = 17;
        const auto trail =
            read({dropped(0, 0, 0, 0), dropped(0, 0, 2, 0), full, dropped(3, 0, 2, 4)});
        QVERIFY(trail);

        QCOMPARE(trail->drops.size(), 3U);
        QCOMPARE(trail->dropped({0}, {2}), (Counts{0, 0, 2, 0}));
        QCOMPARE(trail->dropped({2}, {3}), (Counts{3, 0, 0, 0}));
        QCOMPARE(trail->dropped({0}, {100}), (Counts{3, 0, 2, 4}));
        QCOMPARE(trail->byCamera.size(), 1);
        QVERIFY(trail->byCamera.contains({2}));
        QVERIFY(trail->byComputer.contains({1}) && trail->byComputer.contains({3}));
        QCOMPARE(trail->points.size(), 4U);
        QCOMPARE(trail->points[2].fullestQueue, 17);
        QCOMPARE(trail->points[2].begin, 1002.0);
        QCOMPARE(trail->summary.last.droppedByDisk, 4);
    }

    // Each of them counts from 0.
    void addsUpStoresThatWereJoined()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/audit trail XXXXXX");
        const auto write = [&](const char *name, std::int64_t lost) {
            AuditRow last = dropped(0, 0, lost, 0);
            last.captured = lost + 3;
            return support::writeAudited(directory.filePath(name).toStdString(),
                                         {dropped(0, 0, 0, 0), dropped(0, 0, 0, 0), last}, 2);
        };
        const auto whole = store::Reader::join("a session", {write("a", 100), write("b", 40)});
        QVERIFY(whole && (*whole)->index().frameCount() == 6);

        const auto trail = readAuditTrail(**whole);
        QVERIFY(trail && *trail);
        QCOMPARE((*trail)->drops.size(), 2U);
        QCOMPARE((*trail)->dropped({2}, {3}), (Counts{0, 0, 100, 0}));
        QCOMPARE((*trail)->dropped({5}, {6}), (Counts{0, 0, 40, 0}));
        QCOMPARE((*trail)->summary.last.droppedByQueue, 140);
        QCOMPARE((*trail)->summary.last.captured, 146);
        const auto sums = readAudit(**whole);
        QVERIFY(sums && *sums);
        QCOMPARE((*sums)->last.droppedByQueue, 140);
        QCOMPARE((*sums)->rows, 6);
    }

    void hasWhatWasNotedWithItsFrames()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/audit trail XXXXXX");
        const auto store = support::writeNoted(directory.filePath("noted").toStdString(),
                                               "it sneezed", "light on");
        QVERIFY(store);
        const auto trail = readAuditTrail(**store);
        QVERIFY(trail && *trail);

        const auto &index = (*store)->index();
        QCOMPARE((*trail)->notes.size(), std::size_t(2));
        QCOMPARE((*trail)->notes[0], (RecordedNote{index.frame({3}), "it sneezed", false}));
        QCOMPARE((*trail)->notes[1], (RecordedNote{index.frame({7}), "light on", true}));
        QCOMPARE((*trail)->summary.rows, 0);
        QVERIFY((*trail)->drops.empty());
    }

    void countsFramesOfNotesThroughTheStoresOfASession()
    {
        support::SessionFiles session;
        QVERIFY(session.write());
        for (const char *name : {"night_top", "night_top_part2"}) {
            QVERIFY(std::filesystem::remove_all(session.path(name)) > 0);
            QVERIFY(support::writeNoted(session.path(name), "a note", "an event"));
        }
        session.record().tracks[0].notes = {{{"note", "it is gone"}, {"note_time", 5.0}}};
        QVERIFY(session.writeFile());
        const auto whole = openRecording(session.file());
        QVERIFY(whole);

        const auto trail = readAuditTrail(**whole);
        QVERIFY(trail && *trail);
        std::vector<std::int64_t> frames;
        for (const RecordedNote &note : (*trail)->notes)
            frames.push_back(note.frame.index.value);
        QCOMPARE(frames, (std::vector<std::int64_t>{3, 7, 13, 17, 19}));
        QCOMPARE((*trail)->notes.back().text, "it is gone"); // when there was no store any more
    }

    void isANoteWhereItSaysSo_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("text"); // empty: it is none
        QTest::addRow("note") << QByteArray(R"({"note": " a ", "note_time": 1})") << "a";
        QTest::addRow("another program's") << QByteArray(R"({"note": "a"})") << "a";
        QTest::addRow("event") << QByteArray(R"({"mark": "a", "note_time": 1})") << "a";
        QTest::addRow("another's mark") << QByteArray(R"({"mark": "a"})") << "";
        QTest::addRow("number") << QByteArray(R"({"note": 5})") << "";
        QTest::addRow("blank") << QByteArray(R"({"note": "  "})") << "";
        QTest::addRow("list") << QByteArray(R"(["note"])") << "";
    }

    void isANoteWhereItSaysSo()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, text);
        const auto note = recordedNote(store::Value::parse(row.toStdString()));
        QCOMPARE(note ? note->text : QString(), text);
    }

    void cutsWhatNobodyTypes()
    {
        const auto note = recordedNote({{"note", std::string(1'000'000, 'a')}});
        QVERIFY(note && note->text.size() == 4000);
    }

    // What was a hole of the device's is the transport's when the stream tells of it.
    void countsAFrameOnceThatFindsItsCauseLater()
    {
        const auto trail = read({dropped(2, 0, 0, 0), dropped(0, 2, 0, 0), dropped(1, 2, 0, 0)});
        QVERIFY(trail);

        QCOMPARE(trail->dropped({0}, {3}), (Counts{3, 0, 0, 0}));
    }

    void keepsFewPointsOfManyRows()
    {
        std::vector<AuditRow> rows;
        for (int i = 0; i < 1500; ++i)
            rows.push_back(dropped(0, 0, i, 0));
        const auto trail = read(rows);
        QVERIFY(trail);

        QVERIFY(trail->points.size() <= AuditTrail::mostPoints);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < trail->points.size(); ++i) {
            sum += trail->points[i].dropped[AuditTrail::Queue];
            QVERIFY(i == 0 || trail->points[i].begin > trail->points[i - 1].end);
        }
        QCOMPARE(sum, 1499);
        QCOMPARE(trail->points.back().end, 2499.0);
    }

    void isReadInTheBackground()
    {
        const auto store = write({dropped(0, 0, 2, 0)});
        QVERIFY(store);
        WorkerPool pool(2);
        AuditLoader loader(pool);
        loader.setReader(*store);
        QVERIFY(!loader.trail());
        QTRY_VERIFY(loader.trail());
        QCOMPARE(loader.trail()->summary.last.droppedByQueue, 2);
        loader.setReader(nullptr);
        QVERIFY(!loader.trail());
    }

    void namesTheCauses()
    {
        QCOMPARE(AuditFigures::linesOf({0, 0, 5, 1}),
                 (QStringList{"Dropped, queue full: 5", "Dropped, disk failed: 1"}));
        AuditSummary summary;
        summary.add(dropped(0, 0, 5, 1));
        QCOMPARE(AuditFigures::of(summary)[4].value, QString("5"));
    }

private:
    store::Result<std::shared_ptr<const store::Reader>> write(const std::vector<AuditRow> &rows)
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/audit trail XXXXXX");
        return support::writeAudited(m_directory->filePath("s").toStdString(), rows,
                                     1 + std::ssize(rows) / 2);
    }

    std::shared_ptr<const AuditTrail> read(const std::vector<AuditRow> &rows)
    {
        const auto store = write(rows);
        const auto trail = store ? readAuditTrail(**store)
                                 : store::Result<std::shared_ptr<const AuditTrail>>(store.error());
        return trail ? *trail : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
