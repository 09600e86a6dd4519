// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/import/storeimport.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <semaphore>

using namespace model;
using Code = store::Error::Code;

namespace {

namespace fs = std::filesystem;

constexpr int patience = 30'000; // ms, on a busy machine

QString video()
{
    return QStringLiteral(TEST_DATA "/stores/video_mp4_bframes/000000.mp4");
}

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

class TestStoreImport : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWouldBeDoneAndDoesIt()
    {
        const StoreCopies copies;
        WorkerPool pool(2);
        StoreImport import(pool, pool);
        StoreImport::Outlook outlook;
        connect(&import, &StoreImport::looked, this,
                [&](const StoreImport::Outlook &found) { outlook = found; });
        const auto request = requestFor(copies.path("new"));
        import.look(request);
        QTRY_VERIFY_WITH_TIMEOUT(outlook.plan, patience);
        QVERIFY(outlook.plan->isCopy);
        QVERIFY(!outlook.destinationError);

        const QSignalSpy finished(&import, &StoreImport::finished);
        import.start(request);
        QVERIFY(import.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QVERIFY(!import.isRunning());
        QCOMPARE(store::Reader::open(copies.path("new")).operator*()->index().frameCount(), 60);
    }

    void saysWhatStandsAgainstIt()
    {
        const StoreCopies copies;
        WorkerPool pool(2);
        StoreImport import(pool, pool);
        StoreImport::Outlook outlook;
        connect(&import, &StoreImport::looked, this,
                [&](const StoreImport::Outlook &found) { outlook = found; });
        auto request = requestFor(copies.take("one_png"));
        request.source = text(copies.path("nothing"));
        import.look(request);
        QTRY_VERIFY_WITH_TIMEOUT(outlook.sourceError, patience);
        QCOMPARE(outlook.sourceError->code, Code::NotFound);
        QCOMPARE(outlook.destinationError->code, Code::AlreadyExists);

        request.destination = text(copies.path("no folder") / "new");
        outlook = {};
        import.look(request);
        QTRY_VERIFY_WITH_TIMEOUT(outlook.destinationError, patience);
        QCOMPARE(outlook.destinationError->code, Code::NotFound);
    }

    void cancellingLeavesNothing()
    {
        const StoreCopies copies;
        fs::create_directory(copies.path("here"));
        WorkerPool pool(2);
        StoreImport import(pool, pool);
        QSignalSpy failed(&import, &StoreImport::failed);
        auto request = requestFor(copies.path("here") / "new");
        request.options.coding = store::Coding::Encode;
        import.start(request);
        import.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(failed[0][0].value<store::Error>().code, Code::Cancelled);
        QVERIFY(fs::is_empty(copies.path("here")));
    }

    void takesNoThreadThatOthersWaitFor()
    {
        const StoreCopies copies;
        WorkerPool pool(1);
        WorkerPool longPool(1);
        const auto release = hold(longPool);
        const QScopeGuard open([release] { release->release(); });
        StoreImport import(pool, longPool);
        const QSignalSpy finished(&import, &StoreImport::finished);
        import.start(requestFor(copies.path("new")));
        QCOMPARE(pool.pendingCount(), 0);
        release->release();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    }

    void whatWaitsForAThreadIsCancelledAtOnce()
    {
        const StoreCopies copies;
        WorkerPool pool(1);
        WorkerPool longPool(1);
        const auto gate = hold(longPool);
        const QScopeGuard open([gate] { gate->release(); });
        StoreImport import(pool, longPool);
        const QSignalSpy failed(&import, &StoreImport::failed);
        import.start(requestFor(copies.path("new")));
        import.cancel();
        QCOMPARE(failed.count(), 1);
        QVERIFY(!import.isRunning());
    }

private:
    using Gate = std::counting_semaphore<>;

    // Takes a thread of the pool until the gate is opened.
    static std::shared_ptr<Gate> hold(WorkerPool &pool)
    {
        auto gate = std::make_shared<Gate>(0);
        pool.run(
            &pool, [gate](const std::stop_token &) { return gate->acquire(), true; }, [](bool) {});
        return gate;
    }

    static StoreImport::Request requestFor(const fs::path &destination)
    {
        StoreImport::Request request;
        request.source = video();
        request.destination = text(destination);
        request.options.format = "avc1/mp4";
        return request;
    }
};

QTEST_GUILESS_MAIN(TestStoreImport)
#include "tst_storeimport.moc"
