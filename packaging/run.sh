#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# run.sh [ARGUMENT...]: installs what is missing, builds, and starts Framehouse with the arguments,
# which may be paths relative to where you stand.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/lib/prepare.sh
source "$root/packaging/lib/prepare.sh"

ensure_packages build run
build release -DBUILD_TESTING=OFF
exec "$root/build/release/app/framehouse" "$@"
