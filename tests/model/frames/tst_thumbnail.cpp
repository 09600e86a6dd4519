// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/thumbnail.h"

#include "model/workerpool.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <optional>

using namespace model;
namespace fs = std::filesystem;

class TestThumbnail : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/thumb nail XXXXXX");
        m_store = m_dir->filePath("a store");
        fs::copy(fs::path(TEST_DATA "/stores/num_skips_png"), m_store.toStdString(),
                 fs::copy_options::recursive);
        m_pool = std::make_unique<WorkerPool>(1);
    }

    void showsFirstFrameAndDuration()
    {
        const auto thumbnail = make();

        QVERIFY(thumbnail.has_value());
        QCOMPARE(thumbnail->image.size(), QSize(64, 48));
        QCOMPARE(thumbnail->frameCount, 27);
        QCOMPARE(thumbnail->startUtc.value(), 1710061687.25);
        QVERIFY(std::abs(thumbnail->seconds - 1.04) < 1e-6);
        QVERIFY(!thumbnail->timezone.isEmpty());
    }

    void comesFromTheCacheTheSecondTime()
    {
        const auto first = make();
        QCOMPARE(cached().size(), 1);
        // Without its chunks the store alone could not give the picture any more.
        QVERIFY(QDir(m_store + "/000000").removeRecursively());

        const auto second = make();

        QVERIFY(second.has_value());
        QCOMPARE(second->image.convertToFormat(QImage::Format_RGB32),
                 first->image.convertToFormat(QImage::Format_RGB32));
        QCOMPARE(second->seconds, first->seconds);
        QCOMPARE(second->startUtc, first->startUtc);
        QCOMPARE(second->timezone, first->timezone);
        QCOMPARE(second->frameCount, first->frameCount);
    }

    void changedStoreIsLookedAtAgain()
    {
        QVERIFY(make().has_value());
        const fs::path metadata = (m_store + "/metadata.yaml").toStdString();
        fs::last_write_time(metadata, fs::last_write_time(metadata) + std::chrono::seconds(5));

        QVERIFY(make().has_value());

        QCOMPARE(cached().size(), 2);
    }

    void damagedCacheFileIsMadeAnew()
    {
        QVERIFY(make().has_value());
        QFile file(cacheDirectory() + '/' + cached().first());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();

        const auto thumbnail = make();

        QVERIFY(thumbnail.has_value());
        QCOMPARE(thumbnail->frameCount, 27);
    }

    void writesNothingIntoTheStore()
    {
        const auto before = QDir(m_store).entryList(QDir::AllEntries | QDir::Hidden);

        QVERIFY(make().has_value());

        QCOMPARE(QDir(m_store).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void saysWhyThereIsNone()
    {
        m_store = m_dir->filePath("nothing");

        QVERIFY(!make());
        QCOMPARE(m_error, store::Error::Code::NotFound);
        QVERIFY(cached().isEmpty());
    }

    void cancelledOnesDoNotArrive()
    {
        ThumbnailLoader loader(*m_pool, cacheDirectory());
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        loader.request(m_store);
        loader.cancelAll();

        QTRY_COMPARE(m_pool->pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QVERIFY(ready.isEmpty());
    }

private:
    QString cacheDirectory() const { return m_dir->filePath("cache/thumbnails"); }
    QStringList cached() const { return QDir(cacheDirectory()).entryList(QDir::Files); }

    std::optional<Thumbnail> make()
    {
        ThumbnailLoader loader(*m_pool, cacheDirectory());
        std::optional<Thumbnail> got;
        bool done = false;
        connect(&loader, &ThumbnailLoader::ready, this,
                [&](const QString &, const Thumbnail &thumbnail) {
                    got = thumbnail;
                    done = true;
                });
        connect(&loader, &ThumbnailLoader::failed, this,
                [&](const QString &, const store::Error &error) {
                    m_error = error.code;
                    done = true;
                });
        loader.request(m_store);
        [&] { QTRY_VERIFY(done); }();
        return got;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<WorkerPool> m_pool;
    QString m_store;
    store::Error::Code m_error = store::Error::Code::Io;
};

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
