// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/messagestack.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace widgets;

namespace {

Sentence say(const char *words)
{
    return [words] { return QString(words); };
}

} // namespace

class TestMessageStack : public QObject
{
    Q_OBJECT

private slots:
    void messagesDoNotTakeEachOthersPlace()
    {
        QWidget window;
        MessageStack stack(&window);
        window.show();
        QVERIFY(stack.isHidden());
        stack.add(say("one"));
        stack.add(say("two"));
        stack.add(say("one")); // is there already
        QVERIFY(stack.isVisible());
        QCOMPARE(stack.messages(), (QStringList{"two", "one"}));

        stack.add(say("three"));
        stack.add(say("four"));
        QCOMPARE(stack.messages(), (QStringList{"four", "three", "two"}));
        stack.findChildren<ProblemBar *>().last()->dismiss();
        QCOMPARE(stack.messages(), (QStringList{"three", "two"}));
        stack.clear();
        QVERIFY(stack.isHidden());
    }

    void messagesOfATopicGoTogether()
    {
        QWidget window;
        MessageStack stack(&window);
        using Severity = ProblemBar::Severity;
        stack.add(say("one"), Severity::Error, "saving");
        stack.add(say("two"));
        stack.add(say("three"), Severity::Error, "saving");
        stack.clear("saving");
        QCOMPARE(stack.messages(), QStringList{"two"});
    }

    void speaksAnotherLanguageWhenAsked()
    {
        QWidget window;
        MessageStack stack(&window);
        QAction action("Open A&gain");
        QString sentence = "One was open.";
        stack.add(say("stays"));
        stack.offer([&sentence] { return sentence; }, &action, "more");
        sentence = "Eine war offen.";
        action.setText("&Noch einmal");
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&stack, &change);

        QCOMPARE(stack.messages(), (QStringList{"Eine war offen.", "stays"}));
        const auto buttons = stack.findChildren<QToolButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton *button) {
            return button->text() == QString("Noch einmal");
        }));
    }

    void anOfferIsTakenByItsButton()
    {
        QWidget window;
        MessageStack stack(&window);
        window.show();
        QAction action("Open A&gain");
        QSignalSpy triggered(&action, &QAction::triggered);
        stack.offer([] { return QString("There was more."); }, &action, "more");
        stack.offer([] { return QString("There was much more."); }, &action, "more");
        QCOMPARE(stack.messages(), QStringList{"There was much more."});
        QToolButton *button = nullptr;
        for (auto *each : stack.findChildren<QToolButton *>())
            if (each->text() == "Open Again" && each->isVisible())
                button = each;
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(stack.messages().isEmpty());
    }
};

QTEST_MAIN(TestMessageStack)
#include "tst_messagestack.moc"
