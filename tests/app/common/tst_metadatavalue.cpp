// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/metadatavalue.h"

#include <QTest>

class TestMetadataValue : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatNumbersWouldLose_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("json");

        QTest::addRow("whole") << "42"
                               << "42";
        QTest::addRow("negative") << "-3"
                                  << "-3";
        QTest::addRow("decimal") << "21.5"
                                 << "21.5";
        QTest::addRow("true") << "true"
                              << "true";
        QTest::addRow("leading zero") << "0755"
                                      << "\"0755\"";
        QTest::addRow("version") << "1.10"
                                 << "\"1.10\"";
        QTest::addRow("plus") << "+1"
                              << "\"+1\"";
        QTest::addRow("no") << "no"
                            << "\"no\"";
        QTest::addRow("nan") << "nan"
                             << "\"nan\"";
        QTest::addRow("infinite") << "inf"
                                  << "\"inf\"";
        QTest::addRow("empty") << ""
                               << "\"\"";
        QTest::addRow("unicode") << "größe"
                                 << "\"größe\"";
    }

    void keepsWhatNumbersWouldLose()
    {
        QFETCH(QString, typed);
        QFETCH(QString, json);

        QCOMPARE(QString::fromStdString(app::metadataValue(typed).dump()), json);
    }
};

QTEST_GUILESS_MAIN(TestMetadataValue)
#include "tst_metadatavalue.moc"
