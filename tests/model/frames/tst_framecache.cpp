// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framecache.h"

#include <QTest>

using namespace model;

namespace {

FramePtr frame(std::int64_t index, int side = 10)
{
    auto made = std::make_shared<ShownFrame>();
    made->id.index = {index};
    made->pixels = cv::Mat(side, side, CV_8UC1);
    made->image = QImage(side, side, QImage::Format_RGB32);
    return made;
}

constexpr std::size_t frameBytes = 10 * 10 * (1 + 4);

} // namespace

class TestFrameCache : public QObject
{
    Q_OBJECT

private slots:
    void countsPixelsAndPicture() { QCOMPARE(sizeBytes(*frame(0)), frameBytes); }

    void dropsTheLeastRecentlyUsed()
    {
        FrameCache cache(3 * frameBytes);
        for (int i = 0; i < 3; ++i)
            cache.insert(frame(i));
        QVERIFY(cache.find({0}));

        cache.insert(frame(3));

        QVERIFY(cache.contains({0}));
        QVERIFY(!cache.contains({1}));
        QVERIFY(cache.contains({2}));
        QCOMPARE(cache.sizeBytes(), 3 * frameBytes);
    }

    void dropsWhatIsTooMuchWhenItMayHoldLess()
    {
        FrameCache cache(3 * frameBytes);
        for (int i = 0; i < 3; ++i)
            cache.insert(frame(i));

        const FrameCache::Frames taken = cache.takeBeyond(2 * frameBytes);

        QCOMPARE(cache.maxBytes(), 2 * frameBytes);
        QVERIFY(!cache.contains({0}));
        QVERIFY(cache.contains({1}) && cache.contains({2}));
    }

    void askingWhetherItIsThereIsNoUse()
    {
        FrameCache cache(2 * frameBytes);
        cache.insert(frame(0));
        cache.insert(frame(1));
        QVERIFY(cache.contains({0}));

        cache.insert(frame(2));

        QVERIFY(!cache.contains({0}));
    }

    void largeFramePushesOutManySmallOnes()
    {
        FrameCache cache(4 * frameBytes);
        for (int i = 0; i < 4; ++i)
            cache.insert(frame(i));

        cache.insert(frame(9, 17)); // nearly three of the others

        QVERIFY(cache.sizeBytes() <= cache.maxBytes());
        QVERIFY(cache.contains({9}));
        QVERIFY(cache.contains({3}));
        QVERIFY(!cache.contains({2}));
    }

    void newestStaysEvenIfItIsTooLarge()
    {
        FrameCache cache(10);
        cache.insert(frame(1));
        cache.insert(frame(2));

        QVERIFY(cache.find({2}));
        QVERIFY(!cache.find({1}));
    }

    void replacesAFrameWithoutCountingItTwice()
    {
        FrameCache cache(10 * frameBytes);
        cache.insert(frame(1));
        const FramePtr second = frame(1);
        cache.insert(second);

        QCOMPARE(cache.find({1}), second);
        QCOMPARE(cache.sizeBytes(), frameBytes);
    }

    void isEmptyAfterClear()
    {
        FrameCache cache(10 * frameBytes);
        cache.insert(frame(1));
        const FrameCache::Frames taken = cache.takeAll();

        QVERIFY(!cache.contains({1}));
        QCOMPARE(cache.sizeBytes(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestFrameCache)
#include "tst_framecache.moc"
