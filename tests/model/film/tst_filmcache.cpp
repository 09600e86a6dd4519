// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/filmcache.h"

#include "model/film/filmpicture.h"
#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <chrono>
#include <filesystem>

using model::FilmCache;
namespace fs = std::filesystem;

class TestFilmCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/film cache XXXXXX");
        m_store = path("a store");
        fs::copy(fs::path(TEST_DATA "/stores/dir_png_gray"), m_store, fs::copy_options::recursive);
        for (const auto &entry : fs::recursive_directory_iterator(m_store))
            makeOld(entry.path());
        const auto reader = store::Reader::open(m_store);
        QVERIFY(reader);
        m_reader = *reader;
        m_chunk = m_reader->index().chunks().front().number;
    }

    void givesBackWhatItWasGiven_data()
    {
        QTest::addColumn<int>("type");
        QTest::addRow("8 bit grey") << CV_8UC1;
        QTest::addRow("8 bit colour") << CV_8UC3;
        QTest::addRow("16 bit grey") << CV_16UC1;
        QTest::addRow("floats with alpha") << CV_32FC4;
    }

    void givesBackWhatItWasGiven()
    {
        QFETCH(int, type);
        const std::vector entries{entry(0, type), entry(7, type)};

        cache().write(m_chunk, entries);
        const auto read = cache().read(m_chunk);

        QCOMPARE(read.size(), entries.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].offset, entries[i].offset);
            QCOMPARE(read[i].upTo, entries[i].upTo);
            QCOMPARE(read[i].source, entries[i].source);
            QCOMPARE(read[i].pixels.type(), type);
            QCOMPARE(cv::norm(read[i].pixels, entries[i].pixels, cv::NORM_INF), 0.0);
        }
        QVERIFY(cache().read(m_chunk + 1).empty());
    }

    void aFileCutAnywhereIsNoFile()
    {
        cache().write(m_chunk, {entry(0), entry(1)});
        const QByteArray whole = bytes();
        for (const qsizetype length :
             {0L, 1L, 7L, 23L, 24L, 60L, 200L, long(whole.size()) / 2, long(whole.size()) - 1}) {
            setBytes(whole.left(length));
            QVERIFY(cache().read(m_chunk).empty());
        }
        setBytes(whole);
        QCOMPARE(cache().read(m_chunk).size(), 2U);
    }

    void aByteThatChangedSpoilsTheFile()
    {
        cache().write(m_chunk, {entry(0)});
        const QByteArray whole = bytes();
        for (qsizetype at = 0; at < whole.size(); at += 1 + at / 40) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            setBytes(damaged);
            QVERIFY(cache().read(m_chunk).empty());
        }
        setBytes(whole + "more");
        QVERIFY(cache().read(m_chunk).empty());
    }

    void aHugeFileIsNotRead()
    {
        cache().write(m_chunk, {entry(0)});
        QVERIFY(QFile::resize(file(), 100'000'000));
        QVERIFY(cache().read(m_chunk).empty());
    }

    void anotherRecordingAtTheSamePathFindsNothing()
    {
        cache().write(m_chunk, {entry(0)});
        QFile metadata(QString::fromStdString((m_store / "metadata.yaml").string()));
        QVERIFY(metadata.open(QIODevice::ReadOnly));
        QByteArray text = metadata.readAll();
        metadata.close();
        const QByteArray uuid = QByteArray::fromStdString(m_reader->metadata().uuid);
        QVERIFY(!uuid.isEmpty() && text.contains(uuid));
        QVERIFY(metadata.open(QIODevice::WriteOnly));
        metadata.write(text.replace(uuid, QByteArray(uuid.size(), 'a')));
        metadata.close();
        const auto other = store::Reader::open(m_store);
        QVERIFY(other);

        QVERIFY(FilmCache(directory(), *other).read(m_chunk).empty());
        QCOMPARE(cache().read(m_chunk).size(), 1U);
    }

    void theSourceOfAPictureIsItsOwnFile()
    {
        const auto zero = cache().sourceOf(m_chunk, 0);
        QVERIFY(zero && zero->sizeBytes > 0);
        QVERIFY(!cache().sourceOf(m_chunk, 1'000'000));
        fs::last_write_time(image(0), fs::last_write_time(image(0)) + std::chrono::seconds(9));
        QVERIFY(cache().sourceOf(m_chunk, 0) != zero);
    }

    void whatChangedJustNowCannotBeTrusted()
    {
        QVERIFY(cache().sourceOf(m_chunk, 0));
        fs::last_write_time(image(0), fs::file_time_type::clock::now());
        QVERIFY(!cache().sourceOf(m_chunk, 0));
    }

    void aChunkHasRoomForSoMany()
    {
        std::vector<FilmCache::Entry> entries;
        for (int i = 0; i < 80; ++i)
            entries.push_back(entry(i, CV_32FC3)); // of 360 kB
        cache().write(m_chunk, entries);
        const auto read = cache().read(m_chunk);

        QVERIFY(QFileInfo(file()).size() <= 8 << 20);
        QVERIFY(read.size() > 10 && read.size() < 30);
        QCOMPARE(read.back().offset, 79);
    }

    void allChunksTogetherHaveRoomForSoMuch()
    {
        const FilmCache small(directory(), m_reader, 100'000);
        for (int chunk = 0; chunk < 8; ++chunk) {
            small.write(chunk, {entry(0)}); // of 30 kB
            for (const QString &name : files())
                age(directory() / name.toStdString());
        }
        QCOMPARE(files().size(), 3);
        QVERIFY(small.read(0).empty());
        QCOMPARE(small.read(7).size(), 1U);
    }

    void withoutADirectoryNothingIsKept()
    {
        const FilmCache none({}, m_reader);
        none.write(m_chunk, {entry(0)});
        QVERIFY(none.read(m_chunk).empty());
    }

    void aDirectoryThatCannotBeMadeIsNoHarm()
    {
        const FilmCache nowhere(m_store / "metadata.yaml" / "film", m_reader);
        nowhere.write(m_chunk, {entry(0)});
        QVERIFY(nowhere.read(m_chunk).empty());
    }

private:
    fs::path path(const char *name) const { return fs::path(m_dir->path().toStdString()) / name; }
    fs::path directory() const { return path("not yet") / "film"; }
    FilmCache cache() const { return {directory(), m_reader}; }
    fs::path image(int offset) const
    {
        return m_store / "000000" / ("00000" + std::to_string(offset) + ".png");
    }

    static void makeOld(const fs::path &file)
    {
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    static void age(const fs::path &file)
    {
        fs::last_write_time(file, fs::last_write_time(file) - std::chrono::minutes(1));
    }

    static FilmCache::Entry entry(int offset, int type = CV_8UC1)
    {
        cv::Mat pixels(model::filmPictureSize.height(), model::filmPictureSize.width(), type);
        cv::randu(pixels, 0, 200);
        return {offset, offset + 3, {store::FileKind::Regular, 1234, 5678 + offset}, pixels};
    }

    QStringList files() const
    {
        return QDir(QString::fromStdString(directory().string())).entryList(QDir::Files);
    }
    QString file() const
    {
        return QString::fromStdString(directory().string()) + '/' + files().value(0);
    }
    QByteArray bytes() const
    {
        QFile whole(file());
        return whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile whole(file());
        QVERIFY(whole.open(QIODevice::WriteOnly) && whole.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    fs::path m_store;
    std::shared_ptr<const store::Reader> m_reader;
    int m_chunk = 0;
};

QTEST_GUILESS_MAIN(TestFilmCache)
#include "tst_filmcache.moc"
