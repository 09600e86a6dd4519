// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/recentrecordings.h"

#include "app/settings/settings.h"
#include "model/place/sessionrecording.h"

#include <QTimeZone>

#include <algorithm>

namespace app {

namespace {

widgets::RecentCard cardFor(const QString &path)
{
    widgets::RecentCard card;
    card.path = path;
    card.name = model::recordingName(path);
    return card;
}

QDateTime startOf(const model::Thumbnail &thumbnail)
{
    if (!thumbnail.startUtc)
        return {};
    const QTimeZone zone(thumbnail.timezone.toUtf8());
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*thumbnail.startUtc * 1000.0),
                                          zone.isValid() ? zone : QTimeZone::utc());
}

} // namespace

RecentRecordings::RecentRecordings(Settings &settings, model::WorkerPool &pool,
                                   const QString &cacheDirectory, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_thumbnails(pool, cacheDirectory)
{
    connect(&m_thumbnails, &model::ThumbnailLoader::ready, this, &RecentRecordings::describe);
    connect(&m_thumbnails, &model::ThumbnailLoader::failed, this, &RecentRecordings::complain);
    reload();
}

void RecentRecordings::add(const QString &path)
{
    if (path.isEmpty() || !m_settings.remembersRecent())
        return;
    const auto *known = find(path);
    const widgets::RecentCard card = known ? *known : cardFor(path);
    m_cards.removeIf([&](const widgets::RecentCard &other) { return other.path == path; });
    m_cards.prepend(card);
    while (m_cards.size() > maxCount)
        m_cards.removeLast();
    save();
}

void RecentRecordings::remove(const QString &path)
{
    m_cards.removeIf([&](const widgets::RecentCard &card) { return card.path == path; });
    save();
}

void RecentRecordings::clear()
{
    m_cards.clear();
    save();
}

void RecentRecordings::reload()
{
    m_cards.clear();
    for (const QString &path : m_settings.recent().mid(0, maxCount))
        m_cards.append(cardFor(path));
    emit changed();
}

void RecentRecordings::refresh()
{
    m_thumbnails.cancelAll();
    for (const widgets::RecentCard &card : m_cards)
        m_thumbnails.request(card.path);
}

void RecentRecordings::save()
{
    QStringList paths;
    for (const widgets::RecentCard &card : m_cards)
        paths.append(card.path);
    m_settings.setRecent(paths);
    emit changed();
}

void RecentRecordings::describe(const QString &path, const model::Thumbnail &thumbnail)
{
    widgets::RecentCard *card = find(path);
    if (!card)
        return;
    card->missing = false;
    card->thumbnail = thumbnail.image;
    card->durationSeconds = thumbnail.seconds;
    card->recorded = startOf(thumbnail);
    emit changed();
}

void RecentRecordings::complain(const QString &path, const store::Error &error)
{
    widgets::RecentCard *card = find(path);
    if (!card)
        return;
    card->missing =
        error.code == store::Error::Code::NotFound || error.code == store::Error::Code::NotAStore;
    emit changed();
}

widgets::RecentCard *RecentRecordings::find(const QString &path)
{
    const auto card = std::find_if(m_cards.begin(), m_cards.end(),
                                   [&](const widgets::RecentCard &c) { return c.path == path; });
    return card == m_cards.end() ? nullptr : &*card;
}

} // namespace app
