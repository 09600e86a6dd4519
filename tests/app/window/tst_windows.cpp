// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/windows.h"

#include "app/recording/recordingpage.h"
#include "app/viewer/marksdock.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/message/messagestack.h"
#include "widgets/message/problembar.h"
#include "widgets/record/metadata/metadataform.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <memory>
#include <semaphore>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

// Keeps both threads of a pool, as a disk that does not answer would.
class Hang
{
public:
    explicit Hang(model::WorkerPool &pool)
    {
        for (int i = 0; i < 2; ++i)
            pool.run(
                &pool, [gate = m_gate](const std::stop_token &) { return gate->acquire(), true; },
                [](bool) {});
    }
    ~Hang() { m_gate->release(2); }

private:
    std::shared_ptr<std::counting_semaphore<>> m_gate =
        std::make_shared<std::counting_semaphore<>>(0);
};

} // namespace

class TestWindows : public QObject
{
    Q_OBJECT

private slots:
    void severalPathsOpenAWindowEach()
    {
        WindowFixture fixture;
        Windows windows(fixture.services());
        CommandLine commandLine;
        commandLine.paths = {WindowFixture::store("video_avc1mp4_gray"),
                             WindowFixture::store("dir_png_gray")};
        windows.open(commandLine);

        QTRY_VERIFY(titled("video_avc1mp4_gray"));
        QTRY_VERIFY(titled("dir_png_gray"));
        QVERIFY(titled("video_avc1mp4_gray") != titled("dir_png_gray"));
        delete titled("video_avc1mp4_gray");
        delete titled("dir_png_gray");
    }

