#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills `framehouse-cli record` at random moments, repairs what it left, reads every frame of it.

record_test.py --program FRAMEHOUSE_CLI [--runs N] [--jobs N] [--seed S] [--dir D] [--formats F...]

Each run is a session of two test patterns; one of them leaves frame numbers out, as a camera does that
loses frames. Prints figures per format; 1000 runs are the large size. Fails if a store cannot be
repaired or read, a frame is broken or misattributed, a row of extra data is another frame's, or more than
a second of frames was lost.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import stores
import numpy as np
import yaml

RATE = 100  # frames per second
DROP_EVERY = 7  # of the second camera's numbers
MAX_LOST_SECONDS = 1.0
PLAN = """
folder: %s
name: killed
cameras:
  - {camera: "pattern:160x120@%d,color", name: whole, format: %s, chunk-frames: 70}
  - {camera: "pattern:160x120@%d,color,drop=%d", name: holes, format: %s, chunk-frames: 70}
"""


def numbers_of(root, is_video):
    """Numbers, times and barcodes of all frames of a store, in order."""
    numbers, times, codes = [], [], []
    with open(os.path.join(root, "metadata.yaml"), encoding="utf-8") as file:
        store = yaml.safe_load(file)["__store"]
    verdict = stores.Verdict()
    for name, path in stores.check_store.index_files(root, is_video):
        with np.load(path, allow_pickle=False) as index:
            some = index["frame_number"]
            numbers.extend(int(n) for n in some)
            times.extend(float(t) for t in index["frame_time"])
        base = os.path.join(root, name)
        codes.extend(stores.read_video(base + store["extension"], len(some), verdict, 3) if is_video
                     else stores.read_folder(base, store["format"], len(some)))
    return numbers, times, codes, verdict.problems


def check_rows(root, is_video, numbers, bad):
    """A row of the recorder is that of a frame the store has."""
    for _, path in stores.check_store.index_files(root, is_video):
        name = path[:-4] + ".extra.json"
        if not os.path.exists(name):
            continue
        with open(name, encoding="utf-8") as file:
            for row in json.load(file):
                if "frame_index" in row and row["frame_index"] == row["frame_index"]:
                    if numbers[row["frame_index"]] != row["frame_number"]:
                        bad.append("a row is another frame's")


def check(root, is_video, drop, bad):
    """How many frames a repaired store has; what is wrong is added to `bad`."""
    numbers, times, codes, problems = numbers_of(root, is_video)
    bad.extend(problems)
    if any(name.startswith(".") for name in os.listdir(root)):
        bad.append("left over: %s" % os.listdir(root))
    if len(codes) != len(numbers):
        bad.append("%d pictures of %d" % (len(codes), len(numbers)))
    for number, code in zip(numbers, codes):
        if code is None:
            bad.append("frame %d is broken" % number)
        elif code[0] != number & 0xFFFF:
            bad.append("frame %d shows %d" % (number, code[0]))
    if any(b <= a for a, b in zip(numbers, numbers[1:])):
        bad.append("numbers step back")
    if drop and any((n + 1) % drop == 0 for n in numbers):
        bad.append("a number that was never given")
    if any(b <= a for a, b in zip(times, times[1:])):
        bad.append("times step back")
    check_rows(root, is_video, numbers, bad)
    return times


def run(options, parent, number):
    """One session that is killed; a dictionary of what became of it."""
    rng = random.Random(options.seed * 1000003 + number)
    form = options.formats[number % len(options.formats)]
    folder = os.path.join(parent, "run %d" % number)
    os.mkdir(folder)
    plan = os.path.join(folder, "plan.yaml")
    with open(plan, "w", encoding="utf-8") as file:
        file.write(PLAN % (folder, RATE, form, RATE, DROP_EVERY, form))
    result = {"format": form, "frames": 0, "lost": 0.0, "bad": []}
    recorder = subprocess.Popen([options.program, "record", plan], stderr=subprocess.PIPE,
                                stdout=subprocess.DEVNULL)
    recorder.stderr.readline()  # it says that it records
    time.sleep(rng.uniform(0.0, options.longest))
    recorder.kill()
    killed = time.time()
    recorder.communicate()
    for name, drop in (("killed_whole", 0), ("killed_holes", DROP_EVERY)):
        root = os.path.join(folder, name)
        if not os.path.exists(os.path.join(root, "metadata.yaml")):
            continue
        repaired = subprocess.run([options.program, "recover", root], capture_output=True, text=True)
        if repaired.returncode != 0:
            result["bad"].append("recover: %s" % (repaired.stderr or repaired.stdout))
            continue
        times = check(root, "/" in form, drop, result["bad"])
        result["frames"] += len(times)
        if times:
            result["lost"] = max(result["lost"], killed - times[-1])
    if result["lost"] > options.most:
        result["bad"].append("%.2f s lost" % result["lost"])
    if not result["bad"]:
        shutil.rmtree(folder)
    return result


def report(results):
    print("%-10s %5s %9s %12s %11s %4s" % (
        "format", "runs", "recovered", "lost mean s", "lost max s", "bad"))
    for form in sorted({r["format"] for r in results}):
        some = [r for r in results if r["format"] == form]
        lost = [r["lost"] for r in some]
        print("%-10s %5d %9d %12.3f %11.2f %4d" % (
            form, len(some), sum(r["frames"] for r in some), sum(lost) / len(lost), max(lost),
            sum(1 for r in some if r["bad"])))


def kill(options, parent):
    """(sessions that are bad, frames read)"""
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda n: run(options, parent, n), range(options.runs)))
    report(results)
    bad = [r for r in results if r["bad"]]
    for result in bad[:10]:
        print(result["format"], "; ".join(result["bad"][:5]))
    return len(bad), sum(r["frames"] for r in results)


def main():
    parser = stores.parser()
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--longest", type=float, default=2.5, help="seconds before the kill")
    parser.add_argument("--most", type=float, default=MAX_LOST_SECONDS,
                        help="seconds that may be lost; a machine that stands still loses more")
    options = parser.parse_args()
    return stores.judge(options, "record test", lambda parent: kill(options, parent))


if __name__ == "__main__":
    sys.exit(main())
