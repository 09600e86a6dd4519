#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# scripts.sh ROOT: the logic of packaging/run.sh and test.sh, played in a scratch tree where every
# program that would change the system is a stand-in that only writes down how it was called.
# shellcheck disable=SC2016 # the bodies of stand-ins are expanded when they run
set -euo pipefail

source_root=$(cd -- "$1" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree="$scratch/a tree"
stubs="$scratch/bin"
calls="$scratch/calls"
failures=0

# stub NAME BODY: a stand-in that notes its call, then does BODY.
stub()
{
    printf '#!/bin/bash\nprintf "%%s\\n" "%s $*" >>"%s"\n%s\n' "$1" "$calls" "$2" >"$stubs/$1"
    chmod +x "$stubs/$1"
}

# A Debian 12 with everything installed, used by root, whose build makes an application that says
# where it stands and what it was given.
fresh_system()
{
    rm -rf "$tree" "$stubs"
    mkdir -p "$tree/tests/fuzz" "$stubs"
    printf '#!/bin/bash\nprintf "%%s\\n" "fuzz $*" >>"%s"\n' "$calls" >"$tree/tests/fuzz/run.sh"
    chmod +x "$tree/tests/fuzz/run.sh"
    cp -R "$source_root/packaging" "$source_root/.ci" "$tree"
    : >"$calls"
    local tool
    for tool in bash cat chmod comm cp dirname env grep mkdir nproc printf rm sed sort tee touch tr; do
        ln -s "$(command -v "$tool")" "$stubs/$tool"
    done
    printf 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12"\n' >"$scratch/os-release"
    : >"$scratch/absent"
    stub id 'echo 0'
    stub apt-get 'if [[ $* == *install* ]]; then : >"'"$scratch"'/absent"; fi'
    stub dpkg-query 'status=0
        for word; do
            case $word in
            -*|*{*) ;;
            *) if grep -qx "$word" "'"$scratch"'/absent"; then status=1; else echo "installed $word"; fi ;;
            esac
        done
        exit $status'
    stub cmake 'if [[ $* == *--build* ]]; then
            mkdir -p build/release/app build/dev
            printf "#!/bin/bash\necho \"\$PWD\"\nprintf \"[%%s]\\n\" \"\$@\"\n" >build/release/app/framehouse
            chmod +x build/release/app/framehouse
        fi'
    stub ctest 'echo "100% tests passed, 0 tests failed out of 7"'
    stub c++ ''
    stub clang++-14 ''
    stub ninja ''
    stub pkg-config ''
}

# play SCRIPT [ARGUMENT...]: runs it in the played system; sets status, out and err.
play()
{
    local script=$1
    shift
    status=0
    env -i PATH="$stubs" HOME="$scratch" CI=true FRAMEHOUSE_OS_RELEASE="$scratch/os-release" \
        "$tree/$script" "$@" </dev/null >"$scratch/out" 2>"$scratch/err" || status=$?
    out=$(<"$scratch/out")
    err=$(<"$scratch/err")
}

lack()
{
    printf '%s\n' "$@" >"$scratch/absent"
}

called()
{
    grep -qE -- "$1" "$calls"
}

expect()
{
    "$@" && return
    echo "    not so: $*"
    printf '    status %s, out: %s\n    err: %s\n    calls: %s\n' \
        "$status" "$out" "$err" "$(<"$calls")"
    return 1
}

not()
{
    ! "$@"
}

says()
{
    [[ $err == *"$1"* ]]
}

nothing_missing_calls_no_apt()
{
    play packaging/run.sh
    expect [ "$status" = 0 ] && expect not called '^(apt-get|sudo)'
}

missing_as_root_installs_only_what_is_missing()
{
    lack cmake tzdata
    play packaging/run.sh
    expect [ "$status" = 0 ] && expect called '^apt-get .*update$' &&
        expect called '^apt-get .*install -y --no-install-recommends cmake tzdata$' &&
        expect not called '^sudo' && expect says 'Installing 2 missing Debian packages: cmake tzdata'
}

missing_with_sudo_asks_sudo()
{
    lack cmake
    stub id 'echo 1000'
    stub sudo 'if [[ $1 == -n ]]; then shift; fi; "$@"'
    play packaging/run.sh
    expect [ "$status" = 0 ] && expect called '^sudo -n apt-get .*update' &&
        expect called '^sudo -n env DEBIAN_FRONTEND=noninteractive apt-get .*install .* cmake$' &&
        expect says 'with sudo: cmake'
}

missing_without_root_and_sudo_says_the_way_out()
{
    lack cmake tzdata
    stub id 'echo 1000'
    play packaging/run.sh
    expect [ "$status" != 0 ] && expect not called '^(apt-get|cmake)' &&
        expect says 'needs root or sudo' && expect says 'apt-get install --no-install-recommends cmake tzdata'
}

tests_need_more_packages_than_running()
{
    lack shellcheck
    play packaging/run.sh
    expect not called '^apt-get' || return 1
    play packaging/test.sh
    expect called '^apt-get .*install .* shellcheck$'
}

