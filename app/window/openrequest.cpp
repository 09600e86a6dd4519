// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/openrequest.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

namespace app {

OpenRequest OpenRequest::fromMimeData(const QMimeData &data)
{
    OpenRequest request;
    if (!data.hasUrls()) {
        request.m_reason = [] { return tr("Only files and folders can be dropped here."); };
        return request;
    }
    for (const QUrl &url : data.urls())
        request.add(url);
    return request;
}

OpenRequest OpenRequest::fromArgument(const QString &pathOrUrl)
{
    OpenRequest request;
    const QUrl url(pathOrUrl);
    if (url.isLocalFile())
        request.add(url);
    else
        request.m_paths.append(QDir::cleanPath(QDir::current().absoluteFilePath(pathOrUrl)));
    return request;
}

void OpenRequest::add(const QUrl &url)
{
    if (url.isLocalFile())
        m_paths.append(QDir::cleanPath(url.toLocalFile()));
    else
        m_reason = [name = url.toDisplayString()] {
            return tr("“%1” is not on this computer. Copy the recording here first.").arg(name);
        };
}

} // namespace app
