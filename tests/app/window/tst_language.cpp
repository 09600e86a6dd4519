// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/language.h"

#include "tests/app/window/windowfixture.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QTest>

using namespace app;

// A window that is open while the language changes.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void everyPartOfTheWindowFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->open(WindowFixture::store(QStringLiteral("video_avc1mp4_gray")));
        QTRY_VERIFY(fixture.find<widgets::FrameView>("frameView")->frame());
        const QStringList english = texts(fixture);
        QVERIFY(english.contains("&File"));
        QVERIFY(english.contains("&Number"));
        QVERIFY(english.contains("New recording"));

        language.set(QStringLiteral("de"));
        QTRY_VERIFY(texts(fixture).contains("&Datei"));
        QVERIFY(texts(fixture).contains("&Nummer"));
        QVERIFY(texts(fixture).contains("Neue Aufnahme"));
        QCOMPARE(fixture.window->actions().goTo->text(), QStringLiteral("&Gehe zu…"));

        language.set(QStringLiteral("en"));
        QTRY_COMPARE(texts(fixture), english);
    }

private:
    static QStringList texts(const WindowFixture &fixture)
    {
        QStringList all;
        for (const QAction *menu : fixture.window->menuBar()->actions())
            all.append(menu->text());
        const QStringList changing{QStringLiteral("status-state")};
        for (const QLabel *label : fixture.window->findChildren<QLabel *>()) {
            if (!changing.contains(label->objectName()))
                all.append(label->text());
        }
        return all;
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
