#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Cuts the power of a recording at random moments, in a simulation, and repairs what the disk holds.

powercut.py --program CRASH_RECORD --shim LIBRARY [--states N] [--jobs N] [--seed S] [--dir D]

A recording writes a log of all that it changes on the disk. A state is what may be there when the power
fails at some point of the log: what was synced; of the rest of each file a part, cut anywhere or in
pages of 4 KiB, each old or new; of the names that were not synced the first few. Each state is
repaired and read; 10000 are the large size. Fails if a frame is lost that the recorder had called durable, if one is broken or
misattributed, or if a store cannot be repaired or read.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import stores

PAGE = 4096


def record(options, root, form, log):
    environment = dict(os.environ, LD_PRELOAD=os.path.basename(options.shim),
                       LD_LIBRARY_PATH=os.path.dirname(options.shim), IOSHIM_ROOT=root, IOSHIM_LOG=log)
    arguments = [options.program, root, form, "40", "100", "400", "60"]
    subprocess.run(arguments, env=environment, check=True, stdout=subprocess.PIPE)


def read_log(path):
    """[(op, path, other path, position, bytes)]"""
    with open(path, "rb") as file:
        text = file.read()
    calls, at = [], 0
    while at < len(text):
        end = text.index(b"\n", at)
        op, name, other, position, size = text[at:end].decode().split("\t")
        at = end + 1 + int(size)
        calls.append((op, name, other, int(position), text[end + 1:at]))
    return calls


class Disk:
    """What the calls have made of the disk: of each file what is sure and what is not yet."""

    def __init__(self):
        self.now = {}  # name -> file, None for a folder
        self.sure = {}  # the same, of names that are synced
        self.pending = []  # changes of names that are not: (folder, function on a dictionary)
        self.durable = 0  # frames that the recorder calls so

    def rename(self, change, folder):
        change(self.now)
        self.pending.append((folder, change))

    def apply(self, call):
        op, name, other, position, data = call
        folder = os.path.dirname(name)
        if op in "CD":
            entry = {"sure": bytearray(), "pending": []} if op == "C" else None
            self.rename(lambda names: names.__setitem__(name, entry), folder)
        elif op == "W":
            self.now[name]["pending"].append((position, data))
        elif op == "R":
            self.now[name]["pending"].append((position, None))
        elif op == "N":
            entry = self.now[name]

            def move(names):
                names.pop(name, None)
                names[other] = entry
            self.rename(move, folder)
        elif op == "U":
            self.rename(lambda names: names.pop(name, None), folder)
        elif op == "S":
            self.durable = max(self.durable, stores.counts(data.decode())[1])
        elif op == "F":
            self.sync(name)

    def sync(self, name):
        entry = self.now.get(name)
        if entry is not None:
            for change in entry["pending"]:
                apply_write(entry["sure"], change)
            entry["pending"] = []
            return
        for folder, change in self.pending:
            if folder == name:
                change(self.sure)
        self.pending = [p for p in self.pending if p[0] != name]


def apply_write(content, change):
    position, data = change
    if data is None:
        content.extend(b"\0" * (position - len(content)))
        del content[position:]
        return
    content.extend(b"\0" * (position + len(data) - len(content)))
    content[position:position + len(data)] = data


def torn(entry, by_pages, rng):
    """The bytes of a file after the power cut."""
    content, pending = bytearray(entry["sure"]), entry["pending"]
    if not pending:
        return content
    if not by_pages:
        count = rng.randint(0, len(pending))
        for change in pending[:count]:
            apply_write(content, change)
        if count < len(pending) and pending[count][1] is not None:
            position, data = pending[count]
            apply_write(content, (position, data[:rng.randint(0, len(data))]))
        return content
    newest = bytearray(content)
    for change in pending:
        apply_write(newest, change)
    low, high = sorted((len(content), len(newest)))
    size = rng.choice((len(newest), len(newest), rng.randint(low, high)))
    result = bytearray(size)
    for at in range(0, size, PAGE):
        source = newest if rng.random() < 0.6 else content
        piece = source[at:min(at + PAGE, size)]
        result[at:at + len(piece)] = piece
    return result


def crash(disk, by_pages, rng, source, target):
    """Writes a state that the disk may be in into the directory `target`."""
    names = dict(disk.sure)
    for _, change in disk.pending[:rng.randint(0, len(disk.pending))]:
        change(names)
    os.makedirs(target)
    for name in sorted(names):
        path = target + name[len(source):]
        if name == source or os.path.dirname(name) != source and os.path.dirname(name) not in names:
            continue
        if names[name] is None:
            os.makedirs(path, exist_ok=True)
        else:
            with open(path, "wb") as file:
                file.write(torn(names[name], by_pages, rng))


def check(options, source, target, durable):
    """What is wrong with the state after its repair; empty: nothing."""
    repair = subprocess.run([options.program, "--recover", target], capture_output=True, text=True)
    if repair.returncode != 0 and (durable > 0 or repair.returncode < 0):
        return "recover: %s" % (repair.stdout or repair.returncode)
    if repair.returncode != 0:
        return ""
    verdict = stores.verify(target, seeks=3)
    if not verdict.is_good():
        return str(verdict)
    if verdict.frames < durable:
        return "%d frames, but %d were durable" % (verdict.frames, durable)
    options.frames += verdict.frames
    return ""


def states_of(options, calls, root, form, count, pool, parent):
    """Tests `count` states of one recording; [what is wrong]."""
    rng = random.Random("%d %s" % (options.seed, form))
    points = sorted(rng.randint(1, len(calls)) for _ in range(count))
    disk, done, waiting = Disk(), 0, []
    for number, point in enumerate(points):
        for call in calls[done:point]:
            disk.apply(call)
        done = point
        target = os.path.join(parent, "a state %s %d" % (form.replace("/", "_"), number))
        crash(disk, number % 2 == 1, rng, root, target)
        waiting.append((target, pool.submit(check, options, root, target, disk.durable)))
    wrong = []
    for target, result in waiting:
        if result.result():
            wrong.append("%s: %s" % (target, result.result()))
        else:
            shutil.rmtree(target)
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--shim", required=True)
    parser.add_argument("--states", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--formats", nargs="*", default=stores.FORMATS)
    parser.add_argument("--dir", default=tempfile.gettempdir())
    options = parser.parse_args()
    options.frames = 0
    print("seed %d" % options.seed)
    parent = tempfile.mkdtemp(prefix="power cut test ", dir=options.dir)
    bad = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for form in options.formats:
            root, log = os.path.join(parent, "a recording"), os.path.join(parent, "log")
            record(options, root, form, log)
            count = -(-options.states // len(options.formats))
            wrong = states_of(options, read_log(log), root, form, count, pool, parent)
            shutil.rmtree(root)
            print("%-10s %5d states, %d bad" % (form, count, len(wrong)))
            print("\n".join(wrong[:5]), end="\n" if wrong else "")
            bad += len(wrong)
    if options.frames == 0:
        print("no frame was recovered: the test says nothing")
        return 1
    if bad == 0:
        shutil.rmtree(parent)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
