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
        for (const auto pixels : {PixelFormat::Gray8, PixelFormat::Gray16, PixelFormat::Bgr8,
                                  PixelFormat::Yuyv, PixelFormat::Mjpeg}) {
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
