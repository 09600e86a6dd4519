#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sizes.sh ROOT: no source file has more than 500 lines.
set -euo pipefail

cd -- "$1"
long=$(find store model widgets app tests packaging \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.c' -o -name '*.py' -o -name '*.sh' -o -name '*.cmake' \) \
    -exec wc -l {} \; | awk '$1 > 500')
if [[ -n $long ]]; then
    echo "$long"
    exit 1
fi
