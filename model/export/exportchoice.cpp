// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportchoice.h"

#include "store/export/exportkind.h"
#include "store/export/picturename.h"

#include <algorithm>
#include <iterator>

namespace model {

namespace {

using store::ExportKind;

ExportAsTraits traits(ExportAs as, ExportKind kind, bool hasPictures)
{
    const store::ExportKindInfo &info = store::infoOf(kind);
    const bool hasPresets = store::hasPreset(kind, store::ClipPreset::Lossless);
    return {as, info.name, info.extension, kind, info.isClip, hasPresets, hasPictures};
}

const ExportAsTraits exportKindTable[] = {
    traits(ExportAs::Mp4, ExportKind::Mp4, true),
    traits(ExportAs::Mkv, ExportKind::Mkv, true),
    traits(ExportAs::Avi, ExportKind::Avi, true),
    traits(ExportAs::Gif, ExportKind::Gif, true),
    traits(ExportAs::Pictures, ExportKind::Pictures, true),
    traits(ExportAs::Array, ExportKind::Array, true),
    traits(ExportAs::Table, ExportKind::Table, false),
    {ExportAs::Store, "store", "", std::nullopt, false, false, true},
};

} // namespace

std::span<const ExportAsTraits> exportKinds()
{
    return exportKindTable;
}

QStringList pictureFormats()
{
    return {QStringLiteral("png"), QStringLiteral("tif"), QStringLiteral("jpg"),
            QStringLiteral("bmp"), QStringLiteral("npy")};
}

const ExportAsTraits &traitsOf(ExportAs as)
{
    return *std::find_if(std::begin(exportKindTable), std::end(exportKindTable),
                         [as](const ExportAsTraits &traits) { return traits.as == as; });
}

ExportChoice effective(ExportChoice choice)
{
    const ExportChoice usual;
    const ExportAsTraits &traits = traitsOf(choice.as);
    const bool isStore = !traits.kind;
    if (!traits.isVideo) {
        choice.preset = usual.preset;
        choice.speed = usual.speed;
        choice.isConstant = false;
    } else if (!traits.hasPresets) {
        choice.preset = store::ClipPreset::Share;
    }
    if (choice.as == ExportAs::Avi ||
        (traits.isVideo && choice.preset == store::ClipPreset::Analysis))
        choice.isConstant = true;
    if (!choice.isConstant)
        choice.frameRate = 0.0;
    else if (choice.frameRate > 0.0)
        choice.speed = usual.speed; // it says how fast it is
    if (!traits.hasPictures) {
        choice.crop.reset();
        choice.scale.reset();
    }
    choice.isDisplayed = choice.isDisplayed && traits.hasPictures && !isStore;
    if (!choice.isDisplayed)
        choice.overlay = {};
    if (choice.as == ExportAs::Table)
        choice.hasMap = true;
    return choice;
}

QString pictureNameOf(const ExportChoice &choice, const store::FrameId &frame, std::int64_t place)
{
    const QString text = choice.pictureName + QLatin1Char('.') + choice.pictureFormat;
    const auto name = store::PictureName::parse(text.toStdString());
    return name ? QString::fromStdString(name->of(frame, place)) : QString();
}

} // namespace model
