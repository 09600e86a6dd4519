// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/keymap.h"

#include "app/actions/actions.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace app;

namespace {

const ActionSpec &spec(const char *id)
{
    const auto specs = actionSpecs();
    return *std::find_if(specs.begin(), specs.end(),
                         [id](const ActionSpec &spec) { return qstrcmp(spec.id, id) == 0; });
}

Keymap::Keys keys(const char *text)
{
    return QKeySequence::listFromString(QLatin1String(text));
}

} // namespace

class TestKeymap : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithTheKeysOfTheTable()
    {
        const Keymap keymap;

        QVERIFY(keymap.chosen().isEmpty());
        QCOMPARE(keymap.keys(spec("playPause")), keys("Space; K"));
        QCOMPARE(keymap.owner(QKeySequence("K")), &spec("playPause"));
        QVERIFY(keymap.isUsual(spec("playPause")));
    }

    void aKeyGoesFromOneActionToTheOther()
    {
        Keymap keymap;
        keymap.add(spec("addMark"), QKeySequence("K"));

        QCOMPARE(keymap.keys(spec("addMark")), keys("M; K"));
        QCOMPARE(keymap.keys(spec("playPause")), keys("Space"));
        QCOMPARE(keymap.owner(QKeySequence("K")), &spec("addMark"));

        keymap.add(spec("goTo"), QKeySequence("K")); // again, and from what was chosen
        QVERIFY(keymap.isUsual(spec("addMark")));
        QCOMPARE(keymap.keys(spec("goTo")), keys("G; K"));
    }

    void anActionMayHaveNoKeyAtAll()
    {
        Keymap keymap;
        keymap.remove(spec("record"), QKeySequence("Ctrl+R"));

        QVERIFY(keymap.keys(spec("record")).isEmpty());
        QVERIFY(!keymap.owner(QKeySequence("Ctrl+R")));
        QVERIFY(Keymap(keymap.chosen()).keys(spec("record")).isEmpty());
    }

    void resettingTakesTheUsualKeysBack()
    {
        Keymap keymap;
        keymap.add(spec("addMark"), QKeySequence("K"));
        keymap.remove(spec("playPause"), QKeySequence("Space"));
        keymap.reset(spec("playPause"));

        QCOMPARE(keymap.keys(spec("playPause")), keys("Space; K"));
        QCOMPARE(keymap.keys(spec("addMark")), keys("M"));
        QVERIFY(keymap.chosen().isEmpty());
    }

    void whatIsKeptIsReadAgain()
    {
        Keymap keymap;
        keymap.add(spec("addMark"), QKeySequence(";"));
        keymap.add(spec("addMark"), QKeySequence("Ctrl+,"));
        keymap.add(spec("goTo"), QKeySequence("Shift+F5"));
        const Keymap read(keymap.chosen());

        for (const ActionSpec &one : actionSpecs())
            QCOMPARE(read.keys(one), keymap.keys(one));
        QCOMPARE(read.keys(spec("addMark")), keys("M; ;; Ctrl+,"));
    }

    void whatMakesNoSenseIsPassedOver_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");

        QTest::addRow("an action that is not there") << "fly"
                                                     << "F9";
        QTest::addRow("no key") << "goTo"
                                << "Hocus+Pocus";
        QTest::addRow("several presses") << "goTo"
                                         << "Ctrl+K, Ctrl+G";
        QTest::addRow("the key to the next field") << "goTo"
                                                   << "Tab";
        QTest::addRow("the key that leaves full screen") << "goTo"
                                                         << "Esc";
    }

    void whatMakesNoSenseIsPassedOver()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        const Keymap keymap({{id, text}});

        QVERIFY(keymap.chosen().isEmpty());
        QCOMPARE(keymap.keys(spec("goTo")), keys("G"));
    }

    void noKeyIsTakenTwice_data()
    {
        QTest::addColumn<Keymap::Texts>("chosen");

        QTest::addRow("the table's") << Keymap::Texts();
        QTest::addRow("another one's usual key") << Keymap::Texts{{"goTo", "Space; M"}};
        QTest::addRow("the same one chosen twice")
            << Keymap::Texts{{"goTo", "F9"}, {"addMark", "F9; F9"}, {"loop", "F9"}};
        QTest::addRow("two that changed places") << Keymap::Texts{{"goTo", "M"}, {"addMark", "G"}};
        QTest::addRow("a usual one chosen again") << Keymap::Texts{{"goTo", "G"}, {"loop", "G"}};
    }

    void noKeyIsTakenTwice()
    {
        QFETCH(Keymap::Texts, chosen);
        const Keymap keymap(chosen);
        QSet<QKeySequence> taken;
        for (const ActionSpec &one : actionSpecs()) {
            for (const QKeySequence &key : keymap.keys(one)) {
                QVERIFY2(!taken.contains(key), qPrintable(key.toString()));
                taken.insert(key);
            }
        }
        QVERIFY(taken.contains(QKeySequence("Ctrl+Q")));
    }

    void noUsualKeyIsReserved()
    {
        for (const ActionSpec &one : actionSpecs()) {
            for (const QKeySequence &key : Keymap::usualKeys(one))
                QVERIFY2(!Keymap::isReserved(key), one.id);
        }
    }
};

QTEST_GUILESS_MAIN(TestKeymap)
#include "tst_keymap.moc"
