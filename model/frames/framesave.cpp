// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framesave.h"

#include "model/paths.h"
#include "model/workerpool.h"
#include "store/chunk/saveframe.h"

#include <cassert>

namespace model {

FrameSave::FrameSave(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

void FrameSave::save(const FramePtr &frame, const QString &path)
{
    assert(frame);
    auto write = [frame, file = toPath(path)](const std::stop_token &) {
        return store::saveFrame(frame->pixels, file);
    };
    auto report = [this, path](const store::Result<void> &written) {
        if (written)
            emit saved(path);
        else
            emit failed(path, written.error());
    };
    m_pool.run(this, std::move(write), report);
}

} // namespace model
