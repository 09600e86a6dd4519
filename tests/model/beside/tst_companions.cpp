// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/companions.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <memory>
#include <semaphore>
#include <utility>

using namespace model;
using Kind = CompanionPicture::Kind;
using Pace = Companion::Pace;

namespace {

constexpr std::size_t cacheBytes = std::size_t(64) << 20;
constexpr int patience = 60'000; // ms, on a busy machine

QString path(const char *name)
{
    return QStringLiteral(TEST_DATA "/stores/") + QLatin1String(name);
}

// Keeps both workers from all else until it is opened, or goes.
class Gate
{
public:
    explicit Gate(WorkerPool &pool)
    {
        for (int i = 0; i < workers; ++i)
            pool.run(
                &pool,
                [gate = m_gate](const std::stop_token &) {
                    gate->acquire();
                    return true;
                },
                [](bool) {});
    }
    ~Gate() { open(); }

    void open()
    {
        if (!std::exchange(m_isOpen, true))
            m_gate->release(workers);
    }

private:
    static constexpr int workers = 2;

    std::shared_ptr<std::counting_semaphore<>> m_gate =
        std::make_shared<std::counting_semaphore<>>(0);
    bool m_isOpen = false;
};

} // namespace

class TestCompanions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_pool = std::make_unique<WorkerPool>(2);
        m_master = std::make_unique<Session>(*m_pool);
        m_companions = std::make_unique<Companions>(*m_pool, QString(), cacheBytes);
        m_master->open(path("align_cam0"));
        QTRY_COMPARE_WITH_TIMEOUT(m_master->state(), Session::State::Open, patience);
    }

    void cleanup()
    {
        m_companions.reset();
        m_master.reset();
        m_pool.reset();
    }

    void showTheFramesThatBelongToTheMasters()
    {
        open("align_cam1");
        follow(0);
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Own, patience);
        QCOMPARE(picture().frame->id.number.value, 100);
        QCOMPARE(picture().frame->id.index.value, 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_companions->isSettled(), patience);
    }

    void showWhatThePolicySaysForAMissingFrame()
    {
        open("align_cam1");
        follow(4); // 104, which the other lacks
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Held, patience);
        QCOMPARE(picture().frame->id.number.value, 103);
        m_companions->setRule({PairBy::Number, MissingFrame::Black});
        QCOMPARE(picture().kind, Kind::Missing);
        QVERIFY(!picture().frame);
        m_companions->setRule({PairBy::Time, MissingFrame::Mark});
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Own, patience);
        QCOMPARE(picture().frame->id.number.value, 102);
    }

    void followAnOffset()
    {
        open("align_cam1");
        follow(0);
        QSignalSpy changed(m_companions.get(), &Companions::offsetsChanged);
        m_companions->setOffset(0, {2, 0.0});
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(picture().frame && picture().frame->id.number.value == 98,
                                 patience);
        m_companions->setOffset(0, {2, 0.0});
        QCOMPARE(changed.size(), 1);
    }

    void oneThatDoesNotOpenLeavesTheOthers()
    {
        QSignalSpy failed(m_companions.get(), &Companions::openFailed);
        QSignalSpy removed(m_companions.get(), &Companions::removed);
        m_companions->open(path("bad_class"));
        open("align_cam1");
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(failed.first().first().toString(), path("bad_class"));
        QCOMPARE(m_companions->count(), 1);
        follow(0);
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Own, patience);
    }

    void oneWithoutFramesHasNone()
    {
        open("empty_npy");
        follow(0);
        QCOMPARE(picture().kind, Kind::Missing);
        QVERIFY(m_companions->isSettled());
    }

    void oneThatAnswersAtOnceDoesNotSpeakForTheOthers()
    {
        open("empty_npy");
        open("align_cam1");
        QSignalSpy settled(m_companions.get(), &Companions::settled);
        follow(0);
        QVERIFY(m_companions->at(0).isAnswered());
        QVERIFY(!m_companions->isSettled());
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QVERIFY(m_companions->at(1).picture().frame);
    }

    void oneThatVanishedSaysSoAndKeepsNobodyWaiting()
    {
        StoreCopies copies;
        const auto copy = copies.take("align_cam1");
        open(QString::fromStdString(copy.string()));
        std::filesystem::remove_all(copy);
        QSignalSpy settled(m_companions.get(), &Companions::settled);
        follow(0);
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Failed, patience);
        QVERIFY(picture().error);
        QCOMPARE(settled.size(), 1);
    }

    void tradePlacesWithTheMaster()
    {
        open("align_cam1");
        open("num_skips_png");
        m_companions->setOffset(0, {3, 0.5});
        m_companions->setOffset(1, {10, 2.0});
        m_companions->makeMaster(0, *m_master);
        QCOMPARE(m_master->path(), path("align_cam1"));
        QCOMPARE(m_companions->at(0).path(), path("align_cam0"));
        QCOMPARE(m_companions->at(0).offset(), (PairOffset{-3, -0.5}));
        QCOMPARE(m_companions->at(1).offset(), (PairOffset{7, 1.5}));
        follow(5); // 103 there, 100 here
        QTRY_COMPARE_WITH_TIMEOUT(picture().kind, Kind::Own, patience);
        QCOMPARE(picture().frame->id.number.value, 106);
    }

    void knowTheirPlaceAlsoWhereAFrameIsMissing()
    {
        open("align_cam1");
        const auto frame = m_master->reader()->index().frame({4});
        QCOMPARE(m_companions->at(0).placeOf(frame, PairBy::Number)->value, 5);
        QCOMPARE(m_companions->at(0).placeOf(frame, PairBy::Time)->value, 4);
    }

    // Nobody decodes while the only two workers wait.
    void oneThatIsLateIsSaidAndNotWaitedForAgain()
    {
        open("align_cam1");
        m_companions->setPatience(std::chrono::milliseconds(1));
        Gate gate(*m_pool);
        follow(0, Pace::Steady);
        QVERIFY(!m_companions->isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(m_companions->isSettled(), patience);
        QCOMPARE(m_companions->late(), QStringList{path("align_cam1")});
        follow(1, Pace::Steady);
        QVERIFY(m_companions->isSettled());
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_companions->late().isEmpty(), patience);
        QCOMPARE(picture().frame->id.number.value, 101);
    }

    void shareTheCache()
    {
        QCOMPARE(m_companions->cacheShare(), cacheBytes);
        open("align_cam1");
        QCOMPARE(m_companions->cacheShare(), cacheBytes / 2);
        m_companions->close(0);
        QCOMPARE(m_companions->cacheShare(), cacheBytes);
        QCOMPARE(m_companions->count(), 0);
    }

    void areFullAtEight()
    {
        for (int i = 0; i < Companions::most; ++i) {
            QVERIFY(!m_companions->isFull());
            m_companions->open(path("align_cam1"));
        }
        QVERIFY(m_companions->isFull());
        m_companions->closeAll();
        QCOMPARE(m_companions->count(), 0);
    }

    // A drag: what is in between is never decoded.
    void aDragQueuesNoWork()
    {
        open("align_cam1");
        open("num_skips_png");
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        for (int i = 0; i < 1000; ++i) // up to frame 5
            m_companions->follow(m_master->reader()->index().frame({i % 14}), Pace::Newest);
        QVERIFY(m_pool->pendingCount() <= 4);
        QTRY_VERIFY_WITH_TIMEOUT(m_companions->isSettled(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(picture().frame && picture().frame->id.index.value == 6, patience);
        QCOMPARE(picture().frame->id.number.value, 106);
    }

private:
    void open(const QString &store)
    {
        QSignalSpy opened(m_companions.get(), &Companions::opened);
        m_companions->open(store);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), patience);
    }
    void open(const char *name) { open(path(name)); }

    void follow(std::int64_t index, Pace pace = Pace::Newest)
    {
        m_companions->follow(m_master->reader()->index().frame({index}), pace);
    }
    const CompanionPicture &picture() const { return m_companions->at(0).picture(); }

    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<Session> m_master;
    std::unique_ptr<Companions> m_companions;
};

QTEST_GUILESS_MAIN(TestCompanions)
#include "tst_companions.moc"
