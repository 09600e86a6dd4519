// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2camera.h"
#include "model/record/recorder.h"
#include "store/reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace model;
using Code = store::Error::Code;
using State = Recorder::State;

class TestUnplug : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatCameBeforeTheCameraWasUnplugged()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/unplugged camera XXXXXX"));
        const QString file = directory.filePath(QStringLiteral("unplugged"));
        qputenv("V4L2SHIM_UNPLUG", file.toUtf8());
        auto camera = V4l2Backend(directory.path(), {}).open(QStringLiteral("v4l2:/dev/video7"));
        QVERIFY(camera);
        Recorder recorder;
        std::vector<Code> errors;
        QStringList finished;
        connect(&recorder, &Recorder::failed, this,
                [&](const store::Error &error) { errors.push_back(error.code); });
        connect(&recorder, &Recorder::finished, this,
                [&](const QString &path) { finished.push_back(path); });
        RecordingOptions options;
        options.directory = directory.filePath(QStringLiteral("a store"));
        options.writer.format = "png";

        recorder.record(std::move(*camera), {320, 240, 120, PixelFormat::Gray8}, options);
        QTRY_VERIFY(recorder.counters().written >= 20);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QTRY_COMPARE(recorder.state(), State::Idle);

        QCOMPARE(errors, std::vector{Code::Disconnected});
        QCOMPARE(finished, QStringList{options.directory});
        const RecordingCounters end = recorder.counters();
        QCOMPARE(end.captured, end.written + end.droppedByQueue);
        const auto reader = store::Reader::open(options.directory.toStdString());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), end.written);
    }
};

QTEST_GUILESS_MAIN(TestUnplug)
#include "tst_unplug.moc"
