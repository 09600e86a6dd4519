#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# licences.sh ROOT: every file says whose it is and under which licence, and the store, which others
# may want to link, is BSD throughout.
set -euo pipefail

cd -- "$1"
# The clone may belong to somebody else than who tests it; reuse asks git which files count.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
reuse lint

# Spelt in two parts, so that reuse does not take it for the licence of this file.
tag=SPDX-License-Identifier
wrong=$(grep -rL "$tag: BSD-3-Clause" store tests/store --include='*.cpp' --include='*.h' \
    --include='*.c' --include=CMakeLists.txt || true)
wrong+=$(grep -rl "$tag: BSD-3-Clause" model widgets app || true)
if [[ -n $wrong ]]; then
    printf 'The wrong licence for the folder:\n%s\n' "$wrong"
    exit 1
fi
