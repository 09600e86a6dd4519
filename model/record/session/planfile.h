// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/sessionplan.h"
#include "store/error.h"
#include "store/value.h"

#include <filesystem>

namespace model {

// A session as a user writes it down, in YAML:
//
//   folder: /data                  # of the stores; relative: to the file's own folder
//   name: "{date}_{time}_{animal}_{camera}"
//   cameras:
//     - camera: "usb:046d:0825:1A2B"   # an id or an identity
//       name: top
//       format: avc1/mp4
//       # and, where the default will not do: encoding, quality, lossless, preset, group-frames,
//       # chunk-frames or chunk-duration,
//       # size, fps, pixel-format, queue-frames, triggered, controls: {ExposureTime: 5000}
//   duration: 3600                 # seconds, or frames: N; without either: until it is stopped
//   metadata: {animal: m7}
//   fields:                        # what the metadata must have
//     - {name: animal, required: true, kind: text}   # or number, whole, choice with choices: [...]
//   reconnect: true
//   failover-folder: /spare
//
// InvalidArgument, with the place, for what is missing, unknown or of another kind.
store::Result<SessionPlan> sessionPlan(const store::Value &value);

// As above, from a file. Never on the GUI thread.
store::Result<SessionPlan> readPlan(const std::filesystem::path &file);

} // namespace model
