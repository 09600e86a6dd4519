// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/filmmaker.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/model/frames/film.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>

using model::FilmMaker;
using model::FilmWish;
namespace fs = std::filesystem;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

// Frames of 400 by 300 pixels that become brighter to the right.
class WideDecoder : public store::ChunkDecoder
{
public:
    explicit WideDecoder(int type)
        : m_type(type)
    {}

    store::Result<cv::Mat> decode(std::int64_t, store::PixelForm, const std::stop_token &) override
    {
        cv::Mat pixels(300, 400, m_type);
        for (int x = 0; x < pixels.cols; ++x)
            pixels.col(x).setTo(cv::Scalar::all(x / 4));
        return pixels;
    }
    std::int64_t storedCount() const override { return chunkLength; }

private:
    int m_type;
};

FilmWish exactly(std::int64_t index)
{
    return {{index}, {index}, {index}, {index}};
}

// Any frame of [first, last].
FilmWish among(std::int64_t target, std::int64_t first, std::int64_t last)
{
    return {{target}, {first}, {last}, {first}};
}

} // namespace

class TestFilmMaker : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_film = std::make_shared<Film>();
        m_pool = std::make_unique<model::WorkerPool>(2);
        m_maker = std::make_unique<FilmMaker>(*m_pool);
        m_changed = std::make_unique<QSignalSpy>(m_maker.get(), &FilmMaker::changed);
    }

    void cleanup()
    {
        m_film->gated = false;
        m_film->gate.release(100);
        m_maker.reset();
        m_pool.reset();
        QCOMPARE(m_film->open.load(), 0);
        QVERIFY(!m_film->shared);
    }

    void wishesComeTrueInTheirOrder()
    {
        std::vector<std::int64_t> order;
        connect(m_maker.get(), &FilmMaker::changed, this, [&] {
            for (const std::int64_t index : {250, 50, 450}) {
                const bool isKnown = std::find(order.begin(), order.end(), index) != order.end();
                if (!isKnown && m_maker->best(exactly(index)))
                    order.push_back(index);
            }
        });
        m_maker->setWishes({exactly(250), exactly(50), exactly(450)});
        m_maker->setSource(sourceOf(m_film, 5));

        QTRY_COMPARE_WITH_TIMEOUT(order, (std::vector<std::int64_t>{250, 50, 450}), patience);
        QCOMPARE(m_film->decoded.load(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(m_film->open.load(), 0, patience); // nothing is left to be done
    }

    void whatIsHoveredGoesFirst()
    {
        m_film->gated = true;
        m_maker->setSource(sourceOf(m_film, 5));
        m_maker->setWishes({exactly(250), exactly(50)});
        m_film->entered.acquire(); // 250 is under way
        m_maker->setHovered(store::FrameIndex{333});
        m_film->gate.release(2);

        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(333)), patience);
        QVERIFY(!m_maker->best(exactly(50)));
        m_film->gate.release();
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(50)), patience);
    }

    void aKeyFrameStandsForItsGroup()
    {
        m_film->group = 10;
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setHovered(store::FrameIndex{57});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->nearest({57}), patience);
        QCOMPARE(m_maker->nearest({57})->id.index.value, 50);
        QCOMPARE(m_maker->nearest({57})->id.number.value, 1050);

        m_maker->setHovered(store::FrameIndex{54}); // known to be of the same group
        m_maker->setHovered(store::FrameIndex{59}); // found to be
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        m_maker->setHovered(store::FrameIndex{61});
        QTRY_COMPARE_WITH_TIMEOUT(m_maker->nearest({61})->id.index.value, 60, patience);
        QCOMPARE(m_film->decoded.load(), 2);
    }

    void aKeyFrameFarFromItsPlaceDoesNotStandThere()
    {
        m_film->group = 100;
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setWishes({among(50, 45, 55)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(among(50, 45, 55)), patience);
        QCOMPARE(m_maker->nearest({50})->id.index.value, 50);
    }

    void whatIsThereServes()
    {
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setWishes({exactly(52)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(52)), patience);
        m_maker->setWishes({among(50, 45, 55)});
        QCOMPARE(m_maker->best(among(50, 45, 55))->id.index.value, 52);
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        QCOMPARE(m_film->decoded.load(), 1);
    }

    void whileHeldNothingIsBegun()
    {
        m_maker->setHeld(true);
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setWishes({exactly(5)});
        m_maker->setHovered(store::FrameIndex{7});
        QCOMPARE(m_pool->pendingCount(), 0);

        m_maker->setHeld(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(5)) && m_maker->best(exactly(7)), patience);
    }

    void aFrameThatSomebodyWaitsForDoesNotWaitForPictures()
    {
        m_film->gated = true;
        m_maker->setSource(sourceOf(m_film, 5));
        m_maker->setWishes({exactly(250), exactly(50), exactly(450)});
        m_film->entered.acquire();

        bool isDone = false;
        m_pool->run(
            this, [](const std::stop_token &) { return true; }, [&](bool) { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
        QVERIFY(m_changed->isEmpty());
    }

    void closingStopsAll()
    {
        m_film->gated = true;
        m_maker->setSource(sourceOf(m_film, 5));
        m_maker->setWishes({exactly(250), exactly(50)});
        m_film->entered.acquire();

        m_maker->setReader(nullptr);

        QTRY_COMPARE_WITH_TIMEOUT(m_film->open.load(), 0, patience); // though nobody opens the gate
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        QVERIFY(m_changed->isEmpty());
        QVERIFY(!m_maker->nearest({250}));
    }

    void picturesOfTheStoreBeforeAreNotShown()
    {
        m_film->gated = true;
        m_maker->setSource(sourceOf(m_film, 5));
        m_maker->setWishes({exactly(250)});
        m_film->entered.acquire();
        const auto other = std::make_shared<Film>();
        m_maker->setSource(sourceOf(other, 1)); // has no frame 250
        m_maker->setWishes({exactly(20)});

        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(20)), patience);
        QVERIFY(!m_maker->best(exactly(250)));
        QCOMPARE(m_changed->size(), 1);
        m_maker->setWishes({});
        QTRY_COMPARE_WITH_TIMEOUT(other->open.load(), 0, patience);
    }

    void whatIsNoLongerWishedIsStopped()
    {
        m_film->gated = true;
        m_maker->setSource(sourceOf(m_film, 5));
        m_maker->setWishes({exactly(250)});
        m_film->entered.acquire();
        m_maker->setWishes({});

        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        QVERIFY(m_changed->isEmpty());
        m_film->gated = false;
        m_maker->setWishes({exactly(250)}); // it has not failed
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(250)), patience);
    }

    void aBrokenFrameIsTriedOnce()
    {
        m_film->brokenOffset = 50;
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setWishes({exactly(50), exactly(60)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(60)), patience);
        const int calls = m_film->calls;
        m_maker->setWishes({exactly(50), exactly(70)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(70)), patience);
        QCOMPARE(m_film->calls.load(), calls + 1);
    }

    void whatFailedForAMomentIsTriedAgain_data()
    {
        using Code = store::Error::Code;
        QTest::addColumn<bool>("opens");
        QTest::addColumn<int>("code");
        QTest::addRow("a share that is gone") << false << int(Code::NotFound);
        QTest::addRow("a disk that does not answer") << true << int(Code::Io);
        QTest::addRow("no memory") << true << int(Code::TooLarge);
    }

    void whatFailedForAMomentIsTriedAgain()
    {
        QFETCH(bool, opens);
        QFETCH(int, code);
        m_film->damage = m_film->refusal = store::Error::Code(code);
        m_film->brokenOffset = 50;
        m_film->refuses = !opens;
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setWishes({exactly(50)});
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->pendingCount(), 0, patience);
        QVERIFY(m_changed->isEmpty());
        QVERIFY(m_film->calls < 5); // it is not tried all the time
        m_film->brokenOffset = -1;
        m_film->refuses = false;
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(50)), patience);
    }

    void anotherLookNeedsNoDecoding()
    {
        m_maker->setSource(sourceOf(m_film, 1));
        m_maker->setLook({}, model::ValueRange{0, 100});
        m_maker->setWishes({exactly(20), exactly(80)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(20)) && m_maker->best(exactly(80)),
                                 patience);
        QCOMPARE(brightness(20), 51);

        model::ImageLook inverted;
        inverted.inverted = true;
        m_maker->setLook(inverted, model::ValueRange{0, 100});

        QCOMPARE(brightness(20), 51); // until the other one is made
        QTRY_COMPARE_WITH_TIMEOUT(brightness(20), 204, patience);
        QTRY_COMPARE_WITH_TIMEOUT(brightness(80), 51, patience);
        QCOMPARE(m_film->decoded.load(), 2);
    }

    void memoryIsBoundedAndWishesStay()
    {
        constexpr int most = FilmMaker::mostPictures;
        m_maker->setSource(sourceOf(m_film, 4));
        m_maker->setWishes({exactly(0)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(0)), patience);
        for (int i = 1; i < most + 20; ++i) {
            m_maker->setHovered(store::FrameIndex{i});
            QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(i)), patience);
        }
        int count = 0;
        for (int i = 0; i < 400; ++i)
            count += m_maker->best(exactly(i)) ? 1 : 0;
        QCOMPARE(count, most);
        QVERIFY(m_maker->best(exactly(0)));
        QVERIFY(!m_maker->best(exactly(1)));
    }

    void picturesAreReducedAtTheirDepth_data()
    {
        QTest::addColumn<int>("type");
        QTest::addRow("8 bit grey") << CV_8UC1;
        QTest::addRow("8 bit colour") << CV_8UC3;
        QTest::addRow("signed 8 bit") << CV_8SC1;
        QTest::addRow("16 bit grey") << CV_16UC1;
        QTest::addRow("32 bit") << CV_32SC1;
        QTest::addRow("float colour") << CV_32FC3;
        QTest::addRow("double") << CV_64FC1;
    }

    void picturesAreReducedAtTheirDepth()
    {
        QFETCH(int, type);
        model::FrameSource source = sourceOf(m_film, 1);
        source.openChunk =
            [type](int,
                   const std::stop_token &) -> store::Result<std::unique_ptr<store::ChunkDecoder>> {
            return std::unique_ptr<store::ChunkDecoder>(new WideDecoder(type));
        };
        m_maker->setSource(source);
        m_maker->setWishes({exactly(5)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(5)), patience);

        cv::Mat pixels = m_maker->best(exactly(5))->pixels;
        QCOMPARE(pixels.type(), type);
        QCOMPARE(pixels.size(), cv::Size(200, 150));
        pixels.convertTo(pixels, CV_64F);
        QVERIFY(std::abs(cv::mean(pixels.col(100))[0] - 50) <= 1);
    }

    void theNearestPictureIsFound()
    {
        m_maker->setSource(sourceOf(m_film, 5));
        QVERIFY(!m_maker->nearest({3}));
        m_maker->setWishes({exactly(100), exactly(200)});
        QTRY_VERIFY_WITH_TIMEOUT(m_maker->best(exactly(100)) && m_maker->best(exactly(200)),
                                 patience);
        for (const auto &[asked, found] :
             {std::pair(0, 100), std::pair(149, 100), std::pair(151, 200), std::pair(200, 200),
              std::pair(499, 200)})
            QCOMPARE(m_maker->nearest({asked})->id.index.value, found);
    }

    void theSecondTimePicturesComeFromDisk_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("media");
        QTest::addRow("video") << "video_mp4_bframes"
                               << "000000.mp4";
        QTest::addRow("pictures") << "dir_png_gray"
                                  << "000000/000005.png";
    }

    void theSecondTimePicturesComeFromDisk()
    {
        QFETCH(QString, store);
        QFETCH(QString, media);
        const Copy copy(store);
        const QImage first = copy.picture(*m_pool, 5);
        QVERIFY(!first.isNull());
        copy.scramble(media); // all of it, but for size and time

        QCOMPARE(copy.picture(*m_pool, 5), first);

        copy.touch(media); // no longer what it was
        QVERIFY(copy.picture(*m_pool, 5).isNull());
    }

    void nothingIsWrittenIntoTheRecording()
    {
        const Copy copy("video_mp4_bframes");
        const QStringList before = copy.files();
        QVERIFY(!copy.picture(*m_pool, 5).isNull());
        QCOMPARE(copy.files(), before);
        QCOMPARE(copy.kept().size(), 1);
    }

    void aDamagedFileOfTheCacheIsMadeAnew()
    {
        const Copy copy("video_mp4_bframes");
        const QImage first = copy.picture(*m_pool, 5);
        QFile kept(copy.cache() + '/' + copy.kept().value(0));
        QVERIFY(kept.open(QIODevice::ReadWrite) && kept.seek(kept.size() / 2));
        kept.write("damage");
        kept.close();
        QCOMPARE(copy.picture(*m_pool, 5), first);
        copy.scramble("000000.mp4");
        QCOMPARE(copy.picture(*m_pool, 5), first);
    }

    void picturesAreSmallAndTurnedAsTheLookSays()
    {
        const Copy copy("video_avc1mp4_color");
        const QSize upright = copy.picture(*m_pool, 5).size();
        QVERIFY(!upright.isEmpty());
        QVERIFY(upright.width() <= model::filmPictureSize.width());
        QVERIFY(upright.height() <= model::filmPictureSize.height());
        model::ImageLook turned;
        turned.orientation = turned.orientation.turnedRight();
        QCOMPARE(copy.picture(*m_pool, 5, turned).size(), upright.transposed());
    }

