// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/camerabook.h"
#include "app/recording/formsetup.h"
#include "app/recording/recordingplan.h"
#include "widgets/record/targetform.h"

#include <QTest>

using namespace app;

// What the recording page remembers and makes of its forms, as values.
class TestSetupValues : public QObject
{
    Q_OBJECT

private slots:
    void bookComesBackAsItWas()
    {
        CameraSettings settings;
        settings.wish = {640, 480, 29.5, model::PixelFormat::Mjpeg};
        settings.wish.place = model::PicturePlace{8, 16, 2};
        settings.setControl("yes", true);
        settings.setControl("wide", std::int64_t(9007199254740993)); // a double has no such number
        settings.setControl("real", 0.1);
        settings.setControl("text", QString("On"));
        CameraBook book;
        book.setLabel("usb:1", "nose");
        book.setSettings("usb:1", settings);

        const CameraBook read = CameraBook::fromJson(book.toJson());
        QCOMPARE(read.label("usb:1"), QString("nose"));
        QVERIFY(read.settings("usb:1") == settings);
        QVERIFY(read.label("usb:2").isEmpty());
    }

    void bookPassesOverWhatMakesNoSense()
    {
        const QJsonObject nonsense{{"a", 3}, {"b", QJsonObject{{"settings", "x"}}}};

        const CameraBook book = CameraBook::fromJson(nonsense);
        QVERIFY(book.settings("b") == CameraSettings());
        QVERIFY(book.label("a").isEmpty());
    }

    void setsAControlOnceInItsNewPlace()
    {
        CameraSettings settings;
        settings.setControl("a", 1.0);
        settings.setControl("b", 2.0);
        settings.setControl("a", 3.0);
        settings.setControl("command", {}); // nothing to remember

        QCOMPARE(settings.controls.size(), 2U);
        QCOMPARE(settings.controls[1].first, QString("a"));
        QCOMPARE(settings.controls[1].second, model::ControlValue(3.0));
    }

    void targetComesBackAsItWas()
    {
        widgets::TargetForm form;
        form.setEncoder({true, "slow", 10});
        form.setQuality(30);
        form.setAddsDate(false);
        form.setSpareFolder("/spare disk");
        form.setLimit({widgets::TargetForm::Until::Seconds, 90});
        form.setChunk({widgets::TargetForm::ChunkBy::Frames, 500});

        widgets::TargetForm other;
        readTarget(other, targetToJson(form));
        QCOMPARE(targetToJson(other), targetToJson(form));
        QVERIFY((other.encoder() == widgets::TargetForm::Encoder{true, "slow", 10}));
        QCOMPARE(other.limit().amount, 90);
        QCOMPARE(other.spareFolder(), QString("/spare disk"));
        QCOMPARE(other.chunk().amount, 500);
    }

    // They are hidden, not forgotten, while another format is chosen.
    void settingsOfH264OutliveAnotherFormat()
    {
        widgets::TargetForm form;
        form.setEncoder({true, "slow", 10});
        form.setQuality(30);
        form.setStoreFormat("png");

        widgets::TargetForm other;
        readTarget(other, targetToJson(form));
        other.setStoreFormat("png");
        QCOMPARE(other.quality(), 0);
        other.setStoreFormat("avc1/mp4");
        QVERIFY((other.encoder() == widgets::TargetForm::Encoder{true, "slow", 10}));
        other.setEncoder({});
        QCOMPARE(other.quality(), 30);
    }

    void asksForWhatTheFormsSay()
    {
        widgets::TargetForm target;
        target.setFolder("/data");
        target.setSpareFolder("/spare");
        target.setName("m_{animal}");
        target.setAddsDate(false);
        target.setStoreFormat("jpg");
        target.setQuality(40);
        target.setLimit({widgets::TargetForm::Until::Frames, 7});
        target.setChunk({widgets::TargetForm::ChunkBy::Seconds, 5});
        widgets::MetadataForm metadata;
        metadata.setEntries({{"animal", "7", true}, {"dark", "true", false}});
        model::PlannedCamera top;
        top.label = "top";
        model::PlannedCamera side;
        side.label = "side";

        const model::SessionPlan plan = planOf(target, metadata, {top, side});
        QCOMPARE(plan.folder, QString("/data"));
        QCOMPARE(plan.failoverFolder, QString("/spare"));
        QCOMPARE(plan.cameras[1].writer.format, std::string("jpg"));
        QCOMPARE(plan.cameras[1].writer.quality, 40);
        QCOMPARE(plan.cameras[1].chunkSeconds, std::optional(5.0));
        QCOMPARE(plan.maxFrames, std::optional<std::int64_t>(7));
        QVERIFY(plan.metadata["dark"].get<bool>());
        QCOMPARE(plan.fields.size(), 2U);
        QVERIFY(plan.fields[0].isRequired && !plan.fields[1].isRequired);
        const PlannedNames names = namesOf(plan, QDateTime::currentDateTime());
        QCOMPARE(names.names, (QStringList{"m_7_top", "m_7_side"}));
        QVERIFY(names.problem.isEmpty());
    }

    void saysWhyThereIsNoName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("secondLabel");
        QTest::addRow("empty") << ""
                               << "side";
        QTest::addRow("unknown field") << "{owner}"
                                       << "side";
        QTest::addRow("twice") << "x"
                               << "top";
    }

    void saysWhyThereIsNoName()
    {
        QFETCH(QString, name);
        QFETCH(QString, secondLabel);
        model::SessionPlan plan;
        plan.name = name;
        plan.cameras.resize(2);
        plan.cameras[0].label = "top";
        plan.cameras[1].label = secondLabel;

        QVERIFY(!namesOf(plan, QDateTime::currentDateTime()).problem.isEmpty());
    }
};

QTEST_MAIN(TestSetupValues)
#include "tst_setupvalues.moc"
