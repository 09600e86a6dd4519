// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/seriescollector.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <hdf5.h>

using namespace store;

namespace {

namespace fs = std::filesystem;

struct Frame
{
    std::int64_t number = 0;
    double time = 0;
};

void writeSet(hid_t file, const char *name, hid_t type, const void *data, hsize_t count)
{
    const hid_t space = H5Screate_simple(1, &count, nullptr);
    const hid_t set = H5Dcreate2(file, name, type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    QVERIFY(H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) >= 0);
    H5Dclose(set);
    H5Sclose(space);
}

void writeText(hid_t object, const char *name, const char *text)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, strlen(text));
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
    QVERIFY(H5Awrite(attribute, type, text) >= 0);
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
}

// A file of Motif's with one column of these levels, a millisecond apart.
void writeLevels(const fs::path &path, const std::vector<float> &levels)
{
    std::vector<Frame> frames(levels.size());
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i] = {std::int64_t(i / 40), double(i) / 1000};
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hid_t camera = H5Tcreate(H5T_COMPOUND, sizeof(Frame));
    H5Tinsert(camera, "frame_number", offsetof(Frame, number), H5T_NATIVE_INT64);
    H5Tinsert(camera, "frame_time", offsetof(Frame, time), H5T_NATIVE_DOUBLE);
    writeSet(file, "camera", camera, frames.data(), frames.size());
    writeSet(file, "level", H5T_NATIVE_FLOAT, levels.data(), levels.size());
    writeText(file, "datasets", "level");
    H5Tclose(camera);
    H5Fclose(file);
}

} // namespace

class TestSeriesCollector : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverySampleOfAShortFile()
    {
        const auto series = collected({1, 2, 3, -4});

        QCOMPARE(series.name, std::string("level0"));
        QCOMPARE(series.values, (std::vector{1.0, 2.0, 3.0, -4.0}));
        QCOMPARE(series.times, (std::vector{0.0, 0.001, 0.002, 0.003}));
    }

    void keepsThePeaksOfALongFile()
    {
        constexpr std::size_t count = 3 << 20;
        std::vector<float> levels(count, 7);
        levels[3] = -5;
        levels[1'234'567] = 1000;
        levels[count - 1] = 2000;
        const auto series = collected(levels);
        const auto at = [&](double value) {
            const auto found = std::find(series.values.begin(), series.values.end(), value);
            return found == series.values.end()
                       ? -1.0
                       : series.times[std::size_t(found - series.values.begin())];
        };

        QVERIFY(series.values.size() <= 1 << 21);
        QCOMPARE(series.values.size(), series.times.size());
        QVERIFY(std::is_sorted(series.times.begin(), series.times.end()));
        QCOMPARE(at(-5), 0.003);
        QCOMPARE(at(1000), 1234.567);
        QCOMPARE(at(2000), double(count - 1) / 1000);
    }

private:
    ExtraSeries collected(const std::vector<float> &levels)
    {
        const fs::path path = fs::path(m_directory.path().toStdString()) / "000000.extra_data.h5";
        writeLevels(path, levels);
        const ChunkIndex index;
        SeriesCollector collector(index);
        const auto file = SampleFile::open(path);
        if (!file)
            return {};
        collector.beginFile(**file);
        static_cast<void>((*file)->forEachBlock([&](const SampleFile::Block &block) {
            collector.add(**file, block);
            return true;
        }));
        collector.endFile();
        auto all = collector.take();
        return all.size() == 1 ? all[0] : ExtraSeries();
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/series collector XXXXXX"};
};

QTEST_GUILESS_MAIN(TestSeriesCollector)
#include "tst_seriescollector.moc"
