// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/storekeys.h"

#include "store/write/metadatayaml.h"
#include "store/write/writer.h"

#include <date/date.h>

#include <chrono>
#include <cstdio>
#include <random>

namespace store {

namespace {

std::string nowUtc()
{
    const auto now =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    return date::format("%FT%T", now);
}

// A key of __store as an array without Python objects; null has no such form and is left out.
void addKey(std::vector<NpzMember> &members, const std::string &key, const Value &value)
{
    if (value.is_string())
        members.push_back({key, npyText(value.get_ref<const std::string &>())});
    else if (value.is_number_integer())
        members.push_back({key, npyInteger(value.get<std::int64_t>())});
    else if (value.is_array())
        members.push_back({key, npyIntegers(value.get<std::vector<std::int64_t>>())});
}

} // namespace

std::string newUuid()
{
    std::random_device random; // version 4
    std::string uuid;
    for (int i = 0; i < 16; ++i) {
        unsigned byte = random() & 0xffU;
        if (i == 6)
            byte = (byte & 0x0fU) | 0x40U;
        if (i == 8)
            byte = (byte & 0x3fU) | 0x80U;
        constexpr char digits[] = "0123456789abcdef";
        uuid += digits[byte >> 4U];
        uuid += digits[byte & 0x0fU];
    }
    return uuid;
}

Value storeKeys(const FormatPlan &plan, const WriterOptions &options)
{
    const bool isVideo = plan.storeClass == StoreClass::Video;
    Value keys = Value::object();
    keys["chunksize"] = plan.chunkSize;
    keys["class"] = isVideo ? "VideoImgStore" : "DirectoryImgStore";
    keys["created_utc"] = options.createdUtc.empty() ? nowUtc() : options.createdUtc;
    keys["encoding"] = plan.encoding.empty() ? Value() : Value(plan.encoding);
    if (isVideo)
        keys["extension"] = plan.extension;
    keys["format"] = plan.format;
    keys["imgdtype"] = plan.dtype;
    keys["imgshape"] = plan.diskShape;
    keys["timezone_local"] = options.timezone.empty() ? "UTC" : options.timezone;
    keys["uuid"] = newUuid();
    keys["version"] = 2;
    return keys;
}

Result<std::string> metadataText(const Value &storeKeys, const Value &user)
{
    if (!user.is_object() || user.contains("__store"))
        return Error{
            Error::Code::InvalidArgument, {}, "user metadata is a map without the key __store"};
    Value whole = Value::object();
    whole["__store"] = storeKeys;
    whole.update(user);
    return toYaml(whole);
}

Result<Bytes> indexFile(std::span<const std::int64_t> numbers, std::span<const double> times,
                        const Value &storeKeys, std::span<const std::int64_t> before)
{
    std::vector<NpzMember> members;
    members.push_back({"frame_number", numbers.empty() ? npyDoubles({}) : npyIntegers(numbers)});
    members.push_back({"frame_time", npyDoubles(times)});
    if (!before.empty())
        members.push_back({"_frame_number_before_reindex", npyIntegers(before)});
    for (const auto &[key, value] : storeKeys.items())
        addKey(members, key, value);
    return packNpz(members);
}

} // namespace store
