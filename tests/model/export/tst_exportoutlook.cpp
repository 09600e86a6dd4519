// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportoutlook.h"

#include "tests/support/exports.h"

#include <QTest>

using namespace model;
using Target = ExportPlaces::Target;
using Code = store::Error::Code;

class TestExportOutlook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 200);
        QVERIFY(m_reader);
    }

    void framesAreCounted()
    {
        ExportChoice choice;
        choice.every = 2;
        const auto places =
            lookAtPlaces(m_reader, {ExportRange::By::Index, 10, 30}, choice, {}, {});
        QVERIFY(places);
        QCOMPARE(places->count, 11);
        QCOMPARE(places->first.index.value, 10);
        QCOMPARE(places->seconds, exports::timeOf(30).seconds - exports::timeOf(10).seconds);
        QVERIFY(!places->bytesFree); // nothing was said of a place
    }

    void aRangeMayHaveNoFrame()
    {
        const auto places = lookAtPlaces(m_reader, {ExportRange::By::Index, 500, 600}, {}, {}, {});
        QVERIFY(places);
        QCOMPARE(places->count, 0);
        QVERIFY(places->frames.empty());
    }

    void thePlaceIsLookedAt_data()
    {
        QTest::addColumn<ExportAs>("as");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Target>("target");
        QTest::addRow("free") << ExportAs::Mp4 << "x.mp4" << Target::Free;
        QTest::addRow("there") << ExportAs::Mp4 << "there.mp4" << Target::Exists;
        QTest::addRow("no folder") << ExportAs::Mp4 << "no/x.mp4" << Target::NoFolder;
        QTest::addRow("below a file") << ExportAs::Mp4 << "there.mp4/x.mp4" << Target::NoFolder;
        QTest::addRow("a folder there") << ExportAs::Mp4 << "full" << Target::ExistsAndStays;
        QTest::addRow("an empty folder") << ExportAs::Pictures << "empty" << Target::Free;
        QTest::addRow("pictures there") << ExportAs::Pictures << "full" << Target::Exists;
        QTest::addRow("notes there") << ExportAs::Pictures << "notes" << Target::ExistsAndStays;
        QTest::addRow("no folder over it")
            << ExportAs::Pictures << "there.mp4" << Target::ExistsAndStays;
        QTest::addRow("no store over it") << ExportAs::Store << "full" << Target::ExistsAndStays;
    }

    void thePlaceIsLookedAt()
    {
        QFETCH(ExportAs, as);
        QFETCH(QString, name);
        QFETCH(Target, target);
        const StoreCopies copies;
        writeBytes(copies.path("there.mp4"), "a film");
        writeBytes(copies.path("there.mp4.frames.csv"), "its map");
        std::filesystem::create_directories(copies.path("empty"));
        std::filesystem::create_directories(copies.path("full"));
        writeBytes(copies.path("full") / "1.png", "a picture");
        std::filesystem::create_directories(copies.path("notes"));
        writeBytes(copies.path("notes") / "1.png", "a picture");
        writeBytes(copies.path("notes") / "notes.txt", "somebody's notes");
        ExportChoice choice;
        choice.as = as;
        const auto places = lookAtPlaces(m_reader, {}, choice, copies.path(name.toStdString()), {});
        QVERIFY(places);
        QCOMPARE(places->target, target);
        QCOMPARE(places->mapExists, name == "there.mp4" && as == ExportAs::Mp4);
        if (target != Target::NoFolder)
            QVERIFY(places->bytesFree);
    }

    void noPlaceIsInTheRecording()
    {
        for (const char *name : {"x.mp4", "000001/x.mp4", "no/x.mp4"}) {
            const auto places = lookAtPlaces(m_reader, {}, {}, m_reader->directory() / name, {});
            QVERIFY(places);
            QCOMPARE(places->target, Target::InRecording);
        }
    }

    void theSizeIsAboutRight_data()
    {
        QTest::addColumn<ExportAs>("as");
        QTest::addColumn<QString>("name");
        QTest::addRow("clip") << ExportAs::Mp4 << "x.mp4";
        QTest::addRow("pictures") << ExportAs::Pictures << "x";
        QTest::addRow("array") << ExportAs::Array << "x.npy";
        QTest::addRow("table") << ExportAs::Table << "x.csv";
    }

    void theSizeIsAboutRight()
    {
        QFETCH(ExportAs, as);
        QFETCH(QString, name);
        const StoreCopies copies;
        const ExportTask task = taskOf(as, copies.path(name.toStdString()));
        const auto size = estimateSize(task, {});
        QVERIFY(size);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        if (as == ExportAs::Table) { // whose rows nobody counts the bytes of
            QVERIFY(size->bytes > 200 * 20);
            return;
        }
        QCOMPARE(QSize(size->width, size->height), QSize(made->width, made->height));
        if (as == ExportAs::Array)
            QCOMPARE(size->bytes, made->bytes);
        QVERIFY2(double(size->bytes) > 0.5 * double(made->bytes) &&
                     double(size->bytes) < 2.0 * double(made->bytes),
                 qPrintable(QStringLiteral("%1, not %2").arg(made->bytes).arg(size->bytes)));
        QCOMPARE(size->sampled == 0, as == ExportAs::Array);
    }

    void aMistakeShowsBeforeTheStart()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Mp4, copies.path("x.mp4"));
        task.choice.crop = QRect(60, 40, 50, 50);
        const auto size = estimateSize(task, {});
        QVERIFY(!size);
        QCOMPARE(size.error().code, Code::InvalidArgument);
    }

    void lookingCanBeStopped()
    {
        const StoreCopies copies;
        std::stop_source stop;
        stop.request_stop();
        const auto size =
            estimateSize(taskOf(ExportAs::Mp4, copies.path("x.mp4")), stop.get_token());
        QVERIFY(!size);
        QCOMPARE(size.error().code, Code::Cancelled);
    }

private:
    ExportTask taskOf(ExportAs as, const std::filesystem::path &target) const
    {
        ExportTask task;
        task.reader = m_reader;
        task.choice.as = as;
        task.frames = {{0, 200}};
        task.target = target;
        return task;
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExportOutlook)
#include "tst_exportoutlook.moc"
