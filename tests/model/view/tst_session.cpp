// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/session.h"

#include "model/frames/frameloader.h"
#include "model/timing/timingreport.h"
#include "model/view/playhead.h"
#include "model/workerpool.h"
#include "store/pattern.h"
#include "tests/support/liverecording.h"
#include "tests/support/manychunks.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <semaphore>
#include <vector>

using namespace model;
using State = Session::State;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

QString storePath(const char *name)
{
    return QStringLiteral(TEST_DATA "/stores/") + QLatin1String(name);
}

// Opens stores only when told to, or stopped.
struct Door
{
    std::counting_semaphore<> asked{0};
    std::counting_semaphore<> open{0};
    std::atomic<int> stopped{0};
};

Session::Open openingThrough(const std::shared_ptr<Door> &door)
{
    return
        [door](const std::filesystem::path &path,
               const std::stop_token &stop) -> store::Result<std::shared_ptr<const store::Reader>> {
            const std::stop_callback wake(stop, [&door] {
                ++door->stopped;
                door->open.release();
            });
            door->asked.release();
            door->open.acquire();
            return store::Reader::open(path, stop);
        };
}

store::Result<std::shared_ptr<const store::Reader>> openStart(const std::filesystem::path &path,
                                                              const std::stop_token &stop)
{
    return store::Reader::openStart(path, stop);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void opensAStore()
    {
        WorkerPool pool(1);
        Session session(pool);
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy states(&session, &Session::stateChanged);

        session.open(storePath("num_skips_png") + "/metadata.yaml");
        QCOMPARE(session.state(), State::Opening);
        QVERIFY(session.openingPath().endsWith("metadata.yaml"));
        QVERIFY(!session.reader());

        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(session.state(), State::Open);
        QCOMPARE(session.path(), storePath("num_skips_png"));
        QVERIFY(session.openingPath().isEmpty());
        QCOMPARE(session.reader()->index().frameCount(), 27);
        QTRY_VERIFY(session.timing());
        QCOMPARE(session.timing()->dropped, 2039 - 2000 - 27);
        QCOMPARE(states.size(), 2);
    }

    void timesAnewByAnotherLimit()
    {
        WorkerPool pool(1);
        Session session(pool);
        session.setLateFactor(2);
        session.open(storePath("num_skips_png"));
        QTRY_VERIFY(session.timing());
        QCOMPARE(session.timing()->lateFactor, 2.0);
        QSignalSpy timed(&session, &Session::timed);
        session.setLateFactor(3);
        QTRY_COMPARE(timed.size(), 1);
        QCOMPARE(session.timing()->lateFactor, 3.0);
        session.setLateFactor(0);
        QCOMPARE(session.lateFactor(), Session::minLateFactor);
    }

    void showsTheStartOfALongRecordingFirst()
    {
        WorkerPool pool(2);
        const auto door = std::make_shared<Door>();
        Session session(pool, {openingThrough(door), openStart});
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy extended(&session, &Session::extended);
        session.open(longRecording());

        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(session.state(), State::Opening);
        QCOMPARE(session.reader()->index().frameCount(), m_options.framesPerChunk);
        QVERIFY(!session.timing());
        door->open.release();

        QTRY_COMPARE(extended.size(), 1);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(session.state(), State::Open);
        QCOMPARE(session.reader()->index().frameCount(),
                 m_options.framesPerChunk * m_options.chunks);
        QTRY_VERIFY(session.timing());
        QVERIFY(session.timing()->dropped > 0);
    }

    void letsGoOfAStartWhoseRestDoesNotCome()
    {
        WorkerPool pool(2);
        const auto door = std::make_shared<Door>();
        Session session(pool, {openingThrough(door), openStart});
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy closed(&session, &Session::closed);
        session.open(longRecording());
        QTRY_COMPARE(opened.size(), 1);
        session.cancelOpening();

        QCOMPARE(closed.size(), 1);
        QVERIFY(!session.reader());
        QCOMPARE(session.state(), State::Empty);
    }

    void keepsTheIndexForTheNextTime()
    {
        WorkerPool pool(2);
        const QString cache = m_directory.filePath("index cache");
        {
            Session session(pool, cache);
            session.open(longRecording());
            QTRY_COMPARE(session.state(), State::Open);
            QTRY_COMPARE(QDir(cache).entryList({"*.index"}).size(), 1);
        }
        Session session(pool, cache);
        QSignalSpy extended(&session, &Session::extended);
        session.open(longRecording());

        QTRY_COMPARE(session.state(), State::Open);
        QCOMPARE(extended.size(), 0);
        QCOMPARE(session.reader()->index().frameCount(),
                 m_options.framesPerChunk * m_options.chunks);
    }

    void followsARecording()
    {
        const QString path = m_directory.filePath("under way");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 7));
        WorkerPool pool(2);
        Session session(pool);
        session.setLookInterval(std::chrono::milliseconds(1));
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy grown(&session, &Session::grown);
        session.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCOMPARE(session.reader()->index().frameCount(), 7);

        QVERIFY(liverecording::add(*writer, 7, 14)); // into the next chunk
        QTRY_COMPARE_WITH_TIMEOUT(session.reader()->index().frameCount(), 14, patience);
        QVERIFY(session.reader()->isLocked());
        QTRY_VERIFY(session.timing() &&
                    session.timing()->frames == session.reader()->index().frameCount());
        QCOMPARE(session.timing()->dropped, 0);

        QVERIFY(writer->close());
        QTRY_VERIFY_WITH_TIMEOUT(!session.reader()->isLocked(), patience);
        QCOMPARE(session.reader()->index().frameCount(), 14);
        QTRY_COMPARE_WITH_TIMEOUT(pool.pendingCount(), 0, patience);
        const auto last = grown.size();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(grown.size(), last); // nobody looks any more
        QCOMPARE(opened.size(), 1);
    }

    void framesOfAGrownChunkAreLoadedAndThePositionStays()
    {
        const QString path = m_directory.filePath("growing");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 4));
        const auto before = store::Reader::open(path.toStdString());
        QVERIFY(before);
        WorkerPool pool(2);
        FrameLoader loader(pool, 1 << 24);
        Playhead playhead;
        loader.setReader(*before);
        playhead.setReader(*before);
        std::map<std::int64_t, FramePtr> loaded;
        connect(&loader, &FrameLoader::loaded, this,
                [&](const FramePtr &frame) { loaded[frame->id.index.value] = frame; });
        loader.request({2});
        QTRY_VERIFY_WITH_TIMEOUT(loaded.contains(2), patience); // its decoder knows four
        playhead.seek({3});
        QVERIFY(playhead.isAtEnd());

        QVERIFY(liverecording::add(*writer, 4, 9));
        const auto now = (*before)->refreshed();
        QVERIFY(now);
        loader.extendReader(*now);
        playhead.extendReader(*now);
        QCOMPARE(playhead.position().value, 3);
        QVERIFY(!playhead.isAtEnd());

        for (std::int64_t i = 8; i >= 0; --i) {
            loader.request({i});
            QTRY_VERIFY_WITH_TIMEOUT(loaded.contains(i), patience);
            QCOMPARE(loaded[i]->id.number, liverecording::number(i));
            const auto code = store::readPattern(loaded[i]->pixels);
            QVERIFY(code == store::patternCode(liverecording::number(i), {i}));
        }
    }

    void aStoreThatChangedInItsMidstIsOpenedAnew()
    {
        WorkerPool pool(2);
        const auto whole = [](const std::filesystem::path &path, const std::stop_token &stop) {
            return store::Reader::open(path, stop);
        };
        std::filesystem::path other = storePath("dir_png_gray").toStdString();
        const auto again = [other](const store::Reader &, const std::stop_token &stop) {
            return store::Reader::open(other, stop);
        };
        const QString path = m_directory.filePath("another");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 25)); // more chunks than the other has
        Session session(pool, {whole, {}, again});
        session.setLookInterval(std::chrono::milliseconds(1));
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy grown(&session, &Session::grown);
        session.open(path);

        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, patience);
        QVERIFY(grown.isEmpty());
        QVERIFY(!session.reader()->isLocked());
    }

    void opensThoughItsIndexCannotBeKept()
    {
        const QString file = m_directory.filePath("a file");
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        const QString path = longRecording();
        const auto readOnly = QFile::ReadOwner | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(path, readOnly));
        WorkerPool pool(2);
        Session session(pool, file + "/below");
        QSignalSpy failed(&session, &Session::openFailed);
        session.open(path);
        QTRY_COMPARE(session.state(), State::Open);
        QTRY_COMPARE(pool.pendingCount(), 0);
        QVERIFY(QFile::setPermissions(path, readOnly | QFile::WriteOwner));

        QVERIFY(failed.isEmpty());
        QCOMPARE(session.reader()->index().frameCount(),
                 m_options.framesPerChunk * m_options.chunks);
    }

    void saysWhyAStoreDoesNotOpen()
    {
        WorkerPool pool(1);
        Session session(pool);
        std::optional<store::Error::Code> code;
        connect(&session, &Session::openFailed, this,
                [&](const QString &, const store::Error &error) { code = error.code; });

        session.open(storePath("bad_version"));

        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, store::Error::Code::WrongVersion);
        QCOMPARE(session.state(), State::Empty);
        QVERIFY(session.path().isEmpty());
    }

    void oldStoreStaysUntilTheNewOneIsOpen()
    {
        WorkerPool pool(1);
        const auto door = std::make_shared<Door>();
        door->open.release();
        Session session(pool, {openingThrough(door), {}});
        QSignalSpy opened(&session, &Session::opened);
        session.open(storePath("num_skips_png"));
        QTRY_COMPARE(opened.size(), 1);

        session.open(storePath("dir_png_gray"));
        QCOMPARE(session.state(), State::Opening);
        QCOMPARE(session.path(), storePath("num_skips_png"));
        QVERIFY(session.reader());
        door->open.release();

        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(session.path(), storePath("dir_png_gray"));
    }

    void oldStoreStaysWhenTheNewOneFails()
    {
        WorkerPool pool(1);
        Session session(pool);
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy failed(&session, &Session::openFailed);
        session.open(storePath("num_skips_png"));
        QTRY_COMPARE(opened.size(), 1);

        session.open(storePath("not there"));

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(session.state(), State::Open);
        QCOMPARE(session.path(), storePath("num_skips_png"));
    }

    void newerOpeningCancelsTheOlder()
    {
        WorkerPool pool(2);
        const auto door = std::make_shared<Door>();
        Session session(pool, {openingThrough(door), {}});
        QSignalSpy opened(&session, &Session::opened);
        session.open(storePath("num_skips_png"));
        door->asked.acquire();

        session.open(storePath("dir_png_gray"));
        QCOMPARE(door->stopped.load(), 1);
        door->open.release();

        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(session.path(), storePath("dir_png_gray"));
        QTRY_COMPARE(pool.pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(opened.size(), 1);
    }

    void cancellingLeavesWhatWasOpen()
    {
        WorkerPool pool(1);
        const auto door = std::make_shared<Door>();
        Session session(pool, {openingThrough(door), {}});
        QSignalSpy failed(&session, &Session::openFailed);
        session.open(storePath("num_skips_png"));
        door->asked.acquire();

        session.cancelOpening();

        QCOMPARE(session.state(), State::Empty);
        QTRY_COMPARE(pool.pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QVERIFY(failed.isEmpty());
        QVERIFY(!session.reader());
    }

    void closingForgetsTheStore()
    {
        WorkerPool pool(1);
        Session session(pool);
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy closed(&session, &Session::closed);
        session.open(storePath("num_skips_png"));
        QTRY_COMPARE(opened.size(), 1);

        session.close();
        session.close();

        QCOMPARE(closed.size(), 1);
        QVERIFY(!session.reader() && !session.timing());
        QVERIFY(session.path().isEmpty());
        QCOMPARE(session.state(), State::Empty);
    }

    void takesAStoreThatIsOpenElsewhere()
    {
        WorkerPool pool(1);
        Session one(pool);
        Session other(pool);
        one.open(storePath("num_skips_png"));
        other.open(storePath("exact_png"));
        QTRY_VERIFY(one.reader() && other.reader());
        QSignalSpy opened(&one, &Session::opened);
        one.open(storePath("align_cam0")); // is given up

        one.adopt(other.reader());

        QCOMPARE(opened.size(), 1);
        QCOMPARE(one.state(), State::Open);
        QCOMPARE(one.reader(), other.reader());
        QCOMPARE(one.path(), storePath("exact_png"));
        QTRY_VERIFY(one.timing());
        QCOMPARE(one.path(), storePath("exact_png"));
    }

    void thoseOpenedBesideLeaveAThreadToTheMaster()
    {
        WorkerPool pool(2);
        const auto door = std::make_shared<Door>();
        std::atomic<int> starts{0};
        const auto start = [&starts](const std::filesystem::path &path,
                                     const std::stop_token &stop) {
            ++starts;
            return openStart(path, stop);
        };
        std::vector<std::unique_ptr<Session>> beside;
        for (int i = 0; i < 3; ++i) {
            beside.push_back(std::make_unique<Session>(
                pool, Session::Ways{openingThrough(door), start}, Session::Role::Beside));
            beside.back()->open(storePath("dir_png_gray"));
        }
        door->asked.acquire();
        bool isAnswered = false;
        pool.run(
            this, [](const std::stop_token &) { return true; },
            [&isAnswered](bool done) { isAnswered = done; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, patience);

        door->open.release(3);
        for (const auto &session : beside)
            QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Open, patience);
        QCOMPARE(starts.load(), 0); // nobody would look at it
    }

    void opensAStoreWithoutFrames()
    {
        WorkerPool pool(1);
        Session session(pool);
        QSignalSpy opened(&session, &Session::opened);

        session.open(storePath("empty_npy"));

        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(session.reader()->index().frameCount(), 0);
    }

private:
    // Made once.
    QString longRecording()
    {
        const QString path = m_directory.filePath("a long one");
        const bool isThere = QDir(path).exists() || manychunks::make(path.toStdString(), m_options);
        return isThere ? path : QString();
    }

    const manychunks::Options m_options{};
    QTemporaryDir m_directory{QDir::tempPath() + "/session test XXXXXX"};
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
