// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/pictureoverlay.h"
#include "model/export/plotstrip.h"
#include "store/export/exportorder.h"

#include <QRect>
#include <QSize>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

namespace model {

// What an export makes.
enum class ExportAs { Mp4, Mkv, Avi, Gif, Webp, Pictures, Array, Table, Wav, Store };

// What there is to know of it.
struct ExportAsTraits
{
    ExportAs as = ExportAs::Mp4;
    const char *id = nullptr; // as it is kept
    const char *extension = nullptr; // with its point, of the file; empty: it is a folder
    std::optional<store::ExportKind> kind; // none: a store, which convert() makes
    bool isVideo = false;
    bool takesSound = false;
    bool hasPictures = false;
};

std::span<const ExportAsTraits> exportKinds();
QStringList pictureFormats(); // of picture files, by their extensions
const ExportAsTraits &traitsOf(ExportAs as);

// Whether it can be coded so; false of what is no video.
bool hasPreset(ExportAs as, store::ClipPreset preset);

// What is made of the recordings that lie beside the one that is exported.
enum class ExportTogether {
    Alone, // nothing
    Each, // as much of each as of that one, frame by frame, all in one folder
    OnePicture, // they are in its pictures
};

// How frames are exported, whichever and of whatever recording. Kept as the user's preset, so it says
// nothing of places.
struct ExportChoice
{
    ExportAs as = ExportAs::Mp4;
    store::ClipPreset preset = store::ClipPreset::Share; // of videos
    std::int64_t every = 1; // of the frames the first and every so many further on
    std::optional<QRect> crop; // in pixels of the recording
    std::optional<QSize> scale; // of what crop leaves, as it is seen in the end

    bool isConstant = false; // of videos: at a constant rate
    double frameRate = 0.0; // that one; 0: the recording's
    double speed = 1.0; // how many times as fast as it was recorded

    // The data set of extra data that is heard: in a video with true times, at the speed it was recorded
    // with, and alone. Empty: none.
    QString sound = {};

    bool isDisplayed = false; // as it is displayed, else as it was recorded, in its true depth
    PictureOverlay overlay; // of what is displayed
    PlotPlace plotPlace =
        PlotPlace::None; // likewise: where the plots go that are chosen in the view

    QString pictureFormat = QStringLiteral("png"); // of Pictures
    QString pictureName = QStringLiteral("{index}"); // without the extension
    QString storeFormat = {}; // of a store; empty: as before

    ExportTogether together = ExportTogether::Alone;
    store::MissingPolicy missing = store::MissingPolicy::Hold; // of what one of several lacks

    bool hasMap = true; // a table says which frame each one is
    bool skipsBroken = false; // what cannot be read is left out; else it ends the export
    bool operator==(const ExportChoice &) const = default;
};

// The choice without what has no meaning for its kind: as it takes effect.
ExportChoice effective(ExportChoice choice);

// Several recordings can be exported so.
bool canBeTogether(const ExportChoice &choice);
// A folder is made, not a file.
bool makesFolder(const ExportChoice &choice);
// The end of the name, with its point; empty: of a folder.
QString extensionOf(const ExportChoice &choice);
// The recording's own packets are taken, with their pictures as they are.
bool isCopy(const ExportChoice &choice);
// There could be sound beside what is chosen.
bool canSound(const ExportChoice &choice);
// It is made of frames that follow one another.
bool needsOneRange(const ExportChoice &choice);

// The name of the picture file that this frame gets; empty if no names can be made so.
QString pictureNameOf(const ExportChoice &choice, const store::FrameId &frame, std::int64_t place);

} // namespace model
