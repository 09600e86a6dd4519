// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/commandline.h"
#include "app/window/language.h"
#include "app/window/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace app {

class SettingsDialog;

// All windows of the program, and what they have in common: theme, language, settings dialog.
class Windows : public QObject
{
    Q_OBJECT

public:
    explicit Windows(const Services &services, QObject *parent = nullptr);
    ~Windows() override;

    // A window for each path, or one for all, or one on the start page.
    void open(const CommandLine &commandLine);
    MainWindow *openWindow(); // on the start page; it deletes itself when it is closed

    // Closes all of them, once what they record is written. Asks nothing: it is the system that ends the
    // program.
    void end();

    // The stores that windows were closed without, for their disk did nothing any more.
    const QStringList &unclosed() const { return m_unclosed; }
    // What is said of them, and of whatever else is not waited for at the end.
    static QString unclosedText(const QStringList &directories);

signals:
    void nightsChanged(); // the settings say otherwise when it is night
    void recordingChanged(); // likewise how recordings are made
    void pacingChanged(); // likewise how frames follow each other in playing
    void keysChanged(); // likewise which keys actions have

private:
    MainWindow *openPath(const QString &path, const StartPosition &start, bool fullScreen);
    void showSettings(MainWindow *window);
    void makeSettings(MainWindow *window);
    void tellRefused() const; // that the settings cannot be written
    void shareCache(); // equally among the windows that have a recording

    Services m_services;
    Language m_language;
    QPointer<SettingsDialog> m_settingsDialog;
    QList<MainWindow *> m_windows; // those there are
    QStringList m_unclosed;
};

} // namespace app
