// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportchoice.h"

#include <QJsonObject>

namespace model {

// A choice as it is kept: only what differs from the usual one.
QJsonObject toJson(const ExportChoice &choice);

// What makes no sense counts as usual.
ExportChoice exportChoiceFromJson(const QJsonObject &json);

} // namespace model
