// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/chunkdecoder.h"
#include "store/pattern.h"
#include "tests/support/fixture.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace store;

// Every frame of every store of the reference package, in every order.
class TestFixtures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(fixture::namesWithFrames().size() > 50); }

    void givesTheRightFrames_data()
    {
        QTest::addColumn<std::string>("name");
        for (const auto &name : fixture::namesWithFrames())
            QTest::addRow("%s", name.c_str()) << name;
    }

    void givesTheRightFrames()
    {
        QFETCH(std::string, name);
        m_truth = fixture::truth(name);
        m_metadata = fixture::metadata(m_truth);
        m_directory = fixture::storesDirectory() / name;
        const auto count = static_cast<int>(m_truth["frames"].size());
        std::vector<int> forward(static_cast<std::size_t>(count));
        std::iota(forward.begin(), forward.end(), 0);
        const std::vector<int> backward(forward.rbegin(), forward.rend());
        for (const auto form : {PixelForm::Reference, PixelForm::Full, PixelForm::Raw}) {
            checkAll(forward, form);
            checkAll(backward, form);
            checkAll(m_truth["seek_order"].get<std::vector<int>>(), form);
        }
    }

private:
    void checkAll(const std::vector<int> &order, PixelForm form)
    {
        std::map<int, std::unique_ptr<ChunkDecoder>> decoders;
        for (const int index : order) {
            const auto &frame = m_truth["frames"][static_cast<std::size_t>(index)];
            auto &decoder = decoders[frame["chunk"].get<int>()];
            if (!decoder) {
                auto opened = openChunk(m_directory, m_metadata, frame["chunk"].get<int>());
                QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
                decoder = std::move(*opened);
            }
            const auto picture = decoder->decode(frame["idx"].get<int>(), form);
            QVERIFY2(picture, picture ? "" : picture.error().detail.c_str());
            checkPicture(*picture, frame, form);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void checkPicture(const cv::Mat &picture, const Value &frame, PixelForm form)
    {
        const bool isVideo = m_metadata.storeClass == StoreClass::Video;
        if (form == PixelForm::Reference && frame.contains("sha256"))
            QCOMPARE(fixture::sha256(picture), frame["sha256"].get<std::string>());
        if (form == PixelForm::Raw && frame.contains("native_sha256"))
            QCOMPARE(fixture::sha256(picture), frame["native_sha256"].get<std::string>());
        if (form == PixelForm::Raw && frame.contains("native_shape"))
            QCOMPARE(fixture::describe(picture),
                     frame["native_shape"].dump() + " " + frame["native_dtype"].get<std::string>());
        if (form == PixelForm::Full)
            checkDepth(picture);
        // The mosaic and the planes are no pictures of the barcode's shape.
        const bool isPicture = m_metadata.encoding.empty() && !(isVideo && form == PixelForm::Raw);
        if (isPicture && frame.contains("barcode") && !frame["barcode"].is_null())
            checkBarcode(picture, frame["barcode"]);
    }

    void checkDepth(const cv::Mat &picture)
    {
        const auto said = fixture::describe(picture);
        QVERIFY2(QByteArray::fromStdString(said).endsWith(
                     " " + QByteArray::fromStdString(m_metadata.dtype)),
                 said.c_str());
    }

    static void checkBarcode(const cv::Mat &picture, const Value &barcode)
    {
        const auto code = readPattern(picture);
        QVERIFY(code.has_value());
        QCOMPARE(code->number, static_cast<std::uint16_t>(barcode[0].get<std::int64_t>()));
        QCOMPARE(code->index, static_cast<std::uint16_t>(barcode[1].get<std::int64_t>()));
    }

    Value m_truth;
    Metadata m_metadata;
    std::filesystem::path m_directory;
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
