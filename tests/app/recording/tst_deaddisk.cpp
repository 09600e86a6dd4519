// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "app/window/windows.h"
#include "model/camera/reaper.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/slowdiskcalls.h"
#include "widgets/record/recordbutton.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace app;

// A window that records onto a disk that answers no more.
class TestDeadDisk : public QObject
{
    Q_OBJECT

private slots:
    void endsAllTheSame()
    {
        WindowFixture fixture;
        delete fixture.window.data();
        Services services = fixture.services();
        services.stall = std::chrono::milliseconds(200);
        auto *window = new MainWindow(services);
        QPointer<MainWindow> alive(window);
        window->show();
        auto *page = window->findChild<RecordingPage *>();
        page->setDefaults({fixture.directory.path(), "mouse", "mjpeg/avi", "pattern:320x240@50"});
        window->actions().record->trigger();
        auto *button = page->findChild<widgets::RecordButton *>();
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(page->counters().written > 5);

        qputenv("SLOWDISK_BELOW", fixture.directory.filePath("mouse").toLocal8Bit());
        QVERIFY(slowdisk::callAtRequest(1, [] { s_answer.acquire(); }));
        QSignalSpy left(window, &MainWindow::leftUnclosed);
        window->end();
        QVERIFY(alive);
        QTRY_VERIFY(!alive);
        QCOMPARE(left.size(), 1);
        const QDir all(fixture.directory.path());
        const QStringList stores = all.entryList({"mouse*"}, QDir::Dirs);
        QCOMPARE(stores.size(), 1);
        QCOMPARE(left[0][0].toStringList(), QStringList(all.filePath(stores[0])));
        QVERIFY(Windows::unclosedText(left[0][0].toStringList()).contains(stores[0]));

        s_answer.release();
        model::Reaper::instance().awaitAll();
    }

private:
    static inline std::binary_semaphore s_answer{0}; // of the disk
};

QTEST_MAIN(TestDeadDisk)
#include "tst_deaddisk.moc"
