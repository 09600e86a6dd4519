// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/companions.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::milliseconds usualPatience{500};
// So that the sum of a few fits.
constexpr std::int64_t mostOffsetFrames = 1'000'000'000'000;
constexpr double longestOffsetSeconds = 1e9;

} // namespace

Companions::Companions(WorkerPool &pool, const QString &indexCache, std::size_t cacheBytes,
                       QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_indexCache(indexCache)
    , m_cacheBytes(cacheBytes)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(usualPatience);
    connect(&m_patience, &QTimer::timeout, this, &Companions::giveUpWaiting);
}

Companions::~Companions() = default;

void Companions::setPatience(std::chrono::milliseconds time)
{
    m_patience.setInterval(time);
}

int Companions::indexOf(const Companion *companion) const
{
    const auto found = std::find_if(m_companions.begin(), m_companions.end(),
                                    [=](const auto &one) { return one.get() == companion; });
    return static_cast<int>(found - m_companions.begin());
}

void Companions::open(const QString &path)
{
    auto companion = std::make_unique<Companion>(m_pool, m_indexCache, cacheShare());
    Companion *one = companion.get();
    connectOne(one);
    m_companions.push_back(std::move(companion));
    shareCache();
    one->open(path);
    emit added(count() - 1);
}

void Companions::connectOne(Companion *companion)
{
    connect(companion, &Companion::opened, this, [this, companion] {
        emit opened(indexOf(companion));
        followAgain();
    });
    connect(companion, &Companion::grown, this, [this, companion] {
        emit grown(indexOf(companion));
        if (m_master && companion->isAnswered()) // what it lacked may be there now
            companion->follow(*m_master, m_rule, Companion::Pace::Steady);
    });
    connect(companion, &Companion::openFailed, this,
            [this, companion](const QString &path, const store::Error &error) {
                close(indexOf(companion));
                emit openFailed(path, error);
            });
    connect(companion, &Companion::pictureChanged, this,
            [this, companion] { emit pictureChanged(indexOf(companion)); });
    connect(companion, &Companion::problemFound, this,
            [this, companion] { emit problemFound(indexOf(companion)); });
    connect(companion, &Companion::answered, this, [this, companion] {
        if (std::erase(m_late, companion) > 0)
            emit lateChanged();
        settle();
    });
}

// Later: it may be the companion itself that asks.
void Companions::close(int i)
{
    std::unique_ptr<Companion> closing = std::move(m_companions[static_cast<std::size_t>(i)]);
    m_companions.erase(m_companions.begin() + i);
    std::erase(m_late, closing.get());
    closing->disconnect(this);
    closing->setParent(this);
    closing.release()->deleteLater();
    shareCache();
    emit removed(i);
    emit lateChanged();
    settle();
}

void Companions::closeAll()
{
    while (count() > 0)
        close(count() - 1);
    m_master.reset();
}

void Companions::setCacheBytes(std::size_t bytes)
{
    m_cacheBytes = bytes;
    shareCache();
}

void Companions::shareCache()
{
    for (const auto &companion : m_companions)
        companion->loader().setCacheBytes(cacheShare());
}

void Companions::makeMaster(int i, Session &master)
{
    const auto before = master.reader();
    const auto now = at(i).reader();
    const PairOffset offset = at(i).offset();
    for (const auto &companion : m_companions) {
        const PairOffset old = companion->offset();
        companion->setOffset({old.frames - offset.frames, old.seconds - offset.seconds});
    }
    at(i).setOffset(inverse(offset));
    m_master.reset(); // until the new one says where it is
    at(i).adopt(before);
    master.adopt(now);
    emit offsetsChanged();
}

void Companions::setRule(const PairingRule &rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    followAgain();
    emit ruleChanged();
}

void Companions::setOffset(int i, PairOffset offset)
{
    offset.frames = std::clamp(offset.frames, -mostOffsetFrames, mostOffsetFrames);
    offset.seconds = std::clamp(offset.seconds, -longestOffsetSeconds, longestOffsetSeconds);
    if (offset == at(i).offset())
        return;
    at(i).setOffset(offset);
    followAgain();
    emit offsetsChanged();
}

void Companions::followAgain()
{
    if (m_master)
        follow(*m_master, Companion::Pace::Newest);
}

void Companions::follow(const store::FrameId &master, Companion::Pace pace)
{
    m_master = master;
    if (pace == Companion::Pace::Newest && !std::exchange(m_late, {}).empty())
        emit lateChanged();
    m_isSettled = true; // one that answers at once shall not speak for those yet to be asked
    for (const auto &companion : m_companions)
        companion->follow(master, m_rule, pace);
    m_isSettled = false;
    m_patience.start();
    settle();
}

bool Companions::isAwaited(const Companion &companion) const
{
    return !companion.isAnswered() && !isLate(companion);
}

bool Companions::isLate(const Companion &companion) const
{
    return std::find(m_late.begin(), m_late.end(), &companion) != m_late.end();
}

void Companions::settle()
{
    const auto holdsUp = [this](const auto &one) { return isAwaited(*one); };
    if (m_isSettled || std::any_of(m_companions.begin(), m_companions.end(), holdsUp))
        return;
    m_patience.stop();
    m_isSettled = true;
    emit settled();
}

void Companions::giveUpWaiting()
{
    for (const auto &companion : m_companions)
        if (isAwaited(*companion))
            m_late.push_back(companion.get());
    emit lateChanged();
    settle();
}

QStringList Companions::late() const
{
    QStringList paths;
    for (const Companion *companion : m_late)
        paths.append(companion->path());
    return paths;
}

} // namespace model
