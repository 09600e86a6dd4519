// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewsdock.h"

#include "app/actions/actions.h"
#include "model/beside/companions.h"
#include "widgets/beside/alignmentview.h"
#include "widgets/beside/viewgrid.h"

#include <QEvent>

namespace app {

using model::Companions;
using widgets::AlignmentView;
using widgets::ViewGrid;

ViewsDock::ViewsDock(model::WorkerPool &pool, Companions &companions, ViewGrid &grid,
                     Actions &actions, QWidget *parent)
    : QDockWidget(parent)
    , m_grid(grid)
    , m_actions(actions)
    , m_model(pool, companions)
    , m_view(new AlignmentView)
{
    m_view->setModel(&m_model);
    m_view->setViewActions({actions.makeMaster, actions.closeView});
    m_view->setRule(companions.rule());
    m_view->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    setWidget(m_view);
    connect(m_view, &AlignmentView::ruleRequested, &companions, &Companions::setRule);
    connect(&companions, &Companions::ruleChanged, this,
            [this, &companions] { m_view->setRule(companions.rule()); });
    connect(m_view, &AlignmentView::viewRequested, this, [this](int view) {
        if (isInStep())
            m_grid.setActive(view);
    });
    const auto follow = [this] {
        if (isInStep())
            m_view->setCurrent(m_grid.active());
    };
    connect(&grid, &ViewGrid::activeChanged, this, follow);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, follow);
    retranslate();
}

// A view goes before its row: in between, a row is not that of the view of the same number.
bool ViewsDock::isInStep() const
{
    return m_model.rowCount() == m_grid.count();
}

void ViewsDock::setMaster(const std::shared_ptr<const store::Reader> &reader)
{
    m_model.setMaster(reader);
}

void ViewsDock::extendMaster(const std::shared_ptr<const store::Reader> &reader)
{
    m_model.extendMaster(reader);
}

void ViewsDock::retranslate()
{
    setWindowTitle(tr("Views"));
    nameKeys();
}

void ViewsDock::nameKeys()
{
    const QAction &action = *m_actions.openBeside;
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    m_view->setHint(key.isEmpty() ? tr("“%1” in the menu opens another recording beside this one.")
                                        .arg(actionName(action))
                                  : tr("%1 opens another recording beside this one.").arg(key));
}

void ViewsDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace app
