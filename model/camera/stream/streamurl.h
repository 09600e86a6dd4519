// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

class QString;

namespace model {

// What the ID of a stream says.
struct StreamUrl
{
    enum class Kind { Network, Device, File };

    Kind kind = Kind::Network;
    std::string url; // as FFmpeg takes it
    std::string shown; // for people and logs: without a password
};

// "stream:" and the address of a network stream, the path of a video device, or that of a file. Empty
// if `id` is anything else.
std::optional<StreamUrl> parseStreamId(const QString &id);

} // namespace model
