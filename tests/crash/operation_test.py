#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills or fails operations on stores at every system call that touches them, and runs them again.

operation_test.py --program CRASH_RECORD --shim LIBRARY --stores DIRECTORY [--points N] [--each]
                  [--only OPERATION...] [--jobs N] [--dir D]

For `reindex`, `insert`, `index` and `convert`, in a copy of one of the stores in DIRECTORY, one of these happens at
one call: the program is killed, or the call is refused with EIO or EACCES, or with ENOSPC from then on.
After it every picture is still there as it was, and every index and every file of extra data is the old or
the new one, whole; a second run leaves exactly what an undisturbed one leaves.

--points: how many calls of each operation, evenly chosen; 0: all. With --each all four faults at each, else
they take turns. All points with --each are the large size.
"""

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

import stores


def tree(root):
    """Every file below root: its bytes, but for where it lies, by its path."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = file.read().replace(root.encode(), b"")
    return found


def is_media(path):
    return path.endswith((".mp4", ".npy", ".png")) and not os.path.basename(path).startswith(".")


class Operation:
    """A change of a copy of the store `fixture`."""

    def __init__(self, fixtures):
        self.fixtures = fixtures

    def prepare(self, root):
        os.makedirs(root)
        shutil.copytree(os.path.join(self.fixtures, self.fixture), self.store(root))

    def store(self, root):
        return os.path.join(root, "a store")

    def arguments(self, root):
        return ["--" + self.name, self.store(root)]

    def left(self, root):
        """The files there, without those that two runs may leave different."""
        return tree(root)


class Reindex(Operation):
    name, fixture = "reindex", "num_wrap_npy"

    def prepare(self, root):
        super().prepare(root)
        for chunk in range(2):
            path = os.path.join(self.store(root), "%06d" % chunk, "index.extra.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write('[{"led": NaN, "frame_number": 1, "frame_index": %d}]' % (4 * chunk))
        shutil.copy(os.path.join(self.fixtures, "index_sqlite_png", ".index.sqlite"), self.store(root))


class Insert(Operation):
    name, fixture = "insert", "index_sqlite_mp4"

    def arguments(self, root):
        videos = [os.path.join(self.fixtures, "num_skips_mp4", name) for name in ("000000.mp4", "000001.mp4")]
        return super().arguments(root) + videos


class Index(Operation):
    name, fixture = "index", "num_skips_png"


class Convert(Operation):
    name, fixture = "convert", "num_wrap_npy"

    def arguments(self, root):
        return super().arguments(root) + [os.path.join(root, "new store")]

    def left(self, root):  # a new store has an identity and a date of its own
        return {path: data for path, data in tree(root).items()
                if not path.startswith("new store") or not path.endswith((".npz", "metadata.yaml"))}


def wrong_meanwhile(root, old, new):
    """What does not hold at any moment; empty: nothing."""
    now = tree(root)
    for path, data in old.items():
        if is_media(path) and now.get(path) != data:
            return "%s was changed or is gone" % path
    for path, data in now.items():
        if path.startswith("a store") and "/." not in path and data not in (old.get(path), new.get(path)):
            return "%s is neither the old nor the new one" % path
    return ""


def check(program, operation, parent, at, fault, trees):
    """What is wrong after the fault and a second run; empty: nothing."""
    old, new, wanted = trees
    root = os.path.join(parent, "a %s %05d %6s" % (operation.name, at, fault))  # all of one length
    operation.prepare(root)
    code, said = program.run_with(fault, at, root, *operation.arguments(root))
    if stores.ended_badly(code, fault):
        return "%s: exit %d %s" % (root, code, said)
    wrong = wrong_meanwhile(root, old, new)
    if wrong:
        return "%s: %s" % (root, wrong)
    if said.startswith("missing") and operation.name == "convert":
        shutil.rmtree(root)
        return ""  # it is said what could not be read; the rest is there
    # What was done before the fault was noticed need not be done again.
    is_done = code == 0 or (operation.name == "convert" and os.path.exists(os.path.join(root, "new store")))
    code, said = (0, "") if is_done else program.run(*operation.arguments(root))
    left = operation.left(root)
    if code != 0 or left != wanted:
        return "%s: second run: %d %s %s" % (root, code, said, sorted(set(left) ^ set(wanted)) or "other bytes")
    shutil.rmtree(root)
    return ""


def check_operation(options, pool, parent, operation):
    """(cases that are bad, cases)"""
    root = os.path.join(parent, "a %s %05d %6s" % (operation.name, 0, "no"))
    operation.prepare(root)
    old = tree(root)
    calls = options.program.count(root, os.path.join(parent, "log"), *operation.arguments(root))
    trees = (old, tree(root), operation.left(root))
    assert trees[1] != old, "%s did nothing" % operation.name
    cases = stores.cases_of(options, calls)
    results = list(pool.map(lambda c: check(options.program, operation, parent, *c, trees), cases))
    wrong = [result for result in results if result]
    print("%-10s %4d faults in %4d calls: %d bad" % (operation.name, len(cases), calls, len(wrong)), flush=True)
    print("\n".join(wrong[:5]), end="\n" if wrong else "")
    return len(wrong), len(cases)


def main():
    parser = stores.parser()
    parser.add_argument("--shim", required=True)
    parser.add_argument("--stores", required=True)
    parser.add_argument("--points", type=int, default=0)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--only", nargs="*", choices=("reindex", "insert", "index", "convert"))
    options = parser.parse_args()
    options.faults = list(stores.FAULTS)
    options.program = stores.Program(options.program, options.shim)
    operations = [kind(options.stores) for kind in (Reindex, Insert, Index, Convert)
                  if not options.only or kind.name in options.only]

    def test(parent):
        with ThreadPoolExecutor(options.jobs) as pool:
            results = [check_operation(options, pool, parent, operation) for operation in operations]
        return [sum(column) for column in zip(*results)]

    code = stores.judge(options, "operation test", test)
    options.program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
