// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/exportorder.h"

#include <filesystem>

namespace store {

class Reader;

// InvalidArgument if there is nothing to export, a place does not fit, or parts of the order exclude
// each other. Reads nothing but where the places are.
Result<void> checkExportOrder(const Reader &reader, const ExportOrder &order);

// Where the map goes, that is not in the folder of pictures.
std::filesystem::path mapBeside(const ExportOrder &order);

// Whether the map goes into the folder of pictures that is made at `target`.
bool isMapInside(const ExportOrder &order, const std::filesystem::path &target);

} // namespace store
