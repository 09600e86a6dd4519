// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/checkindex.h"

#include "store/extra/extradata.h"
#include "store/index/sqliteindex.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace store {

namespace {

using Code = Error::Code;

// Counts one kind of oddity, and where it is first.
struct Oddity
{
    const char *what;
    std::int64_t count = 0;
    FrameIndex first = {};

    void add(std::int64_t index)
    {
        if (count++ == 0)
            first = {index};
    }
};

struct Oddities
{
    Oddity numberBack{"frame numbers are smaller than the one before"};
    Oddity numberRepeated{"frame numbers are there already"};
    Oddity timeBack{"times are earlier than the one before"};
    Oddity timeRepeated{"times are those of the frame before"};
    Oddity timeUnknown{"frames have no time"};
};

Oddities look(const ChunkIndex &index, const std::stop_token &stop)
{
    Oddities odd;
    double lastTime = -HUGE_VAL;
    for (std::int64_t i = 0; i < index.frameCount() && !stop.stop_requested(); ++i) {
        const FrameId frame = index.frame({i});
        const double time = frame.time.seconds;
        if (index.find(frame.number) != FrameIndex{i})
            odd.numberRepeated.add(i);
        else if (i > 0 && frame.number.value < index.number({i - 1}).value)
            odd.numberBack.add(i);
        if (!std::isfinite(time))
            odd.timeUnknown.add(i);
        else if (time < lastTime)
            odd.timeBack.add(i);
        else if (time == lastTime)
            odd.timeRepeated.add(i);
        if (std::isfinite(time))
            lastTime = time;
    }
    return odd;
}

Finding remark(const Oddity &odd, const Reader &reader)
{
    Finding finding;
    finding.weight = Finding::Weight::Remark;
    finding.chunk = reader.index().locate(odd.first).chunk;
    finding.frame = odd.first;
    finding.error = {Code::Corrupt, reader.directory(), std::to_string(odd.count) + " " + odd.what};
    return finding;
}

} // namespace

std::vector<Finding> checkIndex(const Reader &reader, const std::stop_token &stop)
{
    std::vector<Finding> findings;
    const Oddities odd = look(reader.index(), stop);
    for (const Oddity *oddity :
         {&odd.numberBack, &odd.numberRepeated, &odd.timeBack, &odd.timeRepeated, &odd.timeUnknown})
        if (oddity->count > 0)
            findings.push_back(remark(*oddity, reader));

    const auto index = SqliteIndex::open(reader.directory() / sqlite::indexName);
    const auto same = index ? index->compare(reader.index(), stop) : Result<void>(index.error());
    if (!same && same.error().code != Code::NotFound) {
        Finding stale;
        stale.weight = Finding::Weight::Remark;
        stale.error = {same.error().code, same.error().path,
                       "does not say what the chunks' own indexes say (" + same.error().detail +
                           "); write it again"};
        findings.push_back(std::move(stale));
    }
    return findings;
}

std::vector<Finding> checkExtra(const Reader &reader, int chunk, const std::stop_token &stop)
{
    std::int64_t count = 0;
    const auto take = [&count](Value &&) {
        ++count;
        return true;
    };
    const auto rows = forEachExtraRow(reader, chunk, take, stop);
    if (rows && !rows->cut && !rows->flaw)
        return {};
    Finding finding;
    finding.chunk = chunk;
    if (!rows)
        finding.error = rows.error();
    else if (rows->flaw)
        finding.error = *rows->flaw;
    else
        finding.error = {Code::Corrupt, rows->file,
                         "ends early, after " + std::to_string(count) + " whole rows"};
    return {std::move(finding)};
}

} // namespace store
