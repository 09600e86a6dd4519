#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# tidy.sh [--all | FILE...]: clang-tidy 14 over the sources that differ from main, over all of them,
# or over these. Needs the packages of packaging/test.sh.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

# Its headers that are made, and nothing else.
cmake --preset tidy >&2
ninja -C build/tidy {app_cli,app_common,app,model,widgets}_autogen >&2

case ${1-} in
--all) mapfile -t sources < <(find store model widgets app -name '*.cpp' | sort) ;;
'') mapfile -t sources < <(git diff --name-only --diff-filter=d main -- \
    'store/*.cpp' 'model/*.cpp' 'widgets/*.cpp' 'app/*.cpp') ;;
*) sources=("$@") ;;
esac
((${#sources[@]} > 0)) || exit 0

printf '%s\0' "${sources[@]}" |
    xargs -0 -n 4 -P "$(nproc)" clang-tidy-14 --quiet -p build/tidy
