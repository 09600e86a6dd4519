// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace widgets {

class FrameView;
class ViewCaption;

// One of several views: a frame with a caption above it.
class ViewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ViewPane(QWidget *parent = nullptr);

    FrameView *view() const { return m_view; }
    ViewCaption *caption() const { return m_caption; }

signals:
    void entered(); // the keyboard is in it now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    ViewCaption *m_caption;
    FrameView *m_view;
};

} // namespace widgets
