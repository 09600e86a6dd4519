// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QFileDialog;
class QMimeData;
class QWidget;

namespace app {

class DropOverlay;
class OpenRequest;

// The ways in which a user picks recordings in a window: dialogs, and dropping them on it.
class Opener : public QObject
{
    Q_OBJECT

public:
    explicit Opener(QWidget *window); // also the parent

    // Where the dialogs begin; empty: where they were, else in the user's home.
    void setFolder(const QString &folder) { m_folder = folder; }

    void askForFolder();
    void askForFile(); // a session's, or one in a recording
    void askForBeside(); // for a folder, to be opened beside what is there
    void askForFileBeside(); // likewise for a file

signals:
    void picked(const QStringList &paths); // at least one
    void pickedBeside(const QStringList &paths); // likewise; to be opened beside what is there
    void rejected(const widgets::Sentence &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QFileDialog *openFolderDialog(const QString &title);
    QFileDialog *openFileDialog(const QString &title);
    static bool isBeside(const QDropEvent &drop); // the user holds the shift key
    void announce(const OpenRequest &request, bool beside);
    void drop(const OpenRequest &request, bool beside);

    QWidget *m_window;
    DropOverlay *m_overlay;
    QString m_folder;
};

} // namespace app
