// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportqueue.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace widgets {

// One export of a list: what it makes, how far it is, and what can be done about it.
class ExportRow : public QFrame
{
    Q_OBJECT

public:
    enum class Wish { Pause, Resume, Cancel, Remove, OpenFolder };
    Q_ENUM(Wish)

    explicit ExportRow(QWidget *parent = nullptr);

    // `details`: what became of it, once it ended: sentences, a line each.
    void setJob(const model::ExportQueue::Job &job, const QString &details);

    // "1,200 of 5,000 frames · 240 per second · 0:15 left".
    static QString stateText(const model::ExportQueue::Job &job);
    static int permille(const model::ExportQueue::Job &job);

signals:
    void asked(widgets::ExportRow::Wish wish);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update(const model::ExportQueue::Job &job);
    void colour(bool isFailure);

    model::ExportQueue::Job m_job;
    QLabel *m_name;
    QLabel *m_place;
    QLabel *m_state;
    QLabel *m_details;
    QProgressBar *m_bar;
    QPushButton *m_pause, *m_cancel, *m_summary, *m_folder, *m_remove;
};

} // namespace widgets
