// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/sessionrecording.h"

#include "model/paths.h"
#include "model/place/sessionrecord.h"
#include "model/place/storepath.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;

// Stores of one camera whose frames are of one kind.
struct Recording
{
    std::string name;
    std::vector<fs::path> stores; // also one that is gone: that it is missing is to be said
    bool isThere = false; // one of them at least
    std::string uuid = {}; // of its first store, as the session's file has it
    std::vector<store::Value> notes = {}; // that came when there was no store any more
};

std::string uuidIn(const SessionRecord::Track &track, const fs::path &file, const fs::path &store)
{
    for (const auto &part : track.parts)
        if (placeOf(part, file) == store)
            return part.uuid;
    return {};
}

// Whether the store says that it was made in this session. One whose metadata cannot be read was, as
// far as anybody knows: that it cannot is to be said.
bool isOf(const SessionRecord &session, const store::Result<store::Metadata> &metadata)
{
    if (!metadata)
        return true;
    const store::Value &user = metadata->user;
    const auto about = user.find("session");
    if (about == user.end() || !about->is_object())
        return false;
    const auto id = about->find("id");
    return id != about->end() && *id == session.id;
}

// A label as a file could be called.
std::string nameFor(const std::string &label)
{
    std::string name = label.empty() || label == "." || label == ".." ? "camera" : label;
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

// `name`, or with a count if it was given before.
std::string unlike(const std::vector<Recording> &known, const std::string &name)
{
    std::string candidate = name;
    for (int count = 2; std::any_of(known.begin(), known.end(),
                                    [&](const Recording &r) { return r.name == candidate; });
         ++count)
        candidate = name + " (" + std::to_string(count) + ")";
    return candidate;
}

void addTrack(const SessionRecord &session, const SessionRecord::Track &track, const fs::path &file,
              std::vector<Recording> &recordings)
{
    std::optional<store::Metadata> kind; // of the last recording
    bool hasBegun = false;
    for (const fs::path &directory : storesOf(track, file)) {
        const auto metadata = store::readMetadata(directory);
        if (!isOf(session, metadata))
            continue;
        const bool isOther = kind && metadata && !store::canJoin(*kind, *metadata);
        if (!std::exchange(hasBegun, true) || isOther)
            recordings.push_back({unlike(recordings, nameFor(track.label)),
                                  {},
                                  false,
                                  uuidIn(track, file, directory)});
        recordings.back().stores.push_back(directory);
        std::error_code error;
        recordings.back().isThere = recordings.back().isThere || fs::is_directory(directory, error);
        if (metadata && (!kind || isOther))
            kind = *metadata;
    }
    if (hasBegun)
        recordings.back().notes = track.notes;
}

store::Result<std::vector<Recording>> readRecordings(const fs::path &file,
                                                     const SessionRecord &session)
{
    std::vector<Recording> recordings;
    for (const SessionRecord::Track &track : session.tracks)
        addTrack(session, track, file, recordings);
    std::erase_if(recordings, [](const Recording &recording) { return !recording.isThere; });
    if (recordings.empty())
        return store::Error{store::Error::Code::NoFrames, file,
                            "none of the recordings that it names is there"};
    return recordings;
}

// The session's file that a path is, or begins with; and the recording's name, empty if none is given.
std::optional<std::pair<fs::path, std::string>> partsOf(const fs::path &path)
{
    if (isSessionFile(path))
        return std::pair(path, std::string());
    if (isSessionFile(path.parent_path()))
        return std::pair(path.parent_path(), path.filename().string());
    return std::nullopt;
}

// Likewise; nothing where a store lies by such a name.
std::optional<std::pair<fs::path, std::string>> sessionOf(const fs::path &path)
{
    auto parts = partsOf(path);
    std::error_code error;
    return parts && !fs::is_directory(parts->first, error) ? parts : std::nullopt;
}

store::Error noSuchCamera(const fs::path &path, const std::vector<Recording> &recordings)
{
    std::string names;
    for (const Recording &recording : recordings)
        names += (names.empty() ? "" : ", ") + recording.name;
    return {store::Error::Code::NotFound, path, "the session's cameras are " + names};
}

// All of them, or the one of that name.
store::Result<std::vector<Recording>> readRecordings(const fs::path &file, const std::string &name)
{
    const auto session = readSession(file);
    if (!session)
        return session.error();
    auto recordings = readRecordings(file, *session);
    if (!recordings || name.empty())
        return recordings;
    for (Recording &recording : *recordings)
        if (recording.name == name)
            return std::vector{std::move(recording)};
    return noSuchCamera(file / name, *recordings);
}

store::Result<std::shared_ptr<const store::Reader>> openOfSession(const fs::path &file,
                                                                  const std::string &name,
                                                                  const std::stop_token &stop,
                                                                  const fs::path &cache)
{
    const auto recordings = readRecordings(file, name);
    if (!recordings)
        return recordings.error();
    const Recording &wanted = recordings->front();
    std::vector<store::Result<std::shared_ptr<const store::Reader>>> parts;
    for (const fs::path &directory : wanted.stores)
        parts.push_back(store::Reader::open(directory, stop, cache));
    return store::Reader::join(file / wanted.name, std::move(parts), wanted.uuid);
}

} // namespace

