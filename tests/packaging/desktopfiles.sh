#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# desktopfiles.sh ROOT BINARY-DIR: what tells the desktop about Framehouse is valid and agrees.
set -euo pipefail

files=$1/packaging/linux
id=org.framehouse.Framehouse
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

desktop-file-validate "$files/$id.desktop"
appstreamcli validate --no-net "$2/packaging/$id.metainfo.xml"

# A store's metadata.yaml is ours, another .yaml is not, and folders stay the file manager's.
mkdir -p "$scratch/mime/packages"
cp /usr/share/mime/packages/freedesktop.org.xml "$scratch/mime/packages/"
cp "$files/$id.mime.xml" "$scratch/mime/packages/$id.xml"
update-mime-database "$scratch/mime"
grep -qx "60:application/x-imgstore+yaml:metadata.yaml" "$scratch/mime/globs2"
grep -qx "application/x-imgstore+yaml application/x-yaml" "$scratch/mime/subclasses"
grep -qE '^MimeType=.*application/x-imgstore\+yaml;' "$files/$id.desktop"
if grep -q inode/directory "$files/$id.desktop"; then
    echo "the desktop entry would take over folders"
    exit 1
fi

# The window is matched to its entry by the id that the program itself names.
grep -rq "$id" "$1/app" || { echo "no setDesktopFileName with $id under app/"; exit 1; }
