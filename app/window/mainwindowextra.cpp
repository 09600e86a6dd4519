// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a recording holds beside its pictures: the dock with the rows of extra data, and sound.

#include "app/viewer/soundtools.h"
#include "app/viewer/tabledock.h"
#include "app/viewer/viewerpage.h"
#include "app/window/mainwindow.h"
#include "model/audio/qtaudiooutput.h"

namespace app {

namespace {

const QString tableTopic = QStringLiteral("table");

} // namespace

void MainWindow::createTable()
{
    m_table = new TableDock(m_services.pool, m_viewer->playhead());
    m_table->setObjectName(QStringLiteral("extraTableDock"));
    m_viewerArea->addDockWidget(Qt::BottomDockWidgetArea, m_table);
    m_table->hide();
    connect(m_actions.extraTable, &QAction::triggered, m_table, &QWidget::setVisible);
    connect(m_table->toggleViewAction(), &QAction::toggled, m_actions.extraTable,
            &QAction::setChecked);
    connect(m_table, &TableDock::seekRequested, this,
            [this](store::FrameIndex index) { m_viewer->playhead().visit(index); });
    connect(m_table, &TableDock::said, this,
            [this](const QString &sentence) { succeed(sentence, tableTopic); });
    connect(m_table, &TableDock::complained, this,
            [this](const widgets::Sentence &sentence) { complain(sentence, tableTopic); });
}

void MainWindow::createSound()
{
    m_sound =
        std::make_unique<SoundTools>(m_actions, *m_viewer, m_services.settings, m_services.pool,
                                     [] { return std::make_unique<model::QtAudioOutput>(); });
    connect(m_sound.get(), &SoundTools::said, this, &MainWindow::say);
}

} // namespace app