bool isSessionFile(const fs::path &path)
{
    const std::string name = path.filename().string();
    const std::string_view ending = sessionSuffix;
    return name.size() > ending.size() && name.ends_with(ending);
}

store::Result<SessionRecordings> recordingsOf(const fs::path &sessionFile)
{
    std::error_code error;
    if (fs::is_directory(sessionFile, error)) // a store by such a name
        return SessionRecordings{{sessionFile}, false};
    const auto session = readSession(sessionFile);
    if (!session)
        return session.error();
    const auto recordings = readRecordings(sessionFile, *session);
    if (!recordings)
        return recordings.error();
    SessionRecordings found;
    for (const Recording &recording : *recordings)
        found.paths.push_back(sessionFile / recording.name);
    found.isTriggered = session->isTriggered;
    return found;
}

store::Result<std::vector<CameraStores>> storesOfSession(const fs::path &path)
{
    std::vector<CameraStores> found;
    const auto session = sessionOf(path);
    if (!session)
        return found;
    const auto recordings = readRecordings(session->first, session->second);
    if (!recordings)
        return recordings.error();
    for (const Recording &recording : *recordings)
        found.push_back({recording.name, recording.stores});
    return found;
}

store::Result<std::shared_ptr<const store::Reader>>
openRecording(const fs::path &path, const std::stop_token &stop, const fs::path &cache)
{
    if (const auto session = sessionOf(path))
        return openOfSession(session->first, session->second, stop, cache);
    return store::Reader::open(findStore(path), stop, cache);
}

std::vector<store::Value> notesWithoutStore(const fs::path &path)
{
    const auto session = sessionOf(path);
    if (!session)
        return {};
    const auto recordings = readRecordings(session->first, session->second);
    return recordings ? recordings->front().notes : std::vector<store::Value>();
}

fs::path fileOfRecording(const fs::path &path)
{
    const auto session = sessionOf(path);
    return session ? session->first : findStore(path) / "metadata.yaml";
}

QString folderOfRecording(const QString &path)
{
    const fs::path whole = toPath(path);
    return toText((isSessionFile(whole.parent_path()) ? whole.parent_path() : whole).parent_path());
}

QString recordingName(const QString &path)
{
    const auto ofSession = partsOf(toPath(path));
    if (!ofSession)
        return toText(toPath(path).filename());
    QString session = toText(ofSession->first.filename());
    session.chop(static_cast<qsizetype>(std::string_view(sessionSuffix).size()));
    return ofSession->second.empty()
               ? session
               : session + QStringLiteral(" · ") + QString::fromStdString(ofSession->second);
}

} // namespace model
