// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/actions.h"

#include <QHash>
#include <QTest>

using namespace app;

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void everyActionIsMade()
    {
        const Actions actions(this);

        // The struct holds nothing but pointers to actions: each must be in the table.
        QCOMPARE(actionSpecs().size() * sizeof(QAction *), sizeof(Actions));
        for (const ActionSpec &spec : actionSpecs())
            QVERIFY2(actions.*spec.action, spec.id);
    }

    void everyActionSaysWhatItDoes()
    {
        const Actions actions(this);
        for (const ActionSpec &spec : actionSpecs()) {
            const QAction *action = actions.*spec.action;
            QCOMPARE(action->objectName(), QLatin1String(spec.id));
            QVERIFY2(!action->text().isEmpty(), spec.id);
            QVERIFY2(!action->statusTip().isEmpty(), spec.id);
            QVERIFY2(!action->toolTip().isEmpty(), spec.id);
            QVERIFY2(!action->toolTip().contains(QLatin1Char('&')), spec.id);
        }
    }

    void everyNamedIconIsThere()
    {
        const Actions actions(this);
        for (const ActionSpec &spec : actionSpecs()) {
            if (spec.icon)
                QVERIFY2(!(actions.*spec.action)->icon().pixmap(24).isNull(), spec.icon);
        }
    }

    void everyKeyIsUnderstoodAndTakenOnce()
    {
        const Actions actions(this);
        QHash<QKeySequence, QString> taken;
        for (const ActionSpec &spec : actionSpecs()) {
            const auto keys = (actions.*spec.action)->shortcuts();
            QCOMPARE(keys.isEmpty(), *spec.keys == '\0');
            for (const QKeySequence &key : keys) {
                QVERIFY2(key.count() == 1 && key[0].key() != Qt::Key_unknown, spec.id);
                QVERIFY2(!taken.contains(key), qPrintable(key.toString()));
                taken.insert(key, QLatin1String(spec.id));
            }
        }
    }

    void keysAreTheDesignsOwn_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("id");
        const std::pair<const char *, const char *> keys[] = {
            {"Space", "playPause"},
            {"K", "playPause"},
            {"J", "shuttleBackward"},
            {"L", "shuttleForward"},
            {",", "previousFrame"},
            {".", "nextFrame"},
            {"Left", "previousFrame"},
            {"Right", "nextFrame"},
            {"Shift+Left", "tenBackward"},
            {"Ctrl+Right", "secondForward"},
            {"PgUp", "minuteBackward"},
            {"PgDown", "minuteForward"},
            {"Home", "toStart"},
            {"End", "toEnd"},
            {"<", "previousGap"},
            {">", "nextGap"},
            {"[", "slower"},
            {"]", "faster"},
            {"Backspace", "normalSpeed"},
            {"I", "markIn"},
            {"O", "markOut"},
            {"\\", "loop"},
            {"G", "goTo"},
            {"S", "saveFrame"},
            {"Ctrl+C", "copyFrame"},
            {"F", "fullScreen"},
            {"Alt+Left", "back"},
            {"Alt+Right", "forth"},
            {"Ctrl+O", "open"},
            {"Ctrl+R", "record"},
            {"Ctrl+0", "zoomActual"},
            {"Ctrl+=", "zoomFit"},
            {"?", "shortcuts"},
            {"Ctrl+Q", "quit"},
            {"Ctrl+W", "close"},
            {"F1", "manual"},
        };
        for (const auto &[key, id] : keys)
            QTest::addRow("%s", key) << QString::fromLatin1(key) << QString::fromLatin1(id);
    }

    void keysAreTheDesignsOwn()
    {
        QFETCH(QString, key);
        QFETCH(QString, id);
        const Actions actions(this);
        const auto *action = findChild<QAction *>(id);

        QVERIFY(action);
        QVERIFY(action->shortcuts().contains(QKeySequence(key)));
    }

    void cleanup() { qDeleteAll(findChildren<QAction *>(Qt::FindDirectChildrenOnly)); }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
