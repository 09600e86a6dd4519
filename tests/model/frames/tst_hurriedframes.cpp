// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"

#include "tests/model/frames/loadertest.h"

#include <QSignalSpy>
#include <QTest>

using namespace model;
using store::FrameIndex;

// What a frame loader gives where there is no time for every frame: in drags and in fast playing.
class TestHurriedFrames : public LoaderTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void dragDecodesFirstAndLastFrameOnly()
    {
        m_film->gated = true;
        for (int i = 0; i < 1000; ++i)
            m_loader->request({999 - i % 10 * 100 - i / 10});
        QVERIFY(m_pool->pendingCount() <= 2); // one of them was stopped
        const std::int64_t last = 999 - 999 % 10 * 100 - 999 / 10;
        m_film->gated = false;
        m_film->gate.release();

        QTRY_VERIFY(!m_loaded.empty());
        QCOMPARE(m_loaded.front(), last);
        // The first of the drag, and the last; what comes then is fetched ahead.
        QCOMPARE(m_loaded.size(), 1U);
        QVERIFY2(m_decodedAtAnswer <= 2, qPrintable(QString::number(m_decodedAtAnswer)));
    }

    void longDragShowsKeyFramesOnTheWay()
    {
        m_film->group = 50;
        m_film->gated = true;
        QSignalSpy nearby(m_loader.get(), &FrameLoader::nearby);
        FramePtr coarse;
        connect(m_loader.get(), &FrameLoader::nearby, this,
                [&coarse](const FramePtr &frame) { coarse = frame; });
        m_loader->request({120});
        m_film->entered.acquire();
        m_loader->request({340});
        QTRY_COMPARE(m_film->calls.load(), 2);
        m_film->gated = false;
        m_film->gate.release();

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{340});
        QCOMPARE(nearby.size(), 1);
        QCOMPARE(coarse->id.index.value, 300);
        QCOMPARE(coarse->pixels.at<ushort>(0, 0), ushort(300));
    }

    void whileADragGoesOnOnlyKeyFramesAreDecoded()
    {
        drag(120, 340, 440); // to the third while 300 is decoded

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{440});
        QCOMPARE(m_nearby, (std::vector<std::int64_t>{300, 400}));
        QCOMPARE(m_decodedAtAnswer, 3);
    }

    void aFrameThatADragPassedIsShownIfItWasQuick()
    {
        drag(120, 305, 306); // hardly behind their key frame

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{306});
        QCOMPARE(m_nearby, std::vector<std::int64_t>{305});
    }

    void fastPlayingTakesKeyFramesWhereAGroupFits_data()
    {
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("keyFrame"); // -1: the very frame

        QTest::addRow("a group is passed") << 10 << 159 << 40 << 150;
        QTest::addRow("exactly a group") << 10 << 159 << 10 << 150;
        QTest::addRow("less than a group") << 10 << 159 << 9 << -1;
        QTest::addRow("hardly behind its key frame") << 10 << 155 << 40 << -1;
        QTest::addRow("every frame stands alone") << 1 << 159 << 40 << -1;
        QTest::addRow("a group as long as the chunk") << 100 << 190 << 150 << 100;
        QTest::addRow("not even that") << 100 << 190 << 99 << -1;
        QTest::addRow("the last group of a chunk") << 30 << 199 << 35 << 190;
    }

    void fastPlayingTakesKeyFramesWhereAGroupFits()
    {
        QFETCH(int, group);
        QFETCH(int, index);
        QFETCH(int, step);
        QFETCH(int, keyFrame);
        m_film->group = group;
        std::int64_t passed = -1;
        connect(m_loader.get(), &FrameLoader::passed, this,
                [&](store::FrameIndex asked, const FramePtr &frame) {
                    QCOMPARE(asked.value, index);
                    QCOMPARE(frame->pixels.at<ushort>(0, 0), ushort(frame->id.index.value));
                    passed = frame->id.index.value;
                });
        m_loader->request({index}, step);
        settle();

        QCOMPARE(passed, keyFrame);
        QCOMPARE(m_loaded.empty(), keyFrame >= 0);
        QVERIFY(!m_loader->isBusy());
    }

    void fastPlayingDecodesNothingElse()
    {
        m_film->group = 10;
        for (int i = 1; i <= 12; ++i) {
            m_loader->request({i * 79}, 79);
            settle();
            QCOMPARE(m_film->calls.load(), i);
        }
        m_loader->request({12 * 79}); // paused there: now the very frame
        settle();
        QCOMPARE(m_loaded.back(), 12 * 79);
    }

    void aFrameThatIsWantedItselfMeanwhileComes()
    {
        m_film->group = 50;
        QSignalSpy passed(m_loader.get(), &FrameLoader::passed);
        m_loader->request({175}, 200);
        m_loader->request({175}); // playing was paused
        settle();

        QCOMPARE(passed.size(), 0);
        QCOMPARE(m_loaded, std::vector<std::int64_t>{175});
    }

    void aKeyFrameThatIsBrokenIsNotTakenInsteadOfTheFrame()
    {
        m_film->group = 50;
        m_film->brokenOffset = 50;
        QSignalSpy passed(m_loader.get(), &FrameLoader::passed);
        m_loader->request({175}, 200);
        settle();

        QCOMPARE(passed.size(), 0);
        QCOMPARE(m_loaded, std::vector<std::int64_t>{175});
    }

private:
    // From one frame over a second to a third, in groups of 50, where decoding cannot keep up.
    void drag(std::int64_t first, std::int64_t second, std::int64_t third)
    {
        m_film->group = 50;
        m_film->gated = true;
        m_nearby.clear();
        connect(m_loader.get(), &FrameLoader::nearby, this,
                [this](const FramePtr &frame) { m_nearby.push_back(frame->id.index.value); });
        m_loader->request({first});
        m_film->entered.acquire();
        m_loader->request({second});
        QTRY_COMPARE(m_film->calls.load(), 2);
        m_loader->request({third});
        m_film->gated = false;
        m_film->gate.release();
    }

    std::vector<std::int64_t> m_nearby; // shown in the place of others
};

QTEST_GUILESS_MAIN(TestHurriedFrames)
#include "tst_hurriedframes.moc"
