// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2identity.h"

#include <QFile>
#include <QFileInfo>

namespace model {

namespace {

constexpr qint64 longestEntry = 256;

QString entry(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(longestEntry)).trimmed();
}

} // namespace

QString v4l2SerialIdentity(const QString &node, const QString &classDirectory)
{
    const QString video = classDirectory + QLatin1Char('/') + QFileInfo(node).fileName();
    const QString interface = QFileInfo(video + QLatin1String("/device")).canonicalFilePath();
    if (interface.isEmpty())
        return {};
    const QString device = QFileInfo(interface).path();
    const QString serial = entry(device + QLatin1String("/serial"));
    if (serial.isEmpty())
        return {};
    const QString which =
        QStringLiteral("%1.%2").arg(entry(interface + QLatin1String("/bInterfaceNumber")),
                                    entry(video + QLatin1String("/index")));
    return QStringLiteral("usb:%1:%2:%3%4")
        .arg(entry(device + QLatin1String("/idVendor")),
             entry(device + QLatin1String("/idProduct")), serial,
             which == QLatin1String("00.0") ? QString() : QLatin1Char(':') + which);
}

} // namespace model
