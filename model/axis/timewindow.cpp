// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/timewindow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace model {

namespace {

constexpr int glideMs = 160;
constexpr double revealedAt = 0.1; // of the span, from the edge that a value is revealed at

} // namespace

TimeWindow::TimeWindow(QObject *parent)
    : QObject(parent)
{
    m_way.setDuration(glideMs);
    m_way.setStartValue(0.0);
    m_way.setEndValue(1.0);
    m_way.setEasingCurve(QEasingCurve::OutCubic);
    // Spans are scaled evenly, as zooming is: a glide from a week to a second is no jump at its end.
    connect(&m_way, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double part = value.toDouble();
        if (part >= 1.0)
            return set(m_to);
        const double ratio = m_to.span() / m_from.span();
        const double span = m_from.span() * std::pow(ratio, part);
        const double spanPart = std::abs(ratio - 1.0) < 1e-9
                                    ? part
                                    : (span - m_from.span()) / (m_to.span() - m_from.span());
        const double begin = m_from.begin() + (m_to.begin() - m_from.begin()) * spanPart;
        set(limited(begin, begin + span));
    });
}

void TimeWindow::setExtent(TimeAxis::Unit unit, double begin, double end, double shortestSpan)
{
    m_way.stop();
    m_whole = {unit, begin, end, 1};
    m_shortest = std::min(std::max(shortestSpan, 0.0), m_whole.span());
    m_shown = m_whole;
    emit changed();
}

void TimeWindow::extendTo(double end)
{
    if (end <= m_whole.end())
        return;
    const bool wasWhole = isWhole();
    m_whole = {unit(), m_whole.begin(), end, 1};
    if (wasWhole)
        m_shown = m_whole;
    emit changed();
}

TimeAxis TimeWindow::limited(double begin, double end) const
{
    if (end - begin > m_whole.span() * (1 - 1e-9)) // zoomed in and out again it is all, exactly
        return m_whole;
    const double missing = std::max(0.0, m_shortest - (end - begin));
    return TimeAxis(unit(), begin - missing / 2, end + missing / 2, 1)
        .within(m_whole.begin(), m_whole.end());
}

void TimeWindow::set(const TimeAxis &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit changed();
}

void TimeWindow::jump(const TimeAxis &shown)
{
    m_way.stop();
    set(shown);
}

TimeAxis TimeWindow::aim() const
{
    return m_way.state() == QAbstractAnimation::Running ? m_to : m_shown;
}

void TimeWindow::zoom(double factor, double about)
{
    const double span = std::max(m_shown.span() / factor, m_shortest);
    const double begin = about - (about - m_shown.begin()) * span / m_shown.span();
    jump(limited(begin, begin + span));
}

void TimeWindow::show(double begin, double end)
{
    const auto [first, last] = std::minmax(begin, end);
    jump(limited(first, last));
}

void TimeWindow::scroll(double distance)
{
    jump(limited(m_shown.begin() + distance, m_shown.end() + distance));
}

void TimeWindow::showAll()
{
    jump(m_whole);
}

void TimeWindow::glideTo(double begin, double end)
{
    m_way.stop();
    const auto [first, last] = std::minmax(begin, end);
    m_from = m_shown;
    m_to = limited(first, last);
    if (m_from != m_to)
        m_way.start();
}

void TimeWindow::glideZoom(double factor, double about)
{
    const TimeAxis before = aim();
    const double span = before.span() / factor;
    const double begin = about - (about - before.begin()) * span / before.span();
    glideTo(begin, begin + span);
}

void TimeWindow::reveal(double value)
{
    const TimeAxis before = aim();
    if (value >= before.begin() && value <= before.end())
        return;
    const double room = before.span() * revealedAt;
    const double begin = value > before.end() ? value - room : value - before.span() + room;
    jump(limited(begin, begin + before.span()));
}

} // namespace model
