#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# manual.sh ROOT FRAMEHOUSE FRAMEHOUSE-CLI: the manual pages are clean, and list the commands and
# options that the programs themselves list: no less, no more.
set -euo pipefail

pages=$1/packaging/man
application=$2
cli=$3
export LC_ALL=C LANGUAGE=en QT_QPA_PLATFORM=offscreen
failures=0

mandoc -T lint -W warning "$pages"/*.1

# Reads help, prints the long options it lists.
long_options()
{
    sed -nE 's/^ *(-[[:alpha:]], )?--([a-z-]+).*/\2/p' | sort -u
}

# Reads mdoc, prints the long options it describes.
described_options()
{
    sed -nE 's/^\.It (Fl [[:alpha:]] , )?Fl -([a-z-]+).*/\2/p' | sort -u
}

# compare WHAT LISTED DESCRIBED
compare()
{
    local difference
    if ! difference=$(diff <(echo "$2") <(echo "$3")); then
        printf '%s: --help (<) and the manual (>) differ:\n%s\n' "$1" "$difference"
        failures=$((failures + 1))
    fi
}

# section COMMAND: its part of the page.
section()
{
    sed -nE "/^\.Ss $1( |\$)/,/^\.S[hs] /p" "$pages/framehouse-cli.1" | sed '1!{/^\.S[hs] /d}'
}

commands=$("$cli" --help | sed -nE '/^Commands:/,/^$/s/^  ([a-z]+) .*/\1/p' | sort)
[[ -n $commands ]]
compare "commands of framehouse-cli" "$commands" \
    "$(sed -nE 's/^\.Ss ([a-z]+).*/\1/p' "$pages/framehouse-cli.1" | sort)"
for command in $commands; do
    compare "framehouse-cli $command" "$("$cli" "$command" --help | long_options | grep -vx help)" \
        "$(section "$command" | described_options)"
done
compare framehouse "$("$application" --help | long_options)" \
    "$(described_options <"$pages/framehouse.1")"
((failures == 0))
