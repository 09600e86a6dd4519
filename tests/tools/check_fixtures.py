#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compares framehouse-cli with the truth of a directory of stores (tests/data/README.md).

    check_fixtures.py CLI DIRECTORY [COMMAND...]

What `checksum`, `checksum --native` and `frames --json` (or only the COMMANDs named) say of each
store NAME is compared with NAME.json, frame by frame. Formats that the program does not read are left out, and said.
"""

import json
import math
import struct
import subprocess
import sys
from pathlib import Path

FORMATS = {"png", "tif", "jpg", "bmp", "ppm", "pgm", "npy", "mjpeg", "mjpeg/avi", "h264/mkv", "avc1/mp4"}


def is_read(truth):
    name = truth.get("format") or ""
    return name in FORMATS or "264" in name or name.startswith("nvenc")


def run(cli, command, store, *options):
    done = subprocess.run([cli, command, str(store), *options], capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.strip()


def same_time(a, b):
    if a is None or b is None:
        return (a is None or math.isnan(a)) and (b is None or math.isnan(b))
    return struct.pack("<d", a) == struct.pack("<d", b)


def compare_frame(said, frame, problems):
    where = f"index {frame['index']}"
    if said["index"] != frame["index"] or said["number"] != frame["number"]:
        problems.append(f"{where}: is index {said['index']}, number {said['number']}")
    if not same_time(said["time"], frame["time"]):
        problems.append(f"{where}: time {said['time']} instead of {frame['time']}")


def compare_pixels(said, frame, prefix, problems):
    for key in ("shape", "dtype", "sha256"):
        wanted = frame.get(prefix + key)
        if wanted is not None and said[key] != wanted:
            problems.append(f"index {frame['index']}: {prefix}{key} {said[key]} instead of {wanted}")


def runs(commands, frames):
    """The command lines to try, each with the prefix of the truth's keys for pixels."""
    if "checksum" in commands:
        yield ["checksum"], ""
        if "native_sha256" in frames[0]:
            yield ["checksum", "--native"], "native_"
    if "frames" in commands:
        yield ["frames", "--json"], None


def check(cli, store, truth, commands):
    """What is wrong with a store; nothing if it is right."""
    frames = truth["frames"]
    problems = []
    for options, prefix in runs(commands, frames):
        said, errors = run(cli, options[0], store, *options[1:])
        if len(said) != len(frames):
            problems.append(f"{' '.join(options)}: {len(said)} of {len(frames)} frames. {errors}")
            continue
        for line, frame in zip(said, frames):
            compare_frame(line, frame, problems)
            if prefix is not None:
                compare_pixels(line, frame, prefix, problems)
    return problems


def main(cli, directory, *commands):
    passed, failed = 0, 0
    for path in sorted(Path(directory).glob("*.json")):
        store = path.with_suffix("")
        truth = json.loads(path.read_text())
        if not store.is_dir() or not truth.get("frames"):
            continue
        if not is_read(truth):
            print(f"left out  {store.name}: format {truth.get('format')}")
            continue
        problems = check(cli, store, truth, commands or ("checksum", "frames"))
        passed += not problems
        failed += bool(problems)
        print(f"{'FAILED' if problems else 'passed'}    {store.name}: {len(truth['frames'])} frames")
        for problem in problems[:5]:
            print(f"          {problem}")
    print(f"{passed} stores passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
