// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

namespace model {

class WorkerPool;
struct TimingReport;

// The open recording. Opening happens on the pool; the window never waits.
//
// Lives on the GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Opening, Open };
    Q_ENUM(State)

    enum class Role {
        Main, // what the user waits for
        Beside, // opened behind that, as a whole, and nobody asks for its timing
    };

    static constexpr double minLateFactor = 1.05;
    static constexpr double maxLateFactor = 1000;

    // How a store is opened, on a worker. Reader::open, or a test's.
    using Open = std::function<store::Result<std::shared_ptr<const store::Reader>>(
        const std::filesystem::path &, const std::stop_token &)>;

    // The store as it is now, if there is more of it than the reader has; else null.
    using Look = std::function<store::Result<std::shared_ptr<const store::Reader>>(
        const store::Reader &, const std::stop_token &)>;

    // How its start is opened meanwhile, if that is worth it; null where it is not.
    struct Ways
    {
        Open whole;
        Open start = {}; // may be none
        Look again = {}; // at a recording that was not closed; may be none
    };

    // `indexCache`: where indexes of recordings are kept for the next time; empty: nowhere.
    // pool outlives *this.
    explicit Session(WorkerPool &pool, const QString &indexCache = {}, Role role = Role::Main,
                     QObject *parent = nullptr);
    Session(WorkerPool &pool, Ways ways, Role role = Role::Main, QObject *parent = nullptr);
    ~Session() override; // gives up an opening

    State state() const { return m_state; } // Opening also while an older store is still open

    // Of what is open: its directory; empty if nothing is.
    QString path() const { return m_path; }
    // What open() was asked for last; empty unless state() is Opening.
    QString openingPath() const { return m_openingPath; }

    std::shared_ptr<const store::Reader> reader() const { return m_reader; } // null: none is open
    // How even the open store's frames are; null until timed(), which follows opened() in the role of
    // Main.
    std::shared_ptr<const TimingReport> timing() const { return m_timing; }

    // How many usual intervals make a frame late; another one is timed() anew.
    double lateFactor() const { return m_lateFactor; }
    void setLateFactor(double factor); // clamped

    // How long after the last look a recording that is still being written is looked at again; a
    // second unless set.
    void setLookInterval(std::chrono::milliseconds interval);

    // Opens a store, by its directory or metadata.yaml or any file in it; a newer call wins. What
    // was open stays open until the new one is; if that fails, it stays.
    //
    // Of a long recording the start is open() first: reader() holds no more than its first frames and
    // state() is Opening still. Then extended(), or openFailed() and closed().
    void open(const QString &path);
    // Shows a whole store that is open elsewhere already; opened() follows before this returns.
    // REQUIRES: reader is not null, and is complete.
    void adopt(std::shared_ptr<const store::Reader> reader);
    void cancelOpening(); // what was open stays open, but for a mere start
    void close(); // also gives up an opening

signals:
    void stateChanged(model::Session::State state);
    void opened(); // reader() is a new store, or its start, or one that changed in its midst
    void extended(); // reader() is the whole of the store whose start was opened
    void grown(); // reader() has what was recorded since, or knows that the recording ended
    void timed(); // timing() is that of reader()
    void closed();
    void openFailed(const QString &path, const store::Error &error);

private:
    void startWhole(const QString &path);
    void startStart(const QString &path);
    void showStart(std::shared_ptr<const store::Reader> reader);
    void finishOpening(const QString &path,
                       store::Result<std::shared_ptr<const store::Reader>> result);
    void show(std::shared_ptr<const store::Reader> whole);
    void keepIndex();
    void lookLater(); // if there may be more
    void lookAgain();
    void take(std::shared_ptr<const store::Reader> now); // what the look found
    void stopLooking();
    void findTiming();
    bool hasStartOnly() const { return m_reader && !m_reader->isComplete(); }
    void letGo(); // of what is open
    void setState(State state);
    State restingState() const { return m_reader ? State::Open : State::Empty; }

    WorkerPool &m_pool;
    Ways m_ways;
    Role m_role;
    State m_state = State::Empty;
    QString m_path;
    QString m_openingPath;
    std::shared_ptr<const store::Reader> m_reader;
    std::shared_ptr<const TimingReport> m_timing;
    double m_lateFactor;
    std::stop_source m_opening{std::nostopstate};
    std::stop_source m_starting{std::nostopstate};
    QTimer m_lookTimer;
    std::stop_source m_looking{std::nostopstate};
    std::stop_source m_timingSearch{std::nostopstate};
};

} // namespace model
