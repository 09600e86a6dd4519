// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/helpdialogs.h"

#include "tests/app/window/windowfixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>

using namespace app;

namespace {

QSet<QString> keysOfActions()
{
    QSet<QString> keys;
    for (const ActionSpec &spec : actionSpecs()) {
        for (const QKeySequence &key : QKeySequence::listFromString(QLatin1String(spec.keys)))
            keys.insert(key.toString(QKeySequence::PortableText));
    }
    keys.remove(QString());
    return keys;
}

QString textOf(const QString &manual)
{
    QFile file(manual);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What the manual prints bold, its keys among it, in the words of QKeySequence.
QSet<QString> boldWords(const QString &manual)
{
    QString text = textOf(manual);
    text.replace(QStringLiteral("←"), QStringLiteral("Left"))
        .replace(QStringLiteral("→"), QStringLiteral("Right"))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    QSet<QString> words;
    auto found = QRegularExpression(QStringLiteral("\\*\\*(.+?)\\*\\*")).globalMatch(text);
    while (found.hasNext())
        words.insert(found.next().captured(1));
    return words;
}

} // namespace

class TestHelpDialogs : public QObject
{
    Q_OBJECT

private slots:
    void manualsNameTheKeysOfTheActions_data()
    {
        QTest::addColumn<QString>("manual");

        QTest::addRow("English") << ":/manual/manual.md";
        QTest::addRow("German") << ":/manual/manual_de.md";
    }

    void manualsNameTheKeysOfTheActions()
    {
        QFETCH(QString, manual);
        const QSet<QString> words = boldWords(manual);
        // "Shift+Right" and "Ctrl+Right" stand there as words for both directions.
        for (const QString &key : keysOfActions()) {
            if (!key.endsWith("Left") && !key.endsWith("Right"))
                QVERIFY2(words.contains(key), qPrintable(key));
        }
        for (const QString &word : words) {
            if (word.contains('+') && word.size() > 1)
                QVERIFY2(keysOfActions().contains(word), qPrintable(word));
        }
    }

    void manualHasNoLinkThatLeadsNowhere()
    {
        for (const QString manual : {":/manual/manual.md", ":/manual/manual_de.md"}) {
            auto links =
                QRegularExpression(QStringLiteral("\\]\\((.+?)\\)")).globalMatch(textOf(manual));
            while (links.hasNext())
                QCOMPARE(QUrl(links.next().captured(1)).scheme(), QString("https"));
        }
    }

    void manualIsShown()
    {
        ManualDialog dialog;

        QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains("metadata.yaml"));
        QVERIFY(!dialog.findChild<QTextBrowser *>()->toPlainText().contains("SPDX"));
    }

    void sheetListsEveryActionThatHasKeys()
    {
        WindowFixture fixture;
        fixture.window->actions().shortcuts->trigger();
        auto *sheet = fixture.find<ShortcutsDialog>();
        QVERIFY(sheet);
        const auto *tree = sheet->findChild<QTreeWidget *>();
        for (const ActionSpec &spec : actionSpecs()) {
            if (!*spec.keys)
                continue;
            QString text = (fixture.window->actions().*spec.action)->text();
            text.remove('&').remove(QChar(0x2026));
            QVERIFY2(!tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).isEmpty(),
                     spec.id);
        }
    }
};

QTEST_MAIN(TestHelpDialogs)
#include "tst_helpdialogs.moc"
