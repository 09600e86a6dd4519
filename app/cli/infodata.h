// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/extra/extradata.h"
#include "store/reader.h"
#include "store/value.h"

#include <optional>

namespace model {
struct TimingReport;
}

namespace app {

class Output;

// What `info --json` says of a store. Values the store does not have are null.
store::Value infoData(const store::Reader &reader, const store::ExtraOverview &extra,
                      const model::TimingReport &timing);

struct StoreInfo
{
    store::Value info; // infoData(), and what the recorder said of itself as "recorder"
    store::Value timing; // timingFigures()
    bool isWhole = true; // nothing is broken
};

// All that there is to tell; `withLists`: in `timing` each irregular frame as well. Says what is broken
// in the extra data. Empty where that cannot be read at all, which is said.
std::optional<StoreInfo> gatherInfo(const store::Reader &reader, bool withLists, Output &output);

} // namespace app
