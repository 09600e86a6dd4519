// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/marksdock.h"
#include "app/viewer/timingdialog.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/notedstore.h"
#include "widgets/timeline/timeline.h"

#include <QDir>
#include <QFile>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// What was noted while a recording was made, among the marks of its user.
class TestNotes : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        const QString path = m_fixture->directory.filePath("noted");
        QVERIFY(support::writeNoted(path.toStdString(), "it sneezed", "light on"));
        QVERIFY(m_fixture->show());
        m_fixture->window->open(path);
        QTRY_COMPARE_WITH_TIMEOUT(list().recordedCount(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(actions().nextMark->isEnabled(), patience);
    }

    void cleanup() { m_fixture.reset(); }

    void areGoneToByTheKeysForMarks()
    {
        actions().nextMark->trigger();
        QCOMPARE(position(), 3);
        actions().nextMark->trigger();
        QCOMPARE(position(), 7);
        actions().previousMark->trigger();
        QCOMPARE(position(), 3);
    }

    void areGoneToFromTheTable()
    {
        auto *dock = m_fixture->find<MarksDock>();
        dock->raise();
        auto *table = dock->findChild<QTreeView *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 5).data().toString(), "it sneezed");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(position(), 7);
    }

    void areNotAmongTheUsersOwn()
    {
        QVERIFY(!actions().exportMarks->isEnabled());
        actions().nextMark->trigger();
        actions().addMark->trigger(); // beside the note
        QCOMPARE(list().count(), 3);
        QCOMPARE(list().marks().size(), std::size_t(1));
        QVERIFY(actions().exportMarks->isEnabled());
        m_fixture->find<MarksDock>()->keeper().saveNow();
        const QString folder = m_fixture->directory.filePath("marks");
        const auto kept = [&folder] { return QDir(folder).entryInfoList({"*.csv"}); };
        QTRY_COMPARE(kept().size(), 1);
        QFile file(kept().first().filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sneezed"));
    }

    void areNoReportOfTheRecorder()
    {
        actions().timingReport->trigger();
        const auto *dialog = m_fixture->window->findChild<TimingDialog *>();
        QCOMPARE(dialog->findChild<QTabWidget *>("pages")->count(), 1);
    }

    void goWithTheirRecording()
    {
        m_fixture->window->open(WindowFixture::store("dir_png_gray"));
        QTRY_COMPARE_WITH_TIMEOUT(list().recordedCount(), 0, patience);
        QTRY_VERIFY(!actions().nextMark->isEnabled());
    }

private:
    const Actions &actions() const { return m_fixture->window->actions(); }
    const model::MarkList &list() const { return m_fixture->find<MarksDock>()->marks(); }
    qint64 position() const { return m_fixture->page()->playhead().position().value; }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
