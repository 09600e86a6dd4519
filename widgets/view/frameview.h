// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "widgets/common/announcetimer.h"
#include "widgets/view/frametransform.h"
#include "widgets/view/pixelvalue.h"
#include "widgets/view/smoothpicture.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace widgets {

// Shows one frame: fitted, pixel by pixel, or zoomed and panned.
//
// Holds the frame it was given and how it is looked at; the latter is kept from frame to frame.
class FrameView : public QWidget
{
    Q_OBJECT

public:
    explicit FrameView(QWidget *parent = nullptr);

    // From now on pictures are scaled by workers, not while they are painted. The pool outlives *this.
    void setPool(model::WorkerPool &pool);
    bool isSharp() const; // the picture is as it should be: no better one is to come

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setFrame(const model::FramePtr &frame); // takes the message away; null: an empty view
    const model::FramePtr &frame() const { return m_frame; }
    double aspect() const; // of the picture, width by height; before there is one, the usual

    // Sentences in place of a picture, for instance why there is none; both empty: the frame.
    void setMessage(const QString &title, const QString &text = {});

    // Black in place of a picture, until the next frame or message.
    void setBlack();

    // A short text on the picture, of the frame that is shown; empty: none. Goes with the frame.
    void setOverlay(const QString &text);

    // Somebody else's caption says which frame this is; at first nobody's does.
    void setCaptioned(bool captioned);

    // Marks the picture as not the wanted one yet, if no other comes for a while.
    void setLoading(bool loading);

    const FrameTransform &transform() const { return m_transform; }
    bool isFitted() const { return m_transform.isFitted(); }
    double zoom() const { return m_transform.zoom(); } // device pixels per image pixel

    // Which part of its picture is seen, and how large; also of a picture that is to come.
    void setLook(const FrameTransform &look);
    // Looks at the same part of its picture as `other` does, as far as it can.
    void follow(const FrameView &other);

public slots:
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomToActual(); // one image pixel is one device pixel

signals:
    void zoomChanged(double zoom, bool fitted);
    void lookMoved(); // the user zoomed or panned
    void pictureResized(); // the frame has another size than the one before, or is the first

    // The frame's pixel under the mouse, counted as it was recorded however the picture is turned,
    // and its channels at their true depth, blue first for colour.
    void pixelHovered(const QPoint &pixel, const widgets::PixelSamples &samples);
    void pixelLeft();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool gestureEvent(QEvent *event);
    bool nativeGesture(QEvent *event);
    bool panByKey(int key);
    void zoomBy(double factor, const QPointF &anchor);
    void moveLook(); // by the user
    void transformChanged();
    bool showsPicture() const;
    void updateHover();
    void updateReadout();
    void updateStrict();
    bool marksLoading() const;
    void updateCursor();
    void setViewSize();
    void describe(); // for those who do not see it
    void paintImage(QPainter &painter, const QRect &exposed) const;

    model::FramePtr m_frame;
    FrameTransform m_transform;
    SmoothPicture m_picture;
    QString m_name; // in the language of now
    QString m_title, m_text;
    QString m_overlay;
    AnnounceTimer m_describe; // another message or overlay
    bool m_isCaptioned = false;
    QString m_readout; // of the pixel under the mouse
    std::optional<QPointF> m_mouse; // inside the view
    std::optional<QPointF> m_dragFrom;
    double m_reportedZoom = 0.0;
    bool m_reportedFitted = true;
    bool m_loading = false;
    QTimer m_loadingPatience; // while it runs, loading is not worth a word
    bool m_isBlack = false;
};

} // namespace widgets
