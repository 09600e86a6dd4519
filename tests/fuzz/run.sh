#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# run.sh SECONDS [NAME...]: runs the fuzzers of the preset `fuzz` that long each; all, or those named.
# What is found lies in build/fuzz/found/NAME.
set -e
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
built=$here/../../build/fuzz
seconds=${1:?seconds for each}
shift
for fuzzer in "$built"/tests/fuzz/fuzz_*; do
    [[ -x $fuzzer && -f $fuzzer ]] || continue
    name=${fuzzer##*/fuzz_}
    [[ $# -eq 0 || " $* " == *" $name "* ]] || continue
    mkdir -p "$built/corpus/$name" "$built/found/$name"
    while read -r seed; do
        [[ -f $seed ]] && cp -n "$seed" "$built/corpus/$name/$(md5sum < "$seed" | cut -c1-16)"
        [[ -d $seed ]] && find "$seed" -type f -exec cp -n {} "$built/corpus/$name" \;
    done < "$fuzzer.seeds"
    "$fuzzer" -max_total_time="$seconds" -max_len=65536 -rss_limit_mb=2048 -timeout=5 -print_final_stats=1 \
        -artifact_prefix="$built/found/$name/" "$built/corpus/$name" "$here/inputs/$name"
done
