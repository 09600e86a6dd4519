#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# format.sh ROOT: every C and C++ source is as clang-format 14 writes it.
set -euo pipefail

cd -- "$1"
mapfile -d '' sources < <(find store model widgets app tests \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.c' \) -print0)
((${#sources[@]} > 0))
clang-format-14 --dry-run -Werror "${sources[@]}"
echo "${#sources[@]} files are formatted"
