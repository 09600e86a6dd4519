// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/marklist.h"

#include "tests/support/exports.h"

#include <QTest>

using namespace store;

class TestMarkList : public QObject
{
    Q_OBJECT

private slots:
    void givesBackEachMark_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("hasFile");
        QTest::addRow("few") << 100 << false;
        QTest::addRow("whole blocks") << 2 * 16384 << true;
        QTest::addRow("blocks and some") << 3 * 16384 + 5 << true;
    }

    void givesBackEachMark()
    {
        QFETCH(int, count);
        QFETCH(bool, hasFile);
        const StoreCopies copies;
        const auto file = copies.path("marks");
        {
            MarkList marks(file);
            for (int i = 0; i < count; ++i) {
                PictureMark mark;
                mark.checksum = std::uint32_t(7 * i);
                mark.means[63] = std::uint8_t(i);
                QVERIFY(marks.add(mark));
            }
            QCOMPARE(marks.count(), count);
            QCOMPARE(std::filesystem::exists(file), hasFile);
            for (int i = 0; i < count; ++i) {
                for (const int place : {std::min(i + 1, count - 1), i, std::max(i - 1, 0)}) {
                    const auto mark = marks.at(place);
                    QVERIFY(mark);
                    QCOMPARE(mark->checksum, std::uint32_t(7 * place));
                    QCOMPARE(mark->means[63], std::uint8_t(place));
                }
            }
        }
        QVERIFY(!std::filesystem::exists(file));
    }

    void aFileThatIsCutIsAnError()
    {
        const StoreCopies copies;
        MarkList marks(copies.path("marks"));
        for (int i = 0; i < 40000; ++i)
            QVERIFY(marks.add({}));
        std::filesystem::resize_file(copies.path("marks"), 1000);
        QVERIFY(!marks.at(0));
    }
};

QTEST_GUILESS_MAIN(TestMarkList)
#include "tst_marklist.moc"
