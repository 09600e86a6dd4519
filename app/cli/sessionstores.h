// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "store/error.h"
#include "store/value.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <optional>

namespace app {

// For commands that work on one store: what they do where they are given a session's file, or a camera
// of it, which may have several.

// Calls `work` with the store that a path is, or with each of a session, below a heading that names
// the camera and the store. What `work` returns as an error is said; one that is Cancelled ends it all.
// Returns the worst of what came.
Exit forEachStore(const QString &path, Output &output,
                  const std::function<store::Result<Exit>(const std::filesystem::path &)> &work);

// The same with one JSON document: that of the store, or an object with one of each store, its camera,
// and whether all of them are "ok". `work` puts what there is to tell into the document.
Exit forEachStoreAsJson(
    const QString &path, Output &output,
    const std::function<store::Result<Exit>(const std::filesystem::path &, store::Value &)> &work);

// If the path is a session's: how to end, having said which stores the command can be given instead.
std::optional<Exit> refusesSession(const QString &path, Output &output);

} // namespace app