a_failing_installation_ends_it()
{
    lack cmake
    stub apt-get '[[ $* != *install* ]]'
    play packaging/run.sh
    expect [ "$status" != 0 ] && expect not called '^cmake' && expect says 'could not install'
}

a_failing_update_ends_it()
{
    lack cmake
    stub apt-get '[[ $* != *update* ]]'
    play packaging/test.sh
    expect [ "$status" != 0 ] && expect not called 'install' && expect says 'could not fetch'
}

another_system_goes_on_if_all_is_there()
{
    printf 'ID=other\nVERSION_ID=12\nPRETTY_NAME="Other 12"\n' >"$scratch/os-release"
    lack cmake
    play packaging/run.sh
    expect [ "$status" = 0 ] && expect not called '^apt-get' &&
        expect says 'This is not Debian 12 but Other 12'
}

another_system_without_tools_says_which()
{
    printf 'ID=debian\nVERSION_ID="13"\nPRETTY_NAME="Debian 13"\n' >"$scratch/os-release"
    rm "$stubs/ninja" "$stubs/c++"
    play packaging/run.sh
    expect [ "$status" != 0 ] && expect not called '^(apt-get|cmake)' &&
        expect says 'Missing programs: ninja c++.'
}

a_system_without_description_goes_on()
{
    rm "$scratch/os-release"
    play packaging/run.sh
    expect [ "$status" = 0 ] && expect not called '^apt-get'
}

arguments_reach_the_application_unchanged()
{
    mkdir -p "$scratch/my work"
    cd "$scratch/my work"
    play packaging/run.sh 'a store/with space' --index 3
    expect [ "$out" = "$scratch/my work"$'\n[a store/with space]\n[--index]\n[3]' ]
}

running_builds_release_without_tests()
{
    play packaging/run.sh
    expect called '^cmake --preset release -DBUILD_TESTING=OFF$' &&
        expect called '^cmake --build --preset release '
}

a_failing_build_starts_nothing()
{
    stub cmake '[[ $* != *--build* ]]'
    play packaging/run.sh
    expect [ "$status" != 0 ] && expect [ -z "$out" ]
}

a_moved_tree_is_configured_afresh()
{
    mkdir -p "$tree/build/release"
    echo 'CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere' >"$tree/build/release/CMakeCache.txt"
    play packaging/run.sh
    expect called '^cmake --preset release --fresh ' || return 1
    : >"$calls"
    echo "CMAKE_HOME_DIRECTORY:INTERNAL=$tree" >"$tree/build/release/CMakeCache.txt"
    play packaging/run.sh
    expect not called '--fresh'
}

tests_that_pass_are_counted()
{
    play packaging/test.sh
    expect [ "$status" = 0 ] && expect [ "${out##*$'\n'}" = '7 passed, 0 failed' ] &&
        expect called '^cmake --preset dev -DBUILD_TESTING=ON$' && expect called '^ctest --preset dev '
}

tests_run_each_fuzzer_for_some_seconds()
{
    play packaging/test.sh
    expect [ "$status" = 0 ] && expect called '^fuzz --runs [0-9]+$'
}

what_a_fuzzer_finds_is_a_failure()
{
    echo 'exit 1' >>"$tree/tests/fuzz/run.sh"
    play packaging/test.sh
    expect [ "$status" != 0 ] && expect says 'found something'
}

another_system_without_clang_leaves_the_fuzzers_out()
{
    printf 'ID=other\nVERSION_ID=12\nPRETTY_NAME="Other 12"\n' >"$scratch/os-release"
    rm "$stubs/clang++-14"
    play packaging/test.sh
    expect [ "$status" = 0 ] && expect not called '^fuzz' && expect says 'need clang 14'
}

a_failing_test_is_counted_and_returned()
{
    stub ctest 'echo "86% tests passed, 1 tests failed out of 7"; echo "The following tests FAILED"; exit 8'
    play packaging/test.sh
    expect [ "$status" != 0 ] && expect [ "${out##*$'\n'}" = '6 passed, 1 failed' ]
}

an_aborted_ctest_is_a_failure()
{
    stub ctest 'exit 0'
    play packaging/test.sh
    expect [ "$status" != 0 ] && expect [ "${out##*$'\n'}" = 'ctest did not come to an end' ]
}

ci_runs_the_tests()
{
    stub ctest 'echo "0% tests passed, 2 tests failed out of 2"; exit 8'
    cd /
    play .ci/run
    expect [ "$status" != 0 ] && expect [ "${out##*$'\n'}" = '0 passed, 2 failed' ]
}

no_list_names_a_package_twice()
{
    local twice
    twice=$(sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$tree"/packaging/dependencies/*.list | sort | uniq -d)
    status=0 out=$twice err=
    expect [ -z "$twice" ]
}

cases=$(compgen -A function | grep -E '_.*_' | grep -vxE 'fresh_system')
for case in $cases; do
    fresh_system
    if ("$case"); then
        echo "ok   ${case//_/ }"
    else
        echo "FAIL ${case//_/ }"
        failures=$((failures + 1))
    fi
done
echo "$(wc -w <<<"$cases") cases, $failures failed"
((failures == 0))
