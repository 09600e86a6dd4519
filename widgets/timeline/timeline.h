// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/frameranges.h"
#include "widgets/timeline/markspans.h"
#include "widgets/timeline/timelinecontent.h"
#include "widgets/timeline/timestrip.h"
#include "widgets/timeline/windowbar.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace widgets {

// A track over the recording, or the part of it that the window shows, that the user drags along to
// choose a frame: chunks, gaps, late frames, the chosen range, the time, and a handle at the
// position. Over the whole recording a bar below says where the window is.
class Timeline : public TimeStrip
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setContent(const TimelineContent &content);
    void setMarks(std::shared_ptr<const MarkSpans> marks); // of these frames; not null
    void setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out);

    void setCached(const model::FrameRanges &cached); // frames that are in memory

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    QRect trackRect() const override;
    QString tooltipText(double x) const override;
    void paintStill(QPainter &painter) const override;
    void paintMoving(QPainter &painter) const override;
    QRectF focusRect() const override;
    void retranslate() override;
    void forgetContent() override;

private:
    QStringList problemsAt(double x) const;
    QStringList timingAt(double x) const;
    QStringList auditAt(double x) const;
    QStringList marksAt(double x) const;
    bool hasBar() const { return window() && !showsWindow(); }
    QRect barRect() const; // empty without a bar
    void paintWindow(QPainter &painter) const;
    void aimAtBar(QPointF position);
    void paintCached(QPainter &painter) const;
    std::pair<double, double> rangeEnds() const;
    void paintOutside(QPainter &painter) const;
    void paintBrackets(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    TimelineContent m_content;
    std::shared_ptr<const MarkSpans> m_marks = std::make_shared<MarkSpans>();
    std::optional<store::FrameIndex> m_in, m_out;
    model::FrameRanges m_cached;
    WindowBar m_bar;
    bool m_isOverBar = false;
};

} // namespace widgets
