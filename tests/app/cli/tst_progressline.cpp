// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progressline.h"

#include <QTest>

class TestProgressLine : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFarTheWorkIs_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("elapsedMs");
        QTest::addColumn<QString>("line");
        const QString none(30, QLatin1Char('.'));
        QTest::addRow("nothing yet")
            << qint64(0) << qint64(5000) << "[" + none + "] 0 %, 0 of 300 frames";
        QTest::addRow("too early to tell")
            << qint64(10) << qint64(1000) << "[#" + none.left(29) + "] 3 %, 10 of 300 frames";
        QTest::addRow("some") << qint64(100) << qint64(5000)
                              << "[" + QString(10, '#') + none.left(20) +
                                     "] 33 %, 100 of 300 frames, 0:10 left";
        QTest::addRow("hours") << qint64(1) << qint64(12'469)
                               << "[" + none + "] 0 %, 1 of 300 frames, 1:02:08 left";
        QTest::addRow("all") << qint64(300) << qint64(5000)
                             << "[" + QString(30, '#') + "] 100 %, 300 of 300 frames, 0:00 left";
    }

    void saysHowFarTheWorkIs()
    {
        QFETCH(qint64, done);
        QFETCH(qint64, elapsedMs);
        QFETCH(QString, line);
        QCOMPARE(app::progressLine(done, 300, elapsedMs), line);
    }
};

QTEST_GUILESS_MAIN(TestProgressLine)
#include "tst_progressline.moc"
