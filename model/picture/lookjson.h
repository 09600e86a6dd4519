// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/picturelook.h"

#include <QJsonObject>

namespace model {

// A look as it is kept: only what differs from the usual one, so of that one nothing.
QJsonObject toJson(const PictureLook &look);

// What makes no sense counts as usual.
PictureLook lookFromJson(const QJsonObject &json);

} // namespace model
