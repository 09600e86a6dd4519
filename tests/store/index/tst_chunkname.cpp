// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkname.h"

#include <QTest>

using namespace store;

class TestChunkName : public QObject
{
    Q_OBJECT

private slots:
    void hasAtLeastSixDigits()
    {
        QCOMPARE(chunkName(0), std::string("000000"));
        QCOMPARE(chunkName(123456), std::string("123456"));
        QCOMPARE(chunkName(1000000), std::string("1000000"));
    }

    void isReadBack()
    {
        for (const int number : {0, 7, 999999, 1000000, 2147483647})
            QCOMPARE(chunkNumber(chunkName(number)), std::optional(number));
    }

    void refusesWhatIsNoChunkName_data()
    {
        QTest::addColumn<QByteArray>("name");

        for (const char *name :
             {"", "12345", "2", "-00002", "+00001", "1_0000", "0000001", "00000a", " 000001",
              "000001 ", "2147483648", "99999999999999999999", "٠٠٠٠٠١"})
            QTest::addRow("'%s'", name) << QByteArray(name);
    }

    void refusesWhatIsNoChunkName()
    {
        QFETCH(QByteArray, name);

        QVERIFY(!chunkNumber(name.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestChunkName)
#include "tst_chunkname.moc"
