#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills operations on stores at every system call that changes a file, and runs them again.

    check_kills.py CLI STORES DIRECTORY [STEP]

For `reindex`, `insert`, `index` and `convert`, in a copy of a store of STORES in DIRECTORY: the program is
killed at its 1st, (1 + STEP)th ... such call, by strace. After each kill every picture is still there as it
was, and every index and every file of extra data is the old or the new one, whole; a second run leaves
exactly what an undisturbed one leaves. In the same way each call is made to fail with ENOSPC.
"""

import os
import shutil
import subprocess
import sys

# Each is counted by itself, in each thread. "?": not every machine has it.
CALLS = ["write", "pwrite64", "fsync", "?fdatasync", "?rename", "?renameat", "?renameat2", "?unlink", "?unlinkat",
         "?mkdir", "?rmdir", "ftruncate", "fallocate"]


def tree(root):
    """Every file below root: its bytes by its path."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = file.read()
    return found


def is_media(path):
    return path.endswith((".mp4", ".npy", ".png")) and not os.path.basename(path).startswith(".")


class Operation:
    """A command, on a store that is made anew for each run."""

    def __init__(self, cli, stores, directory):
        self.cli, self.stores, self.root = cli, stores, directory
        self.store = os.path.join(directory, "a store")

    def fresh(self):
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.root)
        shutil.copytree(os.path.join(self.stores, self.fixture), self.store)

    def arguments(self):
        return [self.name, self.store]

    def run(self, *before):
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        return subprocess.run([*before, self.cli, *self.arguments()], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment, check=False)

    def forgive(self, files):
        """The files without those that a run may leave different."""
        return files


class Reindex(Operation):
    name, fixture = "reindex", "num_wrap_npy"

    def fresh(self):
        super().fresh()
        for chunk in range(2):
            with open(os.path.join(self.store, "%06d" % chunk, "index.extra.json"), "w", encoding="utf-8") as file:
                file.write('[{"led": NaN, "frame_number": 1, "frame_index": %d}]' % (4 * chunk))
        shutil.copy(os.path.join(self.stores, "index_sqlite_png", ".index.sqlite"), self.store)


class Index(Operation):
    name, fixture = "index", "num_skips_png"


class Insert(Operation):
    name, fixture = "insert", "index_sqlite_mp4"

    def arguments(self):
        videos = [os.path.join(self.stores, "num_skips_mp4", name) for name in ("000000.mp4", "000001.mp4")]
        return [self.name, self.store, *videos, "--first-number", "100"]


class Convert(Operation):
    name, fixture = "convert", "num_wrap_npy"

    def arguments(self):
        return [self.name, self.store, os.path.join(self.root, "new store"), "--format", "png"]

    def forgive(self, files):
        return {path: data for path, data in files.items() if not path.endswith((".npz", "metadata.yaml"))}


def check_after(operation, old, new):
    """What holds at any moment."""
    now = tree(operation.root)
    for path, data in old.items():
        if is_media(path):
            assert now.get(path) == data, "%s was changed or is gone" % path
    for path, data in now.items():
        name = os.path.basename(path)
        if name.startswith(".") or "/." in path:
            continue
        assert data in (old.get(path), new.get(path)), "%s is neither the old nor the new one" % path


def check_point(operation, call, fault, place, trees):
    """One fault, and a second run. False if there is no such call."""
    old, new, wanted = trees
    operation.fresh()
    log = os.path.join(operation.root, "log")
    cut = operation.run("strace", "-f", "-o", log, "-e", "trace=" + call,
                        "-e", "inject=%s:%s:when=%d" % (call, fault, place))
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read()
    os.remove(log)
    if "killed by SIGKILL" not in text and "INJECTED" not in text:
        return False
    assert cut.returncode <= 1, (call, fault, place, cut.returncode, cut.stderr)
    if operation.name != "convert":
        check_after(operation, old, new)
    again = operation.run()
    assert again.returncode == 0, (call, fault, place, again.stderr)
    left = operation.forgive(tree(operation.root))
    assert left == wanted, (call, fault, place, sorted(set(left) ^ set(wanted)) or "other bytes")
    return True


def check(operation, step):
    operation.fresh()
    old = tree(operation.root)
    done = operation.run()
    assert done.returncode == 0, done.stderr
    said = done.stdout
    new = tree(operation.root)
    wanted = operation.forgive(new)
    points = 0
    for fault in ("signal=SIGKILL", "error=ENOSPC"):
        for call in CALLS:
            place = 1
            while check_point(operation, call, fault, place, (old, new, wanted)):
                points += 1
                place += step
    print("%s: %d points; %s" % (operation.name, points, said.decode().strip().replace("\n", " ")))


def main():
    cli, stores, directory = sys.argv[1:4]
    step = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    wanted = sys.argv[5:]
    for kind in (Reindex, Insert, Index, Convert):
        if not wanted or kind.name in wanted:
            check(kind(cli, stores, directory), step)
    shutil.rmtree(directory)


if __name__ == "__main__":
    main()
