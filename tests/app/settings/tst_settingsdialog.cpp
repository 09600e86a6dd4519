// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settingsdialog.h"

#include "app/settings/cachepage.h"
#include "app/settings/settings.h"
#include "tests/app/window/windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace app;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_indexes = m_fixture->directory.filePath("indexes");
        m_film = m_fixture->directory.filePath("small pictures");
        m_dialog = std::make_unique<SettingsDialog>(m_fixture->settings, m_fixture->pool,
                                                    DiskCaches{m_indexes, m_film},
                                                    m_fixture->window->menus());
    }

    void cleanup()
    {
        m_dialog.reset();
        m_fixture.reset();
    }

    void keepsWhatIsChosenAtOnce()
    {
        QSignalSpy themeChanged(m_dialog.get(), &SettingsDialog::themeChanged);
        QSignalSpy languageChanged(m_dialog.get(), &SettingsDialog::languageChanged);
        QSignalSpy nightsChanged(m_dialog.get(), &SettingsDialog::nightsChanged);
        find<QComboBox>("theme")->setCurrentIndex(2);
        find<QComboBox>("language")->setCurrentIndex(2);
        find<QSpinBox>("cache")->setValue(2048);
        find<QCheckBox>("remember")->setChecked(false);
        find<QTimeEdit>("nightBegin")->setTime(QTime(22, 15));

        QCOMPARE(nightsChanged.size(), 1);
        QCOMPARE(settings().nightHours().begin, QTime(22, 15));
        QCOMPARE(settings().theme(), Theme::Dark);
        QCOMPARE(settings().language(), QString("de"));
        QCOMPARE(settings().cacheMegabytes(), 2048);
        QVERIFY(!settings().remembersRecent());
        QCOMPARE(themeChanged.size(), 1);
        QCOMPARE(languageChanged.size(), 1);
    }

    void keepsHowFramesFollowEachOther()
    {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::pacingChanged);
        QVERIFY(!find<QDoubleSpinBox>("frameRate")->isEnabled());
        find<QComboBox>("playMode")->setCurrentIndex(1);
        find<QDoubleSpinBox>("frameRate")->setValue(12.5);
        QCOMPARE(settings().pacing(),
                 (model::PlayPacing{.everyFrame = true, .framesPerSecond = 12.5}));

        QVERIFY(!find<QCheckBox>("skipPauses")->isEnabled());
        find<QComboBox>("playMode")->setCurrentIndex(0);
        find<QCheckBox>("skipPauses")->click();
        QVERIFY(!settings().pacing().skipsPauses);
        QCOMPARE(changed.size(), 4);
    }

    void aFieldLeavesWhatAKeyHasChangedMeanwhile()
    {
        open(2);
        settings().setPacing({.everyFrame = true}); // as a key of the window does
        find<QCheckBox>("skipPauses")->click();
        QVERIFY(settings().pacing().everyFrame);
        QVERIFY(!settings().pacing().skipsPauses);
        settings().setPacing({.framesPerSecond = 29.97});
        find<QCheckBox>("skipPauses")->click();
        QCOMPARE(settings().pacing().framesPerSecond, 29.97);
    }

    void playbackIsShownAsItIsWhenTheDialogIsGoneBackTo()
    {
        open(2);
        m_fixture->window->show();
        m_fixture->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
        settings().setPacing({.everyFrame = true}); // as a key of the window does
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_COMPARE(find<QComboBox>("playMode")->currentIndex(), 1);
    }

    void whatIsTypedIsKeptWhenTheDialogIsLeft()
    {
        open(4);
        QTest::keyClicks(find<QLineEdit>("recordingFolder"), "/mice");
        QTest::keyClicks(find<QLineEdit>("recordingName"), "night");
        QTest::keyClick(find<QLineEdit>("recordingName"), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(settings().recording().folder, "/mice");
        QCOMPARE(settings().recording().name, "night");
    }

    void keepsHowTheNextRecordingIsMade()
    {
        settings().setRecording({"/old", "mice", "png", "pattern:"});
        open(4);
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::recordingChanged);
        QCOMPARE(find<QLineEdit>("recordingName")->text(), "mice");
        QTest::keyClicks(find<QLineEdit>("recordingName"), " 2");
        QTest::keyClick(find<QLineEdit>("recordingName"), Qt::Key_Return);
        find<QComboBox>("recordingFormat")->setCurrentIndex(0);

        QCOMPARE(settings().recording(),
                 (Settings::Recording{"/old", "mice 2", "avc1/mp4", "pattern:"}));
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_dialog->isVisible());
    }

    void tellsTheSizesOfTheCachesOnDiskAndClearsOne_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<bool>("isFilm");
        QTest::addRow("indexes") << QByteArray("clearIndexes") << QByteArray("indexSize") << false;
        QTest::addRow("film") << QByteArray("clearFilm") << QByteArray("filmSize") << true;
    }

    void tellsTheSizesOfTheCachesOnDiskAndClearsOne()
    {
        QFETCH(QByteArray, button);
        QFETCH(QByteArray, size);
        QFETCH(bool, isFilm);
        const QString here = isFilm ? m_film : m_indexes;
        const QString other = isFilm ? m_indexes : m_film;
        for (const QString &directory : {m_indexes, m_film}) {
            QVERIFY(QDir().mkpath(directory));
            const QString ending = directory == m_film ? ".film" : ".index";
            write(directory + "/a" + ending, 3000);
            write(directory + "/b" + ending, 2000);
            write(directory + "/another program's", 10);
        }
        open(3);
        auto *clear = find<QPushButton>(button);
        QTRY_VERIFY(clear->isEnabled());
        QVERIFY(find<QLabel>(size)->text().contains("4.88")); // kB
        QTest::mouseClick(clear, Qt::LeftButton);

        QTRY_VERIFY(!clear->isEnabled());
        QCOMPARE(QDir(here).entryList(QDir::Files), QStringList("another program's"));
        QCOMPARE(QDir(other).entryList(QDir::Files).size(), 3);
    }

    void pagesAreChosenByKeyboard()
    {
        open(0);
        auto *pages = find<QListWidget>("pages");
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_End);

        QTRY_VERIFY(find<QWidget>("shortcuts")->isVisible());
        QVERIFY(!find<QWidget>("general")->isVisible());
    }

    void everyFieldHasAName()
    {
        for (const char *name :
             {"pages", "language", "theme", "cache", "nightBegin", "nightEnd", "playMode",
              "frameRate", "indexCache", "filmCache", "recordingFolder", "recordingName",
              "recordingFormat", "filter", "actions", "newKey"})
            QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
    }

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    Settings &settings() { return m_fixture->settings; }

    void open(int page)
    {
        m_dialog->show();
        find<QListWidget>("pages")->setCurrentRow(page);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    static void write(const QString &path, int size)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(size, 'x'));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<SettingsDialog> m_dialog;
    QString m_indexes;
    QString m_film;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
