#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shell.sh ROOT: shellcheck has nothing to say about any script.
set -euo pipefail

cd -- "$1"
mapfile -d '' scripts < <(find .ci packaging tests resources translations -type f -print0 |
    xargs -0 grep -lZE '^(#!/bin/(ba)?sh|# shellcheck shell=)')
((${#scripts[@]} > 0))
shellcheck -x "${scripts[@]}"
echo "${#scripts[@]} scripts are clean"
