// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "store/frame.h"

#include <QSize>

namespace model {

// What a small picture is reduced to fit into, before it is turned.
constexpr QSize filmPictureSize{200, 150};

// A small picture of one frame of a recording. Never changes.
struct FilmPicture
{
    FramePtr frame; // its pixels reduced, but of the recording's depth; never null
    store::FrameIndex upTo; // decoding any frame from this one up to there begins with this one
};

// A place of the recording of which a small picture is wanted.
struct FilmWish
{
    store::FrameIndex target;
    store::FrameIndex first, last; // a picture that is there serves, if it is of one of these
    // A key frame not before this one serves as well, if decoding the target begins with it.
    store::FrameIndex keyFrom;
    bool operator==(const FilmWish &) const = default;
};

inline bool serves(const FilmPicture &picture, const FilmWish &wish)
{
    const auto index = picture.frame->id.index.value;
    const bool isNear = wish.first.value <= index && index <= wish.last.value;
    const bool isItsKey = wish.keyFrom.value <= index && index <= wish.target.value &&
                          wish.target.value <= picture.upTo.value;
    return isNear || isItsKey;
}

} // namespace model
