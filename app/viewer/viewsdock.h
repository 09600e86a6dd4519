// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/lagmodel.h"

#include <QDockWidget>

#include <memory>

namespace widgets {
class AlignmentView;
class ViewGrid;
} // namespace widgets

namespace app {

struct Actions;

// The dock that tells how several recordings lie beside each other, and lets it be changed.
class ViewsDock : public QDockWidget
{
    Q_OBJECT

public:
    // All outlive *this.
    ViewsDock(model::WorkerPool &pool, model::Companions &companions, widgets::ViewGrid &grid,
              Actions &actions, QWidget *parent = nullptr);

    void setMaster(const std::shared_ptr<const store::Reader> &reader); // null: none
    void extendMaster(const std::shared_ptr<const store::Reader> &reader); // the same one, grown
    void nameKeys(); // after they changed

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    bool isInStep() const; // rows and views are the same

    widgets::ViewGrid &m_grid;
    const Actions &m_actions;
    model::LagModel m_model;
    widgets::AlignmentView *m_view;
};

} // namespace app
