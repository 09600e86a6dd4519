// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/start/recentdelegate.h"

#include "widgets/common/tints.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace widgets {

namespace {

constexpr int pictureLinesHigh = 7; // 16:9 pictures, in heights of a line
constexpr double corner = 6;

// The parts of a card, from its outer rectangle.
struct CardLayout
{
    CardLayout(const QRect &card, const QFontMetrics &metrics)
    {
        const int pad = metrics.height() / 2;
        frame = card.adjusted(2, 2, -2, -2);
        const QRect inner = frame.adjusted(pad, pad, -pad, -pad);
        picture =
            QRect(inner.left(), inner.top(), inner.width(), metrics.height() * pictureLinesHigh);
        name = QRect(inner.left(), picture.bottom() + pad, inner.width(), metrics.height() + 2);
        detail = name.translated(0, metrics.lineSpacing() + 2);
    }

    QRect frame, picture, name, detail;
};

QString removeText()
{
    return RecentDelegate::tr("Remove");
}

QRect removeRect(const CardLayout &layout, const QStyleOptionViewItem &option)
{
    const int pad = option.fontMetrics.height() / 2;
    const QSize size(option.fontMetrics.horizontalAdvance(removeText()) + 2 * pad,
                     std::max(24, option.fontMetrics.height() + pad));
    const QRect area = layout.picture.adjusted(0, 0, 0, -pad);
    return QStyle::alignedRect(option.direction, Qt::AlignHCenter | Qt::AlignBottom, size, area);
}

void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
              const QString &text, Qt::TextElideMode elide)
{
    painter->drawText(
        area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(text, elide, area.width()));
}

} // namespace

QSize RecentDelegate::cardSize(const QFontMetrics &metrics)
{
    const int pad = metrics.height() / 2;
    const int width = metrics.height() * pictureLinesHigh * 16 / 9 + 2 * pad + 4;
    const int height =
        metrics.height() * pictureLinesHigh + 2 * metrics.lineSpacing() + 3 * pad + 10;
    return {width, height};
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return cardSize(option.fontMetrics);
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const CardLayout layout(option.rect, option.fontMetrics);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && option.state & QStyle::State_HasFocus;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor ground = option.palette.color(QPalette::Base);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const QColor ink = option.palette.color(QPalette::Text);
    const bool missing = index.data(RecentMissingRole).toBool();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor edge = focused ? accent : blended(ground, ink, hovered ? 0.5 : 0.22);
    painter->setPen(QPen(edge, focused ? 2 : 1));
    painter->setBrush(selected || hovered ? blended(ground, accent, 0.12) : ground);
    painter->drawRoundedRect(QRectF(layout.frame).adjusted(1, 1, -1, -1), corner, corner);
    paintPicture(painter, option, layout.picture, index);

    QFont strong = option.font;
    strong.setBold(true);
    painter->setFont(strong);
    painter->setPen(missing ? blended(ground, ink, 0.65) : ink);
    drawText(painter, option, layout.name, index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle);
    painter->setFont(option.font);
    painter->setPen(blended(ground, ink, 0.72));
    drawText(painter, option, layout.detail, index.data(RecentDetailRole).toString(),
             Qt::ElideRight);
    painter->restore();
}

void RecentDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QRect &area, const QModelIndex &index) const
{
    const auto image = index.data(RecentThumbnailRole).value<QImage>();
    const QColor ground = option.palette.color(QPalette::Base);
    const QColor ink = option.palette.color(QPalette::Text);
    const bool missing = index.data(RecentMissingRole).toBool();
    QPainterPath clip;
    clip.addRoundedRect(area, corner / 2, corner / 2);
    painter->save();
    painter->setClipPath(clip);
    painter->fillRect(area, blended(ground, ink, 0.12));
    if (!image.isNull()) {
        const QSize size = image.size().scaled(area.size(), Qt::KeepAspectRatio);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->setOpacity(missing ? 0.3 : 1.0);
        painter->drawImage(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, area),
                           missing ? image.convertToFormat(QImage::Format_Grayscale8) : image);
        painter->setOpacity(1.0);
    }
    painter->restore();
    if (!missing)
        return;
    const CardLayout layout(option.rect, option.fontMetrics);
    const QRect button = removeRect(layout, option);
    painter->setPen(blended(ground, ink, 0.4));
    painter->setBrush(option.palette.color(QPalette::Button));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(option.palette.color(QPalette::ButtonText));
    painter->drawText(button, Qt::AlignCenter, removeText());
}

bool RecentDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.data(RecentMissingRole).toBool()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const CardLayout layout(option.rect, option.fontMetrics);
        if (removeRect(layout, option).contains(mouse->position().toPoint())) {
            emit removeClicked(index.data(RecentPathRole).toString());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace widgets
