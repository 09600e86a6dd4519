// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <QDialog>

#include <memory>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace model {
struct AuditTrail;
class Session;
class WorkerPool;
struct ReportedRecording;
} // namespace model

namespace widgets {
class AuditView;
class TimingView;
} // namespace widgets

namespace app {

// The report on the open recording's timing, which the session makes. Of a recording that grows it
// stays as it is until it is asked for anew.
class TimingDialog : public QDialog
{
    Q_OBJECT

public:
    // Both outlive *this.
    TimingDialog(model::Session &session, model::WorkerPool &pool, QWidget *parent = nullptr);
    ~TimingDialog() override;

    // What the recorder said of itself, on a page of its own; null: it said nothing, or that is not known.
    void setAudit(const std::shared_ptr<const model::AuditTrail> &trail);

    // Writes what is shown, and what the recorder said, as CSV or, if the name ends so, as PDF; saved()
    // or saveFailed() follows. REQUIRES: there is a report.
    void save(const QString &path);

signals:
    void seekRequested(store::FrameIndex index);
    void lateFactorChanged(double factor);
    void saved(const QString &path);
    void saveFailed(const store::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void nameRecording();
    void nameTabs();
    void take(); // the session's report
    void noteNews(); // there is a newer one
    void updateButtons();
    void askWhere();
    model::ReportedRecording sessionsRecording() const;

    model::Session &m_session;
    model::WorkerPool &m_pool;
    QTabWidget *m_tabs;
    widgets::TimingView *m_view;
    widgets::AuditView *m_audit;
    QWidget *m_frameTools = nullptr; // below the page about the frames
    std::shared_ptr<const model::AuditTrail> m_trail;
    QLabel *m_factorLabel;
    QDoubleSpinBox *m_factor;
    QLabel *m_news;
    QPushButton *m_update;
    QPushButton *m_save;
};

} // namespace app