    void settingsThatCannotBeWrittenAreSaidOnce()
    {
        WindowFixture fixture;
        const QString file = fixture.directory.filePath("no folder");
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        Settings settings(file + "/framehouse.ini");
        Windows windows({settings, fixture.pool, fixture.markPool, fixture.importPool,
                         fixture.recent, fixture.exports});
        const std::unique_ptr<MainWindow> window(windows.openWindow());
        const auto *messages = window->findChild<widgets::MessageStack *>();
        settings.setShadesNights(true);
        QTRY_COMPARE(messages->messages().size(), 1);
        QVERIFY(messages->messages().first().contains("no folder"));
        window->findChild<widgets::MessageStack *>()->clear();

        settings.setShowsFilmStrip(false); // is not said again, and both are kept for later
        settings.sync();
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file));
        settings.setCacheMegabytes(200);
        QTRY_VERIFY(QFile::exists(settings.file()));
        settings.sync();
        QVERIFY(messages->messages().isEmpty());
        const Settings read(settings.file());
        QVERIFY(read.shadesNights() && !read.showsFilmStrip());
        QCOMPARE(read.cacheMegabytes(), 200);
    }

    void memoryForFramesIsSharedByThoseWithARecording()
    {
        WindowFixture fixture;
        fixture.settings.setCacheMegabytes(200);
        Windows windows(fixture.services());
        CommandLine commandLine;
        commandLine.paths = {WindowFixture::store("video_avc1mp4_gray"),
                             WindowFixture::store("dir_png_gray")};
        windows.open(commandLine);
        MainWindow *onStartPage = windows.openWindow();
        QTRY_COMPARE_WITH_TIMEOUT(megabytesOf("video_avc1mp4_gray"), 100, patience);
        QTRY_COMPARE_WITH_TIMEOUT(megabytesOf("dir_png_gray"), 100, patience);

        delete titled("dir_png_gray");
        QCOMPARE(megabytesOf("video_avc1mp4_gray"), 200);
        onStartPage->actions().settings->trigger();
        onStartPage->findChild<QSpinBox *>("cache")->setValue(300);
        QCOMPARE(megabytesOf("video_avc1mp4_gray"), 300);

        delete titled("video_avc1mp4_gray");
        delete onStartPage;
    }

    void aWindowTakesOverHowAnotherRecords()
    {
        WindowFixture fixture;
        Windows windows(fixture.services());
        const std::unique_ptr<MainWindow> one(windows.openWindow());
        const std::unique_ptr<MainWindow> other(windows.openWindow());
        using Window = const std::unique_ptr<MainWindow>;
        const auto page = [](Window &window) { return window->findChild<RecordingPage *>(); };
        const auto text = [&page](Window &window, const char *name) {
            return page(window)->findChild<QLineEdit *>(QLatin1String(name));
        };
        const auto saveTemplate = [&page](Window &window, const char *name) {
            auto *form = page(window)->findChild<widgets::MetadataForm *>();
            emit form->templateSaveRequested(QLatin1String(name));
        };
        const QString folder = fixture.directory.path();
        page(one)->setDefaults({folder, "mouse", "png", "pattern:64x48@20"});
        one->actions().record->trigger();
        text(one, "events")->setText("light");
        saveTemplate(one, "mice");
        QCOMPARE(page(other)->setup(), page(one)->setup());
        QCOMPARE(page(other)->defaults(), page(one)->defaults());

        // Where both are in use, each goes on as it is, but loses nothing of the other's.
        other->actions().record->trigger();
        text(other, "events")->setText("sound");
        saveTemplate(other, "rats");
        QCOMPARE(text(one, "events")->text(), QString("light"));
        text(one, "name")->setText("night");
        emit page(one)->leaveRequested();
        QCOMPARE(text(other, "name")->text(), QString("mouse"));
        const QJsonObject kept = fixture.settings.recordingSetup();
        QCOMPARE(kept["templates"].toObject().keys(), (QStringList{"mice", "rats"}));
        QCOMPARE(fixture.settings.recording().name, QString("night"));
    }

    void aStartPositionIsThatOfOneRecording()
    {
        WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(fixture.directory.filePath("gone"), store::FrameIndex{5});
        fixture.window->openBeside({WindowFixture::store("video_avc1mp4_gray")});

        QTRY_VERIFY_WITH_TIMEOUT(fixture.page()->shownFrame(), patience);
        QCOMPARE(fixture.page()->shownFrame()->id.index.value, 0);
    }

    void marksAreWrittenWhileRecordingsCannotBeRead()
    {
        WindowFixture fixture;
        showMarksOf(fixture);
        const Hang hang(fixture.pool);
        fixture.window->actions().addMark->trigger();

        fixture.window->close();

        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window, patience);
        QDirIterator files(fixture.directory.filePath("marks"), {"*.csv"}, QDir::Files);
        QVERIFY(files.hasNext());
    }

    void whoDoesNotWaitForMarksClosesTheWindowAgain()
    {
        WindowFixture fixture;
        showMarksOf(fixture);
        const Hang hang(fixture.markPool);
        fixture.window->actions().addMark->trigger();

        fixture.window->close();
        const auto isTold = [&fixture] {
            const auto bars = fixture.window->findChildren<widgets::ProblemBar *>();
            return std::any_of(bars.begin(), bars.end(), [](const auto *bar) {
                return bar->isVisible() && bar->message().contains("still being written");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);

        fixture.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window, patience);
    }

private:
    static void showMarksOf(const WindowFixture &fixture)
    {
        QVERIFY(fixture.show());
        QVERIFY(fixture.open("video_avc1mp4_gray"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<MarksDock>()->keeper().isReady(), patience);
    }

    static int megabytesOf(const QString &name)
    {
        const auto *window = titled(name);
        auto *page = window ? window->findChild<ViewerPage *>() : nullptr;
        return page ? static_cast<int>(page->companions().cacheShare() >> 20) : -1;
    }

    static QWidget *titled(const QString &name)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (qobject_cast<MainWindow *>(widget) && widget->windowTitle().startsWith(name))
                return widget;
        }
        return nullptr;
    }
};

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
