// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"

#include "model/machinememory.h"

#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace app;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/settings of XXXXXX");
        m_file = m_directory->filePath("framehouse.ini");
    }

    void beginsWithDefaults()
    {
        const Settings settings(m_file);

        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.cacheMegabytes(), usualCacheMegabytes());
        QCOMPARE(settings.lateFactor(), 1.5);
        QVERIFY(settings.remembersRecent());
        QVERIFY(settings.showsFilmStrip());
        QVERIFY(settings.recent().isEmpty());
        QVERIFY(settings.windowGeometry().isEmpty());
    }

    void keepsTheLooksOfTheLastRecordings()
    {
        Settings settings(m_file);
        const QJsonObject turned{{"quarterTurns", 1}};
        for (int i = 0; i <= Settings::mostKept; ++i)
            settings.setLook(QString::number(i), turned);
        QVERIFY(settings.look("0").isEmpty()); // there is no more room for the oldest
        QCOMPARE(settings.look("1"), turned);

        settings.setLook("1", QJsonObject{{"gamma", 2.5}});
        settings.sync();
        QCOMPARE(Settings(m_file).look("1"), (QJsonObject{{"gamma", 2.5}}));
        settings.setLook("1", {});
        QVERIFY(settings.look("1").isEmpty());
        QCOMPARE(settings.look("2"), turned);
    }

    void aLookThatIsKeptAgainIsTheNewest()
    {
        Settings settings(m_file);
        const QJsonObject turned{{"quarterTurns", 1}};
        for (int i = 0; i < Settings::mostKept; ++i)
            settings.setLook(QString::number(i), turned);
        settings.setLook("0", turned);
        settings.setLook("a new one/with a slash", turned);

        QCOMPARE(settings.look("0"), turned);
        QVERIFY(settings.look("1").isEmpty());
        QCOMPARE(settings.look("a new one/with a slash"), turned);
    }

    void remembersTheRecordingPage()
    {
        QVERIFY(Settings(m_file).recordingSetup().isEmpty());
        const QJsonObject setup{{"events", "light"}, {"target", QJsonObject{{"quality", 70}}}};
        Settings(m_file).setRecordingSetup(setup);

        QCOMPARE(Settings(m_file).recordingSetup(), setup);
    }

    void twoProgramsKeepEachOthersLooks()
    {
        const QJsonObject turned{{"quarterTurns", 1}};
        Settings one(m_file);
        one.setLook("a", turned);
        one.sync();
        // Within a program all have the same file in memory: the other one has a copy.
        const QString copy = m_directory->filePath("copy.ini");
        QVERIFY(QFile::copy(m_file, copy));
        Settings(copy).setLook("b", turned);
        QVERIFY(QFile::remove(m_file) && QFile::copy(copy, m_file));

        one.setLook("c", turned);
        one.sync();

        const Settings now(m_file);
        for (const char *recording : {"a", "b", "c"})
            QCOMPARE(now.look(recording), turned);
    }

    // The disk is made slow by a lock: that of another program that writes.
    void nobodyWaitsForTheDisk()
    {
        Settings settings(m_file);
        QLockFile lock(m_file + ".lock");
        QVERIFY(lock.lock());
        settings.setTheme(Theme::Dark);
        int turns = 0;
        QTimer turning;
        connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
        turning.start(10);
        QTRY_VERIFY(turns > 50); // it would be written long since

        QVERIFY(!content().contains("dark"));
        lock.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(content().contains("dark"), 60'000);
    }

    void framesTakeAQuarterOfTheMemory_data()
    {
        QTest::addColumn<quint64>("memory");
        QTest::addColumn<int>("megabytes");
        constexpr quint64 gigabyte = quint64(1) << 30;
        QTest::addRow("4 GiB") << 4 * gigabyte << 1024;
        QTest::addRow("64 GiB") << 64 * gigabyte << 2048;
        QTest::addRow("128 MiB") << gigabyte / 8 << Settings::minCacheMegabytes;
        QTest::addRow("nobody knows") << quint64(0) << 512;
    }

    void framesTakeAQuarterOfTheMemory()
    {
        QFETCH(quint64, memory);
        QFETCH(int, megabytes);
        QCOMPARE(Settings::usualCacheMegabytes(memory), megabytes);
        QVERIFY(model::machineMemoryBytes() > 0);
    }

    void remembersWhatWasChosen()
    {
        {
            Settings settings(m_file);
            settings.setTheme(Theme::Dark);
            settings.setLanguage("de");
            settings.setCacheMegabytes(1024);
            settings.setLateFactor(2.5);
            settings.setShadesNights(true);
            settings.setShowsFilmStrip(false);
            settings.setNightHours({QTime(21, 30), QTime(5, 0)});
            settings.setRecent({"/a b", "/c"});
            settings.setWindowLayout("geometry", "state");
        }
        const Settings settings(m_file);

        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.language(), QString("de"));
        QCOMPARE(settings.cacheMegabytes(), 1024);
        QCOMPARE(settings.lateFactor(), 2.5);
        QVERIFY(settings.shadesNights());
        QVERIFY(!settings.showsFilmStrip());
        QCOMPARE(settings.nightHours(), (model::NightHours{QTime(21, 30), QTime(5, 0)}));
        QCOMPARE(settings.recent(), (QStringList{"/a b", "/c"}));
        QCOMPARE(settings.windowState(), QByteArray("state"));
    }

    void forgetsRecentRecordingsWhenTold()
    {
        Settings settings(m_file);
        settings.setRecent({"/a"});
        settings.setRemembersRecent(false);
        settings.setRecent({"/b"});
        settings.sync();

        QVERIFY(settings.recent().isEmpty());
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("/b"));
    }

    void readsDamagedFilesAsDefaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("noise") << QByteArray("\x01\xff[[[=\n]\0\x7f=[", 13);
        QTest::addRow("no section's end") << QByteArray("[look\ntheme=dark\nfoo");
        QTest::addRow("values that make no sense")
            << QByteArray("[look]\ntheme=pink\nlanguage=xx\n[viewing]\ncacheMegabytes="
                          "lots\nlateFactor=often\nnightBegin=late\n");
        QTest::addRow("empty") << QByteArray();
    }

    void readsDamagedFilesAsDefaults()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Settings settings(m_file);

        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.nightHours(), model::NightHours());
        QCOMPARE(settings.lateFactor(), 1.5);
        QCOMPARE(settings.cacheMegabytes(), usualCacheMegabytes());
        settings.setTheme(Theme::Light);
        settings.sync();
        QCOMPARE(Settings(m_file).theme(), Theme::Light);
    }

    void keepsMemoryWithinReason()
    {
        Settings settings(m_file);
        settings.setCacheMegabytes(-5);
        QCOMPARE(settings.cacheMegabytes(), Settings::minCacheMegabytes);
        settings.setCacheMegabytes(1 << 30);
        QCOMPARE(settings.cacheMegabytes(), Settings::maxCacheMegabytes);
    }

private:
    static int usualCacheMegabytes()
    {
        return Settings::usualCacheMegabytes(model::machineMemoryBytes());
    }

    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
