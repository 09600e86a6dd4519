// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2camera.h"
#include "model/camera/v4l2/v4l2controls.h"
#include "model/camera/v4l2/v4l2watch.h"

#include "tests/support/cameralog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <semaphore>

using namespace model;
using Code = store::Error::Code;
using Kind = CameraControl::Kind;
using Role = CameraControl::Role;

// Against a made-up device: the test is to be run with the shim preloaded.
class TestV4l2Controls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(V4l2Controls(node).list(), "tests/support/v4l2shim.c is not preloaded");
    }

    void listsEveryKind_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("group");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<ControlValue>("value");

        const auto row = [](const char *id, const char *group, Kind kind, ControlValue value) {
            QTest::addRow("%s", id) << QString(id) << QString(group) << kind << value;
        };
        row("brightness", "User Controls", Kind::Integer, std::int64_t(0));
        row("white_balance_automatic", "User Controls", Kind::Boolean, true);
        row("do_white_balance", "User Controls", Kind::Command, {});
        row("wide", "User Controls", Kind::Integer, std::int64_t(1) << 33);
        row("owner", "User Controls", Kind::Text, QStringLiteral("nobody"));
        row("link_frequency", "User Controls", Kind::Choice, QStringLiteral("200000000"));
        row("auto_exposure", "Camera Controls", Kind::Choice,
            QStringLiteral("Aperture Priority Mode"));
        row("exposure_time_absolute", "Camera Controls", Kind::Integer, std::int64_t(157));
    }

    void listsEveryKind()
    {
        QFETCH(QString, id);
        QFETCH(QString, group);
        QFETCH(Kind, kind);
        QFETCH(ControlValue, value);

        const auto control = V4l2Controls(node).read(id);
        QVERIFY(control);
        QCOMPARE(control->group, group);
        QCOMPARE(control->kind, kind);
        QVERIFY(control->value == value);
    }

    void leavesOutWhatCannotBeShown()
    {
        const auto all = V4l2Controls(node).list();
        QVERIFY(all);
        QCOMPARE(all->size(), 9U); // neither classes, nor the matrix, nor what is disabled
        QVERIFY(!V4l2Controls(node).read("matrix"));
        QVERIFY(!V4l2Controls(node).read("gone"));
    }

    void tellsTheirBoundsAndRoles()
    {
        const auto all = V4l2Controls(node).list();
        QVERIFY(all);
        const CameraControl *const exposure = controlOf(*all, Role::Exposure);
        QVERIFY(exposure);
        QCOMPARE(exposure->name, QStringLiteral("Exposure Time, Absolute"));
        QCOMPARE(exposure->min, 1.0);
        QCOMPARE(exposure->max, 5000.0);
        QCOMPARE(exposure->step, 1.0);
        QVERIFY(exposure->isAutomatic && !exposure->isAvailable);
        const CameraControl *const automatic = controlOf(*all, Role::ExposureAuto);
        QVERIFY(automatic);
        QCOMPARE(automatic->choices, (QStringList{"Manual Mode", "Aperture Priority Mode"}));
        QVERIFY(V4l2Controls(node).read("link_frequency")->isReadOnly);
    }

    void setsThem_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<ControlValue>("value");
        QTest::addColumn<ControlValue>("back");

        const auto row = [](const char *id, ControlValue value, ControlValue back) {
            QTest::addRow("%s", id) << QString(id) << value << back;
        };
        row("brightness", std::int64_t(-12), std::int64_t(0));
        row("gain", 33.0, std::int64_t(10));
        row("white_balance_automatic", false, true);
        row("wide", (std::int64_t(1) << 39) + 1, std::int64_t(1) << 33);
        row("owner", QStringLiteral("Anna"), QStringLiteral("nobody"));
        row("auto_exposure", QStringLiteral("Manual Mode"),
            QStringLiteral("Aperture Priority Mode"));
    }

    void setsThem()
    {
        QFETCH(QString, id);
        QFETCH(ControlValue, value);
        QFETCH(ControlValue, back);

        V4l2Controls controls(node);
        const auto set = controls.set(id, value);
        QVERIFY(set);
        const auto *const real = std::get_if<double>(&value);
        const ControlValue expected = real ? ControlValue(std::int64_t(*real)) : value;
        QVERIFY(set->value == expected);
        QVERIFY(controls.read(id)->value == expected);
        QVERIFY(controls.set(id, back));
    }

    void setsTheExposureOnceItIsManual()
    {
        V4l2Controls controls(node);
        auto exposure = controls.set("exposure_time_absolute", std::int64_t(50));
        QVERIFY(!exposure);
        QCOMPARE(exposure.error().code, Code::Unsupported);

        QVERIFY(controls.set("auto_exposure", QStringLiteral("Manual Mode")));
        exposure = controls.set("exposure_time_absolute", std::int64_t(50));
        QVERIFY(exposure);
        QVERIFY(exposure->value == ControlValue(std::int64_t(50)));
        QVERIFY(exposure->isAvailable && !exposure->isAutomatic);
        QVERIFY(controls.set("auto_exposure", QStringLiteral("Aperture Priority Mode")));
    }

    void pressesAButton()
    {
        V4l2Controls controls(node);
        QVERIFY(controls.set("do_white_balance", {}));
        QVERIFY(controls.read("white_balance_automatic")->value == ControlValue(false));
        QVERIFY(controls.set("white_balance_automatic", true));
    }

    void refusesWrongSettings_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<ControlValue>("value");
        QTest::addColumn<Code>("code");

        QTest::addRow("not there") << "sharpness" << ControlValue(1.0) << Code::NotFound;
        QTest::addRow("too much") << "gain" << ControlValue(101.0) << Code::InvalidArgument;
        QTest::addRow("far too much") << "gain" << ControlValue(1e300) << Code::InvalidArgument;
        QTest::addRow("words") << "gain" << ControlValue(QString("a")) << Code::InvalidArgument;
        QTest::addRow("a number") << "white_balance_automatic" << ControlValue(std::int64_t(1))
                                  << Code::InvalidArgument;
        QTest::addRow("no choice")
            << "auto_exposure" << ControlValue(QString("Shutter")) << Code::InvalidArgument;
        QTest::addRow("too long") << "owner" << ControlValue(QString(16, 'x'))
                                  << Code::InvalidArgument;
        QTest::addRow("read-only")
            << "link_frequency" << ControlValue(QString("100000000")) << Code::Unsupported;
    }

    void refusesWrongSettings()
    {
        QFETCH(QString, id);
        QFETCH(ControlValue, value);
        QFETCH(Code, code);

        const auto set = V4l2Controls(node).set(id, value);
        QVERIFY(!set);
        QCOMPARE(set.error().code, code);
    }

    void setsThemWhileItStreams()
    {
        const auto camera = V4l2Backend(m_scratch.path(), {}).open("v4l2:/dev/video7");
        QVERIFY(camera);
        support::CameraLog log(10);
        (*camera)->start((*camera)->formats().front(), log.sink());
        QVERIFY(log.waitForStart());
        const auto controls = (*camera)->controls();
        QVERIFY(controls->set("gain", std::int64_t(44)));
        QVERIFY(log.waitForFrames());
        (*camera)->stop();
        QVERIFY(controls->set("gain", std::int64_t(10)));
        const auto statistics = (*camera)->statistics();
        QVERIFY(statistics);
        QCOMPARE(statistics->completed, std::int64_t(log.count()));
        QVERIFY(!statistics->missingPackets);
    }

    void hasNoneWhenTheDeviceIsGone()
    {
        V4l2Controls gone("/dev/video99");
        QCOMPARE(gone.list().error().code, Code::NotFound);
        QCOMPARE(gone.set("gain", std::int64_t(1)).error().code, Code::NotFound);
    }

    void isKnownByItsSerialNumberWhereItHasOne()
    {
        const QString system = makeSystem("two");
        addDevice(system, "video7", "A1", "00", "0");
        addDevice(system, "video8", "B2", "02", "1");
        const auto cameras = listed(system);
        QCOMPARE(cameras.size(), 2U);
        QCOMPARE(cameras[0].identity, QStringLiteral("usb:046d:0825:A1"));
        QCOMPARE(cameras[1].identity, QStringLiteral("usb:046d:0825:B2:02.1"));
    }

    void isKnownByItsPlaceWhereTwoHaveOneSerialNumber()
    {
        const QString system = makeSystem("twins");
        addDevice(system, "video7", "SN0001", "00", "0");
        addDevice(system, "video8", "SN0001", "00", "0");
        const auto cameras = listed(system);
        QCOMPARE(cameras[0].identity, QStringLiteral("bus:shim:video7"));
        QCOMPARE(cameras[1].identity, QStringLiteral("bus:shim:video8"));
    }

    void isKnownByItsPlaceWithoutASerialNumber()
    {
        const auto cameras = listed(makeSystem("none"));
        QCOMPARE(cameras[0].identity, QStringLiteral("bus:shim:video7"));
    }

    void callsBackWhenANodeComesOrGoes()
    {
        QTemporaryDir devices(m_scratch.filePath("dev XXXXXX"));
        std::counting_semaphore<1000> calls(0);
        const auto watch = watchV4l2(devices.path(), [&calls] { calls.release(); });
        QVERIFY(watch);

        QFile other(devices.filePath("sda"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QFile node(devices.filePath("video3"));
        QVERIFY(node.open(QIODevice::WriteOnly));
        QVERIFY(calls.try_acquire_for(std::chrono::seconds(30)));
        QVERIFY(node.remove());
        QVERIFY(calls.try_acquire_for(std::chrono::seconds(30)));
    }

    void watchesNothingThatIsNotThere()
    {
        QVERIFY(!watchV4l2(m_scratch.filePath("nowhere"), [] {}));
    }

private:
    QString makeSystem(const char *name) const
    {
        const QString path = m_scratch.filePath(name);
        QDir().mkpath(path + "/class");
        return path;
    }

    static void write(const QString &path, const char *text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }

    // As the kernel shows a USB camera: the node points at an interface of the device.
    static void addDevice(const QString &system, const QString &node, const char *serial,
                          const char *interface, const char *index)
    {
        const QString device = system + "/usb-" + node;
        const QString first = device + "/first";
        const QString video = system + "/class/" + node;
        QVERIFY(QDir().mkpath(first) && QDir().mkpath(video));
        write(device + "/serial", serial);
        write(device + "/idVendor", "046d\n");
        write(device + "/idProduct", "0825\n");
        write(first + "/bInterfaceNumber", interface);
        write(video + "/index", index);
        QVERIFY(QFile::link(first, video + "/device"));
    }

    std::vector<CameraInfo> listed(const QString &system) const
    {
        return V4l2Backend(m_scratch.path(), {"/dev/video7", "/dev/video8"}, system + "/class")
            .list();
    }

    const std::string node = "/dev/video7";
    QTemporaryDir m_scratch;
};

QTEST_GUILESS_MAIN(TestV4l2Controls)
#include "tst_v4l2controls.moc"
