// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/timingpdf.h"

#include "tests/model/timing/madeuptiming.h"

#include <QBuffer>
#include <QTest>

using namespace model;

class TestTimingPdf : public QObject
{
    Q_OBJECT

private slots:
    void aPdfHasPages()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(TimingPdf::write(buffer, madeUpRecording()));
        QVERIFY(buffer.data().startsWith("%PDF-"));
        QVERIFY(buffer.data().contains("/Type /Page\n"));
        QVERIFY(buffer.data().trimmed().endsWith("%%EOF"));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!TimingPdf::write(buffer, madeUpRecording(), source.get_token()));
    }
};

QTEST_MAIN(TestTimingPdf)
#include "tst_timingpdf.moc"
