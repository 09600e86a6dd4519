// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/histogrammaker.h"

#include "model/workerpool.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <memory>

using namespace model;

namespace {

FramePtr frame(const cv::Mat &pixels)
{
    return std::make_shared<const ShownFrame>(ShownFrame{{}, pixels, {}});
}

FramePtr greyFrame(int value)
{
    return frame(cv::Mat(4, 4, CV_8U, cv::Scalar(value)));
}

} // namespace

class TestHistogramMaker : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_maker = std::make_unique<HistogramMaker>(m_pool);
        m_ready = std::make_unique<QSignalSpy>(m_maker.get(), &HistogramMaker::ready);
    }

    void countsTheNewestOfManyFrames()
    {
        m_maker->request(greyFrame(1));
        m_maker->request(greyFrame(2));
        m_maker->request(greyFrame(3));
        QTRY_COMPARE(m_ready->count(), 2);
        QCOMPARE(counted(0, 1), 16);
        QCOMPARE(counted(1, 3), 16);
    }

    void hasRoomForAllValuesWhereTheyAreKnown()
    {
        const auto how = std::make_shared<const Development>(Development{{}, {}, {{0, 4095}}});
        const cv::Mat dark(4, 4, CV_16U, cv::Scalar(3));
        m_maker->request(std::make_shared<const ShownFrame>(ShownFrame{{}, dark, {}, how}));
        QTRY_COMPARE(m_ready->count(), 1);
        const auto histogram = m_ready->at(0).at(0).value<std::shared_ptr<const PixelHistogram>>();
        QVERIFY(histogram->axis == (ValueAxis{0, 4096}));
    }

    void countsAnotherPictureOfTheSamePixelsOnce()
    {
        const FramePtr one = greyFrame(1);
        m_maker->request(one);
        QTRY_COMPARE(m_ready->count(), 1);
        m_maker->request(frame(one->pixels));
        m_maker->request(greyFrame(2));
        QTRY_COMPARE(m_ready->count(), 2);
        QCOMPARE(counted(1, 2), 16);
    }

    void countsAFrameWhereAnotherWasInMemory()
    {
        std::array<uchar, 16> memory{};
        memory.fill(1);
        FramePtr shown = frame(cv::Mat(4, 4, CV_8U, memory.data()));
        const std::weak_ptr<const ShownFrame> first = shown;
        m_maker->request(shown);
        shown.reset();
        QTRY_COMPARE(m_ready->count(), 1);
        QVERIFY(!first.expired()); // so that nothing else takes its place
        m_maker->request(greyFrame(2));
        QTRY_VERIFY(first.expired());
        memory.fill(3);
        m_maker->request(frame(cv::Mat(4, 4, CV_8U, memory.data())));
        QTRY_COMPARE(m_ready->count(), 3);
        QCOMPARE(counted(2, 3), 16);
    }

private:
    std::int64_t counted(int signal, std::size_t bin) const
    {
        const auto histogram =
            m_ready->at(signal).at(0).value<std::shared_ptr<const PixelHistogram>>();
        return histogram->channels.at(0).at(bin);
    }

    WorkerPool m_pool{2};
    std::unique_ptr<HistogramMaker> m_maker;
    std::unique_ptr<QSignalSpy> m_ready;
};

QTEST_GUILESS_MAIN(TestHistogramMaker)
#include "tst_histogrammaker.moc"
