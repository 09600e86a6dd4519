// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/mainwindow.h"
#include "app/window/recentrecordings.h"
#include "app/window/settings.h"
#include "model/workerpool.h"

#include <QDir>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

// What a window needs around it, in a directory of its own.
struct WindowFixture
{
    WindowFixture()
        : directory(QDir::tempPath() + QStringLiteral("/a window XXXXXX"))
        , settings(directory.filePath(QStringLiteral("framehouse.ini")))
        , pool(2)
        , recent(settings, pool, directory.filePath(QStringLiteral("thumbnails")))
    {
        window = new app::MainWindow({settings, pool, recent});
    }
    ~WindowFixture() { delete window.data(); }

    static QString store(const QString &name)
    {
        return QStringLiteral(TEST_DATA "/stores/") + name;
    }

    // One of the window's own children, by class and name.
    template<typename T>
    T *find(const QString &name = {}) const
    {
        return window->findChild<T *>(name);
    }

    QTemporaryDir directory;
    app::Settings settings;
    model::WorkerPool pool;
    app::RecentRecordings recent;
    QPointer<app::MainWindow> window;
};
