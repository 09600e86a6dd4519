// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/sessionrecord.h"

#include "store/file.h"
#include "store/meta/metadata.h"

#include <cstdint>
#include <exception>
#include <span>
#include <system_error>

namespace model {

namespace {

using store::Value;

constexpr std::uint64_t mostBytes = 64ULL << 20; // of a session's file
constexpr char format[] = "framehouse-session";
constexpr int version = 1;

Value partValue(const SessionRecord::Part &part)
{
    Value value = {
        {"directory", part.directory}, {"frames", part.frames}, {"closed", part.isClosed}};
    if (!part.uuid.empty())
        value["uuid"] = part.uuid;
    return value;
}

Value gapValue(const SessionRecord::Gap &gap)
{
    return {{"after_part", gap.afterPart},
            {"reason", gap.reason},
            {"detail", gap.detail},
            {"from_time", gap.fromTime},
            {"to_time", gap.toTime}};
}

Value trackValue(const SessionRecord::Track &track)
{
    Value parts = Value::array();
    for (const auto &part : track.parts)
        parts.push_back(partValue(part));
    Value gaps = Value::array();
    for (const auto &gap : track.gaps)
        gaps.push_back(gapValue(gap));
    Value value = {
        {"camera", track.label}, {"device", track.device}, {"stores", parts}, {"gaps", gaps}};
    if (!track.notes.empty())
        value["notes"] = track.notes;
    return value;
}

// The library throws where a key is missing or of another type; sessionRecord() catches it.
SessionRecord::Track trackOf(const Value &value)
{
    SessionRecord::Track track;
    track.label = value.at("camera");
    track.device = value.at("device");
    for (const Value &part : value.at("stores"))
        track.parts.push_back({part.at("directory"), part.at("frames"), part.at("closed"),
                               part.value("uuid", std::string())});
    for (const Value &gap : value.at("gaps"))
        track.gaps.push_back({gap.at("after_part"), gap.at("reason"), gap.at("detail"),
                              gap.at("from_time"), gap.at("to_time")});
    if (const auto notes = value.find("notes"); notes != value.end())
        track.notes = notes->get<std::vector<Value>>();
    return track;
}

store::Error corrupt(const std::string &detail)
{
    return {store::Error::Code::Corrupt, {}, detail};
}

// Control characters and pieces of UTF-8 in what a camera says must not keep it from being written.
std::string textOf(const Value &value)
{
    return value.dump(2, ' ', false, Value::error_handler_t::replace) + '\n';
}

} // namespace

store::Value sessionValue(const SessionRecord &record)
{
    Value tracks = Value::array();
    for (const auto &track : record.tracks)
        tracks.push_back(trackValue(track));
    return {{"format", format},
            {"version", version},
            {"id", record.id},
            {"name", record.name},
            {"start_time", record.startTime},
            {"end_time", record.endTime},
            {"align", record.isTriggered ? "number" : "time"},
            {"cameras", tracks}};
}

store::Result<SessionRecord> sessionRecord(const store::Value &value)
try {
    if (value.at("format") != format)
        return corrupt("not the record of a session");
    if (value.at("version") != version)
        return store::Error{store::Error::Code::WrongVersion, {}, "a later version's session"};
    SessionRecord record;
    record.id = value.at("id");
    record.name = value.at("name");
    record.startTime = value.at("start_time");
    record.endTime = value.at("end_time");
    record.isTriggered = value.at("align") == "number";
    for (const Value &track : value.at("cameras"))
        record.tracks.push_back(trackOf(track));
    return record;
} catch (const std::exception &exception) {
    return corrupt(exception.what());
}

SessionRecord withUuids(SessionRecord record, const std::filesystem::path &file)
{
    for (SessionRecord::Track &track : record.tracks) {
        for (SessionRecord::Part &part : track.parts) {
            const auto metadata = store::readMetadata(file.parent_path() / part.directory);
            if (metadata)
                part.uuid = metadata->uuid;
        }
    }
    return record;
}

store::Result<void> writeSession(const std::filesystem::path &file, const SessionRecord &record)
{
    const std::string text = textOf(sessionValue(record));
    return store::writeFileAtomically(file, std::as_bytes(std::span(text)));
}

store::Result<SessionRecord> readSession(const std::filesystem::path &file)
{
    const auto bytes = store::readFile(file, mostBytes);
    if (!bytes)
        return bytes.error();
    const auto *text = reinterpret_cast<const char *>(bytes->data());
    const Value value = Value::parse(text, text + bytes->size(), nullptr, false);
    auto record = value.is_object() ? sessionRecord(value) : corrupt("not a JSON object");
    if (record)
        return record;
    store::Error error = record.error();
    error.path = file;
    return error;
}

std::filesystem::path placeOf(const SessionRecord::Part &part, const std::filesystem::path &file)
{
    std::error_code error;
    const std::filesystem::path there = file.parent_path() / part.directory;
    const std::filesystem::path beside = file.parent_path() / there.filename();
    return !std::filesystem::is_directory(there, error) &&
                   std::filesystem::is_directory(beside, error)
               ? beside
               : there;
}

std::vector<std::filesystem::path> storesOf(const SessionRecord::Track &track,
                                            const std::filesystem::path &file)
{
    std::vector<std::filesystem::path> stores;
    for (const auto &part : track.parts) {
        const std::filesystem::path path = placeOf(part, file);
        std::error_code error;
        if (part.isClosed || std::filesystem::is_directory(path, error))
            stores.push_back(path);
    }
    return stores;
}

} // namespace model
