// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/finish.h"

#include "store/file.h"
#include "store/mp4/fragments.h"
#include "store/pattern.h"
#include "store/write/writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace store;
using Bytes = std::vector<std::byte>;

namespace {

constexpr std::size_t frames = 5;
constexpr std::uint64_t maxBytes = 1U << 20U;

// A video as it is while it is recorded.
Result<Bytes> fragmentsOf(const std::filesystem::path &directory)
{
    WriterOptions options;
    options.imageShape = {50, 64};
    options.syncIntervalMs = 0;
    auto writer = Writer::create(directory, options);
    if (!writer)
        return writer.error();
    for (std::int64_t i = 0; i < std::int64_t(frames); ++i) {
        const cv::Mat picture = paintPattern(64, 50, PatternPixels::Gray8, {i}, {i});
        if (auto added = (*writer)->add(picture, {i}, {double(i)}); !added)
            return added.error();
    }
    return readFile(directory / "000000.mp4", maxBytes);
}

} // namespace

class TestFinish : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto fragments = fragmentsOf(path("a recording"));
        QVERIFY(fragments);
        m_fragments = *fragments;
        m_video = path("a video.mp4");
        QVERIFY(writeFileWhole(m_video, m_fragments));
        QVERIFY(mp4::finishFile(m_video, frames));
        const auto finished = readFile(m_video, maxBytes);
        QVERIFY(finished);
        m_finished = *finished;
        QVERIFY(m_finished.size() > m_fragments.size());
    }

    void changesOnlyTheSpareBoxAndTheEnd()
    {
        const auto spare = mp4::readHead(m_fragments)->size;
        Bytes start(m_finished.begin(), m_finished.begin() + std::ptrdiff_t(m_fragments.size()));
        std::copy_n(m_fragments.begin() + std::ptrdiff_t(spare), mp4::spareSize,
                    start.begin() + std::ptrdiff_t(spare));

        QVERIFY(start == m_fragments);
    }

    void goesOnAfterAChangeOfTheHeadThatWasCutShort_data()
    {
        QTest::addColumn<int>("changed");
        for (int changed = 0; changed <= int(mp4::spareSize); ++changed)
            QTest::addRow("%d bytes", changed) << changed;
    }

    void goesOnAfterAChangeOfTheHeadThatWasCutShort()
    {
        QFETCH(int, changed);
        Bytes torn = m_finished;
        const auto spare = std::ptrdiff_t(mp4::readHead(m_fragments)->size);
        std::copy_n(m_fragments.begin() + spare + changed, std::ptrdiff_t(mp4::spareSize) - changed,
                    torn.begin() + spare + changed);
        QVERIFY(writeFileWhole(m_video, torn));

        const auto file = FileHandle::open(m_video, FileHandle::Mode::Read);
        const auto finished = mp4::isFinished(*file);
        QVERIFY(finished);
        QCOMPARE(*finished, torn == m_finished);
        const auto done = mp4::finishFile(m_video, frames);
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        QVERIFY(*readFile(m_video, maxBytes) == m_finished);
    }

    // A picture out of its time is none that was recorded: what comes before it is kept.
    void readsUpToAPictureOutOfItsTime()
    {
        Bytes moved = m_fragments;
        constexpr std::array name{std::byte{'t'}, std::byte{'f'}, std::byte{'d'}, std::byte{'t'}};
        auto box = moved.begin();
        for (int fragment = 0; fragment < 3; ++fragment)
            box = std::search(box + 1, moved.end(), name.begin(), name.end());
        QVERIFY(box != moved.end());
        constexpr std::ptrdiff_t lastByteOfTime = 15; // version 1, 8 bytes
        QCOMPARE(box[4], std::byte{1});
        box[lastByteOfTime] ^= std::byte{1};
        QVERIFY(writeFileWhole(m_video, moved));

        const auto file = FileHandle::open(m_video, FileHandle::Mode::Read);
        const auto fragments = mp4::readFragments(*file);

        QVERIFY(fragments);
        QCOMPARE(fragments->samples.size(), 2U);
        QVERIFY(!mp4::finishFile(m_video, frames));
        QVERIFY(*readFile(m_video, maxBytes) == moved);
    }

    void refusesAVideoOfAnotherProgram()
    {
        Bytes foreign = m_fragments;
        foreign[mp4::readHead(m_fragments)->size + 4] = std::byte{'w'};
        QVERIFY(writeFileWhole(m_video, foreign));

        const auto done = mp4::finishFile(m_video, frames);

        QVERIFY(!done);
        QCOMPARE(done.error().code, Error::Code::Corrupt);
        QVERIFY(*readFile(m_video, maxBytes) == foreign);
    }

private:
    std::filesystem::path path(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/finish test XXXXXX"};
    std::filesystem::path m_video;
    Bytes m_fragments;
    Bytes m_finished;
};

QTEST_GUILESS_MAIN(TestFinish)
#include "tst_finish.moc"
