// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "app/viewer/inspector.h"
#include "app/viewer/viewerpage.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/message/messagestack.h"
#include "widgets/message/problembar.h"
#include "widgets/message/problemview.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/frameview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <filesystem>

using namespace app;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
    }

    void cleanup() { m_fixture.reset(); }

    void beginsWithNothingToPlay()
    {
        QVERIFY(!window()->actions().playPause->isEnabled());
        QVERIFY(!window()->actions().saveFrame->isEnabled());
        QVERIFY(window()->actions().open->isEnabled());
        QCOMPARE(window()->windowTitle(), QString("Framehouse"));
    }

    void opensARecordingAndShowsItsFirstFrame()
    {
        openGray();

        QVERIFY(window()->windowTitle().startsWith("video_avc1mp4_gray"));
        QCOMPARE(shownIndex(), 0);
        QVERIFY(window()->actions().playPause->isEnabled());
        QCOMPARE(m_fixture->recent.cards().first().name, QString("video_avc1mp4_gray"));
        QVERIFY(label("status-format").contains("avc1/mp4"));
    }

    void opensByMetadataFile()
    {
        window()->open(WindowFixture::store("video_avc1mp4_gray") + "/metadata.yaml");

        QTRY_VERIFY(frameView()->frame());
    }

    void beginsWhereItIsTold()
    {
        window()->open(WindowFixture::store("video_avc1mp4_gray"), store::FrameIndex{5});

        QTRY_VERIFY(frameView()->frame());
        QTRY_COMPARE(shownIndex(), 5);
    }

    void keysMoveThePosition_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("index");

        const auto row = [](const char *name, QList<int> keys, Qt::KeyboardModifiers m, int index) {
            QTest::addRow("%s", name) << keys << int(m) << index;
        };
        row("right steps one", {Qt::Key_Right}, Qt::NoModifier, 1);
        row("period steps one", {Qt::Key_Period}, Qt::NoModifier, 1);
        row("left steps back", {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left}, Qt::NoModifier, 1);
        row("comma steps back", {Qt::Key_Period, Qt::Key_Comma}, Qt::NoModifier, 0);
        row("shift and right steps ten", {Qt::Key_Right}, Qt::ShiftModifier, 10);
        row("home after end", {Qt::Key_End, Qt::Key_Home}, Qt::NoModifier, 0);
    }

    void keysMoveThePosition()
    {
        QFETCH(QList<int>, keys);
        QFETCH(int, modifiers);
        QFETCH(int, index);
        openGray();
        for (const int key : keys)
            QTest::keyClick(frameView(), static_cast<Qt::Key>(key),
                            Qt::KeyboardModifiers(modifiers));

        QCOMPARE(timeline()->position().value, index);
        QTRY_COMPARE(shownIndex(), index);
    }

    void spacePlaysAndPauses()
    {
        openGray();
        QTest::keyClick(frameView(), Qt::Key_Space);
        QVERIFY(playhead().isPlaying());
        QTest::keyClick(frameView(), Qt::Key_K);
        QVERIFY(!playhead().isPlaying());
    }

    void textFieldsKeepTheirKeys()
    {
        openGray();
        QTest::keyClick(frameView(), Qt::Key_G);
        auto *field = qobject_cast<QLineEdit *>(window()->focusWidget());
        QVERIFY(field);
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_Left, Qt::Key_Backspace})
            QTest::keyClick(field, key);

        QCOMPARE(field->text(), QString("2"));
        QCOMPARE(timeline()->position().value, 0);
    }

    void savesTheFrameThatIsShown()
    {
        openGray();
        QTest::keyClick(frameView(), Qt::Key_Right);
        QTRY_COMPARE(shownIndex(), 1);
        QTest::keyClick(frameView(), Qt::Key_S);
        auto *dialog = m_fixture->find<QFileDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().first().endsWith("video_avc1mp4_gray_1.png"));
        const QString path = m_fixture->directory.filePath("one frame.png");
        dialog->setDirectory(m_fixture->directory.path());
        dialog->selectFile(path);
        emit dialog->fileSelected(path);
        dialog->reject();

        QTRY_VERIFY(QFile::exists(path));
        QTRY_COMPARE(QImage(path).size(), frameView()->frame()->image.size());
    }

    void copiesTheFrameThatIsShown()
    {
        openGray();
        QTest::keyClick(frameView(), Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(QGuiApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32),
                 frameView()->frame()->image.convertToFormat(QImage::Format_RGB32));
    }

    void saysWhyARecordingCannotBeOpened()
    {
        openGray();
        window()->open(m_fixture->directory.filePath("nothing here"));
        auto *messages = m_fixture->find<widgets::MessageStack>();

        QTRY_VERIFY(messages->isVisible());
        // What was open stays.
        QVERIFY(window()->windowTitle().startsWith("video_avc1mp4_gray"));
        QVERIFY(frameView()->frame());
    }

    void saysThatARecorderWasInterrupted()
    {
        window()->open(WindowFixture::store("killed_mp4"));
        auto *problems = m_fixture->find<widgets::ProblemBar>("problems");

        QTRY_VERIFY(problems->isVisible());
        auto *inspector = m_fixture->find<Inspector>();
        const QString all = problems->message() + inspector->problems().text();
        QVERIFY2(all.contains("interrupted"), qPrintable(all));
    }

    void leadsFromTheBannerToTheProblemsAndToTheirPlace()
    {
        window()->open(WindowFixture::store("corrupt_npz_png"));
        auto *banner = m_fixture->find<widgets::ProblemBar>("problems");
        QTRY_VERIFY(banner->isVisible());
        m_fixture->find<QDockWidget>("inspector")->hide();
        QTest::mouseClick(banner->findChild<QToolButton *>(), Qt::LeftButton);

        auto *view = m_fixture->find<widgets::ProblemView>();
        QTRY_VERIFY(view->isVisible());
        auto *list = view->findChild<QTreeView *>();
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        const auto reader =
            store::Reader::open(WindowFixture::store("corrupt_npz_png").toStdString());
        // The first frame of the chunk that follows the broken one.
        QCOMPARE(timeline()->position(), (*reader)->index().chunks()[1].first);
    }

    void theRecordingPageDoesNotShowTheRecordingsProblems()
    {
        window()->open(WindowFixture::store("killed_mp4"));
        auto *banner = m_fixture->find<widgets::ProblemBar>("problems");
        QTRY_VERIFY(banner->isVisible());
        window()->actions().record->trigger();
        QVERIFY(!banner->isVisible());
        emit m_fixture->find<RecordingPage>()->leaveRequested();
        QVERIFY(banner->isVisible());
    }

    void whatGoesWrongDoesNotHideWhatWentWrongBefore()
    {
        window()->open(WindowFixture::store("killed_mp4"));
        auto *banner = m_fixture->find<widgets::ProblemBar>("problems");
        QTRY_VERIFY(banner->isVisible());
        QMimeData data;
        data.setText("words");
        drop(data);
        auto *messages = m_fixture->find<widgets::MessageStack>();

        QCOMPARE(messages->messages().size(), 1);
        QVERIFY(messages->isVisible() && banner->isVisible());
    }

    void tellsOfExtraDataThatCannotBeRead()
    {
        const QString copy = m_fixture->directory.filePath("store");
        std::filesystem::copy(WindowFixture::store("extra_sparse_mp4").toStdString(),
                              copy.toStdString(), std::filesystem::copy_options::recursive);
        QFile file(copy + "/000001.extra.json");
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no rows at all");
        file.close();
        window()->open(copy);

        QTRY_VERIFY(m_fixture->find<widgets::ProblemBar>("problems")->isVisible());
        const QString text = m_fixture->find<Inspector>()->problems().text();
        QVERIFY2(text.contains("000001.extra.json"), qPrintable(text));
    }

    void opensWhatIsDropped()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(WindowFixture::store("video_avc1mp4_gray")),
                      QUrl::fromLocalFile(WindowFixture::store("dir_png_gray"))});
        QSignalSpy others(window(), &MainWindow::windowRequested);
        drop(data);

        QCOMPARE(others.size(), 1);
        QVERIFY(others.first().first().toString().endsWith("dir_png_gray"));
        QTRY_VERIFY(frameView()->frame());
    }

    void saysWhyADropIsRefused()
    {
        QMimeData data;
        data.setText("words");
        drop(data);

        QVERIFY(m_fixture->find<widgets::MessageStack>()->isVisible());
    }

    void asksForAFolder()
    {
        window()->actions().open->trigger();
        auto *dialog = m_fixture->find<QFileDialog>();

        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        emit dialog->fileSelected(WindowFixture::store("video_avc1mp4_gray"));
        QTRY_VERIFY(frameView()->frame());
    }

    void closesTheRecordingThenTheWindow()
    {
        openGray();
        window()->actions().close->trigger();
        QCOMPARE(window()->windowTitle(), QString("Framehouse"));
        QVERIFY(!window()->actions().playPause->isEnabled());
        window()->actions().close->trigger();
        QTRY_VERIFY(!m_fixture->window);
    }

    void fullScreenShowsOnlyThePicture()
    {
        openGray();
        QTest::keyClick(frameView(), Qt::Key_F);
        QTRY_VERIFY(window()->isFullScreen());
        QVERIFY(!window()->menuBar()->isVisible());
        QVERIFY(!timeline()->isVisible());
        QTest::keyClick(frameView(), Qt::Key_Right); // keys work without menus
        QCOMPARE(timeline()->position().value, 1);
        QTest::keyClick(frameView(), Qt::Key_Escape);
        QTRY_VERIFY(!window()->isFullScreen());
        QVERIFY(window()->menuBar()->isVisible());
        QVERIFY(timeline()->isVisible());
        QVERIFY(m_fixture->find<QDockWidget>("inspector")->isVisible());
    }

    void fullScreenKeepsTheChosenSeries()
    {
        window()->open(WindowFixture::store("extra_sparse_mp4"));
        auto *plots = m_fixture->find<widgets::PlotPanel>();
        QTRY_VERIFY(plots->isVisible());
        const QStringList one{plots->seriesNames().last()};
        QVERIFY(plots->seriesNames().size() > 1);
        plots->setShownSeries(one);
        window()->setFullScreen(true);
        QTRY_VERIFY(!plots->isVisible());
        window()->setFullScreen(false);
        QTRY_VERIFY(plots->isVisible());

        QCOMPARE(plots->shownSeries(), one);
    }

    void aRecentRecordingOpensElsewhereWhileOneIsMade()
    {
        m_fixture->recent.add(WindowFixture::store("dir_png_gray"));
        auto *page = m_fixture->find<RecordingPage>();
        page->setDefaults({m_fixture->directory.path(), "new", "png", "pattern:320x240@50"});
        window()->actions().record->trigger();
        auto *button = page->findChild<QPushButton *>("recordButton");
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(page->isRecording());
        QSignalSpy others(window(), &MainWindow::windowRequested);

        const auto menus = window()->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            for (QAction *action : menu->actions()) {
                if (action->toolTip().endsWith("dir_png_gray"))
                    action->trigger();
            }
        }

        QCOMPARE(others.size(), 1);
        QVERIFY(page->isVisible());
        page->stopRecording();
        QTRY_VERIFY(!page->isRecording());
    }

    void recordingIsNotInterruptedByWhatWasBeingOpened()
    {
        auto *page = m_fixture->find<RecordingPage>();
        page->setDefaults({m_fixture->directory.path(), "new", "png", "pattern:320x240@50"});
        window()->open(WindowFixture::store("video_avc1mp4_gray"));

        window()->actions().record->trigger(); // before the opening is through
        QTRY_VERIFY(page->findChild<QPushButton *>("recordButton")->isEnabled());

        QVERIFY(page->isVisible());
        QVERIFY(!frameView()->frame());
    }

    void remembersItsLayout()
    {
        openGray();
        auto *inspector = m_fixture->find<QDockWidget>("inspector");
        inspector->hide();
        window()->close();
        QTRY_VERIFY(!m_fixture->window);
        QVERIFY(!m_fixture->settings.windowState().contains("video_avc1mp4_gray"));
        m_fixture->window = new MainWindow(m_fixture->services());
        window()->show();
        openGray();

        QVERIFY(!m_fixture->find<QDockWidget>("inspector")->isVisible());
    }

    void layoutThatMakesNoSenseIsPassedOver()
    {
        m_fixture->settings.setWindowLayout("not a geometry", "not a state");
        m_fixture->settings.setSplitterState("no splitter");
        MainWindow other(m_fixture->services());
        other.setAttribute(Qt::WA_DeleteOnClose, false);
        other.show();

        QVERIFY(other.isVisible());
        QVERIFY(!other.size().isEmpty());
    }

    void everyControlHasAName()
    {
        openGray();
        for (const QWidget *widget : window()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QString name = widget->accessibleName();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                name += button->text() + button->toolTip();
            const QByteArray what = widget->metaObject()->className() + QByteArray(" in ") +
                                    widget->parentWidget()->metaObject()->className();
            QVERIFY2(!name.isEmpty(), what.constData());
        }
    }

    void everyToolBarActionHasAnIcon()
    {
        for (const QAction *action : m_fixture->find<QToolBar>("toolBar")->actions())
            QVERIFY2(action->isSeparator() || !action->icon().isNull(),
                     qPrintable(action->objectName()));
    }

    void everyActionStandsInAMenu()
    {
        QSet<QAction *> listed;
        for (const QAction *menu : window()->menuBar()->actions()) {
            const auto actions = menu->menu()->actions();
            listed.unite({actions.begin(), actions.end()});
        }
        for (const ActionSpec &spec : actionSpecs())
            QVERIFY2(listed.contains(window()->actions().*spec.action), spec.id);
    }

private:
    MainWindow *window() const { return m_fixture->window; }
    widgets::FrameView *frameView() const
    {
        return m_fixture->find<widgets::FrameView>("frameView");
    }
    widgets::Timeline *timeline() const { return m_fixture->find<widgets::Timeline>("timeline"); }
    model::Playhead &playhead() const { return m_fixture->find<ViewerPage>()->playhead(); }
    QString label(const QString &name) const { return m_fixture->find<QLabel>(name)->text(); }

    std::int64_t shownIndex() const
    {
        return frameView()->frame() ? frameView()->frame()->id.index.value : -1;
    }

    void openGray()
    {
        window()->open(WindowFixture::store("video_avc1mp4_gray"));
        QTRY_VERIFY(frameView()->frame());
    }

    void drop(const QMimeData &data)
    {
        const QPointF middle = window()->rect().center();
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(window(), &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window(), &drop);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
