#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# run.sh [--minutes N | --runs N] [TARGET...]: builds the fuzzers with clang and runs them, one for each
# processor at a time, all or those named (metadata, jsonrows ...); 30 minutes each unless told. With
# --runs, each tries N inputs, the same each time.
# What they find lies in build/fuzz/found/TARGET; once mended, an input moves to
# tests/fuzz/inputs/TARGET, which the tests replay.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=packaging/lib/prepare.sh
source "$root/packaging/lib/prepare.sh"
built=$root/build/fuzz
bound=(-max_total_time=1800 -seed=0) # a new seed each time
niceness=19
case ${1:-} in
--minutes) bound=(-max_total_time=$((60 * $2)) -seed=0) && shift 2 ;;
--runs) bound=(-runs="$2" -seed=1) niceness=0 && shift 2 ;; # somebody waits
esac

configure fuzz -DBUILD_TESTING=ON
targets=("$@")
if [[ ${#targets[@]} = 0 ]]; then
    for list in "$built"/tests/fuzz/fuzz_*.seeds; do
        name=${list##*/fuzz_}
        targets+=("${name%.seeds}")
    done
fi
cmake --build "$built" --parallel "$(nproc)" --target "${targets[@]/#/fuzz_}"

# fill NAME: its seeds into its corpus.
fill() {
    local source file
    while read -r source; do
        [[ -e $source ]] || continue
        find "$source" -type f -print0 | while IFS= read -r -d '' file; do
            cp -n -- "$file" "$built/corpus/$1/$(md5sum <"$file" | cut -c1-16)"
        done
    done <"$built/tests/fuzz/fuzz_$1.seeds"
}

export LSAN_OPTIONS="suppressions='$root/tests/leaks.supp'"

# look NAME: lets one fuzzer look for some time; what it says is told in one piece.
look() {
    local status=0 said=$built/found/$1.log
    nice -n "$niceness" "$built/tests/fuzz/fuzz_$1" "${bound[@]}" -max_len=65536 -rss_limit_mb=2048 \
        -timeout=120 -print_final_stats=1 -artifact_prefix="$built/found/$1/" \
        "$built/corpus/$1" >"$said" 2>&1 || status=1
    printf '== %s %s\n' "$1" "${bound[*]}"
    if ((status == 0)); then grep -E 'DONE|stat::' "$said"; else cat "$said"; fi
    return "$status"
}

status=0
for name in "${targets[@]}"; do
    mkdir -p "$built/corpus/$name" "$built/found/$name"
    fill "$name"
    if (($(jobs -rp | wc -l) >= $(nproc))); then wait -n || status=1; fi
    look "$name" &
done
while [[ -n $(jobs -p) ]]; do wait -n || status=1; done
exit "$status"
