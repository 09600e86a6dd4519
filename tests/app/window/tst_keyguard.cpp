// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/keyguard.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace app;

class TestKeyGuard : public QObject
{
    Q_OBJECT

private slots:
    void buttonsKeepTheSpaceBarAlone()
    {
        const QPushButton button;

        QVERIFY(belongsToFocus(button, key(Qt::Key_Space)));
        QVERIFY(!belongsToFocus(button, key(Qt::Key_Left)));
        QVERIFY(!belongsToFocus(button, key(Qt::Key_Space, Qt::ControlModifier)));
    }

    void listsKeepMovingAboutAndCopying()
    {
        const QTreeView tree;

        QVERIFY(belongsToFocus(tree, key(Qt::Key_Down)));
        QVERIFY(belongsToFocus(tree, key(Qt::Key_C, Qt::ControlModifier)));
        QVERIFY(belongsToFocus(tree, key(Qt::Key_Return)));
        QVERIFY(belongsToFocus(tree, key(Qt::Key_Delete)));
        QVERIFY(belongsToFocus(tree, key(Qt::Key_F2)));
        QVERIFY(!belongsToFocus(tree, key(Qt::Key_F3)));
        QVERIFY(!belongsToFocus(tree, key(Qt::Key_Space)));
        QVERIFY(!belongsToFocus(tree, key(Qt::Key_Left, Qt::ControlModifier)));
    }

    void choicesKeepTheArrowsAndTheSpaceBar()
    {
        const QComboBox box;

        QVERIFY(belongsToFocus(box, key(Qt::Key_Up)));
        QVERIFY(belongsToFocus(box, key(Qt::Key_Space)));
        QVERIFY(!belongsToFocus(box, key(Qt::Key_K)));
    }

    void numbersKeepWhatChangesThem()
    {
        const QSpinBox box;

        QVERIFY(belongsToFocus(box, key(Qt::Key_Up)));
        QVERIFY(belongsToFocus(box, key(Qt::Key_PageUp)));
        QVERIFY(belongsToFocus(box, key(Qt::Key_Return)));
        QVERIFY(belongsToFocus(QLineEdit(), key(Qt::Key_Return)));
        QVERIFY(!belongsToFocus(QLineEdit(), key(Qt::Key_Return, Qt::ControlModifier)));
        QVERIFY(!belongsToFocus(box, key(Qt::Key_PageUp, Qt::ControlModifier)));
        QVERIFY(belongsToFocus(QSlider(), key(Qt::Key_Left)));
    }

    void otherWidgetsKeepNothing()
    {
        const QWidget widget;

        QVERIFY(!belongsToFocus(widget, key(Qt::Key_Space)));
        QVERIFY(!belongsToFocus(widget, key(Qt::Key_Home)));
    }

private:
    static QKeyEvent key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        return {QEvent::ShortcutOverride, key, modifiers};
    }
};

QTEST_MAIN(TestKeyGuard)
#include "tst_keyguard.moc"
