// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "app/viewer/inspector.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/storecopy.h"
#include "widgets/message/notice.h"
#include "widgets/message/problembar.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// Marks by mouse and keys.
class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_copies = std::make_unique<StoreCopies>();
        m_fixture = std::make_unique<WindowFixture>();
        open(QString::fromStdString(m_copies->take("video_mp4_bframes").string()));
    }

    void cleanup()
    {
        m_fixture.reset();
        m_copies.reset();
    }

    void areSetFoundAndUndoneByKeys()
    {
        markAt({10, 40});
        QCOMPARE(marks().count(), 2);
        key(Qt::Key_Home);
        key(Qt::Key_N);
        QCOMPARE(position(), 10);
        key(Qt::Key_N);
        QCOMPARE(position(), 40);
        QCOMPARE(currentLabelRow(), 1);
        key(Qt::Key_Left, Qt::AltModifier); // each is a place of its own, however quick
        QCOMPARE(position(), 10);
        key(Qt::Key_Right, Qt::AltModifier);
        key(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(position(), 10);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(marks().count(), 1);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(marks().count(), 2);
    }

    void coverTheRangeFromInToOut()
    {
        QVERIFY(!actions().addRangeMark->isEnabled());
        seek(5);
        key(Qt::Key_I);
        seek(25);
        key(Qt::Key_O);
        key(Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(marks().count(), 1);
        QCOMPARE(marks().at(0).mark.begin.index.value, 5);
        QCOMPARE(marks().at(0).mark.end->index.value, 25);
    }

    void areNamedByTheKeyThatSetThem()
    {
        markAt({10});
        key(Qt::Key_M); // no second one
        type("wakes up");
        QCOMPARE(marks().count(), 1);
        QCOMPARE(marks().at(0).mark.label, "wakes up");
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), view(),
                                  patience); // the next key steps a frame
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(marks().at(0).mark.label, QString());
    }

    void oneThatIsNamedWithShiftDownIsSelectedAlone()
    {
        markAt({10, 40});
        seek(60);
        QTest::keyClick(m_fixture->window->windowHandle(), Qt::Key_M);
        QTest::keyPress(m_fixture->window->windowHandle(), Qt::Key_M, Qt::ShiftModifier);
        dock()->addPoint({60}); // which has a mark: it is to be named
        QTest::keyRelease(m_fixture->window->windowHandle(), Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(editor());
        QCOMPARE(dock()->findChild<QTreeView *>()->selectionModel()->selectedRows().size(), 1);
    }

    void whoMovesTheKeyboardElsewhereWhileNamingKeepsItThere()
    {
        markAt({10});
        key(Qt::Key_M);
        QVERIFY(editor());
        auto *search = dock()->findChild<QLineEdit *>("search");
        QTest::mouseClick(search, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!editor(), patience);
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), search);
    }

    void areHintedAtByTheKeysOfNow()
    {
        const auto setKeys = [this](const QHash<QString, QString> &keys) {
            m_fixture->settings.setKeys(keys);
            m_fixture->window->updateKeys();
        };
        setKeys({{"addMark", "F8"}, {"addRangeMark", "F9"}});
        QVERIFY2(hint().contains("The key F8 sets one"), qPrintable(hint()));
        QVERIFY2(hint().contains("F9 one from the in point"), qPrintable(hint()));
        setKeys({{"addMark", ""}});
        QVERIFY2(hint().contains("“Mark This Frame” in the menu"), qPrintable(hint()));
        actions().addMark->trigger();
        QCOMPARE(m_fixture->window->statusBar()->currentMessage(), "Marked frame 1,000");
    }

    void areToldOfInFullScreenToo()
    {
        auto *notice = m_fixture->find<widgets::Notice>();
        seek(10);
        key(Qt::Key_F);
        QVERIFY(m_fixture->window->isFullScreen()); // the tests' screen is too small to stay so
        key(Qt::Key_M);
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(), "Marked frame 1,010");
        key(Qt::Key_M);
        QCOMPARE(notice->text(), "Frame 1,010 is marked already");
        QCOMPARE(marks().count(), 1);
    }

    void areEditedInTheTable()
    {
        markAt({10});
        QTreeView *table = shownTable();
        QTest::keyClick(table, Qt::Key_F2);
        type("wakes up");
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), table, patience);
        QTest::keyClick(table, Qt::Key_F2, Qt::ShiftModifier);
        type("temperature: 18 °C");
        QCOMPARE(marks().at(0).mark.label, "wakes up");
        QCOMPARE(marks().at(0).mark.text, "temperature: 18 °C");
    }

    void areColouredByKeyAndByMouse()
    {
        markAt({10});
        QTreeView *table = shownTable();
        QTest::keyClick(table, Qt::Key_3);
        QCOMPARE(marks().at(0).mark.colour, 2);
        QTest::mouseClick(colourButton("Purple"), Qt::LeftButton);
        QCOMPARE(marks().at(0).mark.colour, 3);
        markAt({20}); // of the colour chosen last
        QCOMPARE(marks().at(1).mark.colour, 3);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(marks().at(0).mark.colour, 2);
    }

    void areGoneToByADoubleClick()
    {
        markAt({33, 2});
        QTreeView *table = shownTable();
        doubleClick(1);
        QCOMPARE(position(), 33);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(position(), 2);
    }

    void areSortedByAClickOnAHeader()
    {
        markAt({10, 20});
        QTreeView *table = shownTable();
        QHeaderView *header = table->header();
        const auto click = [&](int column) {
            const QPoint place(header->sectionViewportPosition(column) + 5, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        };
        const QString first = table->model()->index(0, 1).data().toString();
        click(1);
        click(1);
        const QString last = table->model()->index(0, 1).data().toString();
        QVERIFY(first != last);
        QCOMPARE(table->model()->index(1, 1).data().toString(), first);
    }

    void areSearchedAndRemoved()
    {
        markAt({10, 20});
        QTreeView *table = shownTable();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_F2);
        type("sleeps");
        auto *search = dock()->findChild<QLineEdit *>("search");
        QTest::keyClicks(search, "SLEEP");
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(search, "less");
        QVERIFY(!table->isVisible());
        search->clear();
        QCOMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete); // what was selected before the search
        QCOMPARE(marks().count(), 1);
        QCOMPARE(marks().at(0).mark.begin.index.value, 20);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(marks().count(), 2);
    }

    void areExportedAndImported()
    {
        markAt({10, 20});
        const QString path = m_fixture->directory.filePath("some marks.csv");
        actions().exportMarks->trigger();
        choose(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(marks().count(), 0);
        actions().importMarks->trigger();
        choose(path);
        QTRY_COMPARE_WITH_TIMEOUT(marks().count(), 2, patience);
        key(Qt::Key_Z, Qt::ControlModifier); // in one step
        QCOMPARE(marks().count(), 0);
        markAt({20});
        actions().importMarks->trigger();
        choose(path);
        QTRY_COMPARE_WITH_TIMEOUT(marks().count(), 2, patience); // none twice
    }

    void sayWhyAFileCannotBeImported()
    {
        const QString path = m_fixture->directory.filePath("no marks.csv");
        writeBytes(path.toStdString(), "name\nBob\n");
        actions().importMarks->trigger();
        choose(path);
        QTRY_VERIFY_WITH_TIMEOUT(isComplained("no marks.csv"), patience);
        QCOMPARE(marks().count(), 0);
    }

    void standOnTheTimeline()
    {
        auto *timeline = m_fixture->find<widgets::Timeline>("timeline");
        QVERIFY(timeline);
        const QImage without = timeline->grab().toImage();
        markAt({50});
        seek(0);
        QTRY_VERIFY_WITH_TIMEOUT(timeline->grab().toImage() != without, patience);
    }

    void areThereTheNextTime()
    {
        const auto before = tree(recording().toStdString());
        const QString path = recording();
        markAt({12});
        m_fixture->window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window, patience);
        QVERIFY(tree(path.toStdString()) == before); // viewing writes nothing into it
        m_fixture->openWindow();
        open(path);
        QCOMPARE(marks().count(), 1);
        QCOMPARE(marks().at(0).mark.begin.index.value, 12);
    }

    void areKeptInTheRecordingIfAsked()
    {
        const QString sidecar = recording() + QStringLiteral("/marks.csv");
        markAt({12});
        QVERIFY(!QFile::exists(sidecar));
        actions().marksInRecording->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sidecar), patience);
        const QSignalSpy enabled(actions().addMark, &QAction::enabledChanged);
        m_fixture->window->open(recording()); // it is no foreign file
        QTRY_VERIFY_WITH_TIMEOUT(enabled.size() > 1 && marks().count() == 1, patience);
        QVERIFY(actions().marksInRecording->isChecked());
        QVERIFY(!m_fixture->find<Inspector>()->problems().text().contains("marks.csv"));
        actions().marksInRecording->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(sidecar), patience);
    }

    void whatCannotBeWrittenKeepsTheWindowOpenOnce()
    {
        writeBytes(m_fixture->directory.filePath("marks").toStdString(), "no folder");
        markAt({12});
        m_fixture->window->close();
        QTRY_VERIFY_WITH_TIMEOUT(isComplained("marks"), patience);
        QVERIFY(m_fixture->window->isVisible());
        m_fixture->window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window, patience);
    }

    void whatCouldNotBeWrittenIsWrittenWhenTheWindowIsClosedAgain()
    {
        const QString folder = m_fixture->directory.filePath("marks");
        const QString path = recording();
        writeBytes(folder.toStdString(), "no folder");
        markAt({12});
        m_fixture->window->close();
        QTRY_VERIFY_WITH_TIMEOUT(isComplained("marks"), patience);
        QVERIFY(QFile::remove(folder));
        m_fixture->window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window, patience);
        m_fixture->openWindow();
        open(path);
        QCOMPARE(marks().count(), 1);
    }

    void areOutOfReachWhereTheyAreNotSeen()
    {
        markAt({12, 20});
        actions().record->trigger();
        auto *page = m_fixture->find<RecordingPage>();
        QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), patience);
        for (const QAction *action :
             {actions().addMark, actions().addRangeMark, actions().nextMark, actions().previousMark,
              actions().importMarks, actions().exportMarks, actions().marksInRecording,
              actions().undo, actions().redo})
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QTest::keyClick(m_fixture->window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_fixture->window, Qt::Key_M);
        QCOMPARE(marks().count(), 2);
        QVERIFY(!marks().undoStack().canRedo());
    }

    void ofFramesThatAreNotThereAreImportedAtTheNearestAndThatIsSaid()
    {
        const QString path = m_fixture->directory.filePath("another's marks.csv");
        writeBytes(path.toStdString(), "frame_number,frame_time,label\n5,1.5,there\n");
        actions().importMarks->trigger();
        choose(path);
        QTRY_COMPARE_WITH_TIMEOUT(marks().count(), 1, patience);
        QVERIFY(isComplained("nearest"));
    }

    void quittingWaitsForThemAndClosesAll()
    {
        const QPointer<MainWindow> other = new MainWindow(m_fixture->services());
        other->setAttribute(Qt::WA_DeleteOnClose);
        other->show();
        markAt({12});
        actions().quit->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window && !other, patience);
    }

