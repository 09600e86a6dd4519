// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesmodel.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace model {
class Playhead;
class WorkerPool;
} // namespace model

namespace widgets {
class FindBar;
class PlotPanel;
class StatisticsTable;
} // namespace widgets

namespace app {

struct Actions;

// The extra data of the open recording, on the plot panel: what the panel asks for, the model answers.
// Below it what is looked for in it, and the statistics of the range from in to out.
class PlotTools : public QObject
{
    Q_OBJECT

public:
    // All outlive *this. `cache`: where what is made of extra data is kept; empty: nowhere.
    PlotTools(model::WorkerPool &pool, const QString &cache, widgets::PlotPanel &panel,
              model::Playhead &playhead, Actions &actions);

    void setReader(const std::shared_ptr<const store::Reader> &reader); // null: none
    bool hasSeries() const { return !m_series.series().empty(); }

    // Which series are plotted, by the user's choice; none: the first few.
    void choose(const QStringList &names);
    void forgetChoice() { m_chosen.reset(); }
    const std::optional<QStringList> &chosen() const { return m_chosen; }

signals:
    void changed(); // hasSeries()
    void partsFailed(const std::vector<store::ChunkProblem> &problems);
    // A mark is to be set at each of these frames; `label` says why.
    void marksWanted(const std::vector<store::FrameIndex> &frames, const QString &label);

private:
    void connectSeries();
    void connectFinding(Actions &actions);
    void connectStatistics();
    void showSeries();
    void openFinding();
    void findAgain(model::SeriesSearch::Way way);
    void look(const model::SeriesSearch &search, std::optional<model::SeriesSearch::Way> way);
    void stopLooking();
    void showFinding(const model::SeriesFindings &findings);
    void takeAll(const model::SeriesFindings &findings);
    void sayFound(const QString &sentence, const model::SeriesFindings &findings);
    void measure();
    QString rangeText(const model::StatisticsRequest &request) const;

    widgets::PlotPanel &m_panel;
    model::SeriesModel m_series;
    model::Playhead &m_playhead;
    Actions &m_actions;
    std::shared_ptr<const store::Reader> m_reader; // null: none
    std::optional<QStringList> m_chosen;
    widgets::FindBar *m_find;
    struct Looking
    {
        model::SeriesSearch search;
        std::optional<model::SeriesSearch::Way> way; // none: all places
    };
    std::optional<Looking> m_looking; // last
    bool m_looksLater = false; // when all was read
    widgets::StatisticsTable *m_statistics;
    model::StatisticsRequest m_measured; // last
};

} // namespace app
