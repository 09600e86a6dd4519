// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pixelname.h"

#include <QTest>

using namespace model;

class TestPixelName : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryPixelFormatBothWays()
    {
        for (int i = 0; i <= int(PixelFormat::Mjpeg); ++i) {
            const auto pixels = PixelFormat(i);
            QVERIFY(!pixelName(pixels).empty());
            QVERIFY(pixelsOfName(pixelName(pixels)) == pixels);
        }
    }

    void knowsNoOtherNames()
    {
        for (const char *name : {"", "GRAY8", "gray", "rgb8"})
            QVERIFY(!pixelsOfName(name));
    }
};

QTEST_GUILESS_MAIN(TestPixelName)
#include "tst_pixelname.moc"
