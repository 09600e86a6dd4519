// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace model {

// A recording by its path: that of a store, or of any file in it, or one that a session's file lends to
// the stores of one camera. SESSION.session.json/CAMERA is no file; it means all the stores into which
// this camera went on when it had to begin anew, as one. Where the pictures became of another kind
// meanwhile, those from then on are SESSION.session.json/CAMERA (2), and so on. SESSION.session.json
// alone is its first camera.
//
// What says "on the disk" is not for the GUI thread.

// Whether a file is, by its name, that of a session.
bool isSessionFile(const std::filesystem::path &path);

// A session's recordings, camera by camera.
struct SessionRecordings
{
    std::vector<std::filesystem::path> paths;
    // One trigger was for all: frames with one number belong together. Else by time.
    bool isTriggered = false;
};

// On the disk. Only stores that were made in this session count: a session's file cannot name others.
// One that is gone is a problem of its recording. NoFrames if none is there any more, or what
// readSession() says.
store::Result<SessionRecordings> recordingsOf(const std::filesystem::path &sessionFile);

// A recording of a session, by its name in there, and the stores it is made of, also those that are gone.
struct CameraStores
{
    std::string name;
    std::vector<std::filesystem::path> stores;
};

// On the disk: of all recordings of a session's file, or of the one that SESSION.session.json/CAMERA
// names; empty if the path is neither. NotFound if there is no such camera, which says those there are.
store::Result<std::vector<CameraStores>> storesOfSession(const std::filesystem::path &path);

// On the disk: opens the recording that a path means; `cache` and `stop` as Reader::open() has them.
store::Result<std::shared_ptr<const store::Reader>>
openRecording(const std::filesystem::path &path, const std::stop_token &stop = {},
              const std::filesystem::path &cache = {});

// On the disk: what was noted when the camera of a session's recording had no store any more, as rows of
// extra data. Empty for other paths.
std::vector<store::Value> notesWithoutStore(const std::filesystem::path &path);

// On the disk: the file that changes when the recording of a path is another, metadata.yaml or the
// session's file.
std::filesystem::path fileOfRecording(const std::filesystem::path &path);

// The folder in which a recording lies, or its session's file.
QString folderOfRecording(const QString &path);

// What to call a recording where there is little room: the folder's name, or session and camera.
QString recordingName(const QString &path);

} // namespace model
