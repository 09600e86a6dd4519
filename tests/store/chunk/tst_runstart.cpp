// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cstdlib>

using namespace store;

class TestRunStart : public QObject
{
    Q_OBJECT

private slots:
    void runsStartAtKeyFrames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("keyDistance"); // 0: longer than the chunk

        QTest::addRow("all key frames") << "video_mjpeg_gray" << 1;
        QTest::addRow("open groups of ten") << "video_mp4_gop10_open" << 10;
        QTest::addRow("one group with B-frames") << "video_mp4_bframes" << 0;
    }

    void runsStartAtKeyFrames()
    {
        QFETCH(QString, name);
        QFETCH(int, keyDistance);
        const auto reader = Reader::open(TEST_DATA "/stores/" + name.toStdString());
        QVERIFY(reader);
        const ChunkIndex::Chunk chunk = (*reader)->index().chunks().front();
        const auto decoder = (*reader)->openChunk(chunk.number);
        QVERIFY(decoder);

        for (std::int64_t offset = 0; offset < chunk.count; ++offset) {
            const std::int64_t expected = keyDistance ? offset - offset % keyDistance : 0;
            QCOMPARE((*decoder)->runStart(offset), expected);
        }
        QCOMPARE((*decoder)->runStart(chunk.count + 1000), chunk.count + 1000);
    }

    void theDistanceIsThatFromWhereTheDecoderStands()
    {
        const auto reader = Reader::open(TEST_DATA "/stores/video_mp4_bframes"); // one group
        QVERIFY(reader);
        const auto decoder = (*reader)->openChunk((*reader)->index().chunks().front().number);
        QVERIFY(decoder);
        constexpr std::int64_t delay = 4; // pictures, by their order in the file

        QCOMPARE((*decoder)->distanceTo(0), 1);
        QVERIFY(std::abs((*decoder)->distanceTo(50) - 51) <= delay);
        QVERIFY((*decoder)->decode(48, PixelForm::Full));
        QVERIFY((*decoder)->distanceTo(50) <= 2 + delay);
        QVERIFY(std::abs((*decoder)->distanceTo(47) - 48) <= delay);
    }
};

QTEST_GUILESS_MAIN(TestRunStart)
#include "tst_runstart.moc"
