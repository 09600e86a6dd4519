// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/shownframe.h"
#include "store/error.h"

#include <QObject>

#include <memory>

namespace store {
class Reader;
}

namespace model {

class WorkerPool;

// Gets frames: from the cache in the same turn, else decoded on the pool. The newest request wins;
// older ones that did not start are dropped, a running one is stopped. A drag queues up no work.
//
// Lives on the GUI thread. Decoders are lent to one job at a time.
class FrameLoader : public QObject
{
    Q_OBJECT

public:
    FrameLoader(WorkerPool &pool, std::size_t cacheBytes, QObject *parent = nullptr);
    ~FrameLoader() override;

    // Forgets everything of the store before; null: none.
    void setReader(std::shared_ptr<const store::Reader> reader);

    // Asks for a frame; loaded() or failed() follows, maybe before this returns, unless a newer
    // request took its place. REQUIRES: a reader is set and holds the index.
    void request(store::FrameIndex index);

    // Frames that will be wanted soon, in this order; done when nothing else is asked for.
    void prefetch(const std::vector<store::FrameIndex> &indexes);

    bool isBusy() const; // a request() is unanswered

signals:
    void loaded(const model::FramePtr &frame);
    void failed(store::FrameIndex index, const store::Error &error);
    void busyChanged(bool busy);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
