// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/icons.h"
#include "app/common/exitlimit.h"
#include "app/common/indexcachepath.h"
#include "app/common/terminal.h"
#include "app/settings/settings.h"
#include "app/version.h"
#include "app/window/commandline.h"
#include "app/window/language.h"
#include "app/window/recentrecordings.h"
#include "app/window/windows.h"
#include "model/camera/camera.h"
#include "model/export/exportqueue.h"
#include "model/freedmemory.h"
#include "model/workerpool.h"

#include <QApplication>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

namespace {

constexpr std::chrono::seconds longestEnd(20); // after the last window was closed

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Framehouse"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("framehouse.org"));
    QCoreApplication::setApplicationName(QStringLiteral("framehouse"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(app::version));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Framehouse"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.framehouse.Framehouse"));
}

// One thread stays free for the window.
int workerCount()
{
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

QStringList arguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// Answers what needs no window; empty if there is something to show.
std::optional<int> answer(const app::CommandLine &commandLine)
{
    const QByteArray message = commandLine.message.toUtf8();
    switch (commandLine.wish) {
    case app::CommandLine::Wish::Run:
        return std::nullopt;
    case app::CommandLine::Wish::Refuse:
        std::fprintf(stderr, "framehouse: %s\n", message.constData());
        return 2;
    default:
        std::fputs(message.constData(), stdout);
        return 0;
    }
}

// Help and refusals need no display: a program that has none must still be able to say them.
std::optional<int> answerWithoutDisplay(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    app::Language language;
    language.set({});
    return answer(app::CommandLine::parse(arguments(argc, argv)));
}

} // namespace

int main(int argc, char *argv[])
{
    model::keepFreedMemory();
    model::prepareCameras();
    nameProgram();
    if (const auto exitCode = answerWithoutDisplay(argc, argv))
        return *exitCode;

    app::ExitLimit exitLimit;
    QApplication application(argc, argv);
    QApplication::setWindowIcon(app::icon(QStringLiteral("framehouse")));
    app::Settings settings;
    model::WorkerPool pool(workerCount());
    model::WorkerPool markPool(2); // one may hang with a disk far away
    model::WorkerPool importPool(2); // likewise
    app::RecentRecordings recent(settings, pool,
                                 QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                                     QStringLiteral("/thumbnails"));
    model::ExportQueue exports;
    app::Windows windows({settings, pool, markPool, importPool, recent, exports,
                          app::indexCachePath(),
                          QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                              QStringLiteral("/marks"),
                          QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                              QStringLiteral("/film")});
    const app::StopSignals stopSignals;
    QObject::connect(&stopSignals, &app::StopSignals::asked, &windows, &app::Windows::end);
    windows.open(app::CommandLine::parse(QApplication::arguments()));
    const int exitCode = QApplication::exec();
    const QString unclosed = app::Windows::unclosedText(windows.unclosed());
    exitLimit.start(longestEnd, unclosed.toLocal8Bit().toStdString());
    return exitCode;
}