private:
    // A store of the test data, an hour old, and a cache.
    class Copy
    {
    public:
        explicit Copy(const QString &name)
        {
            fs::copy(fs::path(TEST_DATA "/stores") / name.toStdString(), store(),
                     fs::copy_options::recursive);
            for (const auto &entry : fs::recursive_directory_iterator(store()))
                fs::last_write_time(entry.path(), m_time);
        }

        // Null if there is none.
        QImage picture(model::WorkerPool &pool, std::int64_t index,
                       const model::ImageLook &look = {}) const
        {
            FilmMaker maker(pool, cache());
            const auto reader = store::Reader::open(store());
            if (!reader)
                return {};
            maker.setReader(*reader);
            maker.setLook(look, {});
            maker.setWishes({exactly(index)});
            bool isDone = false; // of what waits behind it
            pool.run(
                &maker, [](const std::stop_token &) { return true; }, [&](bool) { isDone = true; },
                model::WorkerPool::Priority::Background);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, patience); }();
            const model::FramePtr frame = maker.best(exactly(index));
            return frame ? frame->image : QImage();
        }

        void scramble(const QString &media) const
        {
            const fs::path file = store() / media.toStdString();
            const auto size = fs::file_size(file);
            std::ofstream(file, std::ios::binary) << std::string(size, 'x');
            fs::last_write_time(file, m_time);
        }
        void touch(const QString &media) const
        {
            fs::last_write_time(store() / media.toStdString(), m_time + std::chrono::seconds(3));
        }

        QStringList files() const
        {
            QStringList names;
            for (const auto &entry : fs::recursive_directory_iterator(store()))
                names.append(QString::fromStdString(entry.path().string()));
            names.sort();
            return names;
        }
        QString cache() const { return m_dir.filePath("cache/film"); }
        QStringList kept() const { return QDir(cache()).entryList(QDir::Files | QDir::Hidden); }

    private:
        fs::path store() const { return m_dir.filePath("a store").toStdString(); }

        QTemporaryDir m_dir{QDir::tempPath() + "/film maker XXXXXX"};
        fs::file_time_type m_time = fs::file_time_type::clock::now() - std::chrono::hours(1);
    };

    int brightness(std::int64_t index) const
    {
        return qRed(m_maker->best(exactly(index))->image.pixel(3, 3));
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<FilmMaker> m_maker;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_GUILESS_MAIN(TestFilmMaker)
#include "tst_filmmaker.moc"
