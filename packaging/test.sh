#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# test.sh: installs what is missing, builds, and runs everything that a change must pass, and each
# fuzzer with the same 1,500 inputs.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/lib/prepare.sh
source "$root/packaging/lib/prepare.sh"

ensure_packages build run test
build dev -DBUILD_TESTING=ON

log=$root/build/dev/test.log
status=0
(cd "$root" && LC_ALL=C.UTF-8 ctest --preset dev --parallel "$(($(nproc) + 1))" --no-tests=error </dev/null) |
    tee "$log" || status=$?

if ! is_reference_system && ! command -v clang++-14 >/dev/null; then
    say "The fuzzers were not run: they need clang 14."
elif ! "$root/tests/fuzz/run.sh" --runs 1500 </dev/null >&2; then
    say "The fuzzers were not built, or found something; the reason is above."
    status=1
fi

# ctest's line: "98% tests passed, 1 tests failed out of 57"
count='^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)'
if [[ $(grep -E "$count" "$log") =~ $count ]]; then
    echo "$((BASH_REMATCH[2] - BASH_REMATCH[1])) passed, ${BASH_REMATCH[1]} failed"
else
    echo "ctest did not come to an end"
    status=1
fi
exit "$status"
