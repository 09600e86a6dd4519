// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"

#include <QObject>
#include <QString>

#include <memory>
#include <stop_token>

namespace model {

class WorkerPool;

// The open recording. Opening happens on the pool; the window never waits.
//
// Lives on the GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Opening, Open };
    Q_ENUM(State)

    explicit Session(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this

    State state() const { return m_state; }
    QString path() const { return m_path; } // as asked for; of the open store: its directory
    std::shared_ptr<const store::Reader> reader() const { return m_reader; } // null unless Open

    // Opens a store, by its directory or metadata.yaml or any file in it. What was open stays open
    // until the new one is; if that fails, it stays.
    void open(const QString &path);
    void close();

signals:
    void stateChanged(model::Session::State state);
    void opened(); // reader() is the new store
    void closed();
    void openFailed(const QString &path, const store::Error &error);

private:
    void setState(State state);

    WorkerPool &m_pool;
    State m_state = State::Empty;
    QString m_path;
    std::shared_ptr<const store::Reader> m_reader;
    std::stop_source m_opening{std::nostopstate};
};

} // namespace model
