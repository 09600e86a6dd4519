// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"
#include "store/reader.h"
#include "tests/support/fixture.h"
#include "tests/support/slowdiskcalls.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace store;
namespace fs = std::filesystem;

namespace {

constexpr long points = 24; // of a visit, at which the disk breaks

// What a visitor of a store got to see.
struct Visit
{
    bool opens = false;
    std::map<std::int64_t, std::string> frames; // by frame number; only what could be decoded
    std::map<std::string, std::int64_t> samples; // of extra data, by the set's name
    std::size_t complaints = 0;
    std::size_t damages = 0; // of them, those that blame the file

    void complain(const Error &error)
    {
        ++complaints;
        damages += error.code == Error::Code::Corrupt ? 1 : 0;
    }
};

void lookAtFrames(const Reader &reader, Visit &visit)
{
    for (const auto &chunk : reader.index().chunks()) {
        const auto decoder = reader.openChunk(chunk.number);
        if (!decoder)
            visit.complain(decoder.error());
        for (std::int64_t i = 0; decoder && i < chunk.count; ++i) {
            const auto picture = (*decoder)->decode(i, PixelForm::Full);
            if (!picture)
                visit.complain(picture.error());
            else
                visit.frames[reader.index().number({chunk.first.value + i}).value] =
                    fixture::sha256(*picture);
        }
    }
}

void lookAtExtra(const Reader &reader, Visit &visit)
{
    const auto overview = summariseExtra(reader);
    if (!overview)
        return visit.complain(overview.error());
    for (const auto &[chunk, error] : overview->broken)
        visit.complain(error);
    for (const auto &set : overview->sets)
        visit.samples[set.name] += set.samples;
}

Visit visitStore(const fs::path &directory)
{
    Visit visit;
    const auto reader = Reader::open(directory);
    visit.opens = static_cast<bool>(reader);
    if (!reader) {
        visit.complain(reader.error());
        return visit;
    }
    for (const auto &problem : (*reader)->problems())
        visit.complain(problem.error);
    lookAtFrames(**reader, visit);
    lookAtExtra(**reader, visit);
    return visit;
}

// Empty if all that was seen is true, and what is missing was complained about, but not as damage.
QString wrongIn(const Visit &seen, const Visit &truth)
{
    for (const auto &[number, picture] : seen.frames)
        if (const auto found = truth.frames.find(number);
            found == truth.frames.end() || found->second != picture)
            return QStringLiteral("frame %1 is another").arg(number);
    for (const auto &[name, samples] : seen.samples)
        if (const auto found = truth.samples.find(name);
            found == truth.samples.end() || found->second < samples)
            return QStringLiteral("extra data that are not there");
    if (seen.damages > truth.damages)
        return QStringLiteral("the file is blamed for the disk");
    const bool isAll = seen.frames == truth.frames && seen.samples == truth.samples;
    if (!isAll && seen.opens && seen.complaints <= truth.complaints)
        return QStringLiteral("something is missing without a word");
    return {};
}

} // namespace

// Stores on a disk that breaks while they are looked at: never a crash, never a wrong frame, never
// less than there is without a word.
class TestBrokenDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("SLOWDISK_BELOW", QByteArray::fromStdString(fixture::storesDirectory().string()));
    }

    void cleanup() { QVERIFY(slowdisk::failAtRequest(0)); }

    void tellsOnlyWhatIsTrue_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"dir_bpk_gray",
                                 "dir_jpg_color",
                                 "dir_npy_u16_gray",
                                 "dir_png_gray",
                                 "dir_tif_gray",
                                 "exact_mjpeg",
                                 "exact_mp4",
                                 "extra_sparse_mp4",
                                 "extra_sparse_npy",
                                 "index_sqlite_mp4",
                                 "killed_avi",
                                 "killed_mp4",
                                 "motif_h5_audio",
                                 "motif_h5_daq",
                                 "motif_json_mp4",
                                 "num_skips_png",
                                 "old_mjpeg_20160203_010203",
                                 "video_h264mkv_gray",
                                 "video_mp4_bframes",
                                 "video_mp4_fragmented"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void tellsOnlyWhatIsTrue()
    {
        QFETCH(QString, name);
        const fs::path store = fixture::storesDirectory() / name.toStdString();
        const long before = slowdisk::requests();
        const Visit truth = visitStore(store);
        const long requests = slowdisk::requests() - before;
        QVERIFY(requests > 2);
        int incomplete = 0;
        for (long point = 0; point < std::min(points, requests); ++point) {
            const long request = 1 + point * requests / std::min(points, requests);
            QVERIFY(slowdisk::failAtRequest(request));
            const Visit seen = visitStore(store);
            QVERIFY(slowdisk::failAtRequest(0));
            const QString wrong = wrongIn(seen, truth);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("request %1: %2").arg(request).arg(wrong)));
            incomplete += seen.frames == truth.frames && seen.samples == truth.samples ? 0 : 1;
        }
        QVERIFY(incomplete > 0);
        const Visit again = visitStore(store);
        QVERIFY(again.frames == truth.frames && again.samples == truth.samples);
        QCOMPARE(again.complaints, truth.complaints);
    }
};

QTEST_GUILESS_MAIN(TestBrokenDisk)
#include "tst_brokendisk.moc"
