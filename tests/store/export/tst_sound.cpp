// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/soundsource.h"

#include "store/extra/samplefile.h"
#include "store/pattern.h"
#include "store/write/writer.h"
#include "tests/support/barcodevideo.h"
#include "tests/support/exports.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stop_token>
#include <utility>

using namespace store;
using Code = Error::Code;
namespace fs = std::filesystem;

namespace {

constexpr int rate = 2000;
constexpr std::size_t waveHead = 80;

// The sound that Motif's recorder kept: left and right of each sample, and where the first one belongs.
struct Recorded
{
    std::vector<std::int16_t> samples;
    double start = 0.0; // seconds since 1970
};

Recorded recorded(const fs::path &store)
{
    Recorded sound;
    double delay = 0.0; // of the first chunk
    std::int64_t count = 0;
    for (const char *name : {"000000.extra_data.h5", "000001.extra_data.h5"}) {
        const auto file = SampleFile::open(store / name);
        const bool isFirst = sound.samples.empty();
        const auto take = [&](const SampleFile::Block &block) {
            if (isFirst && count == 0)
                sound.start = block.value(3, 0); // frame_number, frame_time
            for (std::size_t k = 0; k < block.count; ++k) {
                sound.samples.push_back(std::int16_t(block.value(0, k)));
                sound.samples.push_back(std::int16_t(block.value(1, k)));
                delay += isFirst ? block.value(5, k) : 0.0;
                count += isFirst;
            }
            return true;
        };
        if (!file || !(*file)->forEachBlock(take))
            return {};
    }
    sound.start += delay / double(count);
    return sound;
}

std::vector<std::int16_t> asSamples(const std::string &bytes)
{
    std::vector<std::int16_t> samples(bytes.size() / 2);
    std::memcpy(samples.data(), bytes.data(), 2 * samples.size());
    return samples;
}

// The sound of a clip as ffmpeg decodes it.
std::vector<std::int16_t> soundOf(const fs::path &clip)
{
    const auto raw = fs::path(clip) += ".raw";
    const QString said =
        barcodevideo::ffmpeg({"-i", QString::fromStdString(clip.string()), "-map", "0:a", "-f",
                              "s16le", QString::fromStdString(raw.string())});
    return said.isEmpty() ? asSamples(readBytes(raw)) : std::vector<std::int16_t>();
}

// Where the sound of a clip begins that shows the frame first.
std::ptrdiff_t placeOf(const Recorded &sound, const Reader &reader, std::int64_t frame)
{
    return std::lround((reader.index().time({frame}).seconds - sound.start) * rate);
}

} // namespace

