// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesvalues.h"

#include <algorithm>

namespace model {

QString seriesKey(const SeriesInfos &series, std::size_t place)
{
    const SeriesInfo &info = series[place];
    const auto end = series.begin() + static_cast<std::ptrdiff_t>(place);
    const bool isFirst = std::none_of(series.begin(), end,
                                      [&](const auto &other) { return other.name == info.name; });
    return isFirst ? info.name : info.name + u'\n' + info.set + u'\n' + (info.isText ? u't' : u'n');
}

} // namespace model
