// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/live/livechip.h"

#include "widgets/common/tints.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace widgets {

namespace {

constexpr double activeTint = 0.16;
constexpr double alarmingShare = 0.01; // of saturated pixels

bool isKept(LiveChip::State state) // frames of it are counted
{
    return state == LiveChip::State::Recording || state == LiveChip::State::Lost ||
           state == LiveChip::State::Finishing;
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

LiveChip::LiveChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void LiveChip::setStatus(const Status &status)
{
    m_status = status;
    describe();
    update();
}

void LiveChip::setActive(bool isActive)
{
    m_isActive = isActive;
    update();
}

QString LiveChip::stateText(State state)
{
    switch (state) {
    case State::Off:
        return tr("Off");
    case State::Opening:
        return tr("Opening …");
    case State::Live:
        return tr("Live");
    case State::Recording:
        return tr("Recording");
    case State::Lost:
        return tr("Camera lost, waiting");
    case State::Finishing:
        return tr("Writing the last frames …");
    case State::Failed:
        return tr("Failed");
    }
    return {};
}

QList<LiveChip::Piece> LiveChip::pieces() const
{
    const model::RecordingCounters &counters = m_status.counters;
    const QLocale locale;
    QList<Piece> pieces;
    pieces.append(
        {counters.fps > 0 ? tr("%1/s").arg(locale.toString(counters.fps, 'f', 1)) : tr("–/s")});
    if (isKept(m_status.state)) {
        const std::int64_t lost = counters.dropped();
        pieces.append({tr("%n dropped", nullptr, static_cast<int>(lost)), lost > 0});
        pieces.append({tr("queue %1/%2").arg(counters.queued).arg(counters.queueSize),
                       counters.queueSize > 0 && counters.queued * 2 >= counters.queueSize});
    }
    if (counters.temperature)
        pieces.append({tr("%1 °C").arg(locale.toString(*counters.temperature, 'f', 1))});
    if (m_status.saturated >= alarmingShare)
        pieces.append(
            {tr("%1 % saturated").arg(locale.toString(m_status.saturated * 100, 'f', 0)), true});
    return pieces;
}

QString LiveChip::details() const
{
    const model::RecordingCounters &counters = m_status.counters;
    QStringList lines{tr("%1: %2").arg(m_status.name, stateText(m_status.state))};
    if (isKept(m_status.state)) {
        lines.append(tr("Captured: %1").arg(number(counters.captured)));
        lines.append(tr("Written: %1").arg(number(counters.written)));
        lines.append(tr("Dropped by the camera: %1").arg(number(counters.droppedByDevice)));
        lines.append(tr("Dropped on the way: %1").arg(number(counters.droppedByTransport)));
        lines.append(tr("Dropped, queue full: %1").arg(number(counters.droppedByQueue)));
        lines.append(tr("Dropped, disk failed: %1").arg(number(counters.droppedByDisk)));
        lines.append(tr("Waiting to be written: %1 of %2")
                         .arg(number(counters.queued), number(counters.queueSize)));
    }
    return lines.join(QLatin1Char('\n'));
}

void LiveChip::describe()
{
    setToolTip(details());
    QStringList texts{m_status.name, stateText(m_status.state)};
    for (const Piece &piece : pieces())
        texts.append(piece.text);
    setAccessibleName(texts.join(QStringLiteral(", ")));
}

QSize LiveChip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, 2 * fontMetrics().height() + padding()};
}

void LiveChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

QColor LiveChip::stateColour() const
{
    switch (m_status.state) {
    case State::Recording:
        return tint(Tint::Error, palette()); // red, as the button is
    case State::Lost:
    case State::Finishing:
    case State::Failed:
        return tint(Tint::Warning, palette());
    case State::Live:
        return tint(Tint::Information, palette());
    case State::Off:
    case State::Opening:
        break;
    }
    return palette().color(QPalette::PlaceholderText);
}

void LiveChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    const QColor highlight = palette().color(QPalette::Highlight);
    painter.fillRect(rect(), m_isActive ? blended(window, highlight, activeTint) : window);
    if (m_isActive) // more than a colour
        painter.fillRect(rect().adjusted(0, height() - 2, 0, 0), highlight);
    const int line = fontMetrics().height();
    const QRect first(padding(), padding() / 2, width() - 2 * padding(), line);
    paintFirst(painter, first);
    paintSecond(painter, first.translated(0, line));
}

// A dot and the name; the state at the right has as much room as it needs.
void LiveChip::paintFirst(QPainter &painter, const QRect &area) const
{
    const int em = fontMetrics().height();
    const QRectF dot(area.left() + em * 0.1, area.top() + em * 0.22, em * 0.56, em * 0.56);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_status.state == State::Live) // a ring: not only another colour
        painter.setPen(QPen(stateColour(), em * 0.16));
    else
        painter.setBrush(stateColour());
    painter.drawEllipse(dot);
    painter.restore();
    const QString state = stateText(m_status.state);
    const int stateWidth =
        std::min(fontMetrics().horizontalAdvance(state) + 1, area.width() * 6 / 10);
    QFont bold = font();
    bold.setBold(true);
    const QRect name = area.adjusted(em, 0, -stateWidth - padding(), 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(bold).elidedText(m_status.name, Qt::ElideMiddle, name.width()));
    painter.setFont(font());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     fontMetrics().elidedText(state, Qt::ElideRight, stateWidth));
}

// As many pieces as have room.
void LiveChip::paintSecond(QPainter &painter, const QRect &area) const
{
    const int gap = fontMetrics().averageCharWidth() * 2;
    int left = area.left() + fontMetrics().height();
    for (const Piece &piece : pieces()) {
        QFont shape = font();
        shape.setBold(piece.isAlarm);
        const int width = QFontMetrics(shape).horizontalAdvance(piece.text) + 1;
        if (left + width > area.right() + 1)
            return;
        painter.setFont(shape);
        painter.setPen(piece.isAlarm ? tint(Tint::Error, palette())
                                     : palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(left, area.top(), width, area.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, piece.text);
        left += width + gap;
    }
}

} // namespace widgets
