#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills recorders at random moments, repairs what they left, reads every frame of it.

kill_test.py --program CRASH_RECORD [--cli FRAMEHOUSE_CLI] [--runs N] [--jobs N] [--seed S] [--dir D]

Prints figures per format; 1000 runs are the large size. Fails if a store cannot be repaired or read, a frame is broken or
misattributed, or more than a second of frames was lost.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import stores

RATE = 100  # frames per second
MAX_LOST_SECONDS = 1.0
LONGEST_PAUSE = 0.05  # seconds between two frames; more is the machine's


def repair(options, root):
    arguments = [options.cli, "recover"] if options.cli else [options.program, "--recover"]
    return subprocess.run([*arguments, root], capture_output=True, text=True)


def run(options, parent, number):
    """One recording that is killed; a dictionary of what became of it."""
    rng = random.Random(options.seed * 1000003 + number)
    form = options.formats[number % len(options.formats)]
    root = os.path.join(parent, "a killed store %d" % number)
    recorder = subprocess.Popen(
        [options.program, root, form, "70", "100000", str(RATE), "500"], stdout=subprocess.PIPE)
    result = {"format": form, "frames": 0, "bad": []}
    # Now and then before there is a frame, or even a store.
    is_early = rng.random() < 0.2
    said = b"" if is_early else recorder.stdout.readline()
    time.sleep(rng.uniform(0.0, options.longest / 5 if is_early else options.longest))
    if number % 3 == 0 and repair(options, root).returncode == 0:
        result["bad"].append("a running recording was repaired")
    recorder.kill()
    said = (said + recorder.communicate()[0]).decode()
    if "stopped" in said:
        result["bad"].append(said.splitlines()[-1])
    if os.path.exists(os.path.join(root, "metadata.yaml")):
        repaired = repair(options, root)
        if repaired.returncode != 0:
            result["bad"].append("recover: %s" % (repaired.stderr or repaired.stdout))
        verdict = stores.verify(root)
        result["frames"] = verdict.frames
        if not verdict.is_good():
            result["bad"].append(str(verdict))
    recording = stores.Said(said)
    result["submitted"] = recording.handed
    result["lost"] = recording.seconds_lost(result["frames"], LONGEST_PAUSE)
    if result["lost"] > MAX_LOST_SECONDS:
        result["bad"].append("%d of %d frames, %.2f s lost" % (
            recording.handed - result["frames"], recording.handed, result["lost"]))
    if not result["bad"]:
        shutil.rmtree(root, ignore_errors=True)
    return result


def report(results):
    print("%-10s %5s %9s %9s %12s %11s %4s" % (
        "format", "runs", "submitted", "recovered", "lost mean s", "lost max s", "bad"))
    for form in sorted({r["format"] for r in results}):
        some = [r for r in results if r["format"] == form]
        lost = [r["lost"] for r in some]
        print("%-10s %5d %9d %9d %12.3f %11.2f %4d" % (
            form, len(some), sum(r["submitted"] for r in some), sum(r["frames"] for r in some),
            sum(lost) / len(lost), max(lost), sum(1 for r in some if r["bad"])))


def kill(options, parent):
    """(recordings that are bad, frames read)"""
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda n: run(options, parent, n), range(options.runs)))
    report(results)
    bad = [r for r in results if r["bad"]]
    for result in bad[:10]:
        print(result["format"], "; ".join(result["bad"]))
    return len(bad), sum(r["frames"] for r in results)


def main():
    parser = stores.parser()
    parser.add_argument("--cli", help="repairs; else CRASH_RECORD does")
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--longest", type=float, default=3.0, help="seconds before the kill")
    options = parser.parse_args()
    return stores.judge(options, "kill test", lambda parent: kill(options, parent))


if __name__ == "__main__":
    sys.exit(main())
