// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/camerapanel.h"
#include "app/recording/recordingpage.h"
#include "model/workerpool.h"
#include "tests/app/recording/fakedevices.h"
#include "widgets/record/camera/featuredialog.h"
#include "widgets/record/camera/formatform.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/live/livechip.h"
#include "widgets/record/recordbutton.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using app::RecordingPage;
using Role = model::CameraControl::Role;
using Kind = model::CameraControl::Kind;

namespace {

model::CameraControl control(const char *id, Role role, model::ControlValue value)
{
    model::CameraControl control;
    control.id = QString::fromLatin1(id);
    control.name = control.id;
    control.role = role;
    control.kind = Kind::Real;
    control.max = 100000;
    control.value = std::move(value);
    return control;
}

std::vector<model::CameraControl> usualControls()
{
    model::CameraControl trigger = control("TriggerMode", Role::TriggerMode, QString("Off"));
    trigger.kind = Kind::Choice;
    trigger.choices = {"Off", "On"};
    trigger.group = "Acquisition";
    model::CameraControl serial = control("DeviceSerial", Role::None, QString("42"));
    serial.kind = Kind::Text;
    serial.isReadOnly = true;
    serial.group = "Device";
    serial.description = "Tells one piece from another.";
    return {control("ExposureTime", Role::Exposure, 1000.0), control("Gain", Role::Gain, 2.0),
            trigger, serial};
}

} // namespace

