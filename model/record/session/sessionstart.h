// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/diskforecast.h"
#include "model/record/session/sessionplaces.h"
#include "store/error.h"

#include <QDateTime>
#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace model {

// What the start of a session needs to know; a value that a job can own.
struct SessionStart
{
    QDateTime now;
    SessionPlaces places;
    std::vector<QString> stores; // names; the first part's, one for each camera
    DiskForecast forecast; // how much is free is for checkStart() to find out
    bool isSpareOnSameDisk = false; // likewise
    std::function<std::filesystem::space_info(const std::filesystem::path &)> space;
};

// Why a session does not start.
struct StartRefusal
{
    // clang-format off
    enum class About {
        Recording,
        SpareFolder, // which cannot be used
        SameFolder,  // the spare folder is the folder, or one of them lies in the other on the same disk
    };
    // clang-format on

    store::Error error;
    About about = About::Recording;
};

// Makes the folders, and looks whether everything is there and free that the start needs: nothing, and
// then `start` knows what it lacked, or why not. On the disk: never on the GUI thread.
std::optional<StartRefusal> checkStart(SessionStart &start);

} // namespace model
