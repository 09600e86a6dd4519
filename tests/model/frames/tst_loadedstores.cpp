// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <opencv2/core.hpp>

using namespace model;

namespace {

const char *const stores[] = {"video_mp4_bframes",  "video_mp4_gop10_open", "video_mjpeg_gray",
                              "video_h264mkv_gray", "num_skips_png",        "dir_png_u16_gray"};

// The low 16 bits of the frame number, as bands 0 and 1 of the picture show them.
int barcode(const QImage &image)
{
    const int column = image.width() / 16;
    const int band = image.height() / 5;
    int bits = 0;
    for (int i = 0; i < 16; ++i) {
        const int x = i * column + column / 2;
        const int plain = qGray(image.pixel(x, band / 2));
        const int complement = qGray(image.pixel(x, band + band / 2));
        bits = 2 * bits + (plain > complement ? 1 : 0);
    }
    return bits;
}

std::vector<int> trueBarcodes(const QString &store)
{
    QFile file(QStringLiteral(TEST_DATA "/stores/%1.json").arg(store));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no truth");
    std::vector<int> barcodes;
    const auto frames = QJsonDocument::fromJson(file.readAll()).object()["frames"].toArray();
    for (const QJsonValue &frame : frames)
        barcodes.push_back(frame.toObject()["barcode"].toArray().first().toInt());
    return barcodes;
}

} // namespace

// The loader over real stores: whatever was fetched ahead or kept on the way, the frame that comes
// is the frame.
class TestLoadedStores : public QObject
{
    Q_OBJECT

private slots:
    void everyFrameIsTheFrame_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<int>("order"); // 1 forwards, -1 backwards, 0 shuffled
        QTest::addColumn<int>("cacheFrames");

        for (const char *store : stores) {
            for (const int order : {1, -1, 0}) {
                QTest::addRow("%s %d", store, order) << QString(store) << order << 1000;
                QTest::addRow("%s %d small cache", store, order) << QString(store) << order << 2;
            }
        }
    }

    void everyFrameIsTheFrame()
    {
        QFETCH(QString, store);
        QFETCH(int, order);
        QFETCH(int, cacheFrames);
        const auto reader = store::Reader::open(TEST_DATA "/stores/" + store.toStdString());
        QVERIFY(reader);
        const std::vector<int> truth = trueBarcodes(store);
        const auto count = static_cast<std::int64_t>(truth.size());
        QCOMPARE((*reader)->index().frameCount(), count);
        WorkerPool pool(2);
        FrameLoader loader(pool, static_cast<std::size_t>(cacheFrames) * 64 * 48 * 7);
        FramePtr got;
        connect(&loader, &FrameLoader::loaded, this, [&](const FramePtr &frame) { got = frame; });
        QSignalSpy loaded(&loader, &FrameLoader::loaded);
        loader.setReader(*reader);

        for (std::int64_t i = 0; i < count; ++i) {
            // 7 divides none of the counts, so this visits every frame once.
            const std::int64_t index = order > 0 ? i : order < 0 ? count - 1 - i : i * 7 % count;
            got.reset();
            loader.request({index});
            if (!got)
                QVERIFY(loaded.wait());
            QCOMPARE(got->id, (*reader)->index().frame({index}));
            QCOMPARE(barcode(got->image), truth[static_cast<std::size_t>(index)]);
        }
    }
};

QTEST_GUILESS_MAIN(TestLoadedStores)
#include "tst_loadedstores.moc"
