// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "store/error.h"

#include <QObject>
#include <QString>

namespace model {

class WorkerPool;

// Writes shown frames into files, on the pool (store::saveFrame). Saves do not cancel each other.
//
// Lives on the GUI thread.
class FrameSave : public QObject
{
    Q_OBJECT

public:
    explicit FrameSave(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this

    // The pixels at full depth; the format by the file's name: .png .tif .jpg .bmp .npy. What is
    // there is replaced, at once or not at all. saved() or failed() follows.
    // REQUIRES: frame is not null.
    void save(const FramePtr &frame, const QString &path);

signals:
    void saved(const QString &path);
    void failed(const QString &path, const store::Error &error);

private:
    WorkerPool &m_pool;
};

} // namespace model
