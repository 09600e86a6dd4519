// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/windows.h"

#include "tests/app/window/windowfixture.h"

#include <QApplication>
#include <QTest>

using namespace app;

class TestWindows : public QObject
{
    Q_OBJECT

private slots:
    void severalPathsOpenAWindowEach()
    {
        WindowFixture fixture;
        Windows windows({fixture.settings, fixture.pool, fixture.recent});
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

private:
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
