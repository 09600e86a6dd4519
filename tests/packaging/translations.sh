#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# translations.sh ROOT LUPDATE: the translation files hold every text of the sources, none that is
# gone, and a translation of each. English, which the sources are in, only needs its plurals.
set -euo pipefail

cd -- "$1"
lupdate=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

complain()
{
    printf '%s\n' "$@"
    failures=$((failures + 1))
}

# to_translate FILE: the part of it that has to be complete.
to_translate()
{
    if [[ $1 == *_en.ts ]]; then
        sed -n '/<message numerus="yes">/,/<\/message>/p' "$1"
    else
        cat "$1"
    fi
}

# texts FILE: what there is to translate, in an order that does not depend on where it stands.
texts()
{
    to_translate "$1" | grep -E '<name>|<source>|<comment>|numerus="yes"' | LC_ALL=C sort
}

check()
{
    local file=$1 copy found
    copy="$scratch/$(basename "$file")"
    cp "$file" "$copy"
    "$lupdate" -silent -extensions cpp,h -I . app widgets model -ts "$copy"
    found=$(diff <(texts "$file") <(texts "$copy")) ||
        complain "$file is behind (>) the sources; build the target update_translations:" "$found"
    ! found=$(to_translate "$copy" | grep -B6 -E 'type="(vanished|obsolete)"') ||
        complain "$file has texts that are gone:" "$found"
    ! found=$(to_translate "$file" |
        grep -B6 -E 'type="unfinished"|<translation></translation>|<numerusform></numerusform>') ||
        complain "$file has texts without a translation:" "$found"
}

for language in de en; do
    check "translations/framehouse_$language.ts"
done
((failures == 0))
