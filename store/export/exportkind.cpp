// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportkind.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

constexpr std::array kindInfos{
    ExportKindInfo{ExportKind::Mp4, "mp4", ".mp4", true},
    ExportKindInfo{ExportKind::Mkv, "mkv", ".mkv", true},
    ExportKindInfo{ExportKind::Avi, "avi", ".avi", true},
    ExportKindInfo{ExportKind::Gif, "gif", ".gif", true},
    ExportKindInfo{ExportKind::Webp, "webp", ".webp", true},
    ExportKindInfo{ExportKind::Pictures, "images", "", false},
    ExportKindInfo{ExportKind::Array, "npy", ".npy", false},
    ExportKindInfo{ExportKind::Table, "csv", ".csv", false},
    ExportKindInfo{ExportKind::Wav, "wav", ".wav", false},
};

constexpr std::array presetInfos{
    ClipPresetInfo{ClipPreset::Share, "share"},
    ClipPresetInfo{ClipPreset::Analysis, "analysis"},
    ClipPresetInfo{ClipPreset::Lossless, "lossless"},
    ClipPresetInfo{ClipPreset::Copy, "copy"},
};

} // namespace

std::span<const ExportKindInfo> exportKinds()
{
    return kindInfos;
}

const ExportKindInfo &infoOf(ExportKind kind)
{
    return *std::find_if(kindInfos.begin(), kindInfos.end(),
                         [kind](const ExportKindInfo &info) { return info.kind == kind; });
}

std::span<const ClipPresetInfo> clipPresets()
{
    return presetInfos;
}

bool takesSound(ExportKind kind)
{
    return kind == ExportKind::Mp4 || kind == ExportKind::Mkv || kind == ExportKind::Wav;
}

bool hasPreset(ExportKind kind, ClipPreset preset)
{
    switch (kind) {
    case ExportKind::Mp4:
    case ExportKind::Mkv:
        return true;
    case ExportKind::Avi:
        return preset == ClipPreset::Share || preset == ClipPreset::Copy;
    case ExportKind::Gif:
        return preset == ClipPreset::Share;
    case ExportKind::Webp:
        return preset == ClipPreset::Share || preset == ClipPreset::Lossless;
    default:
        return false;
    }
}

bool isCopy(const ExportOrder &order)
{
    return order.preset == ClipPreset::Copy && infoOf(order.kind).isClip;
}

} // namespace store
