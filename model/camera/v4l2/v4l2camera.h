// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QString>
#include <QStringList>

#include <string>

namespace model {

// Webcams by way of the kernel's V4L2, without a library between: its sequence numbers show what
// was lost on the way, its stamps when a frame was taken, and an unplugged camera is known at once.
//
// IDs are "v4l2:" and the path of the device node, whether it is listed or not.
class V4l2Backend : public CameraBackend
{
public:
    // Looks for video0, video1 ... in `directory`, then at `furtherNodes`. What the system knows of
    // them is in `classDirectory`.
    V4l2Backend(QString directory, QStringList furtherNodes,
                QString classDirectory = QStringLiteral("/sys/class/video4linux"));

    // /dev, and the nodes that the environment variable FRAMEHOUSE_V4L2_DEVICES names, separated
    // by colons.
    static V4l2Backend ofSystem();

    std::vector<CameraInfo> list() const override;
    store::Result<std::unique_ptr<Camera>> open(const QString &id) const override;

    // Whether a device gives its sizes or rates as a range: Qt 6.4 hangs when it lists such a one.
    bool hasRanges() const;

    // Whether a device captures video, but in no pixel format known here.
    bool hasStrangers() const;

    // Whether list() shows this node.
    bool lists(const QString &node) const;

private:
    QStringList nodes() const;
    CameraInfo infoOf(const QString &node, const std::string &card, const std::string &bus) const;
    QString identityOf(const QString &node, const QString &bus) const;

    QString m_directory;
    QStringList m_furtherNodes;
    QString m_classDirectory;
};

} // namespace model
