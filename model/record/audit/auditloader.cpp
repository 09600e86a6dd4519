// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditloader.h"

#include "model/record/audit/audittrail.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <utility>

namespace model {

AuditLoader::AuditLoader(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

AuditLoader::~AuditLoader()
{
    m_reading.request_stop();
}

void AuditLoader::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reading.request_stop();
    const bool wasKnown = std::exchange(m_trail, nullptr) != nullptr;
    if (reader)
        extendReader(reader);
    if (wasKnown)
        emit changed();
}

void AuditLoader::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reading.request_stop();
    const auto read = [reader](const std::stop_token &stop) {
        return readAuditTrail(*reader, stop);
    };
    const auto deliver = [this](const auto &result) { take(result); };
    m_reading = m_pool.run(this, read, deliver, WorkerPool::Priority::Background);
}

void AuditLoader::take(const store::Result<std::shared_ptr<const AuditTrail>> &read)
{
    if (!read || *read == m_trail)
        return;
    m_trail = *read;
    emit changed();
}

} // namespace model
