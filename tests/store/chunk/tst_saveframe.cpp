// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/saveframe.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace store;

namespace {

// A picture in which every sample differs from its neighbours.
cv::Mat picture(int type)
{
    cv::Mat pixels(6, 10, type);
    cv::RNG random(7);
    random.fill(pixels, cv::RNG::UNIFORM, 0, CV_MAT_DEPTH(type) == CV_8U ? 256 : 65536);
    return pixels;
}

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.type() == b.type() && a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

} // namespace

class TestSaveFrame : public QObject
{
    Q_OBJECT

private slots:
    void writesEverySampleOfLosslessFormats_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");

        QTest::addRow("grey png") << "a.png" << CV_8UC1;
        QTest::addRow("colour png") << "a.png" << CV_8UC3;
        QTest::addRow("16 bit png") << "a.png" << CV_16UC1;
        QTest::addRow("16 bit colour png, capitals") << "a.PNG" << CV_16UC3;
        QTest::addRow("grey tif") << "a.tif" << CV_8UC1;
        QTest::addRow("16 bit tif") << "a.tiff" << CV_16UC3;
        QTest::addRow("float tif") << "a.tif" << CV_32FC1;
        QTest::addRow("float colour tif") << "a.tif" << CV_32FC3;
        QTest::addRow("colour bmp") << "a.bmp" << CV_8UC3;
        QTest::addRow("grey bmp") << "a.bmp" << CV_8UC1;
    }

    void writesEverySampleOfLosslessFormats()
    {
        QFETCH(QString, name);
        QFETCH(int, type);
        const cv::Mat pixels = picture(type);

        const auto saved = saveFrame(pixels, path(name));

        QVERIFY2(saved, saved ? "" : saved.error().detail.c_str());
        QVERIFY(same(cv::imread(path(name).string(), cv::IMREAD_UNCHANGED), pixels));
    }

    void writesJpegNearlyAsItIs()
    {
        const cv::Mat pixels(32, 32, CV_8UC3, cv::Scalar(10, 120, 230));

        QVERIFY(saveFrame(pixels, path("a.jpg")));

        const cv::Mat back = cv::imread(path("a.jpg").string(), cv::IMREAD_UNCHANGED);
        QCOMPARE(back.type(), CV_8UC3);
        QVERIFY(cv::norm(back, pixels, cv::NORM_INF) <= 4);
    }

    void keepsUpperEightBitsWhereFormatHasNoMore()
    {
        const cv::Mat pixels = (cv::Mat_<ushort>(1, 4) << 0x00ff, 0x0100, 0x7fff, 0xffff);

        QVERIFY(saveFrame(pixels, path("a.bmp")));

        const cv::Mat expected = (cv::Mat_<uchar>(1, 4) << 0x00, 0x01, 0x7f, 0xff);
        QVERIFY(same(cv::imread(path("a.bmp").string(), cv::IMREAD_UNCHANGED), expected));
    }

    void writesNpyAsNumpyDoes()
    {
        const cv::Mat pixels = (cv::Mat_<ushort>(2, 3) << 1, 2, 3, 4, 5, 0xfffe);

        QVERIFY(saveFrame(pixels, path("a.npy")));

        QByteArray expected("\x93NUMPY\x01\x00\x76\x00", 10); // version 1.0, 118 bytes follow
        expected += "{'descr': '<u2', 'fortran_order': False, 'shape': (2, 3), }";
        expected = expected.leftJustified(127, ' ') + '\n';
        expected += QByteArray("\x01\0\x02\0\x03\0\x04\0\x05\0\xfe\xff", 12);
        QCOMPARE(bytesOf("a.npy"), expected);
    }

    void writesRowsOfRegionWithoutPadding()
    {
        const cv::Mat whole = picture(CV_8UC3);
        const cv::Mat region = whole(cv::Rect(2, 1, 4, 3));

        QVERIFY(saveFrame(region, path("a.npy")));

        const QByteArray tail = bytesOf("a.npy").mid(128);
        const cv::Mat copy = region.clone();
        QCOMPARE(tail, QByteArray(reinterpret_cast<const char *>(copy.data), 4 * 3 * 3));
    }

    void refusesWhatItCannotWrite_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");
        QTest::addColumn<Error::Code>("code");

        QTest::addRow("no extension") << "frame" << CV_8UC1 << Error::Code::UnknownFormat;
        QTest::addRow("strange extension") << "a.gif" << CV_8UC1 << Error::Code::UnknownFormat;
        QTest::addRow("float png") << "a.png" << CV_32FC1 << Error::Code::Unsupported;
        QTest::addRow("float jpg") << "a.jpg" << CV_32FC3 << Error::Code::Unsupported;
        QTest::addRow("two channels") << "a.png" << CV_8UC2 << Error::Code::Unsupported;
        QTest::addRow("no such folder") << "none/a.png" << CV_8UC1 << Error::Code::NotFound;
    }

    void refusesWhatItCannotWrite()
    {
        QFETCH(QString, name);
        QFETCH(int, type);
        QFETCH(Error::Code, code);

        const auto saved = saveFrame(picture(type), path(name));

        QVERIFY(!saved);
        QCOMPARE(saved.error().code, code);
        QCOMPARE(saved.error().path, path(name));
        QVERIFY(QDir(m_dir->path()).isEmpty(QDir::Files | QDir::Hidden));
    }

    void refusesEmptyPicture()
    {
        const auto saved = saveFrame(cv::Mat(), path("a.png"));

        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::InvalidArgument);
    }

    void replacesWhatIsThereAndLeavesNothingBeside()
    {
        QVERIFY(saveFrame(picture(CV_8UC1), path("a.png")));
        const cv::Mat second = picture(CV_8UC3);

        QVERIFY(saveFrame(second, path("a.png")));

        QVERIFY(same(cv::imread(path("a.png").string(), cv::IMREAD_UNCHANGED), second));
        const auto all = QDir::Files | QDir::Hidden;
        QCOMPARE(QDir(m_dir->path()).entryList(all), QStringList{"a.png"});
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/save frame XXXXXX");
    }

private:
    std::filesystem::path path(const QString &name) const
    {
        return std::filesystem::path(m_dir->filePath(name).toStdString());
    }

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSaveFrame)
#include "tst_saveframe.moc"
