// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/view/timelinecontent.h"
#include "widgets/view/timestrip.h"

#include <QStringList>
#include <QTimer>

#include <optional>

namespace widgets {

// A track over the whole recording that the user drags along to choose a frame: chunks, gaps, the
// chosen range, the time, and a handle at the position.
class Timeline : public TimeStrip
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setContent(const TimelineContent &content);
    void setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out);

    // "frame 1200 of 45000, 12:03:04", for assistive technology and the tooltip.
    QString positionText() const;

protected:
    QRect trackRect() const override;
    QString tooltipText(double x) const override;
    void paintStill(QPainter &painter) const override;
    void paintMoving(QPainter &painter) const override;
    QRectF focusRect() const override;
    void retranslate() override;
    void forgetContent() override;
    void positionChanged() override;

private:
    QStringList problemsAt(double x) const;
    int missingAt(double x) const;
    void paintRange(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    TimelineContent m_content;
    std::optional<store::FrameIndex> m_in, m_out;
    QTimer m_announce; // keeps assistive technology from being flooded
};

} // namespace widgets
