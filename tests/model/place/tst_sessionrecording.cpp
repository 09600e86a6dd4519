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

    // Marks, for instance, are known by it.
    void keepsItsUuidWhenItsFirstStoreIsGone()
    {
        SessionFiles session;
        QVERIFY(session.write());
        session.record() = withUuids(session.record(), session.file());
        QVERIFY(session.writeFile());
        const auto whole = openRecording(session.file());
        QVERIFY(whole && !(*whole)->metadata().uuid.empty());
        QVERIFY(std::filesystem::remove_all(session.path("night_top")) > 0);

        const auto rest = openRecording(session.file());
        QVERIFY(rest);
        QCOMPARE((*rest)->metadata().uuid, (*whole)->metadata().uuid);
    }

    void tellsWhichStoresItIsMadeOf()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const Paths top{session.path("night_top"), session.path("night_top_part2")};

        const auto all = storesOfSession(session.file());
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(2));
        QCOMPARE(all->at(0).name, std::string("top"));
        QCOMPARE(all->at(0).stores, top);
        QCOMPARE(all->at(1).stores, Paths{session.path("night_side")});
        const auto one = storesOfSession(session.file() / "top");
        QVERIFY(one);
        QCOMPARE(one->size(), std::size_t(1));
        QCOMPARE(one->at(0).stores, top);
        const auto none = storesOfSession(session.path("night_top"));
        QVERIFY(none && none->empty());
        const auto nobody = storesOfSession(session.file() / "nobody");
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().detail, std::string("the session's cameras are top, side"));
    }

    void hasTheNotesThatCameToNoStore()
    {
        SessionFiles session;
        session.record().tracks[1].notes = {{{"note", "gone"}, {"note_time", 1.0}}};
        QVERIFY(session.write());

        QVERIFY(notesWithoutStore(session.file() / "top").empty());
        QVERIFY(notesWithoutStore(session.path("night_side")).empty());
        const auto notes = notesWithoutStore(session.file() / "side");
        QCOMPARE(notes.size(), std::size_t(1));
        QVERIFY(notes[0].at("note") == "gone");
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
        QCOMPARE(noCamera.error().detail, std::string("the session's cameras are top, side"));

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
