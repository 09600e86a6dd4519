// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/extra/extradata.h"
#include "store/reader.h"
#include "store/value.h"

namespace model {
struct TimingReport;
}

namespace app {

// What `info --json` says of a store. Values the store does not have are null.
store::Value infoData(const store::Reader &reader, const store::ExtraOverview &extra,
                      const model::TimingReport &timing);

} // namespace app
