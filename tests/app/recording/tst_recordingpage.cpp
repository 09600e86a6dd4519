// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "model/workerpool.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/targetform.h"
#include "widgets/view/frameview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using app::RecordingPage;

// Drives the page as a user does, with the test-pattern camera.
class TestRecordingPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(QDir::temp().filePath("framehouse record XXXXXX"));
        QVERIFY(m_dir->isValid());
        m_pool = std::make_unique<model::WorkerPool>(2);
        m_page = std::make_unique<RecordingPage>(*m_pool);
        m_page->setDefaults({m_dir->path(), "mouse", "mjpeg/avi", "pattern:640x480@100"});
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter();
        QTRY_VERIFY(view()->frame());
    }

    void cleanup()
    {
        m_page.reset();
        m_pool.reset();
    }

    void recordsUntilTheButtonIsHeld()
    {
        QSignalSpy open(m_page.get(), &RecordingPage::openRequested);
        QSignalSpy recording(m_page.get(), &RecordingPage::recordingChanged);

        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(recording.size(), 1);
        QTRY_VERIFY(button()->isRecording());
        QTest::mouseClick(button(), Qt::LeftButton); // a click alone stops nothing
        QVERIFY(m_page->isRecording());
        QTest::mousePress(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
        QTest::mouseRelease(button(), Qt::LeftButton);

        auto *result = m_page->findChild<QPushButton *>("openResult");
        QTRY_VERIFY(result->isVisible());
        QTest::mouseClick(result, Qt::LeftButton);
        QCOMPARE(open.size(), 1);
        QTest::keyClick(result, Qt::Key_Return);
        QCOMPARE(open.size(), 2);
        checkBarcodes(open[0][0].toString(), 10);
    }

    void stopsByItselfAtTheChosenNumberOfFrames()
    {
        find<QComboBox>("until")->setCurrentIndex(1);
        find<QSpinBox>("amount")->setValue(25);
        find<QCheckBox>("addDate")->setChecked(false);

        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("openResult")->isVisible(), 20000);

        checkBarcodes(m_dir->filePath("mouse"), 25);
    }

    void makesTheFolderItIsGiven()
    {
        find<QLineEdit>("folder")->setText(m_dir->filePath("new/videos"));
        find<QCheckBox>("addDate")->setChecked(false);
        find<QComboBox>("until")->setCurrentIndex(1);
        find<QSpinBox>("amount")->setValue(3);

        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("openResult")->isVisible(), 20000);

        checkBarcodes(m_dir->filePath("new/videos/mouse"), 3);
    }

    void showsItsFormsWhole()
    {
        const auto *area = m_page->findChild<QScrollArea *>();
        QVERIFY(area->viewport()->width() >= area->widget()->minimumSizeHint().width());
    }

    void saysWhenTheDirectoryIsThere()
    {
        QVERIFY(QDir(m_dir->path()).mkpath("mouse/notes"));
        find<QCheckBox>("addDate")->setChecked(false);

        QTest::mouseClick(button(), Qt::LeftButton);

        QTRY_VERIFY(m_page->findChild<QWidget *>("problem")->isVisible());
        QTRY_VERIFY(!m_page->isRecording());
        QVERIFY(button()->isEnabled()); // another try is possible
    }

    void refusesToRecordWithoutAName()
    {
        find<QLineEdit>("name")->clear();

        QTest::mouseClick(button(), Qt::LeftButton);

        QVERIFY(!m_page->isRecording());
        QVERIFY(m_page->findChild<QWidget *>("problem")->isVisible());
    }

    void letsGoOfTheCameraWhenLeft()
    {
        m_page->leave();

        QVERIFY(!view()->frame());
        QVERIFY(!button()->isEnabled());
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith("qt_"))
                continue;
            // Buttons and labels are named by their text.
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         !widget->property("text").toString().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + ' ' +
                                widget->objectName()));
        }
    }

private:
    template<typename Widget>
    Widget *find(const char *name)
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }

    widgets::FrameView *view() { return m_page->findChild<widgets::FrameView *>(); }
    widgets::RecordButton *button() { return m_page->findChild<widgets::RecordButton *>(); }

    // Every frame of the store carries its own number and index.
    static void checkBarcodes(const QString &directory, int atLeast)
    {
        const auto reader = store::Reader::open(directory.toStdString());
        QVERIFY(reader);
        const store::ChunkIndex &index = (*reader)->index();
        QVERIFY(index.frameCount() >= atLeast);
        for (std::int64_t i = 0; i < index.frameCount(); ++i) {
            const auto pixels = (*reader)->frame({i}, store::PixelForm::Reference);
            QVERIFY(pixels);
            const auto code = store::readPattern(*pixels);
            QVERIFY(code);
            QCOMPARE(code->number, static_cast<std::uint16_t>(index.number({i}).value));
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<RecordingPage> m_page;
};

QTEST_MAIN(TestRecordingPage)
#include "tst_recordingpage.moc"
