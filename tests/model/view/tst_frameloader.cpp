// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/frameloader.h"

#include "model/workerpool.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <mutex>
#include <semaphore>
#include <set>
#include <utility>

using namespace model;
using store::FrameIndex;

namespace {

constexpr int chunkLength = 100;
constexpr int side = 16;

// What the fake decoders of a test do, and what they saw.
struct Film
{
    std::atomic<int> calls{0};
    std::atomic<int> decoded{0};
    std::atomic<int> opened{0};
    std::atomic<int> open{0};
    std::atomic<bool> shared{false}; // two jobs used decoders at once
    std::atomic<int> group{1}; // frames from key frame to key frame
    std::atomic<int> brokenOffset{-1};
    std::atomic<bool> refuses{false}; // chunks do not open
    std::atomic<bool> gated{false}; // each decode waits at `gate`, or for its stop
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> gate{0};
    std::mutex mutex;
    std::set<const void *> busy; // decoders in use, guarded by mutex
};

class FilmDecoder : public store::ChunkDecoder
{
public:
    FilmDecoder(std::shared_ptr<Film> film, int chunk)
        : m_film(std::move(film))
        , m_chunk(chunk)
    {
        ++m_film->opened;
        ++m_film->open;
    }
    ~FilmDecoder() override { --m_film->open; }

    store::Result<cv::Mat> decode(std::int64_t offset, store::PixelForm,
                                  const std::stop_token &stop) override
    {
        const std::stop_callback wake(stop, [this] { m_film->gate.release(); });
        enter();
        ++m_film->calls;
        m_film->entered.release();
        if (m_film->gated)
            m_film->gate.acquire();
        leave();
        if (stop.stop_requested())
            return store::Error{store::Error::Code::Cancelled, {}, {}};
        if (offset == m_film->brokenOffset)
            return store::Error{store::Error::Code::Corrupt, {}, "scratched"};
        ++m_film->decoded;
        const double value = static_cast<double>(m_chunk * chunkLength + offset);
        return cv::Mat(side, side, CV_16UC1, cv::Scalar(value)).clone();
    }

    std::int64_t storedCount() const override { return chunkLength; }
    std::int64_t runStart(std::int64_t offset) const override
    {
        return offset - offset % m_film->group;
    }

private:
    void enter()
    {
        const std::lock_guard lock(m_film->mutex);
        if (!m_film->busy.insert(this).second)
            m_film->shared = true;
    }
    void leave()
    {
        const std::lock_guard lock(m_film->mutex);
        m_film->busy.erase(this);
    }

    std::shared_ptr<Film> m_film;
    int m_chunk;
};

FrameSource sourceOf(const std::shared_ptr<Film> &film, int chunks)
{
    auto index = std::make_shared<store::ChunkIndex>();
    for (int chunk = 0; chunk < chunks; ++chunk) {
        std::vector<std::int64_t> numbers;
        std::vector<double> times;
        for (int i = 0; i < chunkLength; ++i) {
            numbers.push_back(1000 + chunk * chunkLength + i);
            times.push_back(static_cast<double>(chunk * chunkLength + i) / 100);
        }
        if (!index->append(chunk, numbers, times))
            qFatal("the index refuses a chunk");
    }
    index->finish();
    auto open =
        [film](int chunk,
               const std::stop_token &) -> store::Result<std::unique_ptr<store::ChunkDecoder>> {
        if (film->refuses)
            return store::Error{store::Error::Code::PermissionDenied, {}, "locked away"};
        return std::unique_ptr<store::ChunkDecoder>(new FilmDecoder(film, chunk));
    };
    return {index, open};
}

constexpr std::size_t frameBytes = side * side * (2 + 4);

} // namespace

class TestFrameLoader : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_film = std::make_shared<Film>();
        m_pool = std::make_unique<WorkerPool>(1);
        m_loader = std::make_unique<FrameLoader>(*m_pool, 400 * frameBytes);
        m_loader->setSource(sourceOf(m_film, 10));
        m_loaded.clear();
        connect(m_loader.get(), &FrameLoader::loaded, this, [this](const FramePtr &frame) {
            if (m_loaded.empty())
                m_decodedAtAnswer = m_film->decoded;
            m_loaded.push_back(frame->id.index.value);
        });
    }

    void cleanup()
    {
        QVERIFY2(!m_film->shared, "a decoder had two users at a time");
        m_loader.reset();
        m_pool.reset();
        QCOMPARE(m_film->open.load(), 0);
    }

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

    void answersFromCacheInTheSameTurn()
    {
        load(7);
        m_loaded.clear();

        m_loader->request({7});

        QCOMPARE(m_loaded, std::vector<std::int64_t>{7});
        QVERIFY(!m_loader->isBusy());
    }

    void dragDecodesFirstAndLastFrameOnly()
    {
        m_film->gated = true;
        for (int i = 0; i < 1000; ++i)
            m_loader->request({999 - i % 10 * 100 - i / 10});
        QVERIFY(m_pool->pendingCount() <= 1);
        const std::int64_t last = 999 - 999 % 10 * 100 - 999 / 10;
        m_film->gated = false;
        m_film->gate.release();

        QTRY_VERIFY(!m_loaded.empty());
        QCOMPARE(m_loaded.front(), last);
        // The first of the drag, and the last; what comes then is fetched ahead.
        QCOMPARE(m_loaded.size(), 1U);
        QVERIFY2(m_decodedAtAnswer <= 2, qPrintable(QString::number(m_decodedAtAnswer)));
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

private:
    void load(std::int64_t index)
    {
        m_loader->request({index});
        QTRY_VERIFY(!m_loaded.empty() && m_loaded.back() == index);
    }

    // Until nothing is decoded any more. The pool has one thread, so what a job of ours overtook is
    // delivered when the job is; what that started shows in the next round.
    void settle()
    {
        int calls = -1;
        while (m_pool->pendingCount() > 0 || calls != m_film->calls) {
            calls = m_film->calls;
            bool done = false;
            m_pool->run(
                this, [](const std::stop_token &) { return true; },
                [&done](bool result) { done = result; });
            QTRY_VERIFY(done);
        }
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<FrameLoader> m_loader;
    std::vector<std::int64_t> m_loaded;
    int m_decodedAtAnswer = 0;
};

QTEST_GUILESS_MAIN(TestFrameLoader)
#include "tst_frameloader.moc"
