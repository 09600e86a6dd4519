#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# deb.sh ROOT BINARY-DIR VERSION: cpack makes a package that lintian accepts, that installs into an
# empty root, whose programs start there, and that leaves nothing behind.
set -euo pipefail

root=$1
build=$2
version=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
system="$scratch/a root"

# What the programs write must not land in the home of who runs this.
export HOME="$scratch/home" LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=offscreen
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME
mkdir -p "$HOME"

fail()
{
    printf '%s\n' "$@"
    exit 1
}

package()
{
    cpack --config "$build/CPackConfig.cmake" -B "$scratch/cpack" >"$scratch/cpack.log" 2>&1 ||
        fail "$(<"$scratch/cpack.log")"
    deb=$(find "$scratch/cpack" -maxdepth 1 -name "framehouse_$version-1_*.deb")
    [[ -n $deb ]] || fail "cpack made no framehouse_$version-1_*.deb"
    dpkg-deb --info "$deb"
    dpkg-deb --contents "$deb"
}

# in_system ARGUMENT...: dpkg with everything in the scratch root, as whoever we are.
in_system()
{
    fakeroot dpkg --root="$system" --log="$scratch/dpkg.log" --force-depends --force-not-root \
        --force-bad-path "$@"
}

files_of()
{
    (cd "$system" && find . -path ./var/lib/dpkg -prune -o \( -type f -o -type l \) -print | sort)
}

check_contents()
{
    local file
    for file in usr/bin/framehouse usr/bin/framehouse-cli \
        usr/share/applications/org.framehouse.Framehouse.desktop \
        usr/share/bash-completion/completions/framehouse-cli \
        usr/share/doc/framehouse/examples/framehouse-record@.service \
        usr/share/doc/framehouse/changelog.gz usr/share/doc/framehouse/copyright \
        usr/share/icons/hicolor/scalable/apps/org.framehouse.Framehouse.svg \
        usr/share/man/man1/framehouse.1.gz usr/share/man/man1/framehouse-cli.1.gz \
        usr/share/metainfo/org.framehouse.Framehouse.metainfo.xml \
        usr/share/mime/packages/org.framehouse.Framehouse.xml; do
        [[ -s "$system/$file" ]] || fail "the package lacks $file"
    done
    cmp "$root/packaging/copyright" "$system/usr/share/doc/framehouse/copyright"
    local depends
    depends=$(dpkg-deb --field "$deb" Depends)
    [[ $depends == *libqt6svg6* && $depends == *libqt6widgets6* ]] ||
        fail "the package does not depend on what it needs"
}

check_programs()
{
    local bin="$system/usr/bin" store="$root/tests/data/stores/dir_png_gray" status=0
    [[ $("$bin/framehouse" --version) == *"$version"* ]] || fail "framehouse --version fails"
    [[ $("$bin/framehouse-cli" --version) == *"$version"* ]] || fail "framehouse-cli --version fails"
    [[ $("$bin/framehouse-cli" info --json "$store") == *'"frame_count"'* ]] ||
        fail "framehouse-cli reads no recording"
    # The application stays open until it is told to end, here after three seconds.
    timeout 3 "$bin/framehouse" "$store" >"$scratch/start.log" 2>&1 || status=$?
    ((status == 124)) || fail "framehouse ended by itself with $status" "$(<"$scratch/start.log")"
}

package
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb"
mkdir -p "$system/var/lib/dpkg"/{info,updates,triggers}
touch "$system/var/lib/dpkg/status"
before=$(files_of)
in_system --install "$deb"
check_contents
check_programs
in_system --purge framehouse
after=$(files_of)
[[ $after == "$before" ]] || fail "left behind:" "$after"
[[ ! -e "$system/usr/bin" ]] || fail "left behind: $system/usr/bin"
