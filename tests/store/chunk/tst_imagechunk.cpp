// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/imagechunk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <filesystem>

using namespace store;
using Code = Error::Code;

namespace {

constexpr int width = 64;
constexpr int height = 48;

QByteArray encoded(const QByteArray &format, int rows = height)
{
    cv::Mat picture(rows, width, CV_8UC3);
    cv::randu(picture, 0, 255);
    std::vector<unsigned char> bytes;
    cv::imencode("." + format.toStdString(), picture, bytes);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

// A .npy file of this head, padded as numpy does, with `size` bytes of data.
QByteArray npy(const QByteArray &dictionary, int size)
{
    const QByteArray head = dictionary.leftJustified(117, ' ') + '\n';
    return QByteArray("\x93NUMPY\x01\x00", 8) + char(head.size()) + '\0' + head +
           QByteArray(size, '\0');
}

} // namespace

// Folders of pictures that somebody made to deceive, or that a crash left.
class TestImageChunk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/image chunk XXXXXX");
        m_metadata = {};
        m_metadata.imageShape = {height, width, 3};
    }

    void decodesTheOthersWhenOnePictureIsDamaged()
    {
        put(0, "png", encoded("png"));
        put(1, "png", "\x89PNG");
        put(3, "png", encoded("png"));

        QVERIFY(decode("png", 0));
        QCOMPARE(codeOf("png", 1), Code::Corrupt);
        QCOMPARE(codeOf("png", 2), Code::NotFound);
        QCOMPARE(codeOf("png", -1), Code::NotFound);
        QVERIFY(decode("png", 3));
    }

    void refusesAnotherFormatUnderTheName()
    {
        put(0, "png", encoded("jpg"));
        put(0, "jpg", encoded("png"));
        put(0, "tif", encoded("bmp"));

        for (const char *format : {"png", "jpg", "tif"})
            QCOMPARE(codeOf(format, 0), Code::Corrupt);
    }

    void refusesAnotherSizeThanTheStores()
    {
        put(0, "png", encoded("png", height + 1));

        QCOMPARE(codeOf("png", 0), Code::Corrupt);
    }

    void givesNoHalfPicture_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "tif", "jpg", "bmp", "ppm"})
            QTest::addRow("%s", format) << QByteArray(format);
    }

    void givesNoHalfPicture()
    {
        QFETCH(QByteArray, format);
        const QByteArray whole = encoded(format);
        put(0, format, whole);
        put(1, format, whole.left(whole.size() / 2));
        put(2, format, whole.left(whole.size() - 20));

        for (const auto form : {PixelForm::Reference, PixelForm::Full, PixelForm::Raw}) {
            QVERIFY(decode(format, 0, form));
            QVERIFY(!decode(format, 1, form));
            QVERIFY(!decode(format, 2, form));
        }
    }

    void refusesHostileArrays_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const QByteArray head = "{'descr': '|u1', 'fortran_order': False, 'shape': ";
        constexpr int size = 3 * width * height;

        QTest::addRow("cut") << npy(head + "(48, 64, 3), }", size - 1) << int(Code::Corrupt);
        QTest::addRow("another shape") << npy(head + "(64, 48, 3), }", size) << int(Code::Corrupt);
        QTest::addRow("negative") << npy(head + "(-48, -64, 3), }", size) << int(Code::Corrupt);
        QTest::addRow("beyond 64 bits")
            << npy(head + "(48, 4611686018427387904, 3), }", size) << int(Code::Corrupt);
        QTest::addRow("Python objects")
            << npy("{'descr': '|O', 'fortran_order': False, 'shape': (48, 64, 3), }", size)
            << int(Code::Unsupported);
        QTest::addRow("a pickle") << QByteArray("\x80\x04N.") << int(Code::Corrupt);
    }

    void refusesHostileArrays()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        put(0, "npy", file);

        QCOMPARE(int(codeOf("npy", 0)), code);
    }

    void followsNoLinkAndWaitsForNoPipe()
    {
        put(0, "png", encoded("png"));
        QVERIFY(QFile::link(name(0, "png"), name(1, "png")));
        QVERIFY(QFile::link("/dev/zero", name(2, "png")));

        QCOMPARE(codeOf("png", 1), Code::Unsupported);
        QCOMPARE(codeOf("png", 2), Code::Unsupported);
    }

    void readsNoFileBeyondMemory()
    {
        m_metadata.imageShape = {30000, 30000};
        put(0, "png", encoded("png"));
        std::filesystem::resize_file(name(0, "png").toStdString(), (1ULL << 30) + 1); // of holes

        QCOMPARE(codeOf("png", 0), Code::TooLarge);
    }

    void saysThatFramesOfOtherDimensionsAreNoPictures()
    {
        m_metadata.format = "npy";
        m_metadata.imageShape = {4, 4, 2, 2};
        const auto opened = openChunk(m_folder->path().toStdString(), m_metadata, 0);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Code::Unsupported);
    }

private:
    QString name(int offset, const QByteArray &format) const
    {
        return m_folder->filePath(QStringLiteral("%1.%2")
                                      .arg(offset, 6, 10, QLatin1Char('0'))
                                      .arg(QString::fromLatin1(format)));
    }

    void put(int offset, const QByteArray &format, const QByteArray &bytes)
    {
        QFile file(name(offset, format));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    Result<cv::Mat> decode(const QByteArray &format, std::int64_t offset,
                           PixelForm form = PixelForm::Reference)
    {
        m_metadata.format = format.toStdString();
        return ImageChunk(m_folder->path().toStdString(), m_metadata).decode(offset, form, {});
    }

    Code codeOf(const QByteArray &format, std::int64_t offset)
    {
        const auto picture = decode(format, offset);
        return picture ? Code::Cancelled : picture.error().code; // never cancelled here
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Metadata m_metadata;
};

QTEST_GUILESS_MAIN(TestImageChunk)
#include "tst_imagechunk.moc"
