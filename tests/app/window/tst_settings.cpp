// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
        QCOMPARE(settings.cacheMegabytes(), 512);
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
        QCOMPARE(Settings(m_file).look("1"), (QJsonObject{{"gamma", 2.5}}));
        settings.setLook("1", {});
        QVERIFY(settings.look("1").isEmpty());
        QCOMPARE(settings.look("2"), turned);
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
        QCOMPARE(settings.cacheMegabytes(), 512);
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
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
