// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportsource.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;

class TestExportSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 10, "tif", PatternPixels::Gray16);
        QVERIFY(m_reader);
    }

    void picturesAreChangedBeforeAndAfterTheCut()
    {
        PictureCut cut;
        cut.crop = cv::Rect(0, 0, 20, 10);
        PictureChange change;
        std::vector<std::int64_t> frames;
        cv::Size before;
        cv::Size after;
        change.beforeCut = [&](const cv::Mat &picture, const FrameId &frame) -> Result<cv::Mat> {
            before = picture.size();
            frames.push_back(frame.index.value);
            return cv::Mat(picture + 1);
        };
        change.afterCut = [&](const cv::Mat &picture, const FrameId &frame) -> Result<cv::Mat> {
            after = picture.size();
            frames.push_back(frame.number.value);
            return cv::Mat(picture.t());
        };
        ExportSource source(*m_reader, PixelForm::Reference, cut, change);
        const auto made = source.read({3}, {});
        QVERIFY(made);
        QCOMPARE(before, cv::Size(exports::width, exports::height));
        QCOMPARE(after, cv::Size(20, 10));
        QCOMPARE(made->size(), cv::Size(10, 20));
        QCOMPARE(made->type(), CV_16UC1); // the form is that of the change
        QCOMPARE(frames, (std::vector<std::int64_t>{3, exports::numberOf(3).value}));
        const auto recorded = m_reader->frame({3}, PixelForm::Full);
        QCOMPARE(int(made->at<ushort>(5, 2)), std::min(recorded->at<ushort>(2, 5) + 1, 65535));
    }

    void withoutAStepPicturesStayAsTheyAre()
    {
        ExportSource source(*m_reader, PixelForm::Reference, {}, PictureChange());
        const auto made = source.read({3}, {});
        QVERIFY(made);
        const auto recorded = m_reader->frame({3}, PixelForm::Full);
        QCOMPARE(cv::countNonZero(*made != *recorded), 0);
    }

    void aStepThatFailsIsToldOfTheStore()
    {
        PictureChange change;
        change.afterCut = [](const cv::Mat &, const FrameId &) -> Result<cv::Mat> {
            return Error{Error::Code::TooLarge, {}, "no memory"};
        };
        ExportSource source(*m_reader, PixelForm::Reference, {}, change);
        const auto made = source.read({3}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().path, m_reader->directory());
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExportSource)
#include "tst_exportsource.moc"
