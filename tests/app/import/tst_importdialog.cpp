// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importdialog.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/storecopy.h"
#include "widgets/message/messagestack.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <semaphore>

using namespace app;

namespace {

namespace fs = std::filesystem;

constexpr int patience = WindowFixture::patience;

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_copies = std::make_unique<StoreCopies>();
        m_video = m_copies->path("film.mp4");
        fs::copy_file(TEST_DATA "/stores/video_mp4_bframes/000000.mp4", m_video);
    }

    void aVideoBecomesARecording()
    {
        model::WorkerPool pool(2);
        ImportDialog dialog(pool, pool);
        QSignalSpy imported(&dialog, &ImportDialog::imported);
        dialog.setSource(text(m_video));
        dialog.show();
        auto *start = dialog.findChild<QPushButton *>("start");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY(dialog.findChild<QLabel *>("outlook")->text().contains("without re-encoding"));
        QCOMPARE(dialog.findChild<QLineEdit *>("name")->text(), QString("film imported"));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        QVERIFY(!dialog.isVisible());
        QVERIFY(readBytes(m_copies->path("film imported") / "000000.mp4") == readBytes(m_video));
    }

    void theNameFollowsWhatIsTyped()
    {
        model::WorkerPool pool(2);
        ImportDialog dialog(pool, pool);
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>("source"), "/films/one.mp4");
        QCOMPARE(dialog.findChild<QLineEdit *>("name")->text(), QString("one imported"));
        const auto *folder = dialog.findChild<QWidget *>("destination")->findChild<QLineEdit *>();
        QCOMPARE(folder->text(), QString("/films"));
    }

    void anotherFormatIsSaidToBeEncoded()
    {
        model::WorkerPool pool(2);
        ImportDialog dialog(pool, pool);
        dialog.setSource(text(m_video));
        auto *format = dialog.findChild<QComboBox *>("format");
        format->setCurrentIndex(format->findData("png"));
        auto *outlook = dialog.findChild<QLabel *>("outlook");
        QTRY_VERIFY_WITH_TIMEOUT(outlook->text().contains("encoded anew"), patience);
        QVERIFY(outlook->text().contains("60 frame"));
    }

    void whatIsWrongIsSaidBesideItsField()
    {
        model::WorkerPool pool(2);
        ImportDialog dialog(pool, pool);
        dialog.show();
        auto *start = dialog.findChild<QPushButton *>("start");
        writeBytes(m_copies->path("notes.txt"), "no film");
        dialog.setSource(text(m_copies->path("notes.txt")));
        auto *sourceError = dialog.findChild<QLabel *>("sourceRowError");
        QTRY_VERIFY_WITH_TIMEOUT(sourceError->isVisible(), patience);
        QVERIFY(sourceError->text().contains("notes.txt"));
        QVERIFY(!start->isEnabled());

        dialog.setSource(text(m_video));
        fs::create_directory(m_copies->path("taken"));
        writeBytes(m_copies->path("taken") / "file", "x");
        dialog.findChild<QLineEdit *>("name")->setText("taken");
        auto *nameError = dialog.findChild<QLabel *>("nameError");
        QTRY_VERIFY_WITH_TIMEOUT(nameError->isVisible(), patience);
        QVERIFY(sourceError->isHidden());
        QVERIFY(!start->isEnabled());

        dialog.findChild<QLineEdit *>("name")->setText("free");
        dialog.findChild<QLineEdit *>("start")->setText("yesterday");
        auto *startError = dialog.findChild<QLabel *>("startError");
        QTRY_VERIFY_WITH_TIMEOUT(startError->isVisible(), patience);
        dialog.findChild<QLineEdit *>("start")->setText("2024-05-01 12:00:00");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY(startError->isHidden());
    }

    void cancellingLeavesNothingAndTheDialogOpen()
    {
        model::WorkerPool pool(2);
        ImportDialog dialog(pool, pool);
        const QSignalSpy failed(&dialog, &ImportDialog::failed);
        dialog.setSource(text(m_video));
        auto *format = dialog.findChild<QComboBox *>("format");
        format->setCurrentIndex(format->findData("tif"));
        dialog.show();
        auto *start = dialog.findChild<QPushButton *>("start");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        start->click();
        QVERIFY(dialog.isRunning());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), patience);
        if (!dialog.isVisible()) // it was quicker than the key
            return;
        QVERIFY(failed.isEmpty());
        QVERIFY(!fs::exists(m_copies->path("film imported")));
        QVERIFY(!fs::exists(m_copies->path(".film imported.converting")));
    }

    void aWindowOffersToImportWhatIsNoRecording()
    {
        WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(text(m_video));
        auto *messages = fixture.find<widgets::MessageStack>();
        const auto isOffered = [messages] {
            return messages->messages().join(' ').contains("A recording can be made of it");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOffered(), patience);
        QCOMPARE(messages->messages().size(), 1);
        fixture.window->actions().importRecording->trigger();
        auto *dialog = fixture.find<ImportDialog>();
        QVERIFY(dialog && dialog->isVisible());
        auto *start = dialog->findChild<QPushButton *>("start");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QTest::keyClick(start, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page()->shownFrame(), patience);
        QVERIFY(fixture.window->windowTitle().startsWith("film imported"));
        QVERIFY(messages->messages().isEmpty());
    }

    void closingTheWindowAsksWhileAnImportRuns()
    {
        WindowFixture fixture;
        QVERIFY(fixture.show());
        const auto gate = std::make_shared<std::counting_semaphore<>>(0);
        fixture.importPool.run(
            &fixture.importPool, [gate](const std::stop_token &) { return gate->acquire(), true; },
            [](bool) {});
        const QScopeGuard open([gate] { gate->release(); });
        fixture.window->actions().importRecording->trigger();
        auto *dialog = fixture.find<ImportDialog>();
        dialog->setSource(text(m_video));
        auto *start = dialog->findChild<QPushButton *>("start");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        start->click();

        QVERIFY(
            answerToClosing(fixture, QMessageBox::RejectRole).contains("import is not finished"));
        QVERIFY(fixture.window && fixture.window->isVisible());
        QVERIFY(dialog->isRunning());
        QVERIFY(!answerToClosing(fixture, QMessageBox::DestructiveRole).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window, patience);
        gate->release();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.importPool.pendingCount(), 0, patience);
        QVERIFY(!fs::exists(m_copies->path("film imported")));
    }

private:
    // Closes the window, answers the question; what that was.
    QString answerToClosing(const WindowFixture &fixture, QMessageBox::ButtonRole role)
    {
        QString question;
        QTimer::singleShot(0, this, [&question, role] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            question = box->text();
            for (QAbstractButton *button : box->buttons())
                if (box->buttonRole(button) == role)
                    return button->click();
        });
        fixture.window->close();
        return question;
    }

    std::unique_ptr<StoreCopies> m_copies;
    fs::path m_video;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
