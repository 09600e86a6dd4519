// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"

#include "tests/model/frames/loadertest.h"

#include <QSignalSpy>
#include <QTest>

using namespace model;
using store::FrameIndex;

class TestFrameLoader : public LoaderTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void loadsTheFrameThatWasAskedFor()
    {
        FramePtr got;
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [&got](const FramePtr &frame) { got = frame; });

        m_loader->request({345});
        QVERIFY(m_loader->isBusy());

        QTRY_VERIFY(got);
        QCOMPARE(got->id, (store::FrameId{{345}, {1345}, {3.45}}));
        QCOMPARE(got->pixels.at<ushort>(0, 0), ushort(345));
        QCOMPARE(got->image.size(), QSize(side, side));
        QVERIFY(!m_loader->isBusy());
    }

    void tellsWhatIsInMemory()
    {
        QSignalSpy told(m_loader.get(), &FrameLoader::cachedChanged);
        load(345);
        QVERIFY(m_loader->cached().contains({345}));
        QTRY_COMPARE(told.size(), 1);
        m_loader->setSource(sourceOf(m_film, 10));
        QVERIFY(!m_loader->cached().contains({345}));
        QTRY_VERIFY(told.size() > 1);
    }

    void answersFromCacheInTheSameTurn()
    {
        load(7);
        m_loaded.clear();

        m_loader->request({7});

        QCOMPARE(m_loaded, std::vector<std::int64_t>{7});
        QVERIFY(!m_loader->isBusy());
    }

    void newerRequestStopsRunningOne()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();

        m_loader->request({500}); // its stop lets the first one go
        QTRY_COMPARE(m_film->calls.load(), 2);
        m_film->gated = false;
        m_film->gate.release();

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{500});
    }

    void aRequestElsewhereDoesNotWaitForTheOneItStops()
    {
        begin(2);
        m_film->gated = true;
        m_film->heedsStop = false; // it is in the midst of a picture
        m_loader->request({10});
        m_film->entered.acquire();
        m_film->gated = false;
        m_loader->request({500});

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{500});
        m_film->gate.release();
        awaitBothWorkers(); // one that was stopped does not count as pending
        load(11);
        QCOMPARE(m_film->opened.load(), 2); // its decoder came back
    }

    void aRequestInTheSameChunkWaitsForItsDecoder()
    {
        begin(2);
        m_film->gated = true;
        m_film->heedsStop = false;
        m_loader->request({10});
        m_film->entered.acquire();
        m_film->gated = false;
        m_loader->request({50});
        m_film->gate.release();

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{50});
        QCOMPARE(m_film->opened.load(), 1);
    }

    void requestOfFrameUnderWayDoesNotStartAgain()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();
        m_loader->request({10});
        m_film->gated = false;
        m_film->gate.release();

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{10});
        QCOMPARE(m_decodedAtAnswer, 1);
    }

    void fetchesAheadForwards()
    {
        load(20);
        load(21);
        load(22);
        settle();
        m_loaded.clear();

        for (int i = 23; i < 28; ++i)
            m_loader->request({i}); // all in one turn

        QCOMPARE(m_loaded, (std::vector<std::int64_t>{23, 24, 25, 26, 27}));
    }

    void fetchesAheadBackwards()
    {
        load(60);
        load(59);
        load(58);
        settle();
        m_loaded.clear();

        for (int i = 57; i > 52; --i)
            m_loader->request({i});

        QCOMPARE(m_loaded, (std::vector<std::int64_t>{57, 56, 55, 54, 53}));
    }

    void keepsTheWayFromKeyFrameWhenSteppingBack()
    {
        m_film->group = 25;
        load(70);
        settle();
        m_loader->request({69}); // 50 is its key frame
        QTRY_VERIFY(!m_loaded.empty() && m_loaded.back() == 69);
        m_loaded.clear();

        for (int i = 68; i >= 55; --i)
            m_loader->request({i});

        QCOMPARE(m_loaded.size(), 14U);
    }

    void fetchesWhatIsSaidToComeSoon()
    {
        load(5);
        m_loader->prefetch({{700}, {300}, {-1}, {99999}});
        settle();
        m_loaded.clear();

        m_loader->request({300});
        m_loader->request({700});

        QCOMPARE(m_loaded, (std::vector<std::int64_t>{300, 700}));
    }

    void saysWhyAFrameCannotBeDecoded()
    {
        m_film->brokenOffset = 42;
        QSignalSpy failed(m_loader.get(), &FrameLoader::failed);

        m_loader->request({142});

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<FrameIndex>().value, 142);
        QVERIFY(!m_loader->isBusy());
        load(143);
    }

    void brokenNeighbourDoesNotHideTheFrame()
    {
        m_film->group = 50;
        m_film->brokenOffset = 40;
        load(48);
        settle();

        m_loader->request({45}); // its way back passes 40

        QTRY_COMPARE(m_loaded.back(), 45);
        settle();
    }

    void saysWhyAChunkDoesNotOpen()
    {
        m_film->refuses = true;
        std::optional<store::Error::Code> code;
        connect(m_loader.get(), &FrameLoader::failed, this,
                [&](FrameIndex, const store::Error &error) { code = error.code; });

        m_loader->request({1});

        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, store::Error::Code::PermissionDenied);
    }

    void tellsOnceWhatIsWrongWithAChunk()
    {
        FrameSource source = sourceOf(m_film, 10);
        source.check =
            [](int chunk,
               const store::ChunkDecoder &decoder) -> std::optional<store::ChunkProblem> {
            if (chunk != 1)
                return std::nullopt;
            return store::ChunkProblem{
                chunk, {store::Error::Code::Corrupt, {}, std::to_string(decoder.storedCount())}};
        };
        std::vector<store::ChunkProblem> problems;
        connect(m_loader.get(), &FrameLoader::problemFound, this,
                [&](const store::ChunkProblem &problem) { problems.push_back(problem); });
        m_loader->setSource(source);
        // More chunks than decoders are kept: the first is opened again.
        int offset = 0;
        for (const int chunk : {1, 2, 3, 4, 5, 1}) {
            m_loader->request({chunk * chunkLength + ++offset});
            settle();
        }
        QCOMPARE(problems.size(), 1U);
        QCOMPARE(problems[0].chunk, 1);
        QCOMPARE(problems[0].error.detail, std::to_string(chunkLength));
        m_loader->setSource(source); // another store
        m_loader->request({chunkLength});
        settle();
        QCOMPARE(problems.size(), 2U);
    }

    void aDamagedChunkIsToldOnce()
    {
        m_film->brokenOffset = 7;
        std::vector<store::ChunkProblem> problems;
        connect(m_loader.get(), &FrameLoader::problemFound, this,
                [&](const store::ChunkProblem &problem) { problems.push_back(problem); });
        QSignalSpy failed(m_loader.get(), &FrameLoader::failed);
        for (const std::int64_t index : {107, 50, 107, 207}) {
            m_loader->request({index});
            settle();
        }

        QCOMPARE(failed.size(), 3);
        QVERIFY(!failed[0][2].toBool()); // the others of the chunk are not lost
        QCOMPARE(problems.size(), 2U);
        QCOMPARE(problems[0].chunk, 1);
        QCOMPARE(problems[0].error.code, store::Error::Code::Corrupt);
        QCOMPARE(problems[1].chunk, 2);
    }

    void onlyDamageThatLastsCounts_data()
    {
        using Code = store::Error::Code;
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("lasts");
        QTest::addRow("damaged") << int(Code::Corrupt) << true;
        QTest::addRow("no codec") << int(Code::MissingCodec) << true;
        QTest::addRow("locked away") << int(Code::PermissionDenied) << false;
        QTest::addRow("a share that is gone") << int(Code::Io) << false;
        QTest::addRow("no memory") << int(Code::TooLarge) << false;
    }

    void onlyDamageThatLastsCounts()
    {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        m_film->refuses = true;
        m_film->refusal = store::Error::Code(code);
        QSignalSpy problems(m_loader.get(), &FrameLoader::problemFound);
        QSignalSpy failed(m_loader.get(), &FrameLoader::failed);
        m_loader->request({107});
        settle();

        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][2].toBool(), lasts);
        QCOMPARE(problems.size(), lasts ? 1 : 0);
    }

    void aSmallerCacheIsTold()
    {
        QSignalSpy told(m_loader.get(), &FrameLoader::cachedChanged);
        load(7);
        settle();
        while (told.wait(1000)) // until all of that is told
            ;
        const auto before = told.size();
        m_loader->setCacheBytes(1);
        QTRY_VERIFY(told.size() > before);
    }

    void newStoreForgetsTheOldOne()
    {
        load(7);
        QVERIFY(m_loader->valueRange().has_value());
        auto second = std::make_shared<Film>();

        m_loader->setSource(sourceOf(second, 1));
        QVERIFY(!m_loader->valueRange().has_value());
        m_loaded.clear();
        m_loader->request({7});

        QVERIFY(m_loaded.empty());
        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{7});
        QVERIFY(second->decoded > 0);
        QTRY_COMPARE(m_film->open.load(), 0);
        m_loader->setSource({});
        QTRY_COMPARE(second->open.load(), 0);
    }

    void resultOfOldStoreIsNotShownInNewOne()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();
        auto second = std::make_shared<Film>();

        m_loader->setSource(sourceOf(second, 1));
        m_loader->request({11});

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{11});
        m_loader->setSource({});
        QTRY_COMPARE(second->open.load(), 0);
    }

    void keepsTheRangeOfTheFirstFrame()
    {
        QSignalSpy changed(m_loader.get(), &FrameLoader::valueRangeChanged);
        load(300);
        const auto range = m_loader->valueRange();
        load(800);

        QCOMPARE(range->black, 300.0);
        QCOMPARE(*m_loader->valueRange(), *range);
        QCOMPARE(changed.size(), 1);
    }

    void opensEachChunkOnceInARow()
    {
        for (int i = 0; i < 30; ++i)
            load(i);
        settle();

        QCOMPARE(m_film->opened.load(), 1);
    }

    void keepsFewDecodersAndClosesIdleOnes()
    {
        for (int chunk = 0; chunk < 8; ++chunk) {
            load(chunk * chunkLength);
            settle();
        }
        QTRY_VERIFY(m_film->open <= 3);

        m_loader->setDecoderIdleTime(std::chrono::milliseconds(1));

        QTRY_COMPARE(m_film->open.load(), 0);
    }

    void destroyingWhileDecodingIsSafe()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();

        m_loader.reset();

        QTRY_COMPARE(m_film->open.load(), 0);
        QVERIFY(m_loaded.empty());
    }
};

QTEST_GUILESS_MAIN(TestFrameLoader)
#include "tst_frameloader.moc"
