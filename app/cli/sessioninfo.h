// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "model/place/sessionrecord.h"

#include <QString>

#include <filesystem>
#include <optional>

namespace app {

struct GivenSession
{
    std::filesystem::path file;
    model::SessionRecord record;
};

// The session whose file is given, without a camera behind it; empty: it is none that can be read.
std::optional<GivenSession> sessionOf(const QString &path);

// What `info` says of a session: of itself, and in short of what each camera recorded.
Exit tellOfSession(const GivenSession &session, bool asJson, Output &output);

// Says which cameras can be given instead of the whole session.
Exit askForCamera(const GivenSession &session, Output &output);

} // namespace app
