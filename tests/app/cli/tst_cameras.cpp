// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/camera/camerachange.h"
#include "model/camera/pixelname.h"
#include "tests/app/cli/cliprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using app::controlValue;
using model::ControlValue;
using Kind = model::CameraControl::Kind;

namespace {

const QString cameraId = QStringLiteral("v4l2:/dev/video7");
const QString identity = QStringLiteral("bus:shim:video7");

QJsonObject only(const CliResult &result)
{
    return QJsonDocument::fromJson(result.out).array().at(0).toObject();
}

QJsonObject controlOf(const QJsonObject &camera, const char *id)
{
    for (const auto &control : camera["controls"].toArray()) {
        if (control.toObject()["id"] == QLatin1String(id))
            return control.toObject();
    }
    return {};
}

} // namespace

// With a made-up webcam preloaded, whose settings live as long as the program does.
class TestCameras : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("FRAMEHOUSE_V4L2_DEVICES", "/dev/video7");
        qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    }

    void listsTheIdentity()
    {
        const auto result = runCli({"cameras"});
        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.contains("v4l2:/dev/video7\tBird Table\tV4L2\tbus:shim:video7\n"));
        QVERIFY(result.out.contains("pattern:640x480@30\t"));
    }

    void helpNamesEveryPixelFormat()
    {
        const auto help = runCli({"record", "--help"});
        const auto refusal = runCli({"record", "x", "--camera", "pattern:64x40@10", "--format",
                                     "png", "--pixel-format", "purple"});
        QCOMPARE(refusal.exit, 2);
        for (const QString &name : QString::fromStdString(model::pixelNames(" ")).split(' ')) {
            QVERIFY2(help.out.contains(' ' + name.toUtf8()), qPrintable(name));
            QVERIFY2(refusal.err.contains(' ' + name.toUtf8()), qPrintable(name));
        }
    }

    void describesACameraByItsIdOrItsIdentity()
    {
        for (const QString &name : {cameraId, identity}) {
            const auto result = runCli({"cameras", "--json", "--camera", name});
            QCOMPARE(result.exit, 0);
            const QJsonObject camera = only(result);
            QCOMPARE(camera["id"].toString(), cameraId);
            QCOMPARE(camera["identity"].toString(), identity);
            QCOMPARE(camera["formats"].toArray().size(), 24);
            const QJsonObject exposure = controlOf(camera, "exposure_time_absolute");
            QCOMPARE(exposure["role"].toString(), QStringLiteral("exposure"));
            QCOMPARE(exposure["value"].toInt(), 157);
            QCOMPARE(exposure["max"].toInt(), 5000);
            QCOMPARE(exposure["automatic"].toBool(), true);
            QCOMPARE(controlOf(camera, "auto_exposure")["choices"].toArray().size(), 2);
        }
        const auto all = runCli({"cameras", "--json"});
        QVERIFY(QJsonDocument::fromJson(all.out).array().size() >= 3);
    }

    void listsControls()
    {
        const auto result = runCli({"cameras", "--camera", cameraId});
        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.contains("gain\t10\tGain\n"));
        QVERIFY(result.out.contains("white_balance_automatic\ttrue\tWhite Balance, Automatic\n"));
    }

    void keepsPresetsByTheIdentity()
    {
        auto result = runCli({"cameras", "--camera", cameraId, "--set", "gain=33", "--set",
                              "auto_exposure=Manual Mode", "--set", "exposure_time_absolute=50",
                              "--save-preset", "day", "--json"});
        QCOMPARE(result.exit, 0);
        QCOMPARE(controlOf(only(result), "gain")["value"].toInt(), 33);
        QCOMPARE(only(result)["presets"].toArray(), QJsonArray{"day"});

        result = runCli({"cameras", "--camera", cameraId, "--json"});
        QCOMPARE(controlOf(only(result), "gain")["value"].toInt(), 10); // a new device
        result = runCli({"cameras", "--camera", identity, "--preset", "day", "--json"});
        QCOMPARE(result.exit, 0);
        QCOMPARE(controlOf(only(result), "gain")["value"].toInt(), 33);
        QCOMPARE(controlOf(only(result), "exposure_time_absolute")["value"].toInt(), 50);

        QCOMPARE(runCli({"cameras", "--camera", cameraId, "--delete-preset", "day"}).exit, 0);
        result = runCli({"cameras", "--camera", cameraId, "--preset", "day"});
        QCOMPARE(result.exit, 1);
        QVERIFY(!result.err.isEmpty());
    }

    void saysWhatTheCameraDoesNotTake()
    {
        for (const char *setting : {"gain=1000", "gain=much", "sharpness=1", "link_frequency=1"}) {
            const auto result =
                runCli({"cameras", "--camera", cameraId, "--set", setting, "--save-preset", "bad"});
            QCOMPARE(result.exit, 1);
            QVERIFY(!result.err.isEmpty());
        }
        const auto result = runCli({"cameras", "--camera", cameraId, "--json"});
        QVERIFY(only(result)["presets"].toArray().isEmpty());
    }

    void knowsWrongUse()
    {
        QCOMPARE(runCli({"cameras", "--set", "gain=1"}).exit, 2);
        QCOMPARE(runCli({"cameras", "--camera", "v4l2:/dev/video99"}).exit, 1);
        QCOMPARE(runCli({"cameras", "--camera", "pattern:64x48@30", "--set", "gain=1"}).exit, 1);
        QCOMPARE(runCli({"cameras", "--camera", "pattern:64x48@30"}).exit, 0);
    }

    void readsValuesByTheirKind()
    {
        QVERIFY(controlValue(Kind::Integer, "-5") == ControlValue(std::int64_t(-5)));
        QVERIFY(!controlValue(Kind::Integer, "5.5"));
        QVERIFY(controlValue(Kind::Real, "5.5") == ControlValue(5.5));
        QVERIFY(!controlValue(Kind::Real, "nan"));
        QVERIFY(controlValue(Kind::Boolean, "false") == ControlValue(false));
        QVERIFY(!controlValue(Kind::Boolean, "1"));
        QVERIFY(controlValue(Kind::Choice, "1") == ControlValue(QStringLiteral("1")));
        QVERIFY(controlValue(Kind::Command, "") == ControlValue());
        QCOMPARE(app::controlText(ControlValue(0.1)), QStringLiteral("0.1"));
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestCameras)
#include "tst_cameras.moc"
