// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportorder.h"

#include <span>

// What an export can make, in the order in which it is offered to a user.
namespace store {

struct ExportKindInfo
{
    ExportKind kind = ExportKind::Mp4;
    const char *name = nullptr; // by which a user asks for it
    const char *extension = nullptr; // that the target ends in, with its dot; empty: it is a folder
    bool isClip = false; // it has pictures at times: ExportOrder's timing counts
};

std::span<const ExportKindInfo> exportKinds();
const ExportKindInfo &infoOf(ExportKind kind);

struct ClipPresetInfo
{
    ClipPreset preset = ClipPreset::Share;
    const char *name = nullptr;
};

std::span<const ClipPresetInfo> clipPresets();

// Whether it can have a recording's sound, or is nothing else.
bool takesSound(ExportKind kind);

// Whether the kind can be coded so at all. False of every preset for what is no clip.
bool hasPreset(ExportKind kind, ClipPreset preset);

// Whether the recording's packets are taken as they are.
bool isCopy(const ExportOrder &order);

} // namespace store
