// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/picturelook.h"

#include <memory>
#include <optional>

namespace model {

// How the frames of a recording are made into pictures. Frames made alike share it: another pointer
// means another picture.
struct Development
{
    ImageLook look;
    std::optional<ValueRange> usual; // Levels::Mode::Usual; empty: to be that of the first frame
    std::optional<ValueRange> values = {}; // all that samples can have; empty: those of their type
};

using DevelopmentPtr = std::shared_ptr<const Development>;

} // namespace model
