// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "model/record/session/formatchoice.h"
#include "model/record/session/metadatafields.h"
#include "store/value.h"
#include "store/write/writer.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace model {

// A camera of a session, and how its pictures are kept.
struct PlannedCamera
{
    QString id; // or identity: what openCamera() takes
    QString label; // in names; no two cameras have the same
    FormatWish wish;
    std::vector<std::pair<QString, ControlValue>> controls; // set before it starts
    store::WriterOptions writer; // imageShape, dtype and user metadata are the session's business
    std::optional<double> chunkSeconds = {}; // instead of writer.chunkSize
    int queueFrames = 64; // at most; and never more than 512 MiB
    bool hasPreview = true; // live pictures are made
    bool isTriggered = false; // waits for triggers: to be silent is no failure
};

// What is to be recorded, where, and for how long.
struct SessionPlan
{
    QString folder; // of the stores; made if it is not there
    QString name; // pattern; see StoreNames
    std::vector<PlannedCamera> cameras;
    store::Value metadata = store::Value::object(); // goes into every store
    std::vector<MetadataField> fields; // that the metadata is to have
    std::optional<std::int64_t> maxFrames; // of each camera
    std::optional<double> maxSeconds;
    bool reconnects = true; // waits for a camera that is lost; else its recording is over
    QString failoverFolder; // where recordings go on when the disk refuses; empty: they are over
};

} // namespace model
