// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/opener.h"

#include "app/window/dropoverlay.h"
#include "app/window/openrequest.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>
#include <QWidget>

namespace app {

Opener::Opener(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_overlay(new DropOverlay(window))
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::HomeLocation))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QFileDialog *Opener::openFolderDialog(const QString &title)
{
    auto *dialog = new QFileDialog(m_window, title, m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
    return dialog;
}

void Opener::askForFolder()
{
    connect(openFolderDialog(tr("Open Recording")), &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit picked({path}); });
}

void Opener::askForBeside()
{
    connect(openFolderDialog(tr("Open Beside")), &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit pickedBeside({path}); });
}

// A system's dialog has no choice of both folders and files.
QFileDialog *Opener::openFileDialog(const QString &title)
{
    auto *dialog = new QFileDialog(m_window, title, m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Sessions and recordings (*.session.json metadata.yaml)"),
                            tr("Sessions (*.session.json)"), tr("All files (*)")});
    dialog->open();
    return dialog;
}

void Opener::askForFile()
{
    connect(openFileDialog(tr("Open Session or File")), &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit picked({path}); });
}

void Opener::askForFileBeside()
{
    connect(openFileDialog(tr("Open Session or File Beside")), &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit pickedBeside({path}); });
}

bool Opener::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        const OpenRequest request = OpenRequest::fromMimeData(*drag->mimeData());
        announce(request, isBeside(*drag));
        // Entering is accepted even of what is refused: else nobody says when it leaves again.
        if (request.isAccepted() || event->type() == QEvent::DragEnter)
            drag->acceptProposedAction();
        else
            drag->ignore();
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop: {
        auto *dropped = static_cast<QDropEvent *>(event);
        dropped->acceptProposedAction();
        drop(OpenRequest::fromMimeData(*dropped->mimeData()), isBeside(*dropped));
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool Opener::isBeside(const QDropEvent &drop)
{
    return drop.modifiers() & Qt::ShiftModifier;
}

void Opener::announce(const OpenRequest &request, bool beside)
{
    const int count = static_cast<int>(request.paths().size());
    if (!request.isAccepted())
        m_overlay->announce(request.reason()(), false);
    else if (beside)
        m_overlay->announce(tr("Drop to open %n recording(s) side by side", nullptr, count), true);
    else
        m_overlay->announce(tr("Drop to open %n recording(s)", nullptr, count), true);
}

void Opener::drop(const OpenRequest &request, bool beside)
{
    m_overlay->hide();
    if (!request.isAccepted())
        emit rejected(request.reason());
    else if (beside)
        emit pickedBeside(request.paths());
    else
        emit picked(request.paths());
}

} // namespace app