// Cameras on the page are chosen and set up, by a user, and go away; none of them is real.
class TestCameraPanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_pool = std::make_unique<model::WorkerPool>(4);
        m_devices.clear();
        for (const char *name : {"left", "right"}) {
            auto device = std::make_shared<support::FakeDevice>();
            device->info = {QStringLiteral("fake:") + name, QStringLiteral("Eye ") + name, "Fake",
                            QStringLiteral("serial:") + name};
            device->controls = std::make_shared<support::FakeControls>(usualControls());
            m_devices.push_back(device);
        }
    }

    void cleanup()
    {
        for (const auto &device : m_devices) {
            device->controls->isSlow = false;
            device->controls->mayAnswer.release(100);
        }
        m_page.reset();
        m_pool.reset();
    }

    void tellsCamerasOfOneNameApart()
    {
        m_devices[0]->info = {"pattern:640x480@30", "Test pattern", "Test pattern"};
        show(seams());
        QTRY_COMPARE(list()->topLevelItemCount(), 2);
        QCOMPARE(list()->topLevelItem(0)->text(1), QString("Test pattern (640x480@30)"));
        QCOMPARE(list()->topLevelItem(1)->text(1), QString("Eye right (Fake)"));
    }

    void saysThatItSearchesWhileItDoes()
    {
        const auto mayFind = std::make_shared<std::binary_semaphore>(0);
        app::CameraSeams seams = this->seams();
        seams.list = [list = seams.list, mayFind] {
            mayFind->acquire();
            return list();
        };
        show(seams);
        auto *search = find<QPushButton>("search");
        QVERIFY(!search->isEnabled());
        QVERIFY(search->text().contains("Searching"));
        QCOMPARE(list()->topLevelItemCount(), 0);

        mayFind->release();
        QTRY_COMPARE(list()->topLevelItemCount(), 2);
        QVERIFY(search->isEnabled());
        QCOMPARE(list()->topLevelItem(1)->text(1), QString("Eye right (Fake)"));
    }

    void choosesTheFirstCameraAtFirst()
    {
        show();
        QTRY_COMPARE(checked(), 1);
        QTRY_VERIFY(m_devices[0]->wire->isRunning);
        QTRY_VERIFY(!m_devices[1]->wire->isRunning);
    }

    void showsACameraForEachBox()
    {
        show();
        QTRY_VERIFY(m_devices[0]->wire->isRunning);
        check(1);
        QTRY_COMPARE(chips().size(), 2);
        QTRY_VERIFY(m_devices[1]->wire->isRunning && m_devices[0]->wire->isRunning);
        QTRY_COMPARE(chips()[1]->status().state, widgets::LiveChip::State::Live);

        check(0); // away with the first
        QTRY_COMPARE(chips().size(), 1);
        QTRY_VERIFY(!m_devices[0]->wire->isRunning);
    }

    void remembersNamesByTheHardware()
    {
        show();
        QTRY_COMPARE(checked(), 1);
        list()->setFocus();
        list()->editItem(list()->topLevelItem(0), 0);
        auto *editor = list()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "nose");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(QJsonDocument(m_page->setup()).toJson().contains("nose"));

        m_devices[0]->info.id = "fake:elsewhere"; // plugged in at another place
        show(seams(), m_page->setup());
        QTRY_COMPARE(list()->topLevelItemCount(), 2);
        QTRY_COMPARE(list()->topLevelItem(0)->text(1), QString("Eye left (Fake)"));
        QCOMPARE(list()->topLevelItem(0)->text(0), QString("nose"));
        QCOMPARE(checked(), 1);
        QTRY_VERIFY(m_devices[0]->wire->isRunning);
    }

    void setsControlsAndRemembersThem()
    {
        show();
        auto *exposure = waitFor<QDoubleSpinBox>("ExposureTime");
        QVERIFY(exposure);
        QTRY_COMPARE(exposure->value(), 1000.0);
        exposure->setFocus();
        exposure->selectAll();
        QTest::keyClicks(exposure, "2500");
        QTest::keyClick(exposure, Qt::Key_Return);
        QTRY_COMPARE(valueOf(0, "ExposureTime"), model::ControlValue(2500.0));

        QTRY_VERIFY(QJsonDocument(m_page->setup()).toJson().contains("ExposureTime"));
        QTRY_COMPARE(exposure->value(), 2500.0);
    }

    void isNotHeldUpByADevice()
    {
        show();
        auto *gain = waitFor<QDoubleSpinBox>("Gain");
        QVERIFY(gain);
        QTRY_COMPARE(gain->value(), 2.0);
        m_devices[0]->controls->isSlow = true;

        gain->setValue(7); // returns, although the device does not answer
        bool isAlive = false;
        QTimer::singleShot(0, this, [&isAlive] { isAlive = true; });
        QTRY_VERIFY(isAlive);

        m_devices[0]->controls->isSlow = false;
        m_devices[0]->controls->mayAnswer.release(10);
        QTRY_COMPARE(valueOf(0, "Gain"), model::ControlValue(7.0));
    }

    void keepsAPresetAndTakesItAgain()
    {
        show();
        auto *exposure = waitFor<QDoubleSpinBox>("ExposureTime");
        QVERIFY(exposure);
        exposure->setValue(300);
        QTRY_COMPARE(valueOf(0, "ExposureTime"), model::ControlValue(300.0));
        QTRY_VERIFY(QJsonDocument(m_page->setup()).toJson().contains("ExposureTime"));
        auto *panel = m_page->findChild<app::CameraPanel *>();
        auto *preset = panel->findChild<QComboBox *>("preset");
        preset->setFocus();
        QTest::keyClicks(preset->lineEdit(), "dark");
        QTest::mouseClick(panel->findChild<QToolButton *>("savePreset"), Qt::LeftButton);
        QTRY_COMPARE(preset->count(), 1);

        exposure->setValue(900);
        QTRY_COMPARE(valueOf(0, "ExposureTime"), model::ControlValue(900.0));
        emit preset->activated(0);
        QTRY_COMPARE(exposure->value(), 300.0);
        QTRY_VERIFY(m_devices[0]->wire->isRunning);
    }

    void runsWithoutASettingThatIsRefused()
    {
        QJsonObject setup;
        app::CameraBook book;
        app::CameraSettings settings;
        settings.setControl("Bygone", 1.0);
        settings.setControl("Gain", 5.0);
        book.setSettings("serial:left", settings);
        setup["book"] = book.toJson();
        setup["cameras"] = QJsonArray{"serial:left"};
        show(seams(), setup);

        QTRY_VERIFY(m_devices[0]->wire->isRunning);
        QTRY_VERIFY(find<QLabel>("cameraProblem")->isVisible());
        QVERIFY(find<QLabel>("cameraProblem")->text().contains("Bygone"));
        QCOMPARE(valueOf(0, "Gain"), model::ControlValue(5.0));
    }

    void letsOneSearchAllFeatures()
    {
        show();
        QVERIFY(waitFor<QDoubleSpinBox>("Gain"));
        QTest::mouseClick(find<QPushButton>("allFeatures"), Qt::LeftButton);
        auto *dialog = m_page->findChild<widgets::FeatureDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *tree = dialog->findChild<QTreeWidget *>("features");
        QTRY_COMPARE(visibleFeatures(tree), 4);
        auto *search = dialog->findChild<QLineEdit *>("featureSearch");
        QTest::keyClicks(search, "serial");
        QCOMPARE(visibleFeatures(tree), 1);
        search->setText("gain");

        QTreeWidgetItem *gain = tree->findItems("Gain", Qt::MatchExactly | Qt::MatchRecursive)[0];
        tree->setCurrentItem(gain);
        QTest::keyClick(tree, Qt::Key_F2);
        auto *field = tree->findChild<QDoubleSpinBox *>("Gain");
        QVERIFY(field);
        field->setValue(11);
        QTRY_COMPARE(valueOf(0, "Gain"), model::ControlValue(11.0));
    }

    void choosesARegionWithinTheLimits()
    {
        m_devices[0]->limits = model::CameraLimits{16, 640, 16, 8, 480, 8, 1, 1, 1, 100, 4};
        show();
        auto *width = waitFor<QSpinBox>("width");
        QVERIFY(width);
        QTRY_VERIFY(width->isVisible());
        QTRY_VERIFY(m_devices[0]->wire->isRunning);
        width->setValue(330); // not a step
        QTRY_COMPARE(m_devices[0]->wire->granted.width, 320);
        QTRY_COMPARE(width->value(), 320);
        find<QSpinBox>("left")->setValue(17);
        QTRY_COMPARE(m_devices[0]->wire->granted.left, 17);
        QVERIFY(find<QSpinBox>("binning")->isVisible());
        find<QSpinBox>("binning")->setValue(2);
        QTRY_COMPARE(m_devices[0]->wire->granted.binning, 2);
        QCOMPARE(m_devices[0]->wire->granted.left, 17);
    }

    void tellsWhenACameraIsLostAndBack()
    {
        show();
        check(1);
        QTRY_COMPARE(chips().size(), 2);
        auto *button = m_page->findChild<widgets::RecordButton *>();
        QTRY_VERIFY(chips()[0]->status().state == widgets::LiveChip::State::Live &&
                    chips()[1]->status().state == widgets::LiveChip::State::Live);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(m_page->takesNotes());
        m_devices[0]->wire->send();
        m_devices[1]->wire->send();
        QTRY_COMPARE(m_page->counters().written, 2);

        m_devices[0]->isAway = true;
        m_devices[0]->wire->sink.failed(
            {store::Error::Code::Disconnected, "fake:left", "it was unplugged"});
        QTRY_COMPARE(messages()->messages().size(), 1);
        QVERIFY(messages()->messages()[0].contains("lost"));
        QTRY_COMPARE(chips()[0]->status().state, widgets::LiveChip::State::Lost);
        QCOMPARE(chips()[1]->status().state, widgets::LiveChip::State::Recording);

        m_devices[0]->isAway = false;
        QTRY_VERIFY_WITH_TIMEOUT(messages()->messages().value(0).contains("back"), 30000);
        QCOMPARE(messages()->messages().size(), 1); // in its place, and counted
        QVERIFY(messages()->messages()[0].contains("2 times"));
        m_page->stopRecording();
        QTRY_VERIFY(!m_page->isRecording());
    }

