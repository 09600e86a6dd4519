// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

namespace model {

// Cameras that paint what they are: store/pattern.h says how, patternid.h what IDs they have.
//
// The device number of a frame is the number painted on it. Lists a few of the endlessly many.
class PatternBackend : public CameraBackend
{
public:
    std::vector<CameraInfo> list() const override;
    store::Result<std::unique_ptr<Camera>> open(const QString &id) const override;
};

} // namespace model
