// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framescaler.h"

#include "model/workerpool.h"

#include <QTest>

using namespace model;

namespace {

// Columns of white and black in turn.
QImage stripes(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, x % 2 == 0 ? 0xffffffff : 0xff000000);
    }
    return image;
}

FramePtr frameOf(std::int64_t index)
{
    auto frame = std::make_shared<ShownFrame>();
    frame->id.index = {index};
    frame->image = stripes({64, 48});
    return frame;
}

} // namespace

class TestFrameScaler : public QObject
{
    Q_OBJECT

private slots:
    void averagesWhatBecomesSmaller()
    {
        const QImage half = resampled(stripes({64, 48}), {32, 24});

        QCOMPARE(half.size(), QSize(32, 24));
        QCOMPARE(half.format(), QImage::Format_RGB32);
        for (int x = 0; x < half.width(); ++x)
            QVERIFY(std::abs(qRed(half.pixel(x, 12)) - 127) <= 1);
    }

    void interpolatesWhatBecomesLarger()
    {
        const QImage larger = resampled(stripes({64, 48}), {96, 72});
        QSet<int> levels;
        for (int x = 0; x < larger.width(); ++x)
            levels.insert(qRed(larger.pixel(x, 30)));

        QVERIFY(levels.size() > 2);
    }

    void makesNothingOfNothing()
    {
        QVERIFY(resampled({}, {10, 10}).isNull());
        QVERIFY(resampled(stripes({4, 4}), {0, 10}).isNull());
    }

    void answersTheNewestOfMany()
    {
        WorkerPool pool(1);
        FrameScaler scaler(pool);
        std::vector<std::int64_t> answers;
        connect(&scaler, &FrameScaler::ready, this, [&answers](const ScaledFrame &scaled) {
            QCOMPARE(scaled.image.size(), QSize(30, 20));
            answers.push_back(scaled.frame->id.index.value);
        });
        for (int i = 0; i < 50; ++i)
            scaler.request(frameOf(i), {30, 20});
        QVERIFY(pool.pendingCount() <= 1); // nothing queues up

        QTRY_COMPARE(answers.size(), 2U);
        QCOMPARE(answers.front(), 0);
        QCOMPARE(answers.back(), 49);
        QCOMPARE(pool.pendingCount(), 0);
    }

    void doesTheSameOnce()
    {
        WorkerPool pool(1);
        FrameScaler scaler(pool);
        int answers = 0;
        connect(&scaler, &FrameScaler::ready, this, [&answers] { ++answers; });
        const FramePtr frame = frameOf(7);
        scaler.request(frame, {30, 20});
        scaler.request(frame, {30, 20});

        QTRY_COMPARE(pool.pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(answers, 1);
    }

    void givesNoAnswerToWhatIsForgotten()
    {
        WorkerPool pool(1);
        FrameScaler scaler(pool);
        std::vector<std::int64_t> answers;
        connect(&scaler, &FrameScaler::ready, this, [&answers](const ScaledFrame &scaled) {
            answers.push_back(scaled.frame->id.index.value);
        });
        scaler.request(frameOf(1), {30, 20});
        scaler.forget();
        scaler.request(frameOf(2), {30, 20});

        QTRY_VERIFY(!answers.empty());
        QCOMPARE(answers, std::vector<std::int64_t>{2});
    }
};

QTEST_GUILESS_MAIN(TestFrameScaler)
#include "tst_framescaler.moc"
