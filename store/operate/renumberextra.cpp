// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/renumberextra.h"

#include "store/extra/jsonrows.h"
#include "store/extra/textpieces.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/operate/changing.h"

#include <cmath>
#include <span>
#include <string>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;
using NumberOf = std::function<std::optional<std::int64_t>(std::int64_t)>;

constexpr std::uint64_t maxExtraBytes = 256 << 20;
constexpr const char *beforeKey = "_frame_number_before_reindex";

struct Place
{
    fs::path file;
    bool isMotif = false; // rows with a number below 0 were allocated ahead
};

// Every file of rows that a chunk can have.
std::vector<Place> placesOf(const ChangingStore &store, int chunk)
{
    const fs::path root = store.directory / chunkName(chunk);
    const auto with = [](fs::path stem, const char *ending) { return stem += ending; };
    std::vector<Place> places{{with(root, ".extra_data.json"), true}};
    if (store.metadata.storeClass == StoreClass::Video)
        places.push_back({with(root, ".extra.json"), false});
    else
        for (const char *ending : {".extra.json", ".extra_data.json"})
            places.push_back({with(root / "index", ending), false});
    return places;
}

// The frame that a row names; empty if it names none.
std::optional<std::int64_t> frameOf(const Value &row)
{
    const auto found = row.find("frame_index");
    if (found == row.end() || !found->is_number())
        return std::nullopt;
    const auto index = found->get<double>();
    constexpr double limit = 9e15; // whole numbers are exact up to here
    if (!(index >= 0 && index < limit) || index != std::trunc(index))
        return std::nullopt;
    return static_cast<std::int64_t>(index);
}

// Whether the row is another one now.
bool renumber(Value &row, bool isMotif, const NumberOf &numberOf)
{
    const Value now = row.value("frame_number", Value());
    const bool isKept = row.contains(beforeKey);
    if (isMotif && !isKept && now.is_number() && now.get<double>() < 0)
        return false;
    const auto frame = frameOf(row);
    const auto number = frame ? numberOf(*frame) : std::nullopt;
    if (!number || (isKept && now == Value(*number)))
        return false;
    row["frame_number"] = *number;
    if (!isKept)
        row[beforeKey] = now;
    return true;
}

// The text of a file with its rows renumbered; empty if none of them is another one now. Only one row
// is in memory as such.
Result<std::string> renumberedRows(const Place &place, const NumberOf &numberOf)
{
    const auto status = fileStatus(place.file);
    if (status && status->sizeBytes > maxExtraBytes)
        return Error{Code::TooLarge, place.file, "more than 256 MiB are not renumbered"};
    auto pieces = TextPieces::open(place.file, {});
    if (!pieces)
        return pieces.error();
    std::string text = "[";
    bool isChanged = false;
    const auto add = [&](Value &&row) {
        isChanged |= renumber(row, place.isMotif, numberOf);
        text += (text.size() > 1 ? ", " : "") + toJson(row);
        return true;
    };
    const auto cut = readJsonRows([&] { return pieces->next(); }, add);
    if (pieces->error())
        return *pieces->error();
    if (!cut)
        return Error{cut.error().code, place.file, cut.error().detail};
    if (*cut)
        return Error{Code::Corrupt, place.file, "ends early"};
    return isChanged ? text + ']' : std::string();
}

} // namespace

Result<RenumberedExtra> renumberExtra(const ChangingStore &store, int chunk,
                                      const NumberOf &numberOf)
{
    RenumberedExtra result;
    fs::path series = store.directory / chunkName(chunk);
    series += ".extra_data.h5";
    if (fileStatus(series))
        result.leftAlone.push_back(
            {Code::Unsupported, series, "series of numbers keep their own frame numbers"});
    for (const Place &place : placesOf(store, chunk)) {
        if (!fileStatus(place.file))
            continue;
        const auto text = renumberedRows(place, numberOf);
        if (!text)
            result.leftAlone.push_back(text.error());
        if (!text || text->empty())
            continue;
        if (auto done = writeFileAtomically(place.file, std::as_bytes(std::span(*text))); !done)
            return done.error();
        result.isChanged = true;
    }
    return result;
}

} // namespace store
