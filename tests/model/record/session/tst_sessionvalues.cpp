// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/sessionrecord.h"
#include "model/record/session/diskforecast.h"
#include "model/record/session/formatchoice.h"
#include "model/record/session/metadatafields.h"
#include "model/record/session/planfile.h"
#include "model/record/session/storename.h"
#include "model/record/session/target.h"
#include "store/storelock.h"
#include "tests/support/fakerecording.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace model;
using Code = store::Error::Code;

class TestSessionValues : public QObject
{
    Q_OBJECT

private slots:
    void namesStores_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isOnly");
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("store");
        const auto row = [](const char *pattern, bool isOnly, int part, const char *session,
                            const char *store) {
            QTest::addRow("%s, %d", pattern, part)
                << QString(pattern) << isOnly << part << QString(session) << QString(store);
        };
        row("{date}_{time}_{animal}_{camera}", false, 1, "20260301_020304_m7",
            "20260301_020304_m7_top");
        row("{camera} of {animal}", false, 1, "of m7", "top of m7");
        row("day", true, 1, "day", "day");
        row("day", false, 1, "day", "day_top");
        row("day", false, 3, "day", "day_top_part3");
        row("a/b: {cage}", true, 1, "a-b- 3.5", "a-b- 3.5");
        row("..{hidden}", true, 1, "x", "x");
        row("{slash}", true, 1, "etc-passwd", "etc-passwd");
    }

    void namesStores()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, isOnly);
        QFETCH(int, part);
        QFETCH(QString, session);
        QFETCH(QString, store);
        const StoreNames names(pattern, start(), metadata());

        QVERIFY(names.session());
        QCOMPARE(*names.session(), session);
        QCOMPARE(*names.store(QStringLiteral("top"), isOnly, part), store);
    }

    void refusesNames_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addRow("nothing") << QString();
        QTest::addRow("nothing left") << QStringLiteral("..");
        QTest::addRow("not in the metadata") << QStringLiteral("{date}_{owner}");
        QTest::addRow("empty in the metadata") << QStringLiteral("{date}_{empty}");
        QTest::addRow("no text") << QStringLiteral("{list}");
    }

    void refusesNames()
    {
        QFETCH(QString, pattern);
        const auto name = StoreNames(pattern, start(), metadata()).session();

        QVERIFY(!name);
        QCOMPARE(name.error().code, Code::InvalidArgument);
    }

    void keepsNamesShort()
    {
        const auto name = StoreNames(QString(500, QLatin1Char('x')), start(), metadata()).session();
        QCOMPARE(name->size(), 120);
    }

    void findsWhatTheMetadataLacks()
    {
        using Kind = MetadataField::Kind;
        using Reason = MetadataProblem::Reason;
        const std::vector<MetadataField> fields{
            {QStringLiteral("animal"), Kind::Text, true},
            {QStringLiteral("owner"), Kind::Text, true},
            {QStringLiteral("empty"), Kind::Text, true},
            {QStringLiteral("cage"), Kind::Whole, false},
            {QStringLiteral("weight"), Kind::Number, false},
            {QStringLiteral("sex"),
             Kind::Choice,
             false,
             {QStringLiteral("f"), QStringLiteral("m")}},
        };
        store::Value given = metadata();
        given["sex"] = "x";

        const std::vector<MetadataProblem> expected{{QStringLiteral("owner"), Reason::Missing},
                                                    {QStringLiteral("empty"), Reason::Missing},
                                                    {QStringLiteral("cage"), Reason::WrongKind},
                                                    {QStringLiteral("sex"), Reason::NoChoice}};
        QCOMPARE(checkMetadata(fields, given), expected);
        given["owner"] = "lab";
        given["empty"] = 0;
        given["cage"] = 4;
        given["sex"] = "f";
        given["weight"] = 3;
        QVERIFY(checkMetadata(fields, given).empty());
    }

    void checksEachKindOfField_data()
    {
        using Kind = MetadataField::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("json");
        QTest::addColumn<int>("problem"); // below 0: none

        const int wrong = int(MetadataProblem::Reason::WrongKind);
        const int outside = int(MetadataProblem::Reason::OutOfRange);
        QTest::addRow("day") << Kind::Date << "\"2024-02-29\"" << -1;
        QTest::addRow("no such day") << Kind::Date << "\"2023-02-29\"" << wrong;
        QTest::addRow("another order") << Kind::Date << "\"29.02.2024\"" << wrong;
        QTest::addRow("time as well") << Kind::Date << "\"2024-02-29T10:00:00\"" << wrong;
        QTest::addRow("number for a day") << Kind::Date << "20240229" << wrong;
        QTest::addRow("yes") << Kind::YesNo << "true" << -1;
        QTest::addRow("yes as a text") << Kind::YesNo << "\"yes\"" << wrong;
        QTest::addRow("least") << Kind::Number << "-2.5" << -1;
        QTest::addRow("less") << Kind::Number << "-2.75" << outside;
        QTest::addRow("most") << Kind::Whole << "40" << -1;
        QTest::addRow("more") << Kind::Whole << "41" << outside;
        QTest::addRow("decimals") << Kind::Whole << "39.5" << wrong;
        QTest::addRow("text") << Kind::Number << "\"3 g\"" << wrong;
    }

    void checksEachKindOfField()
    {
        QFETCH(MetadataField::Kind, kind);
        QFETCH(QString, json);
        QFETCH(int, problem);
        MetadataField field{QStringLiteral("a"), kind, true};
        field.least = -2.5;
        field.most = 40;

        const store::Value given = {{"a", store::Value::parse(json.toStdString())}};
        const auto problems = checkMetadata({field}, given);
        QCOMPARE(problems.empty() ? -1 : int(problems[0].reason), problem);
    }

    void aNumberIsFinite()
    {
        const MetadataField field{QStringLiteral("a"), MetadataField::Kind::Number};
        for (const double number : {std::nan(""), HUGE_VAL}) {
            const auto problems = checkMetadata({field}, {{"a", number}});
            QCOMPARE(problems.size(), 1U);
            QCOMPARE(problems[0].reason, MetadataProblem::Reason::WrongKind);
        }
    }

    void knowsTheUnitsOfWhatIsThere()
    {
        using Kind = MetadataField::Kind;
        MetadataField weight{QStringLiteral("weight"), Kind::Number};
        weight.unit = QStringLiteral("g");
        MetadataField length{QStringLiteral("length"), Kind::Number};
        length.unit = QStringLiteral("mm");
        const store::Value given = {{"weight", 3}, {"cage", 4}};
        QVERIFY(unitsOf({weight, length, {QStringLiteral("cage"), Kind::Whole}}, given) ==
                store::Value({{"weight", "g"}}));
    }

    void choosesTheNearestFormat()
    {
        auto wire = std::make_shared<support::FakeCamera::Wire>();
        const support::FakeCamera camera(wire);

        QCOMPARE(chooseFormat(camera, {}), wire->granted);
        QCOMPARE(chooseFormat(camera, {16, 8, 200}), wire->granted);
        QVERIFY(!chooseFormat(camera, {17, 8}));
        QVERIFY(!chooseFormat(camera, {0, 0, {}, PixelFormat::Bgr8}));
    }

    void takesATargetThatIsFreeAndEmpty()
    {
        QTemporaryDir directory;
        QVERIFY(checkTarget(directory.filePath(QStringLiteral("new")).toStdString(), start()));
        QVERIFY(checkTarget(directory.path().toStdString(), start()));
    }

    void refusesATargetThatIsTakenAndProposesAnother()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/target XXXXXX"));
        const std::filesystem::path taken = directory.filePath(QStringLiteral("a")).toStdString();
        std::filesystem::create_directories(taken / "something");

        const auto refused = checkTarget(taken, start());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::AlreadyExists);
        QVERIFY(refused.error().detail.find("a_20260301_020304 is free") != std::string::npos);
        std::filesystem::create_directory(taken.parent_path() / "a_20260301_020304");
        QVERIFY(checkTarget(taken, start()).error().detail.find("a_2_20260301_020304 is free") !=
                std::string::npos);
    }

    void saysWhoRecordsThere()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/target XXXXXX"));
        const std::filesystem::path path = directory.path().toStdString();
        {
            const auto lock = store::StoreLock::create(path);
            QVERIFY(lock);
            const auto refused = checkTarget(path, start());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Code::Busy);
            for (const char *word : {"pid: ", ", host: ", ", started: "})
                QVERIFY(refused.error().detail.find(word) != std::string::npos);
        }
        // The lock of a recorder that was killed is nobody's.
        const auto left = checkTarget(path, start());
        QCOMPARE(left.error().code, Code::AlreadyExists);
        QVERIFY(left.error().detail.find("interrupted") != std::string::npos);
    }

    void tellsHowLongADiskLasts()
    {
        store::WriterOptions options;
        options.format = "npy";
        const double rate = expectedBytesPerSecond(options, {640, 480, 100, PixelFormat::Gray8});
        QCOMPARE(rate, 640 * 480 * 100.0);
        QCOMPARE(expectedBytesPerSecond(options, {640, 480, 100, PixelFormat::Gray16}), 2 * rate);
        QCOMPARE(expectedBytesPerSecond(options, {640, 480, 100, PixelFormat::Bgr8}), 3 * rate);
        options.format = "avc1/mp4";
        QVERIFY(expectedBytesPerSecond(options, {640, 480, 100, PixelFormat::Gray8}) < rate / 10);

        QCOMPARE((DiskForecast{1000, 200, 100}.seconds()), 8.0);
        QCOMPARE((DiskForecast{100, 200, 100}.seconds()), 0.0);
        QVERIFY(std::isinf((DiskForecast{100, 200, 0}.seconds())));
    }

    void readsTheSessionItWrites()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/session XXXXXX"));
        const std::filesystem::path file =
            directory.filePath(QStringLiteral("s.session.json")).toStdString();
        QVERIFY(writeSession(file, session()));
        const auto read = readSession(file);

        QVERIFY(read);
        QVERIFY(*read == session());
        const auto first = file.parent_path() / "s_top"; // was closed, and is gone
        QCOMPARE(storesOf(read->tracks.front(), file), std::vector{first});
        const auto second = file.parent_path() / "s_top_part2";
        std::filesystem::create_directory(second);
        QCOMPARE(storesOf(read->tracks.front(), file), (std::vector{first, second}));
    }

    void refusesWhatIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Code>("code");
        const QByteArray whole = QByteArray::fromStdString(sessionValue(session()).dump());
        QTest::addRow("empty") << QByteArray() << Code::Corrupt;
        QTest::addRow("a list") << QByteArray("[1]") << Code::Corrupt;
        QTest::addRow("another's") << QByteArray(R"({"format": "x"})") << Code::Corrupt;
        QTest::addRow("a later version")
            << QByteArray(whole).replace("\"version\":1", "\"version\":2") << Code::WrongVersion;
        QTest::addRow("a number for a text")
            << QByteArray(whole).replace("\"top\"", "17") << Code::Corrupt;
        for (qsizetype i = 1; i < whole.size(); i += 41)
            QTest::addRow("cut at %d", int(i)) << whole.left(i) << Code::Corrupt;
    }

    void refusesWhatIsNoSession()
    {
        QFETCH(QByteArray, text);
        QFETCH(Code, code);
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/session XXXXXX"));
        QFile file(directory.filePath(QStringLiteral("s.session.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = readSession(file.fileName().toStdString());

        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(!read.error().path.empty());
    }

    void readsAPlan()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/plan XXXXXX"));
        QFile file(directory.filePath(QStringLiteral("plan.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"(
folder: recordings
name: "{date}_{camera}"
cameras:
  - camera: pattern:64x40@100
    name: top
    format: png
    size: 64x40
    fps: 50
    pixel-format: gray8
    chunk-duration: 2.5
    queue-frames: 7
    triggered: true
    controls: {ExposureTime: 5000.5, Mode: fast, On: true, N: 3}
  - {camera: "usb:1", chunk-frames: 12, quality: 80}
duration: 60
metadata: {animal: "007"}
fields:
  - {name: animal, required: true}
  - {name: sex, kind: choice, choices: [f, m]}
reconnect: false
failover-folder: /spare
)");
        file.close();
        const auto plan = readPlan(file.fileName().toStdString());

        QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
        QCOMPARE(plan->folder, directory.filePath(QStringLiteral("recordings")));
        QCOMPARE(plan->failoverFolder, QStringLiteral("/spare"));
        QCOMPARE(plan->maxSeconds, 60.0);
        QVERIFY(!plan->maxFrames && !plan->reconnects);
        QCOMPARE(plan->metadata["animal"].get<std::string>(), std::string("007"));
        QCOMPARE(plan->fields.size(), 2U);
        QVERIFY(plan->fields[0].isRequired);
        QCOMPARE(plan->fields[1].choices, (QStringList{QStringLiteral("f"), QStringLiteral("m")}));
        const PlannedCamera &top = plan->cameras[0];
        QCOMPARE(top.label, QStringLiteral("top"));
        QVERIFY((top.wish == FormatWish{64, 40, 50.0, PixelFormat::Gray8}));
        QCOMPARE(top.chunkSeconds, 2.5);
        QCOMPARE(top.queueFrames, 7);
        QVERIFY(top.isTriggered);
        QCOMPARE(top.controls.size(), 4U);
        QCOMPARE(std::get<double>(top.controls[0].second), 5000.5);
        QCOMPARE(std::get<QString>(top.controls[1].second), QStringLiteral("fast"));
        const PlannedCamera &second = plan->cameras[1];
        QCOMPARE(second.label, QStringLiteral("camera2"));
        QCOMPARE(second.writer.chunkSize, 12);
        QCOMPARE(second.writer.format, std::string("avc1/mp4"));
        QCOMPARE(second.writer.quality, 80);
    }

    void refusesAPlanAndSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("says");
        const QByteArray base = "folder: f\nname: n\n";
        const QByteArray cameras = base + "cameras: [{camera: c}]\n";
        QTest::addRow("empty") << QByteArray() << QByteArray("is no map");
        QTest::addRow("no cameras") << base << QByteArray("needs \"cameras\"");
        QTest::addRow("no name") << QByteArray("folder: f") << QByteArray("needs \"name\"");
        QTest::addRow("unknown key")
            << cameras + "dration: 3" << QByteArray("no \"dration\", only folder, name,");
        QTest::addRow("no number") << cameras + "duration: soon" << QByteArray("above 0");
        QTest::addRow("half a frame") << cameras + "frames: 1.5" << QByteArray("whole number");
        QTest::addRow("no flag") << cameras + "reconnect: 3" << QByteArray("true or false");
        QTest::addRow("no camera")
            << base + "cameras: [{name: top}]" << QByteArray("camera 1 needs \"camera\"");
        QTest::addRow("format") << base + "cameras: [{camera: c}, {camera: c, format: gif}]"
                                << QByteArray("camera 2 knows no format gif");
        QTest::addRow("size") << base + "cameras: [{camera: c, size: big}]"
                              << QByteArray("WIDTHxHEIGHT");
        QTest::addRow("pixels") << base + "cameras: [{camera: c, pixel-format: grey8}]"
                                << QByteArray("no pixel format grey8");
        QTest::addRow("quality") << base + "cameras: [{camera: c, quality: 101}]"
                                 << QByteArray("1 to 100");
        QTest::addRow("both chunks")
            << base + "cameras: [{camera: c, chunk-frames: 1, chunk-duration: 1}]"
            << QByteArray("not both");
        QTest::addRow("kind") << cameras + "fields: [{name: a, kind: day}]"
                              << QByteArray("field 1 knows no kind day");
        QTest::addRow("choices") << cameras + "fields: [{name: a, kind: choice}]"
                                 << QByteArray("field 1 needs \"choices\"");
        QTest::addRow("unit") << cameras + "fields: [{name: a, unit: g}]"
                              << QByteArray("field 1 is no number, and has no unit, min or max");
        QTest::addRow("range") << cameras + "fields: [{name: a, kind: whole, min: 3, max: 2}]"
                               << QByteArray("field 1 has a min above its max");
        QTest::addRow("min") << cameras + "fields: [{name: a, kind: number, min: low}]"
                             << QByteArray("wants a number for \"min\"");
        QTest::addRow("metadata") << cameras + "metadata: [1]" << QByteArray("wants a map");
    }

    void refusesAPlanAndSaysWhere()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, says);
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/plan XXXXXX"));
        QFile file(directory.filePath(QStringLiteral("plan.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(yaml);
        file.close();
        const auto plan = readPlan(file.fileName().toStdString());

        QVERIFY(!plan);
        QCOMPARE(plan.error().code, Code::InvalidArgument);
        QVERIFY2(QByteArray::fromStdString(plan.error().detail).contains(says),
                 plan.error().detail.c_str());
        QVERIFY(!plan.error().path.empty());
    }

private:
    static QDateTime start() { return {QDate(2026, 3, 1), QTime(2, 3, 4)}; }

    static store::Value metadata()
    {
        return {{"animal", "m7"}, {"cage", 3.5}, {"hidden", "x"},
                {"empty", ""},    {"list", {1}}, {"slash", "/etc/passwd"}};
    }

    static SessionRecord session()
    {
        SessionRecord record;
        record.id = "id";
        record.name = "s";
        record.startTime = 1.25;
        record.endTime = 7.5;
        record.isTriggered = true;
        record.tracks.push_back({"top",
                                 "usb:1",
                                 {{"s_top", 7, true}, {"s_top_part2", 0, false}},
                                 {{1, "camera", "gone", 3, 4.5}}});
        return record;
    }
};

QTEST_GUILESS_MAIN(TestSessionValues)
#include "tst_sessionvalues.moc"
