// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settings.h"
#include "app/viewer/viewerpage.h"
#include "app/window/mainwindow.h"
#include "app/window/recentrecordings.h"
#include "model/export/exportqueue.h"
#include "model/workerpool.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QPointer>
#include <QtCore/qtestsupport_core.h> // not all of Qt Test, which the benchmarks do without
#include <QTemporaryDir>
#include <QtWidgets/qtestsupport_widgets.h>

#include <memory>

// What a window needs around it, in a directory of its own.
struct WindowFixture
{
    WindowFixture()
        : directory(QDir::tempPath() + QStringLiteral("/a window XXXXXX"))
        , settings(directory.filePath(QStringLiteral("framehouse.ini")))
        , pool(2)
        , markPool(2)
        , importPool(1)
        , recent(settings, pool, directory.filePath(QStringLiteral("thumbnails")))
    {
        openWindow();
    }
    ~WindowFixture() { delete window.data(); }

    static constexpr int patience = 60'000; // ms, on a busy machine

    // Whether the window has the keyboard then.
    [[nodiscard]] bool show() const
    {
        window->show();
        return QTest::qWaitForWindowActive(window, patience);
    }

    // Whether it shows a frame of that store then.
    [[nodiscard]] bool open(const QString &name) const
    {
        window->open(store(name));
        const auto isOpen = [this, &name] {
            return window->windowTitle().startsWith(name) && page()->shownFrame();
        };
        return QTest::qWaitFor(isOpen, patience);
    }

    app::ViewerPage *page() const { return find<app::ViewerPage>(); }

    // Whether all of these are open beside it then.
    [[nodiscard]] bool openBeside(const QStringList &names) const
    {
        QStringList paths;
        for (const QString &name : names)
            paths.append(store(name));
        window->openBeside(paths);
        const auto areOpen = [this] {
            for (int i = 0; i < page()->companions().count(); ++i)
                if (!page()->companions().at(i).reader())
                    return false;
            return true;
        };
        return QTest::qWaitFor(areOpen, patience);
    }

    app::Services services()
    {
        return {settings, pool, markPool, importPool, recent, exports};
    } // of another window

    // Another one, where the first is gone.
    void openWindow()
    {
        window = new app::MainWindow({settings,
                                      pool,
                                      markPool,
                                      importPool,
                                      recent,
                                      exports,
                                      {},
                                      directory.filePath(QStringLiteral("marks")),
                                      directory.filePath(QStringLiteral("film"))});
    }

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
    model::WorkerPool markPool;
    model::WorkerPool importPool;
    app::RecentRecordings recent;
    model::ExportQueue exports;
    QPointer<app::MainWindow> window;
};
