#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Cuts the power of a recording at random moments, in a simulation, and repairs what the disk holds.

powercut.py --program CRASH_RECORD --shim LIBRARY [--states N] [--sync MS] [--formats F...] [--jobs N] [--seed S] [--dir D]

A recording writes a log of all that it changes on the disk. A state is what may be there when the power
fails at some point of the log: what was synced; of the rest of each file a part, cut anywhere or in
pages of 4 KiB, each old or new; of the names that were not synced the first few. Each state is
repaired and read; 10000 are the large size. Fails if a frame is lost that the recorder had called durable, if more is
lost than four times the time between two syncs, if a frame is broken or misattributed, or if a store cannot
be repaired or read.
"""

import os
import random
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import stores

PAGE = 4096
SYNCS_LOST = 4  # at most: two seconds where what is written is brought to the disk each half second
LONGEST_PAUSE = 0.01  # seconds between two frames; more is the machine's
RESERVE = "/.reserve"  # keeps room on the disk; what is in it does not matter


def record(options, root, form, log):
    arguments = (root, form, 40, 100, 400, options.sync)
    code, said = options.program.run(*arguments, IOSHIM_ROOT=root, IOSHIM_LOG=log)
    assert code == 0, said


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
        self.said = ""  # by the recorder

    def rename(self, change, folder):
        change(self.now)
        self.pending.append((folder, change))

    def apply(self, call):
        op, name, other, position, data = call
        folder = os.path.dirname(name)
        if op in "CD":
            entry = {"sure": bytearray(), "pending": []} if op == "C" else None
            self.rename(lambda names: names.__setitem__(name, entry), folder)
        elif op == "W" and not name.endswith(RESERVE):
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
            self.said += data.decode()
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
    grow_old(target)


def grow_old(target):
    """As after the time that a machine takes to start again: a lock without content, as that of
    another kind of recorder, counts as held for a minute after the last change."""
    long_ago = time.time() - 120
    for directory, _, files in os.walk(target, topdown=False):
        for name in files:
            os.utime(os.path.join(directory, name), (long_ago, long_ago))
        os.utime(directory, (long_ago, long_ago))


def check(options, target, said):
    """(what is wrong with the state after its repair, empty: nothing; frames that it has)"""
    code, answer = options.program.run("--recover", target)
    if code != 0 and (said.durable > 0 or code < 0):
        return "recover: %d %s" % (code, answer), 0
    if code != 0:
        return "", 0
    verdict = stores.verify(target, seeks=3)
    lost = said.seconds_lost(verdict.frames, LONGEST_PAUSE)
    wrong = ""
    if not verdict.is_good():
        wrong = str(verdict)
    elif verdict.frames < said.durable:
        wrong = "%d frames, but %d were durable" % (verdict.frames, said.durable)
    elif lost > SYNCS_LOST * options.sync / 1000:
        wrong = "%d of %d frames, %.3f s lost" % (verdict.frames, said.handed, lost)
    return wrong, verdict.frames


def states_of(options, calls, root, form, pool, parent):
    """Tests some states of one recording; (what is wrong, frames read)."""
    rng = random.Random("%d %s" % (options.seed, form))
    points = sorted(rng.randint(1, len(calls)) for _ in range(options.count))
    disk, done, waiting = Disk(), 0, []
    for number, point in enumerate(points):
        for call in calls[done:point]:
            disk.apply(call)
        done = point
        target = os.path.join(parent, "a state %s %d" % (form.replace("/", "_"), number))
        crash(disk, number % 2 == 1, rng, root, target)
        waiting.append((target, pool.submit(check, options, target, stores.Said(disk.said))))
    wrong, frames = [], 0
    for target, result in waiting:
        complaint, count = result.result()
        frames += count
        if complaint:
            wrong.append("%s: %s" % (target, complaint))
        else:
            shutil.rmtree(target)
    return wrong, frames


def cut(options, pool, parent):
    """(states that are bad, frames read)"""
    bad = frames = 0
    for form in options.formats:
        name = form.replace("/", "_")
        root, log = os.path.join(parent, "a recording " + name), os.path.join(parent, "log " + name)
        record(options, root, form, log)
        wrong, count = states_of(options, read_log(log), root, form, pool, parent)
        print("%-10s %5d states, %d bad" % (form, options.count, len(wrong)))
        print("\n".join(wrong[:5]), end="\n" if wrong else "")
        bad, frames = bad + len(wrong), frames + count
    return bad, frames


def main():
    parser = stores.parser()
    parser.add_argument("--shim", required=True)
    parser.add_argument("--states", type=int, default=300)
    parser.add_argument("--sync", type=int, default=60, help="milliseconds; 0: each frame")
    options = parser.parse_args()
    options.count = -(-options.states // len(options.formats))
    options.program = stores.Program(options.program, options.shim)
    with ThreadPoolExecutor(options.jobs) as pool:
        code = stores.judge(options, "power cut test", lambda d: cut(options, pool, d))
    options.program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
