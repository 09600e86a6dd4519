// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotpanel.h"

#include "widgets/common/tints.h"
#include "widgets/plot/plotcanvas.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace widgets {

namespace {

constexpr std::size_t shownAtFirst = 3;

// A menu of checks that stays open while several are set.
class CheckMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = activeAction();
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

PlotPanel::PlotPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_chooser(new QToolButton(this))
    , m_menu(new CheckMenu(m_chooser))
    , m_canvas(new PlotCanvas(this))
{
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const int margin = trackMargin(fontMetrics());
    row->setContentsMargins(margin, 2, margin, 0);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_chooser);
    column->addLayout(row);
    column->addWidget(m_canvas, 1);
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setAutoRaise(true);
    m_chooser->setMenu(m_menu);
    connect(m_canvas, &PlotCanvas::seekRequested, this, &PlotPanel::seekRequested);
    rebuildMenu();
    retranslate();
}

void PlotPanel::retranslate()
{
    m_title->setText(tr("Extra data"));
    m_chooser->setText(tr("Series"));
    m_chooser->setToolTip(tr("Choose which series are shown"));
    updateCanvas();
}

void PlotPanel::setFrames(const FrameLookup &frames)
{
    m_canvas->setFrames(frames);
    setSeries({});
}

void PlotPanel::extendFrames(const FrameLookup &frames)
{
    m_canvas->extendFrames(frames);
}

void PlotPanel::setSeries(const model::SeriesList &series)
{
    m_series = series;
    m_shown.clear();
    for (std::size_t i = 0; i < series.size() && m_shown.size() < shownAtFirst; ++i)
        if (series[i]->isUsual)
            m_shown.push_back(static_cast<int>(i));
    rebuildMenu();
    updateCanvas();
}

void PlotPanel::setLoading(bool loading)
{
    m_loading = loading;
    updateCanvas();
}

void PlotPanel::setZone(const model::ZoneTime &zone)
{
    m_canvas->setZone(zone);
}

void PlotPanel::setNights(const std::optional<model::NightHours> &nights)
{
    m_canvas->setNights(nights);
}

void PlotPanel::setRuler(Ruler ruler)
{
    m_canvas->setRuler(ruler);
}

void PlotPanel::setPosition(store::FrameIndex position)
{
    m_canvas->setPosition(position);
}

void PlotPanel::setWindow(model::TimeWindow *window)
{
    m_canvas->setWindow(window, TimeStrip::Shows::Window);
}

QStringList PlotPanel::seriesNames() const
{
    QStringList names;
    for (const auto &series : m_series)
        names.append(series->name);
    return names;
}

QStringList PlotPanel::shownSeries() const
{
    QStringList names;
    for (const int series : m_shown)
        names.append(m_series[static_cast<std::size_t>(series)]->name);
    return names;
}

void PlotPanel::setShownSeries(const QStringList &names)
{
    if (names == shownSeries())
        return;
    m_shown.clear();
    for (int i = 0; i < static_cast<int>(m_series.size()); ++i) {
        if (names.contains(m_series[static_cast<std::size_t>(i)]->name))
            m_shown.push_back(i);
    }
    rebuildMenu();
    updateCanvas();
    emit shownSeriesChanged(shownSeries());
}

void PlotPanel::rebuildMenu()
{
    m_menu->clear();
    const int side = fontMetrics().height() * 2 / 3;
    for (int i = 0; i < static_cast<int>(m_series.size()); ++i) {
        QPixmap swatch(side, side);
        swatch.fill(seriesColour(i, palette()));
        const QString &name = m_series[static_cast<std::size_t>(i)]->name;
        QAction *action = m_menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setIcon(swatch);
        action->setCheckable(true);
        action->setChecked(std::find(m_shown.begin(), m_shown.end(), i) != m_shown.end());
        connect(action, &QAction::triggered, this, [this, i](bool show) { showOne(i, show); });
    }
    m_chooser->setEnabled(!m_series.empty());
}

void PlotPanel::showOne(int series, bool show)
{
    const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), series);
    if (show)
        m_shown.insert(place, series);
    else
        m_shown.erase(place);
    updateCanvas();
    emit shownSeriesChanged(shownSeries());
}

void PlotPanel::updateCanvas()
{
    if (m_loading)
        m_canvas->setMessage(tr("Reading extra data…"));
    else if (m_series.empty())
        m_canvas->setMessage(tr("This recording has no numeric extra data"));
    else
        m_canvas->setMessage(tr("No series is chosen"));
    m_canvas->setSeries(m_series, m_shown);
}

void PlotPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuildMenu();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace widgets
