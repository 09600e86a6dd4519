# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What run.sh, test.sh and tests/fuzz/run.sh share: packages in, programs out. To be sourced with `root` set to the
# source tree. All talk goes to standard error; standard output belongs to the caller.

: "${root:?}"

# The tests play other systems by pointing this at a file of their own.
: "${FRAMEHOUSE_OS_RELEASE:=/etc/os-release}"

say()
{
    printf '%s\n' "$*" >&2
}

die()
{
    say "$@"
    exit 1
}

# system_field NAME: what the system's own description says, e.g. `system_field VERSION_ID`.
system_field()
{
    sed -n "s/^$1=//p" "$FRAMEHOUSE_OS_RELEASE" 2>/dev/null | tr -d '"'
}

is_reference_system()
{
    [[ $(system_field ID) == debian && $(system_field VERSION_ID) == 12 ]]
}

# listed build run: the packages of these lists.
listed()
{
    local list
    for list; do
        sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$root/packaging/dependencies/$list.list"
    done | LC_ALL=C sort -u
}

# missing build run: those of them that are not installed.
missing()
{
    local packages
    mapfile -t packages < <(listed "$@")
    LC_ALL=C comm -23 <(printf '%s\n' "${packages[@]}") \
        <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "${packages[@]}" \
            2>/dev/null | sed -n 's/^installed //p' | LC_ALL=C sort -u)
}

# On a system whose package names we do not know, only the tools can be asked for; CMake then
# names the library that is missing.
require_tools()
{
    local tool absent=()
    for tool in cmake ninja c++ pkg-config; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    ((${#absent[@]} == 0)) || die "Missing programs: ${absent[*]}. Install them and the" \
        "libraries; packaging/dependencies/ lists their Debian names."
}

install_packages()
{
    local become=() with=""
    if (($(id -u) != 0)); then
        command -v sudo >/dev/null || die "Missing Debian packages: $*. This needs root or sudo" \
            "and there is neither; as root, run: apt-get install --no-install-recommends $*"
        become=(sudo)
        [[ -t 0 ]] || become+=(-n) # nobody is there to type a password
        with=" with sudo"
    fi
    say "Installing $# missing Debian packages$with: $*"
    "${become[@]}" apt-get -o DPkg::Lock::Timeout=300 update </dev/null >&2 ||
        die "apt-get could not fetch the list of packages; its reason is above."
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "$@" </dev/null >&2 ||
        die "apt-get could not install the packages; its reason is above."
}

# ensure_packages build run: installs what is missing of these lists.
ensure_packages()
{
    local packages
    if ! is_reference_system; then
        say "This is not Debian 12 but $(system_field PRETTY_NAME || true):" \
            "nothing is installed here, going on with what there is."
        require_tools
        return
    fi
    mapfile -t packages < <(missing "$@")
    ((${#packages[@]} == 0)) || install_packages "${packages[@]}"
}

# What one clone has compiled, another one need not.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

# configure PRESET [CMAKE ARGUMENT...]: makes build/PRESET ready to be built.
configure()
{
    local preset=$1 cache="$root/build/$1/CMakeCache.txt"
    shift
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        set -- --fresh "$@" # the tree was moved or copied; CMake would refuse
    fi
    say "Building preset $preset in $root/build/$preset"
    (cd "$root" && cmake --preset "$preset" "$@") </dev/null >&2
}

# build PRESET [CMAKE ARGUMENT...]: configures and builds into build/PRESET.
build()
{
    configure "$@" &&
        (cd "$root" && cmake --build --preset "$1" --parallel "$(nproc)") </dev/null >&2
}