class TestSound : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = m_copies.take("motif_h5_audio");
        const auto reader = Reader::open(m_store);
        QVERIFY(reader);
        m_reader = *reader;
        m_sound = recorded(m_store);
        QCOMPARE(m_sound.samples.size(), 2U * 2000U);
    }

    void allOfItIsKeptAsItIs()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.wav"), ExportKind::Wav, 0, 25);
        order.sound = "audio";
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->soundRate, rate);
        QCOMPARE(made->soundChannels, 2);
        const double start = m_sound.start - m_reader->index().time({0}).seconds;
        QVERIFY(std::abs(made->soundStart - start) <= 0.5 / rate);
        QCOMPARE(made->bytes, fs::file_size(order.target));
        QVERIFY(asSamples(readBytes(order.target).substr(waveHead)) == m_sound.samples);
        const auto map = exports::readMap(made->map);
        QCOMPARE(map.size(), 25U);
        QVERIFY(std::abs(map[0].shown + made->soundStart) < 1e-6);
        const auto probed = soundOf(order.target);
        QVERIFY(probed == m_sound.samples);
    }

    void ofARangeItBeginsWithTheFirstFrame()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.wav"), ExportKind::Wav, 5, 20);
        order.sound = "audio";
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto samples = asSamples(readBytes(order.target).substr(waveHead));
        QCOMPARE(samples.size(), 2U * 15U * 80U); // 40 ms a frame
        const auto begin = m_sound.samples.begin() + 2 * placeOf(m_sound, *m_reader, 5);
        QVERIFY(std::equal(samples.begin(), samples.end(), begin));
        QVERIFY(std::abs(exports::readMap(made->map)[0].shown) < 1e-9);
    }

    void goesWithAClip_data()
    {
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("first"); // that is shown
        QTest::addRow("encoded, all") << ClipPreset::Share << qint64(0) << qint64(0);
        QTest::addRow("encoded, a range") << ClipPreset::Lossless << qint64(4) << qint64(4);
        QTest::addRow("copied, a range") << ClipPreset::Copy << qint64(16) << qint64(15);
    }

    void goesWithAClip()
    {
        QFETCH(ClipPreset, preset);
        QFETCH(qint64, begin);
        QFETCH(qint64, first);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.mkv"), ExportKind::Mkv, begin, 25);
        order.preset = preset;
        order.sound = "audio";
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(exports::readMap(made->map)[0].index, first);
        const auto pictures = exports::decodeClip(order.target);
        QCOMPARE(std::ssize(pictures), 25 - first);
        const auto samples = soundOf(order.target);
        const auto place = placeOf(m_sound, *m_reader, first);
        const auto wanted = std::vector(m_sound.samples.begin() + 2 * place, m_sound.samples.end());
        QVERIFY(std::abs(std::ssize(samples) - std::ssize(wanted)) <= 2 * 8);
        QVERIFY(std::equal(samples.begin(),
                           samples.begin() + std::min(std::ssize(samples), std::ssize(wanted)),
                           wanted.begin()));
    }

    void whereNothingWasRecordedIsSilence()
    {
        const StoreCopies copies;
        const auto store = copies.take("motif_h5_audio");
        fs::remove(store / "000000.extra_data.h5");
        const auto reader = Reader::open(store);
        auto order = exports::orderOf(copies.path("x.mkv"), ExportKind::Mkv, 0, 25);
        order.sound = "audio";
        const auto made = exportFrames(**reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto samples = soundOf(order.target);
        QVERIFY(samples.size() >= 2U * 1900U);
        const auto first =
            std::find_if(samples.begin(), samples.end(), [](auto s) { return s != 0; });
        const auto place = (first - samples.begin()) / 2;
        QVERIFY(std::abs(place - 15 * 80) <= 8); // chunk 1 begins with frame 15
    }

    // The clock is set after chunk 0, which has the sound of Motif's.
    void silenceHasAnEnd()
    {
        constexpr double gap = 1.7e9; // seconds
        const StoreCopies copies;
        const double start = m_reader->index().time({0}).seconds;
        WriterOptions options;
        options.format = "png";
        options.imageShape = {64, 96};
        options.chunkSize = 2;
        const auto writer = Writer::create(copies.path("far"), options);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 4; ++i)
            QVERIFY((*writer)->add(paintPattern(96, 64, PatternPixels::Gray8, {i}, {i}), {i},
                                   {start + double(i) + (i < 2 ? 0.0 : gap)}));
        QVERIFY((*writer)->close());
        fs::copy_file(m_store / "000000.extra_data.h5",
                      copies.path("far") / "000000.extra_data.h5");
        const auto reader = Reader::open(copies.path("far"));
        QVERIFY(reader);
        for (const auto &[name, kind] :
             {std::pair("x.wav", ExportKind::Wav), std::pair("x.mkv", ExportKind::Mkv)}) {
            auto order = exports::orderOf(copies.path(name), kind, 0, 4);
            order.sound = "audio";
            const auto made = exportFrames(**reader, order);
            QVERIFY(!made);
            QCOMPARE(made.error().code, Code::InvalidArgument);
        }
        QCOMPARE(exports::namesIn(copies.path("")), QStringList({"far"}));
    }

    void soundThatCannotBeReadIsSilentIfItIsSkipped_data()
    {
        QTest::addColumn<int>("chunk");
        QTest::addRow("first") << 0;
        QTest::addRow("second") << 1;
    }

    void soundThatCannotBeReadIsSilentIfItIsSkipped()
    {
        QFETCH(int, chunk);
        const StoreCopies copies;
        const fs::path copy = copies.take("motif_h5_audio");
        writeBytes(copy / (chunk == 0 ? "000000.extra_data.h5" : "000001.extra_data.h5"), "HDF");
        const auto reader = Reader::open(copy);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("x.wav"), ExportKind::Wav, 0, 25);
        order.sound = "audio";
        const auto stopped = exportFrames(**reader, order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::Corrupt);
        QVERIFY(!fs::exists(order.target));

        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(**reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->problems.size(), std::size_t(1));
        QVERIFY(made->problems[0].path.extension() == ".h5");
        const auto samples = asSamples(readBytes(order.target).substr(waveHead));
        QVERIFY(!samples.empty() && samples.size() < m_sound.samples.size());
        if (chunk == 1) {
            QVERIFY(std::equal(samples.begin(), samples.end(), m_sound.samples.begin()));
        } else {
            const auto begin = m_sound.samples.end() - std::ptrdiff_t(samples.size());
            QVERIFY(std::equal(samples.begin(), samples.end(), begin));
        }
    }

    void silenceIsStopped()
    {
        std::stop_source stop;
        auto source = SoundSource::open(*m_reader, "audio", {0}, {24}, {}, stop.get_token());
        QVERIFY(source && source->startAt(m_reader->index().time({0})));
        QVERIFY(source->read(10, stop.get_token()));
        stop.request_stop();
        const auto more = source->read(10, stop.get_token());
        QVERIFY(!more);
        QCOMPARE(more.error().code, Code::Cancelled);
    }

    void whatHasNoSoundIsRefused()
    {
        const StoreCopies copies;
        const auto refusal = [&](const Reader &reader, const char *name, ExportKind kind,
                                 const char *set, std::optional<ClipTiming> timing = {}) {
            auto order = exports::orderOf(copies.path(name), kind, 0, 5);
            order.sound = set;
            order.timing = timing;
            const auto made = exportFrames(reader, order);
            return made ? Code::Io : made.error().code;
        };
        QCOMPARE(refusal(*m_reader, "x.wav", ExportKind::Wav, "speech"), Code::NotFound);
        QCOMPARE(refusal(*m_reader, "x.mkv", ExportKind::Mkv, "speech"), Code::NotFound);
        QCOMPARE(refusal(*m_reader, "x.mkv", ExportKind::Mkv, "audio", ClipTiming::Constant),
                 Code::InvalidArgument);
        QCOMPARE(refusal(*m_reader, "x.avi", ExportKind::Avi, "audio"), Code::InvalidArgument);
        QCOMPARE(refusal(*m_reader, "x.mp4", ExportKind::Mp4, "audio"), Code::InvalidArgument);
        const auto silent = exports::makeStore(copies.path("silent"), 5);
        QCOMPARE(refusal(*silent, "x.wav", ExportKind::Wav, "audio"), Code::NotFound);
        QCOMPARE(exports::namesIn(copies.path("")), QStringList({"silent"}));
    }

private:
    StoreCopies m_copies;
    fs::path m_store;
    std::shared_ptr<const Reader> m_reader;
    Recorded m_sound;
};

QTEST_GUILESS_MAIN(TestSound)
#include "tst_sound.moc"
