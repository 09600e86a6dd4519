// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/stream/streambackend.h"
#include "model/camera/stream/streamurl.h"

#include "model/camera/framepixels.h"
#include "store/pattern.h"
#include "tests/support/cameralog.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <memory>

using namespace model;
using Code = store::Error::Code;
using Kind = StreamUrl::Kind;

namespace {

// A socket of the loopback interface that listens, and takes nobody's call.
class SilentServer
{
public:
    SilentServer()
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const any = reinterpret_cast<sockaddr *>(&address);
        m_isListening = ::bind(m_fd, any, size) == 0 && ::listen(m_fd, 4) == 0 &&
                        ::getsockname(m_fd, any, &size) == 0;
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_fd); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    bool isListening() const { return m_isListening; }
    int port() const { return m_port; }

private:
    int m_fd;
    int m_port = 0;
    bool m_isListening = false;
};

// FFmpeg as a camera on the network, for one client.
class FfmpegServer
{
public:
    explicit FfmpegServer(const QStringList &output)
    {
        m_port = SilentServer().port(); // free a moment ago
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start("ffmpeg",
                        QStringList{"-hide_banner", "-nostdin", "-loglevel", "error", "-re", "-f",
                                    "lavfi", "-i", "testsrc2=size=160x120:rate=50"} +
                            output + QStringList{"-listen", "1", address()});
    }
    ~FfmpegServer() { kill(); }

    QString address() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }
    void pause() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // Waits until it listens.
    std::unique_ptr<Camera> open() const
    {
        for (int attempt = 0; attempt < 300 && m_process.state() != QProcess::NotRunning;
             ++attempt) {
            auto camera = StreamBackend().open("stream:" + address());
            if (camera)
                return std::move(*camera);
            QTest::qWait(100);
        }
        return nullptr;
    }

private:
    QProcess m_process;
    int m_port = 0;
};

const QStringList mjpeg{"-c:v",   "mjpeg",         "-f",
                        "mpjpeg", "-content_type", "multipart/x-mixed-replace;boundary=ffmpeg"};

bool makeVideo(const QString &path, const QStringList &options)
{
    return QProcess::execute("ffmpeg",
                             QStringList{"-hide_banner", "-nostdin", "-loglevel", "error", "-y",
                                         "-f", "lavfi", "-i", "testsrc2=size=160x120:rate=20",
                                         "-frames:v", "12"} +
                                 options + QStringList{path}) == 0;
}

} // namespace

// On a network of its own, with FFmpeg's program as the other side, and a made-up device preloaded.
class TestStream : public QObject
{
    Q_OBJECT

private slots:
    void understandsIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");

