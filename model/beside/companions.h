// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/companion.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace model {

// The stores that are open beside the master, in the order of their views.
//
// They follow the master's playhead: by one rule for all and an offset each. Nobody waits for a slow
// one for longer than a moment. Lives on the GUI thread.
class Companions : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 8;

    // `cacheBytes`: of decoded frames, shared with the master. pool outlives *this.
    Companions(WorkerPool &pool, const QString &indexCache, std::size_t cacheBytes,
               QObject *parent = nullptr);
    ~Companions() override;

    int count() const { return static_cast<int>(m_companions.size()); }
    bool isFull() const { return count() >= most; }
    Companion &at(int i) { return *m_companions[static_cast<std::size_t>(i)]; }
    const Companion &at(int i) const { return *m_companions[static_cast<std::size_t>(i)]; }
    std::size_t cacheShare() const { return m_cacheBytes / (m_companions.size() + 1); }
    void setCacheBytes(std::size_t bytes); // the master's share is still to be set

    // Opens one more, behind the others; added() is first, then opened() or openFailed() and
    // removed(). REQUIRES: not full.
    void open(const QString &path);
    void close(int i);
    void closeAll();

    // Trades places with the master: `master` shows the store of companion i, whose place is the
    // master's from then on. Offsets are of the new master. REQUIRES: both are wholly open.
    void makeMaster(int i, Session &master);

    const PairingRule &rule() const { return m_rule; }
    void setRule(const PairingRule &rule);
    void setOffset(int i, PairOffset offset); // clamped to what makes sense

    // The master shows this frame; while it plays, companions do not give up what they are at.
    void follow(const store::FrameId &master, Companion::Pace pace);

    // Whether all have answered, or had their time: the master may go on.
    bool isSettled() const { return m_isSettled; }
    // The paths of those that had their time. Until they answer, they are not waited for again.
    QStringList late() const;
    bool isLate(const Companion &companion) const;
    void setPatience(std::chrono::milliseconds time); // that one has; half a second unless set

signals:
    void added(int i);
    void removed(int i);
    void opened(int i); // or it is another store now, or has changed
    void grown(int i);
    void openFailed(const QString &path, const store::Error &error);
    void pictureChanged(int i);
    void problemFound(int i); // it is in Companion::problems()
    void settled();
    void lateChanged();
    void ruleChanged();
    void offsetsChanged();

private:
    int indexOf(const Companion *companion) const;
    void connectOne(Companion *companion);
    void shareCache();
    void followAgain();
    bool isAwaited(const Companion &companion) const;
    void settle();
    void giveUpWaiting();

    WorkerPool &m_pool;
    QString m_indexCache;
    std::size_t m_cacheBytes;
    PairingRule m_rule;
    std::vector<std::unique_ptr<Companion>> m_companions;
    std::optional<store::FrameId> m_master; // empty: nothing to follow yet
    bool m_isSettled = true;
    std::vector<const Companion *> m_late; // some of those above
    QTimer m_patience;
};

} // namespace model
