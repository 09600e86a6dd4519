// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/sessionrecording.h"

#include "tests/support/sessionfiles.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <vector>

using namespace model;
using support::SessionFiles;
using Code = store::Error::Code;
using Paths = std::vector<std::filesystem::path>;

class TestSessionRecording : public QObject
{
    Q_OBJECT

private slots:
    void aCamerasStoresAreOneRecording()
    {
        const SessionFiles session;
        QVERIFY(session.write());

        const auto recordings = recordingsOf(session.file());
        QVERIFY(recordings);
        QCOMPARE(recordings->paths, (Paths{session.file() / "top", session.file() / "side"}));
        QVERIFY(!recordings->isTriggered);
        for (const std::filesystem::path &path : recordings->paths) {
            const auto reader = openRecording(path);
            QVERIFY(reader);
            QVERIFY(support::isExact(**reader, 10));
            QCOMPARE((*reader)->directory(), path);
        }
    }

    void theFileAloneIsItsFirstCamera()
    {
        const SessionFiles session;
        QVERIFY(session.write());

        const auto reader = openRecording(session.file());

        QVERIFY(reader);
        QCOMPARE((*reader)->directory(), session.file() / "top");
        QVERIFY(support::isExact(**reader, 10));
    }

    void aStoreIsOpenedByItself()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        for (const auto &path :
             {session.path("night_side"), session.path("night_side") / "metadata.yaml"}) {
            const auto reader = openRecording(path);
            QVERIFY(reader);
            QCOMPARE((*reader)->directory(), session.path("night_side"));
        }
    }

    void picturesOfAnotherKindAreARecordingOfTheirOwn()
    {
        SessionFiles session;
        QVERIFY(session.write());
        QVERIFY(session.writeStore("night_top_part3", 10, 12, "1234", 2 * support::height));
        QVERIFY(session.writeStore("night_top_part4", 12, 15, "1234", 2 * support::height));
        auto &parts = session.record().tracks[0].parts;
        parts.push_back({"night_top_part3", 2, true});
        parts.push_back({"night_top_part4", 3, true});
        QVERIFY(session.writeFile());

        const auto recordings = recordingsOf(session.file());
        QVERIFY(recordings);
        QCOMPARE(recordings->paths, (Paths{session.file() / "top", session.file() / "top (2)",
                                           session.file() / "side"}));
        const auto second = openRecording(recordings->paths[1]);
        QVERIFY(second);
        QCOMPARE((*second)->index().frameCount(), 5);
    }

    void aStoreOfNoneOrAnotherSessionIsNotOpened()
    {
        SessionFiles session;
        QVERIFY(session.write());
        QVERIFY(session.writeStore("other", 10, 12, "5678"));
        session.record().tracks[0].parts.push_back({"other", 2, true});
        QVERIFY(session.writeFile());

        const auto reader = openRecording(session.file());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 10);
    }

    void aStoreThatIsGoneIsAProblem()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        QVERIFY(std::filesystem::remove_all(session.path("night_top")) > 0);

        const auto reader = openRecording(session.file());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 4);
        QCOMPARE((*reader)->directory(), session.file() / "top");
        QCOMPARE((*reader)->problems().size(), std::size_t(1));
        QCOMPARE((*reader)->problems()[0].error.code, Code::NotFound);
        QCOMPARE((*reader)->problems()[0].error.path, session.path("night_top"));
    }

    void aStoreThatIsStillToComeIsNone()
    {
        SessionFiles session;
        session.record().tracks[0].parts.push_back({"night_top_part3", 0, false});
        QVERIFY(session.write());

        const auto reader = openRecording(session.file());
        QVERIFY(reader);
        QVERIFY(support::isExact(**reader, 10));
    }

    void aStoreCanBeCalledLikeASession()
    {
        const SessionFiles session;
        QVERIFY(session.writeStore("night.session.json", 0, 3, "1234"));

        const auto recordings = recordingsOf(session.file());
        QVERIFY(recordings);
        QCOMPARE(recordings->paths, Paths{session.file()});
        const auto reader = openRecording(session.file());
        QVERIFY(reader);
        QCOMPARE((*reader)->directory(), session.file());
        QCOMPARE(fileOfRecording(session.file()), session.file() / "metadata.yaml");
    }

    void aStoreThatIsDamagedIsAProblem()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        QFile metadata(toText(session.path("night_top_part2") / "metadata.yaml"));
        QVERIFY(metadata.resize(3));

        const auto reader = openRecording(session.file());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 6);
        QCOMPARE((*reader)->problems().size(), std::size_t(1));
    }

    void saysWhatIsNotThere()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const auto noCamera = openRecording(session.file() / "below");
        QVERIFY(!noCamera);
        QCOMPARE(noCamera.error().code, Code::NotFound);

        for (const char *store : {"night_top", "night_top_part2", "night_side"})
            QVERIFY(std::filesystem::remove_all(session.path(store)) > 0);
        const auto noStore = openRecording(session.file());
        QVERIFY(!noStore);
        QCOMPARE(noStore.error().code, Code::NoFrames);
        QCOMPARE(noStore.error().path, session.file());

        QFile file(session.fileText());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        const auto damaged = openRecording(session.file());
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, Code::Corrupt);

        QVERIFY(file.remove());
        const auto gone = openRecording(session.file());
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Code::NotFound);
    }

    void labelsThatAreAlikeOrNoNamesAreToldApart()
    {
        SessionFiles session;
        session.record().tracks[0].label = "a/b";
        session.record().tracks[1].label = "a_b";
        QVERIFY(session.write());

        const auto recordings = recordingsOf(session.file());
        QVERIFY(recordings);
        QCOMPARE(recordings->paths, (Paths{session.file() / "a_b", session.file() / "a_b (2)"}));
        const auto second = openRecording(recordings->paths.back());
        QVERIFY(second);
        QCOMPARE((*second)->directory(), session.file() / "a_b (2)");
    }

    void isCalledBySessionAndCamera()
    {
        QCOMPARE(recordingName("/data/night.session.json/top"), QString("night · top"));
        QCOMPARE(recordingName("/data/night.session.json"), QString("night"));
        QCOMPARE(recordingName("/data/night_top"), QString("night_top"));
        QCOMPARE(folderOfRecording("/data/night.session.json/top"), QString("/data"));
        QCOMPARE(folderOfRecording("/data/night.session.json"), QString("/data"));
        QCOMPARE(folderOfRecording("/data/night_top"), QString("/data"));
        QCOMPARE(fileOfRecording("/data/night.session.json/top"),
                 std::filesystem::path("/data/night.session.json"));
        QVERIFY(isSessionFile("/data/night.session.json"));
        QVERIFY(!isSessionFile("/data/.session.json"));
        QVERIFY(!isSessionFile("/data/night.json"));
    }
};

QTEST_APPLESS_MAIN(TestSessionRecording)
#include "tst_sessionrecording.moc"
