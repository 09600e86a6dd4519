// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

// What a node is for, by the name that the standard gives it, or gave it.
CameraControl::Role roleOfGenicamName(std::string_view name);

// All names that have a role, the better ones of a role first.
std::vector<std::string> genicamNamesWithRoles();

// Leaves every role to the best of those that have it.
void keepOneOfEachRole(std::vector<CameraControl> &controls);

} // namespace model
