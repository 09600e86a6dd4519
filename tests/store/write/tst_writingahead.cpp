// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/journal.h"
#include "store/reader.h"
#include "store/write/taskthread.h"
#include "store/write/writer.h"
#include "tests/support/patternstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <filesystem>
#include <optional>

#include <pthread.h>

using namespace store;
using namespace support;

namespace {

// No thread can be had while it lives: none has room for a stack larger than all addresses there are.
class NoThreads
{
public:
    NoThreads()
    {
        ::pthread_getattr_default_np(&m_before);
        pthread_attr_t attributes;
        ::pthread_attr_init(&attributes);
        ::pthread_attr_setstacksize(&attributes, std::size_t(1) << 56U);
        ::pthread_setattr_default_np(&attributes);
        ::pthread_attr_destroy(&attributes);
    }
    ~NoThreads()
    {
        ::pthread_setattr_default_np(&m_before);
        ::pthread_attr_destroy(&m_before);
    }
    NoThreads(const NoThreads &) = delete;
    NoThreads &operator=(const NoThreads &) = delete;

private:
    pthread_attr_t m_before;
};

} // namespace

// What add() has done when it returns, and what not yet.
class TestWritingAhead : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_parent.emplace(QDir::tempPath() + QStringLiteral("/writer test XXXXXX"));
        m_path = m_parent->filePath(QStringLiteral("a store")).toStdString();
    }

    void whatCameIsOnTheDiskWithoutAnotherFrame_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "mjpeg/avi", "h264/mkv", "png"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void whatCameIsOnTheDiskWithoutAnotherFrame()
    {
        QFETCH(QString, format);
        WriterOptions options = gray(format.toStdString());
        options.syncIntervalMs = 3'600'000;
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->sync()); // nothing came yet
        QVERIFY(fill(**writer, 0, 7));
        QCOMPARE((*writer)->durableCount(), 0);

        QVERIFY((*writer)->sync());

        QCOMPARE((*writer)->durableCount(), 7);
        const auto reader = Reader::open(m_path); // sees what a killed program would leave
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 7));
        QVERIFY((*writer)->sync());
        QVERIFY((*writer)->close());
        QVERIFY(!(*writer)->sync());
    }

    void thePixelsMayChangeAfterEachFrame_data()
    {
        QTest::addColumn<QString>("format");
        for (const std::string &format : writableFormats())
            if (!format.ends_with("+color")) // a mosaic's
                QTest::addRow("%s", format.c_str()) << QString::fromStdString(format);
    }

    void thePixelsMayChangeAfterEachFrame()
    {
        QFETCH(QString, format);
        auto writer = Writer::create(m_path, gray(format.toStdString()));
        QVERIFY(writer);
        cv::Mat one(height, width, CV_8UC1);
        for (std::int64_t i = 0; i < 30; ++i) {
            picture(i).copyTo(one);
            QVERIFY((*writer)->add(one, {2 * i}, timeOf(i)));
            one.setTo(0);
        }
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 30));
    }

    // A program that is killed has lost at most the frames of the last moment, not the last frames
    // of a slow recording.
    void aFrameAfterAPauseIsWrittenAtOnce_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"png", "mjpeg/avi"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void aFrameAfterAPauseIsWrittenAtOnce()
    {
        QFETCH(QString, format);
        WriterOptions options = gray(format.toStdString());
        options.syncIntervalMs = 3'600'000;
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY(fill(**writer, 0, 3));
        QTest::qSleep(100);

        QVERIFY(fill(**writer, 3, 4));

        const auto journal = readJournal(m_path / ".000000.wal");
        QVERIFY(journal);
        QCOMPARE(journal->records.size(), 4U);
        QCOMPARE((*writer)->durableCount(), 0);
        QVERIFY((*writer)->close());
    }

    void aFrameOfAVideoIsWrittenWhenItWasAdded_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "mjpeg/avi", "h264/mkv"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void aFrameOfAVideoIsWrittenWhenItWasAdded()
    {
        QFETCH(QString, format);
        cv::Mat noise(480, 640, CV_8UC1); // takes the encoder a while
        cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 256);
        WriterOptions options = gray(format.toStdString());
        options.imageShape = {noise.rows, noise.cols};
        options.syncIntervalMs = 3'600'000;
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 10; ++i) {
            QVERIFY((*writer)->add(noise, {2 * i}, timeOf(i)));
            const auto journal = readJournal(m_path / ".000000.wal");
            QVERIFY(journal);
            QCOMPARE(std::ssize(journal->records), i + 1);
        }
        QVERIFY((*writer)->close());
    }

    void needsNoThreads_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"png", "npy", "bpk"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void needsNoThreads()
    {
        QFETCH(QString, format);
        bool isTaken = false;
        {
            const NoThreads none;
            QVERIFY(!TaskThread::create());
            auto writer = Writer::create(m_path, gray(format.toStdString()));
            isTaken = writer && fill(**writer, 0, 30) && (*writer)->close();
        }
        QVERIFY(isTaken);
        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 30));
    }

private:
    std::optional<QTemporaryDir> m_parent;
    std::filesystem::path m_path;
};

QTEST_GUILESS_MAIN(TestWritingAhead)
#include "tst_writingahead.moc"
