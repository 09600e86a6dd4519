// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/announcetimer.h"

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace widgets {

// The line above a view: which recording it shows, and which of its frames.
class ViewCaption : public QWidget
{
    Q_OBJECT

public:
    struct Text
    {
        QString name; // of the recording
        QString place; // the frame's number and time, or why there is none
        QString details; // all of it, for the tool tip
        bool isWarning = false; // the frame is not the one that belongs there
        QStringList shorterPlaces = {}; // what of the place stands where the room is less and less
        bool operator==(const Text &) const = default;
    };

    explicit ViewCaption(QWidget *parent = nullptr);

    const Text &text() const { return m_text; }
    void setText(const Text &text);
    void setMaster(bool isMaster); // marked, and not to be closed
    void setActive(bool isActive); // keys and commands are its

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int padding() const { return fontMetrics().height() / 3; }
    void retranslate();
    void describe(); // for those who do not see it
    QRect paintBadge(QPainter &painter, QRect area) const; // what it leaves
    QString placeFor(int width) const;
    void paintTexts(QPainter &painter, const QRect &area) const;

    Text m_text;
    QString m_badge;
    bool m_isMaster = false;
    bool m_isActive = false;
    QToolButton *m_close;
    AnnounceTimer m_describe; // another frame
};

} // namespace widgets
