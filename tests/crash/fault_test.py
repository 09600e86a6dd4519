#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills or fails a recorder, and then a repair, at every system call that touches the store.

fault_test.py --program CRASH_RECORD --shim LIBRARY [--points N] [--each] [--only recorder|repair]
              [--kill] [--formats F...] [--jobs N] [--dir D]

--points: how many calls of each program and format, evenly chosen; 0: all. At each one of these
happens, in turn, with --each all of them: the program is killed, the call is refused with EIO,
EACCES or EMFILE, or with ENOSPC from then on. All points with --each are the large size. A recorder must end by itself and leave a store that is
whole or can be repaired, with every frame that it called durable; a repair must give the same
result when it is run again. After a kill every chunk that has an index can be read at once.
"""

import filecmp
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

import stores

FRAMES = 25


def record_arguments(root, form):
    return [root, form, "10", str(FRAMES), "0", "0"]


def recover(options, root, fault, name):
    """What is wrong with a store before its repair, or with the repair; empty: nothing."""
    verdict = stores.verify(root, seeks=0, is_repaired=False)
    if fault == "kill" and not verdict.is_good():
        return "%s: before %s: %s" % (root, name, verdict)
    code, said = options.program.run("--recover", root)
    return "" if code == 0 else "%s: recover: %s" % (root, said)


def check_recorder(options, parent, form, at, fault):
    """(what is wrong, frames that were recovered)"""
    root = os.path.join(parent, "a store %s %d %s" % (form.replace("/", "_"), at, fault))
    code, said = options.program.run_with(fault, at, root, *record_arguments(root, form))
    if stores.ended_badly(code, fault):
        return "%s: exit %d %s" % (root, code, said), 0
    durable = stores.Said(said).durable
    if not os.path.exists(os.path.join(root, "metadata.yaml")):
        shutil.rmtree(root, ignore_errors=True)
        return "%s: lost everything" % root if durable else "", 0
    wrong = recover(options, root, fault, "the repair")
    if wrong:
        return wrong, 0
    verdict = stores.verify(root, seeks=2)
    if not verdict.is_good() or verdict.frames < durable:
        return "%s: %s, %d were durable" % (root, verdict, durable), verdict.frames
    shutil.rmtree(root)
    return "", verdict.frames


def is_same(one, other):
    """Whether two stores have the same files; the content of .mkv holds random numbers."""
    compared = filecmp.dircmp(one, other)
    differing = [name for name in compared.common_files
                 if not name.endswith(".mkv") and
                 not filecmp.cmp(os.path.join(one, name), os.path.join(other, name), shallow=False)]
    return not (compared.left_only or compared.right_only or differing) and all(
        is_same(os.path.join(one, name), os.path.join(other, name)) for name in compared.common_dirs)


def check_repair(options, parent, killed, good, form, at, fault):
    """(what is wrong, 0)"""
    root = os.path.join(parent, "a repair %s %d %s" % (form.replace("/", "_"), at, fault))
    shutil.copytree(killed, root)
    code, said = options.program.run_with(fault, at, root, "--recover", root)
    if stores.ended_badly(code, fault):
        return "%s: exit %d %s" % (root, code, said), 0
    wrong = recover(options, root, fault, "the second repair")
    if wrong:
        return wrong, 0
    if not is_same(root, good):
        return "%s: differs from %s" % (root, good), 0
    shutil.rmtree(root)
    return "", 0


def killed_store(options, parent, form):
    """A store that was killed in its third chunk, and the same repaired without a fault."""
    name = form.replace("/", "_")
    killed, good = os.path.join(parent, "killed " + name), os.path.join(parent, "good " + name)
    log = os.path.join(parent, "log")
    calls = options.program.count(killed, log, *record_arguments(killed, form))
    shutil.rmtree(killed)
    options.program.run_with("kill", calls * 9 // 10, killed, *record_arguments(killed, form))
    shutil.copytree(killed, good)
    repair_calls = options.program.count(good, log, "--recover", good)
    verdict = stores.verify(good)
    assert verdict.is_good() and verdict.frames > 0, verdict
    return calls, killed, good, repair_calls


def check_format(options, pool, parent, form):
    """(cases that are bad, frames that were recovered)"""
    calls, killed, good, repair_calls = killed_store(options, parent, form)
    recorder = stores.cases_of(options, calls) if options.only != "repair" else []
    repair = stores.cases_of(options, repair_calls) if options.only != "recorder" else []
    results = list(pool.map(lambda p: check_recorder(options, parent, form, *p), recorder))
    results += pool.map(lambda p: check_repair(options, parent, killed, good, form, *p), repair)
    wrong = [result for result, _ in results if result]
    print("%-10s recorder: %4d faults in %4d calls, repair: %4d in %4d: %d bad" % (
        form, len(recorder), calls, len(repair), repair_calls, len(wrong)), flush=True)
    print("\n".join(wrong[:5]), end="\n" if wrong else "")
    return len(wrong), sum(frames for _, frames in results)


def main():
    parser = stores.parser()
    parser.add_argument("--shim", required=True)
    parser.add_argument("--points", type=int, default=0)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--only", choices=("recorder", "repair"))
    parser.add_argument("--kill", action="store_true", help="no other fault")
    options = parser.parse_args()
    options.faults = ["kill"] if options.kill else list(stores.FAULTS)
    options.program = stores.Program(options.program, options.shim)

    def test(parent):
        with ThreadPoolExecutor(options.jobs) as pool:
            results = [check_format(options, pool, parent, form) for form in options.formats]
        bad, frames = (sum(column) for column in zip(*results))
        return bad, frames or (options.only == "repair")

    code = stores.judge(options, "fault test", test)
    options.program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
