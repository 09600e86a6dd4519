// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/preset/presetfile.h"
#include "model/camera/preset/presetjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <thread>

using namespace model;
using Code = store::Error::Code;
using Kind = CameraControl::Kind;

namespace {

const QString camera = QStringLiteral("usb:046d:0825:A1:00.0");

// With the quotes of JSON for single ones.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

CameraPreset somePreset(std::int64_t gain = 10)
{
    return {CameraFormat{640, 480, 59.94, PixelFormat::BayerGr16, 8, 0, 2},
            {{"auto", QStringLiteral("Manual Mode")},
             {"gain", gain},
             {"wide", std::int64_t(1) << 60},
             {"exposure", 0.1},
             {"flip", true}}};
}

// A camera with an exposure that can be set once its automatic is off.
class FakeControls : public CameraControls
{
public:
    std::vector<CameraControl> controls;
    std::vector<QString> asked;
    bool isGone = false;

    FakeControls()
    {
        CameraControl exposure;
        exposure.id = QStringLiteral("exposure");
        exposure.value = std::int64_t(5);
        CameraControl automatic;
        automatic.id = QStringLiteral("auto");
        automatic.kind = Kind::Boolean;
        automatic.value = true;
        controls = {exposure, automatic};
    }

    store::Result<std::vector<CameraControl>> list() override { return controls; }
    store::Result<CameraControl> read(const QString &id) override { return find(id); }
    store::Result<CameraControl> set(const QString &id, const ControlValue &value) override
    {
        asked.push_back(id);
        if (isGone)
            return store::Error{Code::Disconnected, {}, "gone"};
        if (!find(id))
            return find(id).error();
        CameraControl &control = id == "auto" ? controls[1] : controls[0];
        if (id == "exposure" && controls[1].value == ControlValue(true))
            return store::Error{Code::Unsupported, {}, "automatic"};
        control.value = value;
        return control;
    }

private:
    store::Result<CameraControl> find(const QString &id) const
    {
        for (const CameraControl &control : controls) {
            if (control.id == id)
                return control;
        }
        return store::Error{Code::NotFound, {}, "none"};
    }
};

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(QFile::remove(path) || !QFile::exists(path));
    }

    void keepsWhatWasSaved()
    {
        const PresetFile file(path);
        QVERIFY(file.names(camera) && file.names(camera)->isEmpty());
        QVERIFY(file.save(camera, "night", somePreset(1)));
        QVERIFY(file.save(camera, "day", somePreset(2)));
        QVERIFY(file.save("serial:Other", "day", somePreset(3)));
        QVERIFY(file.save(camera, "day", somePreset(4)));

        const PresetFile again(path);
        QCOMPARE(*again.names(camera), (QStringList{"day", "night"}));
        QVERIFY(*again.load(camera, "night") == somePreset(1));
        QVERIFY(*again.load(camera, "day") == somePreset(4));
        QVERIFY(*again.load("serial:Other", "day") == somePreset(3));

        QVERIFY(again.remove(camera, "night"));
        QCOMPARE(*again.names(camera), QStringList{"day"});
        QCOMPARE(again.remove(camera, "night").error().code, Code::NotFound);
        QCOMPARE(again.load(camera, "night").error().code, Code::NotFound);
        QCOMPARE(again.load("unknown", "day").error().code, Code::NotFound);
    }

    void wantsAName()
    {
        const PresetFile file(path);
        QCOMPARE(file.save(camera, " ", somePreset()).error().code, Code::InvalidArgument);
        QCOMPARE(file.save({}, "day", somePreset()).error().code, Code::InvalidArgument);
        QVERIFY(!QFile::exists(path));
    }

    void leavesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::addRow("no JSON") << QByteArray("{");
        QTest::addRow("empty") << QByteArray("");
        QTest::addRow("no object") << QByteArray("[1]");
        QTest::addRow("no camera") << json("{'usb:046d:0825:A1:00.0': 3}");
        QTest::addRow("no presets") << json("{'usb:046d:0825:A1:00.0': {'presets': []}}");
        QTest::addRow("cut short") << json("{'usb:046d:0825:A1:00.0': {'presets': {'day': {'contr");
    }

    void leavesWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, text);
        write(text);

        const PresetFile file(path);
        QCOMPARE(file.names(camera).error().code, Code::Corrupt);
        QCOMPARE(file.load(camera, "day").error().code, Code::Corrupt);
        QCOMPARE(file.save(camera, "day", somePreset()).error().code, Code::Corrupt);
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), text);
    }

    void keepsWhatOthersWrote()
    {
        write(json("{'comment': 'mine', 'usb:046d:0825:A1:00.0': {'label': 'top'}}"));
        QVERIFY(PresetFile(path).save(camera, "day", {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"mine\""));
        QVERIFY(text.contains("\"top\""));
    }

    void refusesAPresetOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("preset");

        for (const char *preset :
             {"1", "{'format': 1}", "{'format': {'width': 640}}",
              "{'format': {'width': 640, 'height': 480, 'fps': 30, 'pixel_format': 'pink'}}",
              "{'format': {'width': -1, 'height': 480, 'fps': 30, 'pixel_format': 'gray8'}}",
              "{'format': {'width': 9999999999, 'height': 1, 'fps': 3, 'pixel_format': 'gray8'}}",
              "{'format': {'width': 6.5, 'height': 480, 'fps': 30, 'pixel_format': 'gray8'}}",
              "{'controls': []}", "{'controls': {'gain': null}}",
              "{'controls': {'gain': 18446744073709551615}}"})
            QTest::addRow("%s", preset) << json(preset);
    }

    void refusesAPresetOfAnotherShape()
    {
        QFETCH(QByteArray, preset);
        write(json("{'usb:046d:0825:A1:00.0': {'presets': {'day': ") + preset + "}}}");
        QCOMPARE(PresetFile(path).load(camera, "day").error().code, Code::Corrupt);
    }

    void losesNothingToProgramsThatWriteAtOnce()
    {
        constexpr int each = 20;
        const auto saveMany = [this](const char *name) {
            for (int i = 0; i < each; ++i) {
                const QString preset = QLatin1String(name) + QString::number(i);
                if (!PresetFile(path).save(camera, preset, {}))
                    return;
            }
        };
        {
            const std::jthread first(saveMany, "a");
            const std::jthread second(saveMany, "b");
        }
        QCOMPARE(PresetFile(path).names(camera)->size(), 2 * each);
    }

    void goesByTheIdentityWhereThereIsOne()
    {
        QCOMPARE(PresetFile::keyOf({"v4l2:/dev/video0", "A", "V4L2", "usb:1"}),
                 QStringLiteral("usb:1"));
        QCOMPARE(PresetFile::keyOf({"stream:rtsp://a/", "A", "Stream"}),
                 QStringLiteral("stream:rtsp://a/"));
    }

    void keepsOnlyWhatCanBeSet()
    {
        std::vector<CameraControl> controls(7);
        for (std::size_t i = 0; i < controls.size(); ++i) {
            controls[i].id = QString::number(i);
            controls[i].value = std::int64_t(3);
        }
        controls[1].isReadOnly = true;
        controls[2].isAvailable = false;
        controls[3].isAutomatic = true;
        controls[4].kind = Kind::Command;
        controls[5].value = {};
        const auto settings = settingsOf(controls);
        QCOMPARE(settings.size(), 2U);
        QCOMPARE(settings[0].id, QStringLiteral("0"));
        QCOMPARE(settings[1].id, QStringLiteral("6"));
    }

    void appliesInWhateverOrder()
    {
        FakeControls controls;
        const auto refused =
            applySettings(controls, {{"exposure", std::int64_t(50)}, {"auto", false}});
        QVERIFY(refused && refused->empty());
        QVERIFY(controls.controls[0].value == ControlValue(std::int64_t(50)));
        QVERIFY(controls.controls[1].value == ControlValue(false));
    }

    void tellsWhatTheCameraRefused()
    {
        FakeControls controls;
        const auto refused =
            applySettings(controls, {{"exposure", std::int64_t(50)}, {"sharpness", 1.0}});
        QVERIFY(refused);
        QCOMPARE(refused->size(), 2U);
        QCOMPARE((*refused)[1].id, QStringLiteral("sharpness"));
        QCOMPARE((*refused)[1].error.code, Code::NotFound);
    }

    void doesNotTouchWhatIsSetAlready()
    {
        FakeControls controls;
        QVERIFY(applySettings(controls, {{"exposure", std::int64_t(5)}, {"auto", true}}));
        QVERIFY(controls.asked.empty());
    }

    void stopsWhenTheCameraIsGone()
    {
        FakeControls controls;
        controls.isGone = true;
        const auto refused =
            applySettings(controls, {{"exposure", std::int64_t(6)}, {"auto", false}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Disconnected);
        QCOMPARE(controls.asked.size(), 1U);
    }

    void writesNoNumberThatIsNone()
    {
        QVERIFY(toJson(ControlValue(std::numeric_limits<double>::infinity())).is_null());
    }

private:
    void write(const QByteArray &text) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    QTemporaryDir m_scratch;
    const QString path = m_scratch.filePath("some where/cameras.json");
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
