// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/timingpdf.h"

#include "tests/model/timing/madeuptiming.h"

#include <QBuffer>
#include <QTest>

#include <memory>

using namespace model;

class TestTimingPdf : public QObject
{
    Q_OBJECT

private slots:
    void aPdfHasPages()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(TimingPdf::write(buffer, {madeUpRecording(), nullptr}));
        QVERIFY(buffer.data().startsWith("%PDF-"));
        QVERIFY(buffer.data().contains("/Type /Page\n"));
        QVERIFY(buffer.data().trimmed().endsWith("%%EOF"));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!TimingPdf::write(buffer, {madeUpRecording(), nullptr}, source.get_token()));
    }

    void whatTheRecorderDroppedIsListed()
    {
        auto trail = std::make_shared<AuditTrail>();
        trail->summary.rows = 1;
        for (int i = 0; i < 100; ++i)
            trail->drops.push_back({{i}, {0, 0, 1, 0}});
        const int without = pagesOf({madeUpRecording(), nullptr});
        QVERIFY(without > 0);
        QVERIFY(pagesOf({madeUpRecording(), trail}) >= without + 2);
    }

    void whatTheRecorderSaidIsDrawn()
    {
        auto trail = std::make_shared<AuditTrail>();
        trail->summary.rows = 3;
        trail->drops.push_back({{5}, {0, 0, 7, 0}});
        const RecordingReport report{madeUpRecording(), trail};
        const int without = countIn(report, "/Subtype /Image");
        trail->points = {{1000, 1001, 3, {}}, {1001, 1002, 64, {0, 0, 7, 0}}, {1002, 1003, 2, {}}};
        QCOMPARE(countIn(report, "/Subtype /Image"), without + 1);
    }

private:
    static int pagesOf(const RecordingReport &report) { return countIn(report, "/Type /Page\n"); }
    static int countIn(const RecordingReport &report, const char *what)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return TimingPdf::write(buffer, report) ? static_cast<int>(buffer.data().count(what)) : -1;
    }
};

QTEST_MAIN(TestTimingPdf)
#include "tst_timingpdf.moc"