        QTest::addRow("network") << "stream:rtsp://host:554/a?b=c" << Kind::Network
                                 << "rtsp://host:554/a?b=c"
                                 << "rtsp://host:554/a?b=c";
        QTest::addRow("password") << "stream:http://me:secret@host/x" << Kind::Network
                                  << "http://me:secret@host/x"
                                  << "http://me@host/x";
        QTest::addRow("device") << "stream:/dev/video3" << Kind::Device << "/dev/video3"
                                << "/dev/video3";
        QTest::addRow("file") << "stream:/a b/c:d.mp4" << Kind::File << "file:/a b/c:d.mp4"
                              << "/a b/c:d.mp4";
        QTest::addRow("file as an address")
            << "stream:file:///a%20b.mp4" << Kind::File << "file:/a b.mp4"
            << "/a b.mp4";
        QTest::addRow("no protocol") << "stream:concat:a|b" << Kind::File << "file:concat:a|b"
                                     << "concat:a|b";
    }

    void understandsIds()
    {
        QFETCH(QString, id);
        QFETCH(Kind, kind);
        QFETCH(QString, url);
        QFETCH(QString, shown);

        const auto parsed = parseStreamId(id);
        QVERIFY(parsed);
        QCOMPARE(parsed->kind, kind);
        QCOMPARE(QString::fromStdString(parsed->url), url);
        QCOMPARE(QString::fromStdString(parsed->shown), shown);
    }

    void knowsNoOtherIds()
    {
        for (const char *id : {"", "stream:", "v4l2:/dev/video0", "rtsp://host/"}) {
            QVERIFY(!parseStreamId(QLatin1String(id)));
            const auto camera = StreamBackend().open(QLatin1String(id));
            QVERIFY(!camera);
            QCOMPARE(camera.error().code, Code::NotFound);
        }
    }

    void readsAFileToItsEnd_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("pixels");

        QTest::addRow("colour") << QStringList{"-c:v", "mpeg4"} << "a.avi"
                                << int(PixelFormat::Bgr8);
        QTest::addRow("pictures that come late")
            << QStringList{"-c:v", "libx264", "-bf", "3", "-pix_fmt", "yuv420p"} << "a.mp4"
            << int(PixelFormat::Bgr8);
        QTest::addRow("grey") << QStringList{"-c:v", "ffv1", "-pix_fmt", "gray"} << "a.mkv"
                              << int(PixelFormat::Gray8);
        QTest::addRow("16 bit") << QStringList{"-c:v", "ffv1", "-pix_fmt", "gray16le"} << "b.mkv"
                                << int(PixelFormat::Gray16);
        QTest::addRow("JPEG") << QStringList{"-c:v", "mjpeg"} << "b.avi" << int(PixelFormat::Mjpeg);
    }

    void readsAFileToItsEnd()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(int, pixels);

        const QString path = m_scratch.filePath(name);
        QVERIFY(makeVideo(path, options));
        const auto camera = StreamBackend().open("stream:" + path);
        QVERIFY(camera);
        const CameraFormat expected{160, 120, 20, PixelFormat(pixels)};
        QCOMPARE((*camera)->formats(), std::vector{expected});

        for (int round = 0; round < 2; ++round) { // from the opened file, and opened again
            support::CameraLog log(12);
            CameraSink sink = log.sink();
            std::binary_semaphore ended(0);
            sink.ended = [&ended] { ended.release(); };
            (*camera)->start((*camera)->formats().front(), sink);
            QVERIFY(ended.try_acquire_for(std::chrono::seconds(30)));
            (*camera)->stop();

            QCOMPARE(log.count(), 12);
            QCOMPARE((*camera)->statistics()->completed, 12);
            QVERIFY(!log.error());
            for (int i = 0; i < 12; ++i) {
                const CameraFrame &frame = log.frames()[static_cast<std::size_t>(i)];
                QVERIFY(frame.canWait);
                QCOMPARE(frame.format, PixelFormat(pixels));
                QVERIFY(qAbs(frame.deviceSeconds.value_or(-1) -
                             log.frames()[0].deviceSeconds.value_or(0) - i / 20.0) < 1e-3);
                QVERIFY(qAbs(frame.steadySeconds - log.frames()[0].steadySeconds - i / 20.0) <
                        1e-3);
                const auto picture = framePixels(frame);
                QVERIFY(picture);
                QCOMPARE(picture->cols, 160);
                QCOMPARE(picture->rows, 120);
            }
        }
    }

    void failsAtTheEndForASinkThatKnowsNone()
    {
        const QString path = m_scratch.filePath("end.avi");
        QVERIFY(makeVideo(path, {"-c:v", "mpeg4"}));
        const auto camera = StreamBackend().open("stream:" + path);
        QVERIFY(camera);
        support::CameraLog log(1);
        (*camera)->start({}, log.sink());
        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
    }

    void saysWhyItCannotOpen_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<Code>("code");

        QFile text(m_scratch.filePath("text.avi"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no video at all") > 0);
        QTest::addRow("no file") << m_scratch.filePath("none.mp4") << Code::NotFound;
        QTest::addRow("no device") << QStringLiteral("/dev/video99") << Code::NotFound;
        QTest::addRow("no video") << text.fileName() << Code::Corrupt;
        QTest::addRow("no protocol") << QStringLiteral("nonsense://host/") << Code::Unsupported;
        const int closed = SilentServer().port();
        QTest::addRow("refused") << QStringLiteral("http://127.0.0.1:%1/").arg(closed)
                                 << Code::Disconnected;
    }

    void saysWhyItCannotOpen()
    {
        QFETCH(QString, what);
        QFETCH(Code, code);

        const auto camera = StreamBackend().open("stream:" + what);
        QVERIFY(!camera);
        QVERIFY2(camera.error().code == code, camera.error().detail.c_str());
    }

    // Without a limit FFmpeg would wait for ever, and this test with it.
    void givesUpAServerThatSaysNothing()
    {
        const SilentServer server;
        QVERIFY(server.isListening());
        const auto camera =
            StreamBackend().open(QStringLiteral("stream:http://127.0.0.1:%1/").arg(server.port()));
        QVERIFY(!camera);
        QCOMPARE(camera.error().code, Code::Disconnected);
    }

    void passesTheJpegOfANetworkCameraOn()
    {
        const FfmpegServer server(mjpeg);
        const auto camera = server.open();
        QVERIFY(camera);
        QCOMPARE(camera->formats().front().pixels, PixelFormat::Mjpeg);
        support::CameraLog log(20);
        camera->start(camera->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        double last = 0;
        for (const CameraFrame &frame : log.frames()) {
            QVERIFY(frame.pixels.empty());
            QVERIFY(!frame.canWait);
            QVERIFY(!frame.deviceSeconds); // FFmpeg would invent it
            QVERIFY(frame.steadySeconds > last);
            last = frame.steadySeconds;
            const auto picture = framePixels(frame);
            QVERIFY(picture);
            QCOMPARE(picture->cols, 160);
        }
    }

    void decodesANetworkStream()
    {
        const FfmpegServer server({"-c:v", "libx264", "-preset", "ultrafast", "-tune",
                                   "zerolatency", "-pix_fmt", "yuv420p", "-g", "10", "-f",
                                   "mpegts"});
        const auto camera = server.open();
        QVERIFY(camera);
        QCOMPARE(camera->formats().front().pixels, PixelFormat::Bgr8);
        support::CameraLog log(20);
        camera->start(camera->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();
        const CameraFrame &first = log.frames().front();
        const CameraFrame &last = log.frames().back();
        QCOMPARE(first.pixels.size(), cv::Size(160, 120));
        QVERIFY(*last.deviceSeconds - *first.deviceSeconds > 0.3);
    }

    void failsWhenTheOtherSideIsGone()
    {
        FfmpegServer server(mjpeg);
        const auto camera = server.open();
        QVERIFY(camera);
        support::CameraLog log(5);
        camera->start(camera->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());

        server.kill();
        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
        camera->stop();
        support::CameraLog again(1);
        camera->start(camera->formats().front(), again.sink());
        QVERIFY(again.waitForFailure());
        QCOMPARE(again.error()->code, Code::Disconnected);
    }

    void failsWhenTheOtherSideFallsSilent()
    {
        const FfmpegServer server(mjpeg);
        const auto camera = server.open();
        QVERIFY(camera);
        support::CameraLog log(5);
        camera->start(camera->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());

        server.pause();
        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
    }

    void stopsWithoutWaitingForTheNextFrame()
    {
        const FfmpegServer server(mjpeg);
        const auto camera = server.open();
        QVERIFY(camera);
        support::CameraLog log(5);
        camera->start(camera->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());

        server.pause();
        camera->stop(); // would fail by itself after seconds
        QVERIFY(!log.error());
    }

    void readsAVideoDevice()
    {
        const auto camera = StreamBackend().open("stream:/dev/video7");
        QVERIFY2(camera, "tests/support/v4l2shim.c is not preloaded");
        support::CameraLog log(10);
        (*camera)->start((*camera)->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        (*camera)->stop();
        int last = -1;
        for (const CameraFrame &frame : log.frames()) {
            const auto code = store::readPattern(frame.pixels);
            QVERIFY(code);
            QVERIFY(int(code->number) > last);
            last = code->number;
        }
    }

    void failsWhenTheDeviceIsGone()
    {
        const QString file = m_scratch.filePath("unplugged");
        qputenv("V4L2SHIM_UNPLUG", file.toUtf8());
        const auto camera = StreamBackend().open("stream:/dev/video7");
        QVERIFY(camera);
        support::CameraLog log(5);
        (*camera)->start((*camera)->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QVERIFY(log.waitForFailure());
        (*camera)->stop();
        qunsetenv("V4L2SHIM_UNPLUG");
    }

private:
    QTemporaryDir m_scratch;
};

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
