// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/stream/streamurl.h"

#include <QFile>
#include <QString>
#include <QUrl>

namespace model {

namespace {

constexpr QLatin1String idPrefix("stream:");

QString withoutPassword(const QString &address)
{
    const QUrl url(address);
    return url.isValid() && !url.password().isEmpty() ? url.toString(QUrl::RemovePassword)
                                                      : address;
}

StreamUrl ofPath(const QString &path)
{
    const std::string local = QFile::encodeName(path).toStdString();
    if (path.startsWith(QLatin1String("/dev/video")))
        return {StreamUrl::Kind::Device, local, local};
    // Or else a colon in the name would be taken for a protocol's.
    return {StreamUrl::Kind::File, "file:" + local, local};
}

} // namespace

std::optional<StreamUrl> parseStreamId(const QString &id)
{
    if (!id.startsWith(idPrefix) || id.size() == idPrefix.size())
        return std::nullopt;
    const QString rest = id.mid(idPrefix.size());
    if (rest.startsWith(QLatin1String("file://")))
        return ofPath(QUrl(rest).toLocalFile());
    if (!rest.contains(QLatin1String("://")))
        return ofPath(rest);
    return StreamUrl{StreamUrl::Kind::Network, rest.toStdString(),
                     withoutPassword(rest).toStdString()};
}

} // namespace model
