// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularity.h"

#include <stop_token>

class QIODevice;

namespace model {

// Writes a report as CSV: item,value,frame_index,frame_number,frame_time.
//
// First a line per figure (times in seconds, an empty value where it is not known), then one per
// irregular frame: dropped (value: how many numbers are missing before it), late and backward (the
// interval before it), reset (the number before it); then the histogram, a line per bin that is not
// empty: interval_count_from_<seconds>, intervals_below, intervals_above. Numbers are written so that
// they are read back to the bit.
//
// False if it was stopped or the device refuses, which says why. REQUIRES: there is a report.
bool writeTimingCsv(QIODevice &device, const ReportedRecording &recording,
                    const std::stop_token &stop = {});

} // namespace model
