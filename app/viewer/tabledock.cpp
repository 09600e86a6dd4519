// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/tabledock.h"

#include "app/common/errortext.h"
#include "app/viewer/savedialog.h"
#include "model/view/playhead.h"
#include "widgets/table/rowtablepanel.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <climits>

namespace app {

using model::Playhead;
using model::RowTable;
using widgets::RowTablePanel;

TableDock::TableDock(model::WorkerPool &pool, Playhead &playhead, QWidget *parent)
    : QDockWidget(parent)
    , m_playhead(playhead)
    , m_table(pool)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_panel(new RowTablePanel(m_table))
{
    setWidget(m_panel);
    connect(m_panel, &RowTablePanel::seekRequested, this, &TableDock::seekRequested);
    connect(m_panel, &RowTablePanel::said, this, &TableDock::said);
    connect(m_panel, &RowTablePanel::saveRequested, this, &TableDock::askWhere);
    connect(&m_table, &RowTable::failed, this, [this](const store::Error &error) {
        emit complained([error] { return ErrorText::sentence(error); });
    });
    connect(&m_table, &RowTable::saved, this, [this](const QString &path, qint64 rows) {
        emit said(
            tr("Saved %n row(s) as %1", nullptr, static_cast<int>(std::min<qint64>(rows, INT_MAX)))
                .arg(QFileInfo(path).fileName()));
    });
    connect(&playhead, &Playhead::positionChanged, this, [this](store::FrameIndex index) {
        if (isVisible())
            m_panel->setPosition(index);
    });
    connect(&playhead, &Playhead::rangeChanged, this, [this] { m_panel->setRange(hasRange()); });
    retranslate();
}

void TableDock::setReader(const std::shared_ptr<const store::Reader> &reader, const QString &name)
{
    m_reader = reader;
    m_name = name;
    m_isLoaded = false;
    m_hasGrown = false;
    m_table.setReader(nullptr);
    m_panel->setRange(hasRange());
    if (isVisible())
        load();
}

void TableDock::growReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    m_hasGrown = !isVisible(); // then its rows are counted once it is seen
    if (isVisible())
        m_table.growReader(m_reader); // what is in sight stays
}

void TableDock::load()
{
    if (!m_isLoaded && m_reader)
        m_table.setReader(m_reader);
    else if (m_hasGrown)
        m_table.growReader(m_reader);
    m_isLoaded = true;
    m_hasGrown = false;
    if (!m_playhead.isEmpty())
        m_panel->setPosition(m_playhead.position());
}

bool TableDock::hasRange() const
{
    return m_playhead.inPoint() || m_playhead.outPoint();
}

void TableDock::askWhere()
{
    auto *dialog = makeSaveDialog(this, tr("Save Extra Data"), m_folder,
                                  tr("%1 extra data.csv").arg(m_name), {tr("Table (*.csv)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TableDock::save);
    dialog->open();
}

void TableDock::save(const QString &path)
{
    m_folder = QFileInfo(path).path();
    std::optional<qint64> begin;
    std::optional<qint64> end;
    if (const auto in = m_playhead.inPoint())
        begin = in->value;
    if (const auto out = m_playhead.outPoint())
        end = out->value + 1;
    m_table.save(path, m_panel->shownColumns(), begin, end);
}

void TableDock::retranslate()
{
    setWindowTitle(tr("Table of Extra Data"));
}

void TableDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void TableDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    load();
}

} // namespace app
