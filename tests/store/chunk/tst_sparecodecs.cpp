// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/sparecodecs.h"
#include "store/chunk/videodecoder.h"
#include "store/chunk/videofile.h"
#include "tests/support/barcodevideo.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

using barcodevideo::checkInAllOrders;
using barcodevideo::h264;
using store::SpareCodecs;

namespace {

constexpr int frames = 20;

bool takeFor(const QString &file)
{
    const auto video = store::VideoFile::open(file.toStdString());
    return video && SpareCodecs::ofAll().take(video->parameters());
}

using Samples = std::vector<std::uint8_t>;

// The brightness of all pictures, or of those from `first` on, by a decoder that is closed then.
std::vector<Samples> picturesOf(const QString &file, std::int64_t first = 0)
{
    std::vector<Samples> pictures;
    auto decoder = store::VideoDecoder::open(file.toStdString(), {});
    if (!decoder)
        return pictures;
    for (std::int64_t i = first; i < (*decoder)->table().pictureCount(); ++i) {
        const auto picture = (*decoder)->picture(i, {});
        if (!picture)
            return pictures;
        Samples samples;
        for (int y = 0; y < (*picture)->height; ++y) {
            const std::uint8_t *row = (*picture)->data[0] + y * (*picture)->linesize[0];
            samples.insert(samples.end(), row, row + (*picture)->width);
        }
        pictures.push_back(samples);
    }
    return pictures;
}

bool joinRaw(const QStringList &from, const QString &to)
{
    QFile joined(to);
    if (!joined.open(QIODevice::WriteOnly))
        return false;
    for (const QString &name : from) {
        QFile part(name);
        if (!part.open(QIODevice::ReadOnly) || joined.write(part.readAll()) < 1)
            return false;
    }
    return true;
}

} // namespace

class TestSpareCodecs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QCOMPARE(barcodevideo::makeAll(frames, {{path("a.mp4"), h264("-qp 10 -bf 2")},
                                                {path("b.mp4"), h264("-qp 10 -bf 2 -g 5")},
                                                {path("coarse.mp4"), h264("-qp 40 -bf 2")},
                                                {path("a.h264"), h264("-qp 10 -bf 2")},
                                                {path("coarse.h264"), h264("-qp 40 -bf 2")},
                                                {path("a.avi"), h264("-qp 10 -bf 0")},
                                                {path("mjpeg.avi"), {"-c:v", "mjpeg"}}}),
                 QString());
    }

    void init()
    {
        for (const char *name : {"a.mp4", "coarse.mp4"})
            while (takeFor(path(name)))
                ;
    }

    void serveVideosCodedAlike()
    {
        QVERIFY(!takeFor(path("b.mp4")));
        QCOMPARE(picturesOf(path("a.mp4")).size(), std::size_t(frames));
        QVERIFY(takeFor(path("b.mp4")));
        QVERIFY(!takeFor(path("b.mp4"))); // it is with somebody now
    }

    void serveNoOthers()
    {
        QCOMPARE(picturesOf(path("a.mp4")).size(), std::size_t(frames));
        QVERIFY(!takeFor(path("coarse.mp4")));
        QVERIFY(takeFor(path("a.mp4")));
    }

    void areNotKeptOfWhatCannotBeToldAnew_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("parameters among the packets only") << "a.avi";
        QTest::addRow("another codec") << "mjpeg.avi";
    }

    void areNotKeptOfWhatCannotBeToldAnew()
    {
        QFETCH(QString, name);
        QCOMPARE(picturesOf(path(name)).size(), std::size_t(frames));
        QVERIFY(!takeFor(path(name)));
    }

    void giveEveryPicture()
    {
        const auto fresh = picturesOf(path("b.mp4"));
        init();
        picturesOf(path("a.mp4"), 7); // left in the midst of a group
        QVERIFY(picturesOf(path("b.mp4")) == fresh);
        QCOMPARE(checkInAllOrders(path("b.mp4"), frames), QString());
        QCOMPARE(checkInAllOrders(path("a.mp4"), frames), QString());
    }

    // A decoder left with the parameters that the end of the film had among its packets.
    void knowNothingOfTheVideoBefore()
    {
        QVERIFY(joinRaw({path("a.h264"), path("coarse.h264")}, path("both.h264")));
        QCOMPARE(barcodevideo::ffmpeg({"-i", path("both.h264"), "-c", "copy", path("both.mp4")}),
                 QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", path("a.h264"), "-c", "copy", "-bsf:v",
                                       "filter_units=remove_types=7-8", path("head.mp4")}),
                 QString());
        const auto fresh = picturesOf(path("head.mp4"));
        QCOMPARE(fresh.size(), std::size_t(frames));
        QVERIFY(takeFor(path("both.mp4"))); // they begin alike
        QCOMPARE(picturesOf(path("both.mp4"), frames).size(), std::size_t(frames));
        QVERIFY(picturesOf(path("head.mp4")) == fresh);
    }

    // The decoder is at the picture behind the one that was asked for, too, and finds it torn.
    void areNotKeptOfWhatIsFoundDamagedLater()
    {
        const QString torn = path("torn.mp4");
        QVERIFY(QFile::copy(path("a.mp4"), torn));
        auto decoder = store::VideoDecoder::open(torn.toStdString(), {});
        QVERIFY(decoder);
        constexpr std::int64_t asked = 4;
        const auto &table = (*decoder)->table();
        QFile file(torn);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (std::size_t i = *table.packetOf(asked) + 1; i < table.packets().size(); ++i) {
            const store::VideoPacket &packet = table.packets()[i];
            QVERIFY(file.seek(packet.position + 40));
            QVERIFY(file.write(QByteArray(packet.size - 40, '\0')) > 0);
        }
        file.close();
        QVERIFY((*decoder)->picture(asked, {}));
        decoder->reset();
        QVERIFY(!takeFor(path("a.mp4")));
    }

    void areFew()
    {
        std::vector<std::unique_ptr<store::VideoDecoder>> open;
        for (int i = 0; i < 6; ++i) {
            auto decoder = store::VideoDecoder::open(path("a.mp4").toStdString(), {});
            QVERIFY(decoder);
            open.push_back(std::move(*decoder));
        }
        open.clear();
        int kept = 0;
        while (takeFor(path("a.mp4")))
            ++kept;
        QCOMPARE(kept, 4);
    }

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestSpareCodecs)
#include "tst_sparecodecs.moc"
