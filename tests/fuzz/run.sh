#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# run.sh [--minutes N | --seconds N] [TARGET...]: builds the fuzzers with clang and runs them one after
# the other, all or those named (metadata, jsonrows ...); 30 minutes each unless told. What they find
# lies in build/fuzz/found/TARGET; once mended, an input moves to tests/fuzz/inputs/TARGET, which the
# tests replay.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
built=$here/../../build/fuzz
seconds=1800
case ${1:-} in
--minutes) seconds=$((60 * $2)) && shift 2 ;;
--seconds) seconds=$2 && shift 2 ;;
esac

(cd -- "$here/../.." && cmake --preset fuzz >/dev/null)
targets=("$@")
if [[ ${#targets[@]} = 0 ]]; then
    for list in "$built"/tests/fuzz/fuzz_*.seeds; do
        name=${list##*/fuzz_}
        targets+=("${name%.seeds}")
    done
fi
cmake --build "$built" --target "${targets[@]/#/fuzz_}"

# fill NAME: its seeds into its corpus.
fill() {
    while read -r seed; do
        [[ -e $seed ]] || continue
        find "$seed" -type f -print0 | while IFS= read -r -d '' file; do
            cp -n -- "$file" "$built/corpus/$1/$(md5sum <"$file" | cut -c1-16)"
        done
    done <"$built/tests/fuzz/fuzz_$1.seeds"
}

status=0
for name in "${targets[@]}"; do
    mkdir -p "$built/corpus/$name" "$built/found/$name"
    fill "$name"
    echo "== $name, $seconds s"
    nice -n 19 "$built/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len=65536 -rss_limit_mb=2048 \
        -timeout=20 -print_final_stats=1 -artifact_prefix="$built/found/$name/" "$built/corpus/$name" || status=1
done
exit "$status"
