// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace store {
class Reader;
}

namespace model {

class WorkerPool;
struct AuditTrail;

// What the recorder of the open store said of itself, read on the pool when nothing else is to be done.
//
// Lives on the GUI thread.
class AuditLoader : public QObject
{
    Q_OBJECT

public:
    explicit AuditLoader(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~AuditLoader() override; // gives up reading

    // Forgets what was there and begins to read; null: stays empty.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    // The same recording, with more in it: what was there stays until that is read.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);

    // Null if it is not known yet, or the recorder said nothing.
    std::shared_ptr<const AuditTrail> trail() const { return m_trail; }

signals:
    void changed();

private:
    void take(const store::Result<std::shared_ptr<const AuditTrail>> &read);

    WorkerPool &m_pool;
    std::shared_ptr<const AuditTrail> m_trail;
    std::stop_source m_reading{std::nostopstate};
};

} // namespace model
