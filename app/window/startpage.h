// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace model {
class SampleRecording;
}

namespace widgets {
class StartPage;
}

namespace app {

struct Actions;
class RecentRecordings;

// The window's middle while nothing is open: the start page with its recent recordings kept up to
// date, and the progress of the sample that is being made.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    // All outlive *this.
    StartPage(Actions &actions, RecentRecordings &recent, model::SampleRecording &sample,
              QWidget *parent = nullptr);

    void setBusy(const QString &sentence); // empty: nothing goes on

signals:
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(Actions &actions);
    void connectAll();
    void retranslate();
    void updateCards();
    void showInFolder(const QString &path);

    RecentRecordings &m_recent;
    model::SampleRecording &m_sample;
    widgets::StartPage *m_page;
    QWidget *m_making;
    QLabel *m_makingText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace app
