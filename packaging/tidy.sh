#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# tidy.sh [--all | FILE...]: clang-tidy 14 over the sources that differ from main, over all of them,
# or over these. Needs a configured and built preset dev.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

if [[ ! -f build/dev/compile_commands.json ]]; then
    echo "There is no build/dev; run packaging/test.sh first." >&2
    exit 2
fi

case ${1-} in
--all) mapfile -t sources < <(find store model widgets app -name '*.cpp' | sort) ;;
'') mapfile -t sources < <(git diff --name-only --diff-filter=d main -- \
    'store/*.cpp' 'model/*.cpp' 'widgets/*.cpp' 'app/*.cpp') ;;
*) sources=("$@") ;;
esac
((${#sources[@]} > 0)) || exit 0

printf '%s\0' "${sources[@]}" |
    xargs -0 -n 4 -P "$(nproc)" clang-tidy-14 --quiet -p build/dev
