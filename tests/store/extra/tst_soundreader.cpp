// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/soundreader.h"

#include "store/extra/extradata.h"
#include "tests/support/storecopy.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cmath>

#include <hdf5.h>

using namespace store;

namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Reader> openStore(const fs::path &path)
{
    auto reader = Reader::open(path);
    return reader ? *reader : nullptr;
}

std::shared_ptr<const Reader> fixture(const std::string &name)
{
    return openStore(fs::path(TEST_DATA) / "stores" / name);
}

// A chunk's samples, and when the first was taken: by its frame's time and the mean delay.
struct Sound
{
    std::vector<std::int16_t> left, right;
    double start = 0.0;
};

Sound soundOf(const Reader &reader, int chunk)
{
    Sound sound;
    double delay = 0.0;
    const auto rows = readExtraRows(reader, chunk);
    for (const Value &row : rows->rows) {
        sound.left.push_back(row["audio_l"].get<std::int16_t>());
        sound.right.push_back(row["audio_r"].get<std::int16_t>());
        delay += row["sample_delay"].get<double>();
    }
    sound.start = rows->rows[0]["frame_time"].get<double>() + delay / double(rows->rows.size());
    return sound;
}

// Puts a set of two rows of 32 bit in the place of one, with the same attributes but names.
void replaceSet(const fs::path &file, const char *name, const std::vector<std::int32_t> &values,
                hsize_t count)
{
    const hid_t id = H5Fopen(file.string().c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    H5Ldelete(id, name, H5P_DEFAULT);
    const hsize_t extents[] = {2, count};
    const hid_t space = H5Screate_simple(2, extents, nullptr);
    const hid_t set =
        H5Dcreate2(id, name, H5T_STD_I32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    H5Dwrite(set, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    const hid_t one = H5Screate(H5S_SCALAR);
    const hid_t rate = H5Acreate2(set, "samplerate", H5T_IEEE_F64LE, one, H5P_DEFAULT, H5P_DEFAULT);
    const double hertz = 2000;
    H5Awrite(rate, H5T_NATIVE_DOUBLE, &hertz);
    H5Aclose(rate);
    H5Sclose(one);
    H5Dclose(set);
    H5Sclose(space);
    H5Fclose(id);
}

} // namespace

class TestSoundReader : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatCanBeHeard()
    {
        const auto tracks = soundTracks(*fixture("motif_h5_audio"));
        QVERIFY(tracks);
        QCOMPARE(tracks->size(), 1U);
        QCOMPARE(tracks->front().name, std::string("audio"));
        QCOMPARE(tracks->front().sampleRate, 2000.0);
        QCOMPARE(tracks->front().channels, 2);
        QVERIFY(soundTracks(*fixture("motif_h5_daq"))->empty()); // 250 Hz
        QVERIFY(soundTracks(*fixture("extra_sparse_mp4"))->empty());
    }

    void givesTheSamplesOfATime()
    {
        const auto reader = fixture("motif_h5_audio");
        SoundReader sound(reader, soundTracks(*reader)->front());
        for (const int chunk : {1, 0}) {
            const Sound truth = soundOf(*reader, chunk);
            for (const std::int64_t first : {0, 1, 300, 799}) {
                const auto heard = sound.read(truth.start + double(first) / 2000, 100);
                QVERIFY(heard);
                QCOMPARE(heard->size(), 200U);
                for (std::int64_t i = 0; i < 100; ++i) {
                    if (first + i >= std::ssize(truth.left))
                        break;
                    QCOMPARE((*heard)[std::size_t(2 * i)], truth.left[std::size_t(first + i)]);
                    QCOMPARE((*heard)[std::size_t(2 * i + 1)], truth.right[std::size_t(first + i)]);
                }
            }
        }
    }

    void samplesOf32BitThatBeginQuietlyAreNotTooLoud()
    {
        const StoreCopies copies;
        const auto store = copies.take("motif_h5_audio");
        const auto reader = openStore(store);
        const Sound truth = soundOf(*reader, 0);
        const auto samples = std::ssize(truth.left);
        std::vector<std::int32_t> wide(std::size_t(2 * samples), 3); // a soft hiss
        wide[std::size_t(samples - 1)] = 1000 << 16; // of the left
        replaceSet(store / "000000.extra_data.h5", "audio", wide, hsize_t(samples));

        SoundReader sound(reader, soundTracks(*reader)->front());
        const auto heard = sound.read(truth.start, samples);
        QVERIFY(heard);
        QCOMPARE((*heard)[0], std::int16_t(0));
        QCOMPARE((*heard)[std::size_t(2 * (samples - 1))], std::int16_t(1000));
    }

    void isSilentWhereNothingWasRecorded()
    {
        const auto reader = fixture("motif_h5_audio");
        SoundReader sound(reader, soundTracks(*reader)->front());
        const Sound truth = soundOf(*reader, 0);
        const auto before = sound.read(truth.start - 0.05, 200); // 100 frames of silence first
        QVERIFY(std::all_of(before->begin(), before->begin() + 200,
                            [](std::int16_t sample) { return sample == 0; }));
        QCOMPARE((*before)[2 * 100 + 1], truth.right[0]);
        for (const double far : {-1e300, 1e300, std::nan("")}) {
            const auto silence = sound.read(far, 10);
            QVERIFY(silence && std::ranges::count(*silence, 0) == 20);
        }
    }

    void isSilentWhereTheFileIsBroken()
    {
        const StoreCopies copies;
        const auto store = copies.take("motif_h5_audio");
        const auto reader = openStore(store);
        const auto track = soundTracks(*reader)->front();
        const Sound truth = soundOf(*reader, 0);
        writeBytes(store / "000000.extra_data.h5", "no sound any more");
        SoundReader sound(reader, track);
        const auto heard = sound.read(truth.start, 50);
        QVERIFY(heard && std::ranges::count(*heard, 0) == 100);
    }
};

QTEST_GUILESS_MAIN(TestSoundReader)
#include "tst_soundreader.moc"
