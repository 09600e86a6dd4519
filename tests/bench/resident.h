// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the program holds in memory, files it has mapped too, after giving back what it does not need.
double residentMb();
