// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/recordingreport.h"

#include <stop_token>

class QIODevice;

namespace model {

// Writes a report as CSV: item,value,frame_index,frame_number,frame_time.
//
// First a line per figure (times in seconds, an empty value where it is not known), then one per
// irregular frame: dropped (value: how many numbers are missing before it), late and backward (the
// interval before it), reset (the number before it); then the histogram, a line per bin that is not
// empty: interval_count_from_<seconds>, intervals_below, intervals_above. Of a recorder that said
// something of itself, a line per sum: recorder_captured and so on; and one for each cause that dropped
// frames since its line before: dropped_by_device, dropped_by_transport, dropped_by_queue,
// dropped_by_disk (value: how many), with the frame behind which it said so. Numbers are written so
// that they are read back to the bit.
//
// False if it was stopped or the device refuses, which says why. REQUIRES: there is a timing report.
bool writeTimingCsv(QIODevice &device, const RecordingReport &report,
                    const std::stop_token &stop = {});

} // namespace model