private:
    void open(const QString &path)
    {
        m_fixture->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
        m_fixture->window->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(actions().addMark->isEnabled(), patience);
    }

    const Actions &actions() const { return m_fixture->window->actions(); }
    ViewerPage *page() const { return m_fixture->find<ViewerPage>(); }
    QWidget *view() const { return page()->view(); }
    MarksDock *dock() const { return m_fixture->find<MarksDock>(); }
    const model::MarkList &marks() const { return dock()->marks(); }
    qint64 position() const { return page()->playhead().position().value; }
    void seek(qint64 index)
    {
        page()->playhead().seek({index});
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(page()->shownFrame()->id.index.value, index, patience);
    }
    QString recording() const
    {
        return QString::fromStdString(m_copies->path("a copy of video_mp4_bframes").string());
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        view()->setFocus();
        QTest::keyClick(view(), key, modifiers);
    }

    void markAt(std::initializer_list<qint64> indexes)
    {
        for (const qint64 index : indexes) {
            seek(index);
            key(Qt::Key_M);
        }
    }

    QTreeView *shownTable()
    {
        dock()->show();
        dock()->raise();
        auto *table = dock()->findChild<QTreeView *>();
        if (!QTest::qWaitFor([&] { return table->isVisible(); }, patience))
            qFatal("the table is not shown");
        table->setFocus();
        return table;
    }

    QLineEdit *editor() const // in the table; null: none is open
    {
        return dock()->findChild<QTreeView *>()->findChild<QLineEdit *>();
    }

    QString hint() const
    {
        for (const auto *label : dock()->findChildren<QLabel *>())
            if (label->text().startsWith("No marks yet"))
                return label->text();
        return {};
    }

    int currentLabelRow() const { return dock()->findChild<QTreeView *>()->currentIndex().row(); }

    // Into the editor that is open in the table.
    void type(const QString &text)
    {
        QVERIFY(editor());
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!editor(), patience);
    }

    void doubleClick(int row)
    {
        auto *table = dock()->findChild<QTreeView *>();
        const QModelIndex number = table->model()->index(row, 1);
        table->scrollTo(number);
        const QPoint place = table->visualRect(number).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    }

    QToolButton *colourButton(const QString &name)
    {
        for (auto *button : dock()->findChildren<QToolButton *>())
            if (button->text() == name)
                return button;
        return nullptr;
    }

    void choose(const QString &path)
    {
        const QPointer<QFileDialog> dialog = dock()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience); // the next one is found, not this
        m_fixture->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
    }

    bool isComplained(const QString &part) const
    {
        for (const auto *message : m_fixture->window->findChildren<widgets::ProblemBar *>())
            if (message->isVisible() && message->message().contains(part))
                return true;
        return false;
    }

    std::unique_ptr<StoreCopies> m_copies;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
