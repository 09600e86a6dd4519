// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/frameexport.h"

#include "app/viewer/savedialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace app {

FrameExport::FrameExport(model::WorkerPool &pool, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_save(pool)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
{
    connect(&m_save, &model::FrameSave::saved, this,
            [this](const QString &path) { emit done(tr("Saved %1").arg(path)); });
    connect(&m_save, &model::FrameSave::failed, this,
            [this](const QString &, const store::Error &error) { emit failed(error); });
}

QString FrameExport::suggestedName(const QString &recording, store::FrameIndex index)
{
    return QStringLiteral("%1_%2.png").arg(recording).arg(index.value);
}

void FrameExport::save(const model::FramePtr &frame, const QString &recording)
{
    const QStringList filters{tr("PNG picture (*.png)"), tr("TIFF picture (*.tif)"),
                              tr("JPEG picture (*.jpg)"), tr("Bitmap (*.bmp)"),
                              tr("NumPy array (*.npy)")};
    auto *dialog = makeSaveDialog(m_window, tr("Save Frame"), m_folder,
                                  suggestedName(recording, frame->id.index), filters);
    connect(dialog, &QFileDialog::fileSelected, this, [this, frame](const QString &path) {
        m_folder = QFileInfo(path).path();
        m_save.save(frame, path);
    });
    dialog->open();
}

void FrameExport::copy(const model::FramePtr &frame)
{
    QGuiApplication::clipboard()->setImage(frame->image);
    emit done(tr("Copied frame %1").arg(frame->id.number.value));
}

} // namespace app
