// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workerpool.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>
#include <stdexcept>
#include <thread>

using namespace model;

namespace {

// A job's place to wait until the test lets it go on.
struct Gate
{
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> open{0};
};

// Remembers on which thread it was destroyed.
class Tracer
{
public:
    explicit Tracer(std::shared_ptr<std::atomic<std::thread::id>> where)
        : m_where(std::move(where))
    {}
    Tracer(Tracer &&) = default;
    Tracer &operator=(Tracer &&) = default;
    ~Tracer()
    {
        if (m_where)
            m_where->store(std::this_thread::get_id());
    }

private:
    std::shared_ptr<std::atomic<std::thread::id>> m_where;
};

auto returning(int value)
{
    return [value](const std::stop_token &) { return value; };
}

auto waitingAt(std::shared_ptr<Gate> gate, int value)
{
    return [gate = std::move(gate), value](const std::stop_token &) {
        gate->entered.release();
        gate->open.acquire();
        return value;
    };
}

} // namespace

class TestWorkerPool : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_got.clear();
        m_gate = std::make_shared<Gate>();
    }

    void deliversOnItsOwnThread()
    {
        WorkerPool pool(2);
        std::thread::id worker;
        std::thread::id receiver;
        const auto job = [](const std::stop_token &) { return std::this_thread::get_id(); };
        pool.run(this, job, [&](std::thread::id id) {
            worker = id;
            receiver = std::this_thread::get_id();
        });

        QTRY_COMPARE(receiver, std::this_thread::get_id());
        QVERIFY(worker != receiver);
    }

    void runsJobsInOrder()
    {
        WorkerPool pool(1);
        for (int i = 0; i < 50; ++i)
            pool.run(this, returning(i), append());

        QTRY_COMPARE(m_got.size(), 50U);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(m_got[static_cast<std::size_t>(i)], i);
    }

    void delivererThatRunsEventLoopIsNotOvertaken()
    {
        WorkerPool pool(1);
        std::vector<int> order;
        const auto nested = [&](int value) {
            QTRY_COMPARE(order.size(), 2U); // the others come while this one is busy
            order.push_back(value);
        };
        pool.run(this, returning(1), nested);
        pool.run(this, returning(2), [&](int value) { order.push_back(value); });
        pool.run(this, returning(3), [&](int value) { order.push_back(value); });

        QTRY_COMPARE(order, (std::vector{2, 3, 1}));
    }

    void stoppedWaitingJobNeverRuns()
    {
        WorkerPool pool(1);
        const auto ran = std::make_shared<std::atomic<bool>>(false);
        pool.run(this, waitingAt(m_gate, 1), append());
        m_gate->entered.acquire();
        std::stop_source source = pool.run(
            this, [ran](const std::stop_token &) { return ran->exchange(true) ? 1 : 0; }, append());

        source.request_stop();
        QCOMPARE(pool.pendingCount(), 1);
        m_gate->open.release();
        pool.run(this, returning(3), append());

        QTRY_COMPARE(m_got, (std::vector{1, 3}));
        QVERIFY(!ran->load());
    }

    void stoppedRunningJobDeliversNothing()
    {
        WorkerPool pool(1);
        std::stop_source source = pool.run(this, waitingAt(m_gate, 1), append());
        m_gate->entered.acquire();

        source.request_stop();
        m_gate->open.release();
        pool.run(this, returning(2), append());

        QTRY_COMPARE(m_got, std::vector{2});
    }

    void jobSeesThatItIsStopped()
    {
        WorkerPool pool(1);
        const auto seen = std::make_shared<std::binary_semaphore>(0);
        std::stop_source source = pool.run(
            this,
            [seen](const std::stop_token &stop) {
                const std::stop_callback callback(stop, [seen] { seen->release(); });
                seen->acquire();
                return stop.stop_requested();
            },
            [](bool) {});

        source.request_stop();

        QTRY_COMPARE(pool.pendingCount(), 0);
    }

    void deadContextGetsNothing()
    {
        WorkerPool pool(1);
        auto context = std::make_unique<QObject>();
        pool.run(context.get(), waitingAt(m_gate, 1), append());
        m_gate->entered.acquire();

        context.reset();
        m_gate->open.release();
        pool.run(this, returning(2), append());

        QTRY_COMPARE(m_got, std::vector{2});
    }

    void exceptionBecomesErrorOfResult()
    {
        WorkerPool pool(1);
        std::optional<store::Error> error;
        QTest::ignoreMessage(QtWarningMsg, "a job failed: broken");
        pool.run(
            this,
            [](const std::stop_token &) -> store::Result<int> {
                throw std::runtime_error("broken");
            },
            [&](const store::Result<int> &result) { error = result.error(); });

        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, store::Error::Code::Io);
        QCOMPARE(error->detail, std::string("broken"));
    }

    void lackOfMemoryIsSaid()
    {
        WorkerPool pool(1);
        std::optional<store::Error> error;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("a job failed: .*bad_alloc.*"));
        pool.run(
            this, [](const std::stop_token &) -> store::Result<int> { throw std::bad_alloc(); },
            [&](const store::Result<int> &result) { error = result.error(); });

        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, store::Error::Code::TooLarge);
    }

    void exceptionOfPlainJobLeavesPoolAlive()
    {
        WorkerPool pool(1);
        QTest::ignoreMessage(QtWarningMsg, "a job failed: broken");
        pool.run(
            this, [](const std::stop_token &) -> int { throw std::runtime_error("broken"); },
            append());
        pool.run(this, returning(2), append());

        QTRY_COMPARE(m_got, std::vector{2});
    }

    void takesAndGivesWhatCannotBeCopied()
    {
        WorkerPool pool(1);
        std::unique_ptr<int> got;
        auto job = [input = std::make_unique<int>(7)](const std::stop_token &) mutable {
            return std::move(input);
        };
        pool.run(this, std::move(job), [&](std::unique_ptr<int> value) { got = std::move(value); });

        QTRY_VERIFY(got);
        QCOMPARE(*got, 7);
    }

    void destroysInputsOnWorkerAndResultsOnItsOwnThread()
    {
        const auto input = std::make_shared<std::atomic<std::thread::id>>();
        const auto output = std::make_shared<std::atomic<std::thread::id>>();
        const auto captured = std::make_shared<std::atomic<std::thread::id>>();
        bool done = false;
        WorkerPool pool(1);
        pool.run(
            this, [in = Tracer(input), output](const std::stop_token &) { return Tracer(output); },
            [&done, keep = Tracer(captured)](const Tracer &) { done = true; });

        QTRY_VERIFY(done);
        QTRY_COMPARE(captured->load(), std::this_thread::get_id());
        QCOMPARE(output->load(), std::this_thread::get_id());
        QVERIFY(input->load() != std::thread::id());
        QVERIFY(input->load() != std::this_thread::get_id());
    }

    void stoppedJobsCapturesDieOnTheirThreads()
    {
        const auto input = std::make_shared<std::atomic<std::thread::id>>();
        const auto captured = std::make_shared<std::atomic<std::thread::id>>();
        WorkerPool pool(1);
        std::stop_source source = pool.run(
            this,
            [in = Tracer(input), gate = m_gate](const std::stop_token &) {
                gate->entered.release();
                gate->open.acquire();
                return 1;
            },
            [keep = Tracer(captured)](int) {});
        m_gate->entered.acquire();

        source.request_stop();
        m_gate->open.release();

        QTRY_COMPARE(captured->load(), std::this_thread::get_id());
        QVERIFY(input->load() != std::this_thread::get_id());
    }

    void discardsOnWorker()
    {
        const auto where = std::make_shared<std::atomic<std::thread::id>>();
        WorkerPool pool(1);

        pool.discard(Tracer(where));

        QTRY_VERIFY(where->load() != std::thread::id());
        QVERIFY(where->load() != std::this_thread::get_id());
    }

    void backgroundLeavesOneThreadFree()
    {
        WorkerPool pool(2);
        for (int i = 0; i < 3; ++i)
            pool.run(this, waitingAt(m_gate, 1), append(), WorkerPool::Priority::Background);
        m_gate->entered.acquire();

        pool.run(this, returning(2), append());

        QTRY_COMPARE(m_got, std::vector{2});
        m_gate->open.release(3);
        QTRY_COMPARE(m_got, (std::vector{2, 1, 1, 1}));
    }

    void normalStartsBeforeBackground()
    {
        WorkerPool pool(1);
        pool.run(this, waitingAt(m_gate, 1), append());
        m_gate->entered.acquire();
        pool.run(this, returning(3), append(), WorkerPool::Priority::Background);
        pool.run(this, returning(2), append());

        m_gate->open.release();

        QTRY_COMPARE(m_got, (std::vector{1, 2, 3}));
    }

    void destroyingStopsRunningAndDropsWaitingJobs()
    {
        const auto ran = std::make_shared<std::atomic<int>>(0);
        {
            WorkerPool pool(1);
            pool.run(
                this,
                [ran, gate = m_gate](const std::stop_token &stop) {
                    const std::stop_callback callback(stop, [gate] { gate->open.release(); });
                    gate->entered.release();
                    gate->open.acquire();
                    return ++*ran;
                },
                append());
            m_gate->entered.acquire();
            pool.run(
                this, [ran](const std::stop_token &) { return ++*ran; }, append());
        }

        QCoreApplication::sendPostedEvents();
        QCOMPARE(ran->load(), 1);
        QVERIFY(m_got.empty());
    }

    void destroyedCapturesMayAskThePool()
    {
        // A waiting job's capture asks the pool while the pool drops it: no deadlock.
        struct Asker
        {
            WorkerPool *pool = nullptr;
            int *count = nullptr;
            ~Asker()
            {
                if (pool)
                    *count = pool->pendingCount();
            }
        };
        int count = -1;
        WorkerPool pool(1);
        pool.run(this, waitingAt(m_gate, 1), append());
        m_gate->entered.acquire();
        auto asker = std::make_unique<Asker>();
        asker->pool = &pool;
        asker->count = &count;
        std::stop_source source = pool.run(
            this, [owned = std::move(asker)](const std::stop_token &) { return 0; }, append());

        source.request_stop();
        pool.run(this, returning(2), append());

        QCOMPARE(count, 2);
        m_gate->open.release();
        QTRY_COMPARE(m_got, (std::vector{1, 2}));
    }

    void manyJobsFromManyContextsAllArrive()
    {
        WorkerPool pool(4);
        int delivered = 0;
        for (int i = 0; i < 2000; ++i) {
            auto *context = new QObject(this);
            pool.run(context, returning(i), [&delivered, context](int) {
                ++delivered;
                context->deleteLater();
            });
        }

        QTRY_COMPARE(delivered, 2000);
        QCOMPARE(pool.pendingCount(), 0);
    }

private:
    std::function<void(int)> append()
    {
        return [this](int value) { m_got.push_back(value); };
    }

    std::vector<int> m_got;
    std::shared_ptr<Gate> m_gate;
};

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
