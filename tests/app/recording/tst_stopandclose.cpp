// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/record/recordbutton.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace app;

// A window is asked to close while it records.
class TestStopAndClose : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        window()->show();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        page()->setDefaults(
            {m_fixture->directory.path(), "mouse", "mjpeg/avi", "pattern:320x240@50"});
        window()->actions().record->trigger();
        auto *button = page()->findChild<widgets::RecordButton *>();
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(page()->counters().written > 5);
    }

    void cleanup() { m_fixture.reset(); }

    void takesNotesByItsKeys()
    {
        auto *events = page()->findChild<QLineEdit *>("events");
        events->setText("light, sound");
        auto *last = page()->findChild<QLabel *>("lastNote");
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(last->text().contains("sound"));
        QTest::keyClick(window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(page()->findChild<QLineEdit *>("note")->hasFocus());

        page()->stopRecording();
        QTRY_VERIFY(!page()->isRecording());
        QVERIFY(!window()->actions().markEvent2->isEnabled());
    }

    void zoomsTheLivePicture()
    {
        QVERIFY(page()->activeView()->isFitted());
        window()->actions().zoomActual->trigger();
        QVERIFY(!page()->activeView()->isFitted());
        QCOMPARE(page()->activeView()->zoom(), 1.0);
    }

    void goesOnIfTheUserSaysSo()
    {
        answerWith(QMessageBox::RejectRole);

        QVERIFY(!window()->close());
        QVERIFY(page()->isRecording());
        page()->stopRecording();
        QTRY_VERIFY(!page()->isRecording());
        QVERIFY(window()->isVisible());
    }

    void closesWhenEverythingIsWritten()
    {
        const QString directory = recordedDirectory();
        answerWith(QMessageBox::DestructiveRole);
        window()->close();

        QTRY_VERIFY(!m_fixture->window);
        const auto reader = store::Reader::open(directory.toStdString());
        QVERIFY(reader);
        QVERIFY((*reader)->index().frameCount() > 5);
        QVERIFY(!(*reader)->isLocked());
    }

    void staysOpenWhenTheLastWriteFails()
    {
        // The open file can still be written, but the index finds no place when it is closed.
        QVERIFY(QDir(recordedDirectory()).removeRecursively());
        answerWith(QMessageBox::DestructiveRole);
        window()->close();

        QTRY_VERIFY(!page()->isRecording());
        QTRY_VERIFY(page()->findChild<QWidget *>("problem")->isVisible());
        QCoreApplication::sendPostedEvents(); // whatever would close it now
        QVERIFY(window());
        QVERIFY(window()->isVisible());
        QVERIFY(page()->isVisible());
    }

    void endsWithoutAskingWhenTheSystemEnds()
    {
        const QString directory = recordedDirectory();
        window()->end();
        QVERIFY(window()->isVisible()); // while the last frames are written

        QTRY_VERIFY(!m_fixture->window);
        const auto reader = store::Reader::open(directory.toStdString());
        QVERIFY(reader);
        QVERIFY(!(*reader)->isLocked());
    }

    void endsAlsoWhenTheLastWriteFails()
    {
        QVERIFY(QDir(recordedDirectory()).removeRecursively());
        window()->end();
        QTRY_VERIFY(!m_fixture->window);
    }

private:
    MainWindow *window() const { return m_fixture->window; }
    RecordingPage *page() const { return m_fixture->find<RecordingPage>(); }

    QString recordedDirectory() const
    {
        const QDir all(m_fixture->directory.path());
        const QStringList names = all.entryList({"mouse*"}, QDir::Dirs);
        return names.isEmpty() ? QString() : all.filePath(names.first());
    }

    // Of the question that close() asks.
    void answerWith(QMessageBox::ButtonRole role)
    {
        QTimer::singleShot(0, this, [role] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == role)
                    return button->click();
            }
            QFAIL("the question has no such answer");
        });
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestStopAndClose)
#include "tst_stopandclose.moc"
