// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/import/storeimport.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;
class QProgressBar;
class QPushButton;

namespace widgets {
class ImportForm;
}

namespace app {

// Makes a recording of a video, a folder of pictures or another recording. The window can be used
// meanwhile; closing the dialog calls the work off.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    // As model::StoreImport.
    ImportDialog(model::WorkerPool &pool, model::WorkerPool &longPool, QWidget *parent = nullptr);

    // Where the new recording goes unless something else is typed is beside it, by its name.
    void setSource(const QString &path);

    bool isRunning() const { return m_import.isRunning(); }

signals:
    void imported(const store::Conversion &result, const QString &path); // it closes then
    void failed(const store::Error &error); // it stays

public slots:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void takeChange();
    void proposePlace();
    void look();
    void showOutlook(const model::StoreImport::Outlook &outlook);
    void updateButtons();
    void start();
    void askForFile();
    void askForSourceFolder();
    void askForFolder();
    model::StoreImport::Request request() const;
    bool isStartValid() const;

    model::StoreImport m_import;
    widgets::ImportForm *m_form;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_start;
    QTimer m_typing; // looks once nothing was typed for a moment
    bool m_isPossible = false; // by what was looked at last
    bool m_isCancelled = false;
    model::StoreImport::Outlook m_outlook;
    QString m_proposedFor; // the source whose place was proposed
    QString m_proposedName;
    QString m_proposedFolder;
};

} // namespace app
