// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/recordingsession.h"

#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "tests/model/record/session/sessiontest.h"

#include <QFile>

#include <filesystem>

using namespace model;
using About = StartRefusal::About;
using store::Result;

namespace {

// A store whose disk takes so many frames, and then no more.
class FailingWriter : public store::Writer
{
public:
    FailingWriter(std::unique_ptr<store::Writer> writer, std::int64_t frames)
        : m_writer(std::move(writer))
        , m_frames(frames)
    {}

    Result<void> add(const cv::Mat &frame, store::FrameNumber number,
                     store::FrameTime time) override
    {
        if (m_writer->frameCount() == m_frames)
            return store::Error{store::Error::Code::Io, directory(), "the disk refused"};
        return m_writer->add(frame, number, time);
    }
    Result<void> addEncoded(const std::vector<std::uint8_t> &frame, store::FrameNumber number,
                            store::FrameTime time) override
    {
        return m_writer->addEncoded(frame, number, time);
    }
    Result<void> addExtra(const store::Value &row) override { return m_writer->addExtra(row); }
    Result<void> sync() override { return m_writer->sync(); }
    Result<void> close() override { return m_writer->close(); }
    std::int64_t durableCount() const override { return m_writer->durableCount(); }
    std::int64_t frameCount() const override { return m_writer->frameCount(); }
    std::uint64_t bytesWritten() const override { return m_writer->bytesWritten(); }
    const std::filesystem::path &directory() const override { return m_writer->directory(); }

private:
    std::unique_ptr<store::Writer> m_writer;
    std::int64_t m_frames;
};

} // namespace

