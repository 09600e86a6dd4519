// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace model {
class ExportQueue;
}

namespace app {

// What a status bar says of the exports: how many there are and how far the first one is, or that some
// failed, until those are removed. Hidden where there is nothing to say.
class ExportGauge : public QWidget
{
    Q_OBJECT

public:
    explicit ExportGauge(const model::ExportQueue &queue,
                         QWidget *parent = nullptr); // outlives *this

signals:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    const model::ExportQueue &m_queue;
    QToolButton *m_text;
    QProgressBar *m_bar;
};

} // namespace app
