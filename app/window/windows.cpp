// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/windows.h"

#include "app/window/openrequest.h"
#include "app/window/recentrecordings.h"
#include "app/window/settings.h"
#include "app/window/settingsdialog.h"

namespace app {

Windows::Windows(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    applyTheme(services.settings.theme());
    m_language.set(services.settings.language());
}

void Windows::open(const CommandLine &commandLine)
{
    for (const QString &path : commandLine.paths)
        openPath(path, commandLine.start, commandLine.fullScreen);
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
    window->show();
    return window;
}

void Windows::openPath(const QString &path, const StartPosition &start, bool fullScreen)
{
    const OpenRequest request = OpenRequest::fromArgument(path);
    MainWindow *window = openWindow();
    window->setFullScreen(fullScreen);
    window->open(request.paths().value(0, path), start);
}

void Windows::showSettings(MainWindow *window)
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_services.settings, window);
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsDialog, &SettingsDialog::themeChanged, this,
                [this] { applyTheme(m_services.settings.theme()); });
        connect(m_settingsDialog, &SettingsDialog::languageChanged, this,
                [this] { m_language.set(m_services.settings.language()); });
        connect(m_settingsDialog, &SettingsDialog::nightsChanged, this, &Windows::nightsChanged);
        connect(m_settingsDialog, &SettingsDialog::recentChanged, &m_services.recent,
                &RecentRecordings::reload);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

} // namespace app