// The folder where a recording goes on when its disk refuses.
class TestSessionSpare : public SessionTest
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_plan.cameras.pop_back();
        m_plan.failoverFolder = path("other disk");
    }
    void cleanup() { tearDown(); }

    void bothFoldersTellOfTheWholeSession()
    {
        failAfter(3);
        start();
        sendUntilFailedOver(4);
        stop();

        for (const QString &folder : {m_plan.folder, m_plan.failoverFolder}) {
            const auto recordings = recordingsOf(fileIn(folder));
            QVERIFY(recordings);
            QCOMPARE(recordings->paths.size(), 1U);
            QCOMPARE(framesOf(fileIn(folder)), 3 + 4);
        }
        QVERIFY(m_failures.empty());
    }

    void theSpareFolderTellsOfItWhenTheDiskIsDead()
    {
        failAfter(3);
        start();
        sendUntilFailedOver(4);
        QSignalSpy ends(m_session.get(), &RecordingSession::finished);
        QVERIFY(QDir().rename(m_plan.folder, path("unplugged")));
        stop();
        QCOMPARE(model::toPath(ends[0][0].toString()), fileIn(m_plan.failoverFolder));
        QVERIFY(m_failures.empty()); // that the disk is gone was told

        const auto record = readSession(fileIn(m_plan.failoverFolder));
        QVERIFY(record && record->endTime > 0);
        QVERIFY(*record == m_session->result());
        QCOMPARE(QString::fromStdString(record->tracks[0].parts[0].directory),
                 m_plan.folder + QStringLiteral("/m7"));
        QCOMPARE(record->tracks[0].parts[1].directory, std::string("m7_part2"));
        QCOMPARE(framesOf(fileIn(m_plan.failoverFolder)), 4);
        QVERIFY(QDir().rename(path("unplugged"), m_plan.folder));
        QCOMPARE(framesOf(fileIn(m_plan.failoverFolder)), 3 + 4);
    }

    // The disk has another place now, or all was copied onto one.
    void storesAreFoundBesideTheFileTheyWereBroughtTo()
    {
        failAfter(3);
        start();
        sendUntilFailedOver(4);
        stop();
        QVERIFY(QDir().rename(m_plan.folder + QStringLiteral("/m7"),
                              m_plan.failoverFolder + QStringLiteral("/m7")));

        QCOMPARE(framesOf(fileIn(m_plan.failoverFolder)), 3 + 4);
    }

    void aSessionThatNeededNoSpareLeavesNothingThere()
    {
        start();
        send(0, 2);
        QTRY_COMPARE(written(0), 2);
        stop();
        QVERIFY(QDir(m_plan.failoverFolder).isEmpty());
    }

    void refusesASpareFolderThatIsNone_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("spare");
        QTest::addColumn<About>("about");

        QTest::addRow("the folder itself") << "a"
                                           << "a" << About::SameFolder;
        QTest::addRow("by another name") << "a"
                                         << "b/../a/" << About::SameFolder;
        QTest::addRow("by a link") << "a"
                                   << "link" << About::SameFolder;
        QTest::addRow("within the folder") << "a"
                                           << "a/b" << About::SameFolder;
        QTest::addRow("around the folder") << "a/b"
                                           << "a" << About::SameFolder;
        QTest::addRow("within it by a link") << "a"
                                             << "link/b" << About::SameFolder;
        QTest::addRow("no folder") << "a"
                                   << "file" << About::SpareFolder;
        QTest::addRow("with another session") << "a"
                                              << "used" << About::SpareFolder;
    }

    void refusesASpareFolderThatIsNone()
    {
        QFETCH(QString, folder);
        QFETCH(QString, spare);
        QFETCH(About, about);
        QVERIFY(QDir().mkpath(path("a")) && QDir().mkpath(path("used")));
        QVERIFY(QFile::link(path("a"), path("link")));
        for (const char *name : {"file", "used/m7.session.json"}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_plan.folder = path(folder);
        m_plan.failoverFolder = path(spare);
        prepare();

        std::optional<StartRefusal> refusal;
        connect(m_session.get(), &RecordingSession::refused, this,
                [&refusal](const StartRefusal &why) { refusal = why; });
        m_session->record(m_plan);
        QTRY_COMPARE(m_session->state(), State::Ready);

        QVERIFY(refusal);
        QCOMPARE(refusal->about, about);
        QVERIFY(!QDir(m_plan.folder + QStringLiteral("/m7")).exists());
    }

    void saysThatTheSpareFolderIsOnTheSameDisk()
    {
        prepare();
        QSignalSpy warnings(m_session.get(), &RecordingSession::spareIsOnSameDisk);
        startPrepared();
        QCOMPARE(warnings.size(), 1);
        stop();

        m_plan.failoverFolder.clear();
        m_plan.metadata = {{"animal", "m8"}};
        startPrepared();
        QCOMPARE(warnings.size(), 1);
        stop();
    }

    void takesASpareFolderWhoseNameOnlyBeginsLikeTheFolders()
    {
        m_plan.folder = path("a");
        m_plan.failoverFolder = path("ab");
        start();
        stop();
    }

    void knowsThatTheSpareFolderRefused()
    {
        m_seams.recorder.createWriter =
            [](const std::filesystem::path &directory,
               const store::WriterOptions &options) -> Result<std::unique_ptr<store::Writer>> {
            if (directory.filename() == "m7_part2")
                return store::Error{store::Error::Code::DiskFull, directory, "full as well"};
            auto writer = store::Writer::create(directory, options);
            return std::unique_ptr<store::Writer>(
                std::make_unique<FailingWriter>(std::move(*writer), 3));
        };
        start();
        QVERIFY(!camera(0).isInSpare());
        send(0, 4);
        QTRY_COMPARE(m_session->state(), State::Ready);

        QCOMPARE(m_failures, (std::vector<std::pair<int, Code>>{{0, Code::DiskFull}}));
        QVERIFY(camera(0).isInSpare());
    }

private:
    QString path(const QString &name) const { return m_directory->filePath(name); }
    QString path(const char *name) const { return path(QLatin1String(name)); }

    static std::filesystem::path fileIn(const QString &folder)
    {
        return toPath(folder + QStringLiteral("/m7") + QLatin1String(sessionSuffix));
    }

    static int framesOf(const std::filesystem::path &file)
    {
        const auto reader = openRecording(file);
        return reader ? static_cast<int>((*reader)->index().frameCount()) : -1;
    }

    void failAfter(std::int64_t frames)
    {
        m_seams.recorder.createWriter =
            [frames, folder = toPath(m_plan.folder)](
                const std::filesystem::path &directory,
                const store::WriterOptions &options) -> Result<std::unique_ptr<store::Writer>> {
            auto writer = store::Writer::create(directory, options);
            if (!writer || directory.parent_path() != folder)
                return writer;
            return std::unique_ptr<store::Writer>(
                std::make_unique<FailingWriter>(std::move(*writer), frames));
        };
    }

    void sendUntilFailedOver(int more)
    {
        send(0, 4); // the last of them is refused
        QTRY_VERIFY(QDir(m_plan.failoverFolder + QStringLiteral("/m7_part2")).exists());
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, more);
        QTRY_COMPARE(written(0), 3 + more);
    }
};

QTEST_GUILESS_MAIN(TestSessionSpare)
#include "tst_sessionspare.moc"
