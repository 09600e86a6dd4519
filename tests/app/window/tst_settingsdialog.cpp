// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settingsdialog.h"

#include "app/window/language.h"
#include "app/window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace app;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatIsChosenAtOnce()
    {
        QTemporaryDir directory(QDir::tempPath() + "/settings of XXXXXX");
        Settings settings(directory.filePath("framehouse.ini"));
        SettingsDialog dialog(settings);
        QSignalSpy themeChanged(&dialog, &SettingsDialog::themeChanged);
        QSignalSpy languageChanged(&dialog, &SettingsDialog::languageChanged);
        dialog.findChild<QComboBox *>("theme")->setCurrentIndex(2);
        dialog.findChild<QComboBox *>("language")->setCurrentIndex(2);
        dialog.findChild<QSpinBox *>("cache")->setValue(2048);
        dialog.findChild<QCheckBox *>("remember")->setChecked(false);

        QSignalSpy nightsChanged(&dialog, &SettingsDialog::nightsChanged);
        dialog.findChild<QTimeEdit *>("nightBegin")->setTime(QTime(22, 15));
        QCOMPARE(nightsChanged.size(), 1);
        QCOMPARE(settings.nightHours().begin, QTime(22, 15));
        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.language(), QString("de"));
        QCOMPARE(settings.cacheMegabytes(), 2048);
        QVERIFY(!settings.remembersRecent());
        QCOMPARE(themeChanged.size(), 1);
        QCOMPARE(languageChanged.size(), 1);
    }

    void everyFieldHasAName()
    {
        QTemporaryDir directory(QDir::tempPath() + "/settings of XXXXXX");
        Settings settings(directory.filePath("framehouse.ini"));
        SettingsDialog dialog(settings);
        for (const char *name : {"language", "theme", "cache", "nightBegin", "nightEnd"})
            QVERIFY2(!dialog.findChild<QWidget *>(name)->accessibleName().isEmpty(), name);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
