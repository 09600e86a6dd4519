// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pattern/patterncamera.h"

#include "store/pattern.h"

#include <QTest>

#include <memory>
#include <semaphore>
#include <utility>
#include <vector>

using namespace model;

namespace {

// Takes a number of frames from a camera, stops it and has them all.
class Taker
{
public:
    explicit Taker(int count)
        : m_count(count)
    {}

    std::vector<CameraFrame> take(Camera &camera)
    {
        CameraSink sink;
        sink.frame = [this](CameraFrame frame) {
            if (static_cast<int>(m_frames.size()) == m_count)
                return;
            m_frames.push_back(std::move(frame));
            if (static_cast<int>(m_frames.size()) == m_count)
                m_done.release();
        };
        sink.failed = [](const store::Error &) {};
        sink.started = [](const CameraFormat &) {};
        camera.start(camera.formats().front(), sink);
        m_done.acquire();
        camera.stop();
        return std::move(m_frames);
    }

private:
    int m_count;
    std::vector<CameraFrame> m_frames; // the camera's thread's until m_done
    std::binary_semaphore m_done{0};
};

std::unique_ptr<Camera> pattern(const char *id)
{
    auto camera = PatternBackend().open(QString::fromLatin1(id));
    return camera ? std::move(*camera) : nullptr;
}

} // namespace

class TestPatternCamera : public QObject
{
    Q_OBJECT

private slots:
    void opensEveryListedCamera()
    {
        for (const CameraInfo &info : PatternBackend().list()) {
            const auto camera = PatternBackend().open(info.id);
            QVERIFY(camera);
            QCOMPARE((*camera)->info(), info);
            QCOMPARE((*camera)->formats().size(), 1U);
        }
    }

    void saysWhetherAnIdIsForeignOrWrong()
    {
        const auto foreign = PatternBackend().open(QStringLiteral("v4l2:/dev/video0"));
        const auto wrong = PatternBackend().open(QStringLiteral("pattern:0x0@0"));

        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, store::Error::Code::NotFound);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, store::Error::Code::InvalidArgument);
    }

    void paintsNumberAndIndexOnEachFrame_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("type");

        QTest::addRow("gray") << QByteArray("pattern:64x40@100,gray,fast") << CV_8UC1;
        QTest::addRow("color") << QByteArray("pattern:64x40@100,color,fast") << CV_8UC3;
        QTest::addRow("gray16") << QByteArray("pattern:64x40@100,gray16,fast") << CV_16UC1;
        QTest::addRow("paced") << QByteArray("pattern:64x40@1000") << CV_8UC1;
    }

    void paintsNumberAndIndexOnEachFrame()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, type);

        const auto camera = pattern(id.constData());
        const auto frames = Taker(50).take(*camera);

        QCOMPARE(frames.size(), 50U);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            QCOMPARE(frames[i].pixels.type(), type);
            const auto code = store::readPattern(frames[i].pixels);
            QVERIFY(code);
            QCOMPARE(code->number, static_cast<std::uint16_t>(i));
            QCOMPARE(code->index, static_cast<std::uint16_t>(i));
            QCOMPARE(frames[i].deviceNumber.value_or(-1), static_cast<std::int64_t>(i));
        }
    }

    void leavesOutEveryNthNumber()
    {
        const auto camera = pattern("pattern:64x40@100,drop=3,fast");
        const auto frames = Taker(6).take(*camera);

        const std::vector<std::int64_t> expected{0, 1, 3, 4, 6, 7};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(frames[i].deviceNumber.value_or(-1), expected[i]);
            const auto code = store::readPattern(frames[i].pixels);
            QVERIFY(code);
            QCOMPARE(code->number, static_cast<std::uint16_t>(expected[i]));
            QCOMPARE(code->index, static_cast<std::uint16_t>(i));
        }
    }

    void stampsFastFramesAtTheirRate()
    {
        const auto camera = pattern("pattern:64x40@50,drop=3,fast");
        const auto frames = Taker(4).take(*camera);

        const double first = frames[0].steadySeconds;
        QVERIFY(qAbs(frames[1].steadySeconds - first - 0.02) < 1e-6);
        QVERIFY(qAbs(frames[3].steadySeconds - first - 0.08) < 1e-6);
        QVERIFY(frames[0].canWait);
    }

    void deliversPacedFramesNoSoonerThanTheirTime()
    {
        const auto camera = pattern("pattern:64x40@200");
        const auto frames = Taker(20).take(*camera);

        for (std::size_t i = 1; i < frames.size(); ++i) {
            QVERIFY(frames[i].steadySeconds > frames[i - 1].steadySeconds);
            QVERIFY(frames[i].steadySeconds - frames[0].steadySeconds >
                    (static_cast<double>(i) - 0.9) / 200);
        }
        QVERIFY(!frames[0].canWait);
    }

    void stopsAtOnceWhileItWaitsForASlowFrame()
    {
        const auto camera = pattern("pattern:64x40@0.001"); // the second frame takes a quarter hour
        const auto frames = Taker(1).take(*camera);

        QCOMPARE(frames.size(), 1U);
    }

    void startsAgainFromTheBeginning()
    {
        const auto camera = pattern("pattern:64x40@1000");

        Taker(3).take(*camera);
        const auto frames = Taker(3).take(*camera);

        QCOMPARE(frames[0].deviceNumber.value_or(-1), 0);
    }

    void isSafeToDestroyWhileRunning()
    {
        auto camera = pattern("pattern:64x40@1000");
        std::binary_semaphore first{0};
        bool seen = false;
        CameraSink sink;
        sink.started = [](const CameraFormat &) {};
        sink.frame = [&](const CameraFrame &) {
            if (!std::exchange(seen, true))
                first.release();
        };
        camera->start(camera->formats().front(), sink);
        first.acquire();
        camera.reset();
        QVERIFY(seen);
    }
};

QTEST_GUILESS_MAIN(TestPatternCamera)
#include "tst_patterncamera.moc"
