// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/windows.h"

#include "app/common/errortext.h"
#include "app/settings/cachepage.h"
#include "app/settings/settings.h"
#include "app/settings/settingsdialog.h"
#include "app/window/openrequest.h"
#include "app/window/recentrecordings.h"

#include <QApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace app {

namespace {

QString absolutePath(const QString &argument)
{
    return OpenRequest::fromArgument(argument).paths().value(0, argument);
}

} // namespace

Windows::Windows(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    applyTheme(services.settings.theme());
    m_language.set(services.settings.language());
    services.settings.setRefused([this] { tellRefused(); });
}

Windows::~Windows()
{
    m_services.settings.setRefused({});
}

// Where the user looks.
void Windows::tellRefused() const
{
    MainWindow *window = m_windows.value(0);
    for (MainWindow *one : m_windows)
        if (one->isActiveWindow())
            window = one;
    if (!window)
        return;
    window->complain([file = QDir::toNativeSeparators(m_services.settings.file())] {
        return tr("The settings cannot be written to %1. What you change holds until the program "
                  "ends.")
            .arg(file);
    });
}

void Windows::open(const CommandLine &commandLine)
{
    MainWindow *window = nullptr;
    for (const QString &path : commandLine.paths) {
        if (window && commandLine.beside)
            window->openBeside({absolutePath(path)});
        else
            window = openPath(path, commandLine.start, commandLine.fullScreen);
    }
    if (commandLine.paths.isEmpty())
        openWindow();
}

MainWindow *Windows::openWindow()
{
    auto *window = new MainWindow(m_services);
    connect(window, &MainWindow::windowRequested, this,
            [this](const QString &path) { openPath(path, {}, false); });
    connect(window, &MainWindow::settingsRequested, this, [this, window] { showSettings(window); });
    connect(this, &Windows::nightsChanged, window, &MainWindow::updateNights);
    connect(this, &Windows::recordingChanged, window, &MainWindow::updateRecordingDefaults);
    connect(this, &Windows::pacingChanged, window, &MainWindow::updatePacing);
    connect(this, &Windows::keysChanged, window, &MainWindow::updateKeys);
    connect(window, &MainWindow::hasRecordingChanged, this, &Windows::shareCache);
    connect(window, &MainWindow::leftUnclosed, this,
            [this](const QStringList &directories) { m_unclosed += directories; });
    connect(window, &MainWindow::recordingSetupKept, this, [this, window] {
        for (MainWindow *other : std::as_const(m_windows))
            if (other != window)
                other->takeOverRecordingSetup();
    });
    connect(window, &QObject::destroyed, this, [this, window] {
        m_windows.removeOne(window);
        shareCache();
    });
    m_windows.append(window);
    window->show();
    return window;
}

MainWindow *Windows::openPath(const QString &path, const StartPosition &start, bool fullScreen)
{
    MainWindow *window = openWindow();
    window->setFullScreen(fullScreen);
    window->open(absolutePath(path), start);
    return window;
}

void Windows::end()
{
    if (QWidget *question = QApplication::activeModalWidget()) // nobody is going to answer
        question->close();
    for (MainWindow *window : QList<MainWindow *>(m_windows))
        window->end();
}

QString Windows::unclosedText(const QStringList &directories)
{
    QStringList lines{
        tr("framehouse: a disk or a device does not answer and is not waited for any longer.")};
    for (const QString &directory : directories)
        lines.append(tr("%1 could not be closed. What is written of it can be viewed; "
                        "“framehouse-cli recover” makes it whole.")
                         .arg(ErrorText::escaped(directory)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void Windows::shareCache()
{
    const auto count = std::count_if(m_windows.cbegin(), m_windows.cend(),
                                     [](const MainWindow *one) { return one->hasRecording(); });
    const std::size_t all = static_cast<std::size_t>(m_services.settings.cacheMegabytes()) << 20;
    for (MainWindow *window : std::as_const(m_windows))
        window->setCacheBytes(all / std::max<std::size_t>(1, static_cast<std::size_t>(count)));
}

void Windows::showSettings(MainWindow *window)
{
    if (!m_settingsDialog)
        makeSettings(window);
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void Windows::makeSettings(MainWindow *window)
{
    m_settingsDialog =
        new SettingsDialog(m_services.settings, m_services.pool,
                           {m_services.indexCache, m_services.film}, window->menus(), window);
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settingsDialog, &SettingsDialog::themeChanged, this,
            [this] { applyTheme(m_services.settings.theme()); });
    connect(m_settingsDialog, &SettingsDialog::languageChanged, this,
            [this] { m_language.set(m_services.settings.language()); });
    connect(m_settingsDialog, &SettingsDialog::nightsChanged, this, &Windows::nightsChanged);
    connect(m_settingsDialog, &SettingsDialog::recordingChanged, this, &Windows::recordingChanged);
    connect(m_settingsDialog, &SettingsDialog::pacingChanged, this, &Windows::pacingChanged);
    connect(m_settingsDialog, &SettingsDialog::cacheChanged, this, &Windows::shareCache);
    connect(m_settingsDialog, &SettingsDialog::keysChanged, this, &Windows::keysChanged);
    connect(m_settingsDialog, &SettingsDialog::recentChanged, &m_services.recent,
            &RecentRecordings::reload);
}

} // namespace app
