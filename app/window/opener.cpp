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

void Opener::askForFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Open Recording"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit picked({path}); });
    dialog->open();
}

void Opener::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open File"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recordings (metadata.yaml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit picked({path}); });
    dialog->open();
}

bool Opener::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        const OpenRequest request = OpenRequest::fromMimeData(*drag->mimeData());
        announce(request);
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
        drop(OpenRequest::fromMimeData(*dropped->mimeData()));
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void Opener::announce(const OpenRequest &request)
{
    if (request.isAccepted())
        m_overlay->announce(
            tr("Drop to open %n recording(s)", nullptr, static_cast<int>(request.paths().size())),
            true);
    else
        m_overlay->announce(request.reason(), false);
}

void Opener::drop(const OpenRequest &request)
{
    m_overlay->hide();
    if (request.isAccepted())
        emit picked(request.paths());
    else
        emit rejected(request.reason());
}

} // namespace app
