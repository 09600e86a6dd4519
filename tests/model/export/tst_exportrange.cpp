// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportrange.h"

#include "tests/support/exports.h"

#include <QTest>

using namespace model;
using Stretches = std::vector<store::FrameStretch>;

class TestExportRange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 20);
        QVERIFY(m_reader);
    }

    void aRangeIsFromOneFrameToAnother_data()
    {
        QTest::addColumn<ExportRange>("range");
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end"); // the same as begin: no frame
        using By = ExportRange::By;
        const double t5 = exports::timeOf(5).seconds;
        const double t8 = exports::timeOf(8).seconds;
        QTest::addRow("all") << ExportRange{} << qint64(0) << qint64(20);
        QTest::addRow("indexes") << ExportRange{By::Index, 3, 7} << qint64(3) << qint64(8);
        QTest::addRow("one index") << ExportRange{By::Index, 3, 3} << qint64(3) << qint64(4);
        QTest::addRow("beyond the end")
            << ExportRange{By::Index, 18, 90} << qint64(18) << qint64(20);
        QTest::addRow("behind the end") << ExportRange{By::Index, 50, 90} << qint64(0) << qint64(0);
        QTest::addRow("without an end")
            << ExportRange{By::Index, 18, std::numeric_limits<qint64>::max()} << qint64(18)
            << qint64(20);
        QTest::addRow("numbers") << ExportRange{By::Number, 10, 16} << qint64(1) << qint64(4);
        QTest::addRow("numbers between")
            << ExportRange{By::Number, 11, 12} << qint64(0) << qint64(0);
        QTest::addRow("times") << ExportRange{By::Time, 0, 0, t5, t8} << qint64(5) << qint64(9);
        QTest::addRow("backwards") << ExportRange{By::Time, 0, 0, t8, t5} << qint64(0) << qint64(0);
    }

    void aRangeIsFromOneFrameToAnother()
    {
        QFETCH(ExportRange, range);
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        const auto frames = framesIn(range, m_reader->index(), {});
        QVERIFY(frames);
        QCOMPARE(*frames, begin == end ? Stretches() : Stretches({{begin, end}}));
    }

    void lookingThroughAllFramesCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto frames =
            framesIn({ExportRange::By::Number, 0, 5}, m_reader->index(), stop.get_token());
        QVERIFY(!frames);
        QCOMPARE(frames.error().code, store::Error::Code::Cancelled);
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExportRange)
#include "tst_exportrange.moc"
