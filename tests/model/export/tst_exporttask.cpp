// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exporttask.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;
using Code = store::Error::Code;

class TestExportTask : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 20);
        QVERIFY(m_reader);
    }

    void aClipIsMadeAsChosen()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Mp4, copies.path("x.mp4"));
        task.choice.every = 3;
        task.choice.crop = QRect(0, 0, 32, 20);
        task.choice.hasMap = false;
        QCOMPARE(task.frameCount(), 7);
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(made->frames, 7);
        QCOMPARE(made->width, 32);
        QCOMPARE(made->height, 20);
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"x.mp4"}));
    }

    void aClipCanBeFaster_data()
    {
        QTest::addColumn<bool>("isConstant");
        QTest::addRow("true times") << false;
        QTest::addRow("constant rate") << true;
    }

    void aClipCanBeFaster()
    {
        QFETCH(bool, isConstant);
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Mp4, copies.path("x.mp4"));
        task.choice.isConstant = isConstant;
        task.choice.speed = 4;
        QVERIFY(runExport(task, {}, {}));
        const auto map = exports::readMap(copies.path("x.mp4.frames.csv"));
        QCOMPARE(map.size(), 20U);
        QCOMPARE(map[16].time, exports::timeOf(16).seconds); // it is when it was recorded
        const double recorded = exports::timeOf(16).seconds - exports::timeOf(0).seconds;
        QVERIFY(std::abs(map[16].shown - (isConstant ? 0.4 : recorded) / 4) < 0.005);
    }

    void theScaleIsOfWhatIsSeen()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Mp4, copies.path("x.mp4"));
        task.choice.scale = QSize(26, 32);
        task.choice.isDisplayed = true;
        task.display.development.look.orientation = {1, false};
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(QSize(made->width, made->height), QSize(26, 32));
    }

    void whatIsDisplayedOnlyCountsWhereItIsChosen()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Array, copies.path("x.npy"));
        task.display.development.look.orientation = {1, false};
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(QSize(made->width, made->height), QSize(exports::width, exports::height));
    }

    void aStoreIsMadeOfARange()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Store, copies.path("part"));
        task.frames = {{5, 12}};
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(made->frames, 7);
        const auto part = store::Reader::open(task.target);
        QVERIFY(part);
        QCOMPARE((*part)->index().number({0}), exports::numberOf(5));
        QCOMPARE((*part)->metadata().format, "png");
    }

    void aStoreIsNotMadeOfSeveralRanges()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(ExportAs::Store, copies.path("part"));
        task.frames = {{5, 12}, {14, 15}};
        const auto made = runExport(task, {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

private:
    ExportTask taskOf(ExportAs as, const std::filesystem::path &target) const
    {
        ExportTask task;
        task.reader = m_reader;
        task.choice.as = as;
        task.frames = {{0, 20}};
        task.target = target;
        return task;
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExportTask)
#include "tst_exporttask.moc"
