// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/orientation.h"

#include "model/frames/displayimage.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;

namespace {

constexpr QSize size(3, 2);

// Six pixels, all different.
cv::Mat pixels()
{
    return (cv::Mat_<uchar>(2, 3) << 10, 20, 30, 40, 50, 60);
}

QImage seen(const Orientation &orientation)
{
    ImageLook look;
    look.orientation = orientation;
    return displayImage(pixels(), {}, look);
}

// The grey values row by row.
QList<int> values(const QImage &image)
{
    QList<int> values;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            values.append(qRed(image.pixel(x, y)));
    }
    return values;
}

} // namespace

class TestOrientation : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreTurnedAndFlippedAsSaid()
    {
        const Orientation upright;
        QCOMPARE(values(seen(upright)), (QList<int>{10, 20, 30, 40, 50, 60}));
        QCOMPARE(values(seen(upright.turnedRight())), (QList<int>{40, 10, 50, 20, 60, 30}));
        QCOMPARE(values(seen(upright.turnedLeft())), (QList<int>{30, 60, 20, 50, 10, 40}));
        QCOMPARE(values(seen(upright.flippedHorizontally())), (QList<int>{30, 20, 10, 60, 50, 40}));
        QCOMPARE(values(seen(upright.flippedVertically())), (QList<int>{40, 50, 60, 10, 20, 30}));
        QCOMPARE(seen(upright.turnedRight()).size(), QSize(2, 3));
    }

    // Whatever was done before.
    void changesAreOfWhatIsSeen_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<bool>("mirrored");
        for (int turns = 0; turns < 4; ++turns) {
            for (const bool mirrored : {false, true})
                QTest::addRow("%d quarters%s", turns, mirrored ? ", mirrored" : "")
                    << turns << mirrored;
        }
    }

    void changesAreOfWhatIsSeen()
    {
        QFETCH(int, turns);
        QFETCH(bool, mirrored);
        const Orientation before{turns, mirrored};
        const QImage image = seen(before);

        QCOMPARE(seen(before.flippedHorizontally()), image.mirrored(true, false));
        QCOMPARE(seen(before.flippedVertically()), image.mirrored(false, true));
        QCOMPARE(seen(before.turnedRight()), image.transformed(QTransform().rotate(90)));
        QCOMPARE(seen(before.turnedLeft()), image.transformed(QTransform().rotate(-90)));
        QCOMPARE(before.turnedRight().turnedLeft(), before);
    }

    void aPixelIsFoundWhereItIsSeen_data() { changesAreOfWhatIsSeen_data(); }

    void aPixelIsFoundWhereItIsSeen()
    {
        QFETCH(int, turns);
        QFETCH(bool, mirrored);
        const Orientation orientation{turns, mirrored};
        const QImage image = seen(orientation);

        QCOMPARE(image.size(), orientation.seenSize(size));
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QPoint pixel = orientation.fromSeen({x, y}, size);
                QCOMPARE(int(pixels().at<uchar>(pixel.y(), pixel.x())), qRed(image.pixel(x, y)));
                QCOMPARE(orientation.toSeen(pixel, size), QPoint(x, y));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOrientation)
#include "tst_orientation.moc"
