// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/frametransform.h"

#include <QTest>

using widgets::FrameTransform;

class TestFrameTransform : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_transform = {};
        m_transform.setImageSize({640, 480});
        m_transform.setViewSize({320, 480}, 1.0);
    }

    void fittedImageIsCentred()
    {
        QCOMPARE(m_transform.imageRect(), QRectF(0, 120, 320, 240));
        QCOMPARE(m_transform.zoom(), 0.5);
    }

    void fittedZoomFollowsTheView()
    {
        m_transform.setViewSize({640, 480}, 1.0);

        QCOMPARE(m_transform.zoom(), 1.0);
        QVERIFY(m_transform.isFitted());
    }

    void oneToOneCountsDevicePixels()
    {
        m_transform.setViewSize({320, 480}, 2.0);
        m_transform.setZoom(1.0, {160, 240});

        QCOMPARE(m_transform.imageRect().size(), QSizeF(320, 240));
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        const QPointF cursor(200, 200);
        const QPointF before = m_transform.toImage(cursor);

        m_transform.setZoom(4.0, cursor);

        QVERIFY((m_transform.toImage(cursor) - before).manhattanLength() < 1e-6);
    }

    void imageNeverLeavesTheView()
    {
        m_transform.setZoom(4.0, {160, 240});

        m_transform.pan({1e6, 1e6});
        QCOMPARE(m_transform.imageRect().topLeft(), QPointF(0, 0));
        m_transform.pan({-1e6, -1e6});
        QCOMPARE(m_transform.imageRect().bottomRight(), QPointF(320, 480));
    }

    void zoomHasEnds()
    {
        m_transform.setZoom(1e9, {160, 240});
        QCOMPARE(m_transform.zoom(), FrameTransform::maxZoom);
        m_transform.setZoom(0, {160, 240});
        QCOMPARE(m_transform.zoom(), 0.5);
    }

    // The same quarter of a picture of half the size, in a view of the same size.
    void followsOneOfAnotherPicture()
    {
        FrameTransform other;
        other.setImageSize({320, 480});
        other.setViewSize({320, 240}, 1.0);
        m_transform = other;
        m_transform.setImageSize({160, 240});
        other.setZoom(other.fittedZoom() * 4, {160, 120});
        other.pan({-40, 30});

        m_transform.follow(other);

        QVERIFY(!m_transform.isFitted());
        QCOMPARE(m_transform.imageRect(), other.imageRect());
        QCOMPARE(m_transform.zoom(), other.zoom() * 2);
        other.fit();
        m_transform.follow(other);
        QVERIFY(m_transform.isFitted());
    }

    void emptyTransformMapsNothing()
    {
        const FrameTransform empty;

        QVERIFY(empty.isEmpty());
        QVERIFY(empty.imageRect().isNull());
        QVERIFY(!empty.canPan());
    }

private:
    FrameTransform m_transform;
};

QTEST_GUILESS_MAIN(TestFrameTransform)
#include "tst_frametransform.moc"
