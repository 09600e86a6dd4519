// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/viewcaption.h"

#include "widgets/common/tints.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

constexpr double activeTint = 0.2;
constexpr double mostForPlace = 0.75; // of the room for both texts

} // namespace

ViewCaption::ViewCaption(QWidget *parent)
    : QWidget(parent)
    , m_close(new QToolButton(this))
{
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::NoFocus); // a key closes views
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_close, &QToolButton::clicked, this, &ViewCaption::closeRequested);
    connect(&m_describe, &AnnounceTimer::timeout, this, &ViewCaption::describe);
    retranslate();
}

void ViewCaption::retranslate()
{
    m_badge = tr("Master");
    m_close->setToolTip(tr("Close this view"));
    m_close->setAccessibleName(m_close->toolTip());
    describe();
}

void ViewCaption::setText(const Text &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_describe.begin();
    update();
}

void ViewCaption::setMaster(bool isMaster)
{
    m_isMaster = isMaster;
    m_close->setVisible(!isMaster);
    describe();
    update();
}

void ViewCaption::setActive(bool isActive)
{
    m_isActive = isActive;
    update();
}

void ViewCaption::describe()
{
    setToolTip(m_text.details);
    //: Of a view: the recording's name, then its frame
    const QString both = tr("%1: %2").arg(m_text.name, m_text.place);
    setAccessibleName(m_isMaster ? tr("Master, %1").arg(both) : both);
}

QSize ViewCaption::sizeHint() const
{
    const int height = fontMetrics().height() + padding();
    return {fontMetrics().averageCharWidth() * 20, height};
}

void ViewCaption::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ViewCaption::resizeEvent(QResizeEvent *event)
{
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                            {height(), height()}, rect());
    m_close->setGeometry(place);
    QWidget::resizeEvent(event);
}

void ViewCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    const QColor highlight = palette().color(QPalette::Highlight);
    painter.fillRect(rect(), m_isActive ? blended(window, highlight, activeTint) : window);
    if (m_isActive) // more than a colour
        painter.fillRect(rect().adjusted(0, height() - 2, 0, 0), highlight);
    const int end = m_isMaster ? padding() : height();
    const QRect area = QRect(padding(), 0, width() - padding() - end, height());
    paintTexts(painter, m_isMaster ? paintBadge(painter, area) : area);
}

QRect ViewCaption::paintBadge(QPainter &painter, QRect area) const
{
    const int width = fontMetrics().horizontalAdvance(m_badge) + 2 * padding();
    const QRect badge(area.left(), padding() / 2, width, height() - padding());
    const QRect seen = QStyle::visualRect(layoutDirection(), rect(), badge);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawRoundedRect(QRectF(seen).adjusted(0.5, 0.5, -0.5, -0.5), padding() / 2.0,
                            padding() / 2.0);
    painter.drawText(seen, Qt::AlignCenter, m_badge);
    painter.restore();
    area.setLeft(badge.right() + padding());
    return area;
}

// The longest one that fits; else the shortest.
QString ViewCaption::placeFor(int width) const
{
    QStringList places = m_text.shorterPlaces;
    places.prepend(m_text.place);
    for (const QString &place : places)
        if (fontMetrics().horizontalAdvance(place) < width)
            return place;
    return places.last();
}

// The name yields to the place, but keeps a quarter of the room.
void ViewCaption::paintTexts(QPainter &painter, const QRect &area) const
{
    QFont bold = font();
    bold.setBold(m_isActive);
    const QFontMetrics nameMetrics(bold);
    const int icon = m_text.isWarning ? fontMetrics().ascent() + padding() : 0;
    const int room = std::max(0, area.width() - icon - 2 * padding());
    // A pixel more: widths are rounded.
    const int leftByName = room - nameMetrics.horizontalAdvance(m_text.name) - 1;
    const int roomForPlace = std::max(leftByName, int(room * mostForPlace));
    const QString text = placeFor(roomForPlace);
    const int placeWidth = std::min(fontMetrics().horizontalAdvance(text) + 1, roomForPlace);
    const QRect place(area.right() - placeWidth + 1, 0, placeWidth, height());
    const QRect name(area.left(), 0, std::max(0, room - placeWidth), height());
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    const int left = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(visual(name), flags | left,
                     nameMetrics.elidedText(m_text.name, Qt::ElideMiddle, name.width()));
    painter.setFont(font());
    painter.drawText(visual(place), flags | left,
                     fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    if (!m_text.isWarning)
        return;
    const int side = fontMetrics().ascent();
    const QRect sign(place.left() - icon, (height() - side) / 2, side, side);
    style()->standardIcon(QStyle::SP_MessageBoxWarning).paint(&painter, visual(sign));
}

} // namespace widgets
