// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/savedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace app;

class TestSaveDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theEndingFollowsTheFilter_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("chosen");

        QTest::addRow("the first") << "a"
                                   << ""
                                   << "a.csv";
        QTest::addRow("another") << "a"
                                 << "Document (*.pdf)"
                                 << "a.pdf";
        QTest::addRow("all files") << "a"
                                   << "All files (*)"
                                   << "a.csv";
        QTest::addRow("typed") << "a.csv"
                               << "All files (*)"
                               << "a.csv";
    }

    void theEndingFollowsTheFilter()
    {
        QFETCH(QString, name);
        QFETCH(QString, filter);
        QFETCH(QString, chosen);
        QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/a folder XXXXXX"));
        const QStringList filters{QStringLiteral("Table (*.csv)"),
                                  QStringLiteral("Document (*.pdf)"),
                                  QStringLiteral("All files (*)")};
        const std::unique_ptr<QFileDialog> dialog(
            makeSaveDialog(nullptr, QStringLiteral("Save"), folder.path(), name, filters));
        if (!filter.isEmpty()) {
            dialog->selectNameFilter(filter);
            emit dialog->filterSelected(filter);
        }
        QCOMPARE(dialog->selectedFiles(), QStringList{folder.filePath(chosen)});
    }

    void isGoneWhenItIsClosed()
    {
        QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/a folder XXXXXX"));
        const QPointer<QFileDialog> dialog = makeSaveDialog(
            nullptr, QStringLiteral("Save"), folder.path(), QStringLiteral("a.csv"), {});
        dialog->open();
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestSaveDialog)
#include "tst_savedialog.moc"