private:
    app::CameraSeams seams() const
    {
        return support::seamsOf(m_devices, m_dir->filePath("cameras.json"));
    }
    void show() { show(seams()); }
    void show(const app::CameraSeams &seams, const QJsonObject &setup = {})
    {
        m_page = std::make_unique<RecordingPage>(*m_pool, seams);
        m_page->setDefaults({m_dir->path(), "mouse", "png", {}});
        if (!setup.isEmpty())
            m_page->setSetup(setup);
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter();
    }

    template<typename Widget>
    Widget *find(const char *name)
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    template<typename Widget>
    Widget *waitFor(const char *name) // null: it did not come
    {
        return QTest::qWaitFor([&] { return find<Widget>(name) != nullptr; }, 20000)
                   ? find<Widget>(name)
                   : nullptr;
    }
    QTreeWidget *list() { return find<QTreeWidget>("cameras"); }
    widgets::CountedMessages *messages() { return find<widgets::CountedMessages>("problem"); }
    QList<widgets::LiveChip *> chips() { return m_page->findChildren<widgets::LiveChip *>(); }

    int checked()
    {
        int count = 0;
        for (int i = 0; i < list()->topLevelItemCount(); ++i)
            count += list()->topLevelItem(i)->checkState(0) == Qt::Checked ? 1 : 0;
        return count;
    }

    // By the keyboard.
    void check(int row)
    {
        QTRY_VERIFY(list()->topLevelItemCount() > row);
        list()->setCurrentItem(list()->topLevelItem(row));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Space);
    }

    model::ControlValue valueOf(int device, const char *id)
    {
        const auto read =
            m_devices[static_cast<std::size_t>(device)]->controls->read(QString::fromLatin1(id));
        return read ? read->value : model::ControlValue();
    }

    static int visibleFeatures(QTreeWidget *tree)
    {
        int count = 0;
        for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NotHidden); *it; ++it)
            count += (*it)->childCount() == 0 ? 1 : 0;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<model::WorkerPool> m_pool;
    support::FakeDevices m_devices;
    std::unique_ptr<RecordingPage> m_page;
};

QTEST_MAIN(TestCameraPanel)
#include "tst_camerapanel.moc"
