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
    const bool takesSound = store::takesSound(kind);
    return {as, info.name, info.extension, kind, info.isClip, takesSound, hasPictures};
}

const ExportAsTraits exportKindTable[] = {
    traits(ExportAs::Mp4, ExportKind::Mp4, true),
    traits(ExportAs::Mkv, ExportKind::Mkv, true),
    traits(ExportAs::Avi, ExportKind::Avi, true),
    traits(ExportAs::Gif, ExportKind::Gif, true),
    traits(ExportAs::Webp, ExportKind::Webp, true),
    traits(ExportAs::Pictures, ExportKind::Pictures, true),
    traits(ExportAs::Array, ExportKind::Array, true),
    traits(ExportAs::Table, ExportKind::Table, false),
    traits(ExportAs::Wav, ExportKind::Wav, false),
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

bool hasPreset(ExportAs as, store::ClipPreset preset)
{
    const auto &kind = traitsOf(as).kind;
    return kind && store::hasPreset(*kind, preset);
}

bool canBeTogether(const ExportChoice &choice)
{
    return traitsOf(choice.as).kind && choice.as != ExportAs::Wav && !isCopy(choice);
}

bool makesFolder(const ExportChoice &choice)
{
    return extensionOf(choice).isEmpty();
}

QString extensionOf(const ExportChoice &choice)
{
    const bool isSet = choice.together == ExportTogether::Each;
    return isSet ? QString() : QString::fromLatin1(traitsOf(choice.as).extension);
}

bool isCopy(const ExportChoice &choice)
{
    return traitsOf(choice.as).isVideo && choice.preset == store::ClipPreset::Copy;
}

bool canSound(const ExportChoice &choice)
{
    const ExportAsTraits &traits = traitsOf(choice.as);
    return traits.takesSound && choice.together == ExportTogether::Alone &&
           (!traits.isVideo || (!choice.isConstant && choice.speed == ExportChoice().speed));
}

bool needsOneRange(const ExportChoice &choice)
{
    return choice.as == ExportAs::Store || choice.as == ExportAs::Wav || isCopy(choice) ||
           !choice.sound.isEmpty();
}

namespace {

void resetTiming(ExportChoice &choice)
{
    const ExportChoice usual;
    const ExportAsTraits &traits = traitsOf(choice.as);
    if (!traits.isVideo)
        choice.isConstant = false;
    else if (choice.as == ExportAs::Avi || choice.preset == store::ClipPreset::Analysis)
        choice.isConstant = true;
    if (!choice.isConstant)
        choice.frameRate = 0.0;
    const bool saysHowFast = choice.frameRate > 0.0;
    if (!traits.isVideo || saysHowFast || isCopy(choice))
        choice.speed = usual.speed;
    if (!canSound(choice))
        choice.sound.clear();
}

void resetPictures(ExportChoice &choice)
{
    const ExportAsTraits &traits = traitsOf(choice.as);
    const bool isStore = !traits.kind;
    const bool isMade = traits.hasPictures && !isCopy(choice);
    if (!isMade) {
        choice.crop.reset();
        choice.scale.reset();
    }
    choice.isDisplayed = choice.isDisplayed && isMade && !isStore;
    if (!choice.isDisplayed) {
        choice.overlay = {};
        choice.plotPlace = PlotPlace::None;
    }
    if (!choice.overlay.scaleBar) {
        choice.overlay.pixelLength = PictureOverlay().pixelLength;
        choice.overlay.lengthUnit = PictureOverlay().lengthUnit;
    }
}

} // namespace

ExportChoice effective(ExportChoice choice)
{
    if (!hasPreset(choice.as, choice.preset))
        choice.preset = store::ClipPreset::Share;
    if (!canBeTogether(choice))
        choice.together = ExportTogether::Alone;
    if (choice.as == ExportAs::Table && choice.together == ExportTogether::OnePicture)
        choice.together = ExportTogether::Each; // there is no picture
    if (choice.together == ExportTogether::Alone)
        choice.missing = ExportChoice().missing;
    else
        choice.plotPlace = PlotPlace::None;
    resetTiming(choice);
    resetPictures(choice);
    if (choice.as == ExportAs::Table || choice.together == ExportTogether::Each)
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
