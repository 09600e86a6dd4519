#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compares framehouse-cli with the truth of a directory of stores (tests/data/README.md).

    check_fixtures.py CLI DIRECTORY [CHECK...]

Every store NAME beside a NAME.json is looked at. The checks, all of them if none is named:

    checksum  the pixels of every frame, and --native, with its index, number and time
    frames    index, number and time of every frame, as a list
    info      what metadata and index say: shape, range, created, zone, user metadata ...
    extra     the rows and columns of extra data, and the sample rate
    lookup    the frame that is nearest to a time or number, or has exactly this number

Stores that the reference refuses are held against what this program promises of them instead.
"""

import json
import math
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

CHECKS = ("checksum", "frames", "info", "extra", "lookup")

# Stores that the reference does not open: the sentence that refuses them, or what is found in them.
UNOPENED = {
    "bad_class": "HologramImgStore",
    "bad_version": "version",
    "chunk_first_missing_mjpeg": {"frame_count": 9, "chunks": [1, 2], "broken_chunks": []},
    "corrupt_npz_png": {"frame_count": 10, "chunks": [0, 2], "broken_chunks": [1]},
    "empty_mp4": {"frame_count": 0, "chunks": [], "broken_chunks": []},
}
OLD_STORE_MODIFIED = 1500000000  # of metadata.yaml: what dates a store that says no date


class Program:
    """framehouse-cli, in English and in UTC."""

    def __init__(self, cli):
        self._cli = cli
        self._environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="", TZ="UTC")

    def run(self, *arguments):
        done = subprocess.run([self._cli, *map(str, arguments)], capture_output=True, text=True,
                              env=self._environment)
        return done.returncode, done.stdout, done.stderr.strip()

    def lines(self, *arguments):
        _, said, errors = self.run(*arguments)
        return [json.loads(line) for line in said.splitlines()], errors


def same_number(a, b):
    """Numbers by their bits; missing and NaN are one."""
    none = [x is None or (isinstance(x, float) and math.isnan(x)) for x in (a, b)]
    if any(none):
        return all(none)
    return struct.pack("<d", a) == struct.pack("<d", b)


def same(a, b):
    is_number = all(x is None or isinstance(x, (int, float)) for x in (a, b))
    if is_number and not isinstance(a, bool):
        return same_number(a, b)
    return a == b


def plain_dates(value):
    """The truth's {"$date": text} as the text."""
    if isinstance(value, dict):
        if list(value) == ["$date"]:
            return value["$date"]
        return {key: plain_dates(child) for key, child in value.items()}
    return [plain_dates(child) for child in value] if isinstance(value, list) else value


def compare_frame(said, frame):
    where = f"index {frame['index']}"
    if said["index"] != frame["index"] or said["number"] != frame["number"]:
        yield f"{where}: is index {said['index']}, number {said['number']}"
    if not same_number(said["time"], frame["time"]):
        yield f"{where}: time {said['time']} instead of {frame['time']}"


def compare_pixels(said, frame, prefix):
    for key in ("shape", "dtype", "sha256"):
        wanted = frame.get(prefix + key)
        if wanted is not None and said[key] != wanted:
            yield f"index {frame['index']}: {prefix}{key} {said[key]} instead of {wanted}"


def check_list(program, store, frames, command, prefix=None):
    said, errors = program.lines(*command[:1], store, *command[1:])
    if len(said) != len(frames):
        yield f"{' '.join(command)}: {len(said)} of {len(frames)} frames. {errors}"
        return
    for line, frame in zip(said, frames):
        yield from compare_frame(line, frame)
        if prefix is not None:
            yield from compare_pixels(line, frame, prefix)


def check_checksum(program, store, truth):
    frames = truth["frames"]
    yield from check_list(program, store, frames, ["checksum"], "")
    if frames and "native_sha256" in frames[0]:
        yield from check_list(program, store, frames, ["checksum", "--native"], "native_")
    for index in truth["seek_wrong"]:  # where the reference shows another frame
        said, _ = program.lines("checksum", store, "--range", f"{index}:{index + 1}")
        for line in said or [{"shape": None, "dtype": None, "sha256": "nothing"}]:
            yield from compare_pixels(line, frames[index], "")


def check_frames(program, store, truth):
    yield from check_list(program, store, truth["frames"], ["frames", "--json"])


def check_info(program, store, truth):
    code, said, errors = program.run("info", store, "--json")
    info = json.loads(said) if said else {"broken_chunks": None}
    if code != (1 if info["broken_chunks"] else 0):
        yield f"info: {errors}"
        return
    for key in ("class", "format", "version", "encoding", "imgdtype", "image_shape", "chunksize",
                "extension", "uuid", "timezone", "frame_count", "frame_min", "frame_max",
                "frame_time_min", "frame_time_max", "duration", "chunks"):
        wanted = truth[key]
        if key == "duration" and truth["frame_count"]:
            # The reference computes it in half the precision.
            wanted = truth["frame_time_max"] - truth["frame_time_min"]
        if not truth["frame_count"] and key in ("frame_time_min", "frame_time_max", "duration"):
            wanted = None  # the reference says 1970
        if not same(info[key], wanted):
            yield f"info: {key} {info[key]} instead of {wanted}"
    if info["user_metadata"] != plain_dates(truth["user_metadata"]):
        yield f"info: user metadata {info['user_metadata']}"
    created = datetime.fromisoformat(truth["created_utc"]).replace(tzinfo=None)
    if datetime.fromisoformat(info["created_utc"]).replace(tzinfo=None) != created:
        yield f"info: created {info['created_utc']} instead of {created}"


def check_extra(program, store, truth):
    wanted = truth.get("extra_data", [])
    columns = truth.get("extra_columns", {})
    said, errors = program.lines("extra", store, "--json")
    if len(said) != len(wanted):
        yield f"extra: {len(said)} of {len(wanted)} rows. {errors}"
        return
    for row, (line, truth_row) in enumerate(zip(said, wanted)):
        for column in {*columns, *line}:
            if not same(line.get(column), truth_row.get(column)):
                yield f"extra: row {row}: {column} {line.get(column)}, not {truth_row.get(column)}"
    sets = json.loads(program.run("info", store, "--json")[1])["extra_data"]
    found = {column for one in sets for column in one["columns"]}
    if found != set(columns):
        yield f"extra: columns {sorted(found)} instead of {sorted(columns)}"
    if "extra_samplerate" in truth and sets[0]["samplerate"] != truth["extra_samplerate"]:
        yield f"extra: sample rate {sets[0]['samplerate']}"


def found_index(program, store, options, directory):
    code, _, said = program.run("extract", store, *options, "-o", Path(directory) / "frame.npy")
    match = re.search(r"frame index (\d+)", said)
    return int(match.group(1)) if code == 0 and match else None


def check_lookup(program, store, truth):
    asked = [(["--time", repr(time)], index) for time, index in truth.get("nearest_time", [])]
    asked += [(["--number", number, "--nearest"], index)
              for number, index in truth.get("nearest_number", [])]
    exact = truth.get("exact_number", [])
    asked += [(["--number", number], index)
              for number, index in exact[:2] + exact[-4:]]
    with tempfile.TemporaryDirectory() as directory:
        for options, index in asked:
            found = found_index(program, store, options, directory)
            if found != index:
                yield f"extract {' '.join(map(str, options))}: index {found} instead of {index}"


def check_unopened(program, store, expected):
    """What is wrong with a store that the reference does not open."""
    code, said, errors = program.run("info", store, "--json")
    if isinstance(expected, str):
        if code != 1 or expected not in errors:
            yield f"is not refused for its {expected}: {code}, {errors}"
        return
    info = json.loads(said) if said else {"broken_chunks": []}
    if code != (1 if info["broken_chunks"] else 0) or not said:
        yield f"is not opened: {errors}"
        return
    info["broken_chunks"] = [chunk["chunk"] for chunk in info["broken_chunks"]]
    for key, wanted in expected.items():
        if info[key] != wanted:
            yield f"{key} {info[key]} instead of {wanted}"


def copy_dated(store, directory):
    """A copy whose metadata has the modification time that the truth was made with."""
    copy = Path(directory) / store.name
    shutil.copytree(store, copy)
    os.utime(copy / "metadata.yaml", (OLD_STORE_MODIFIED, OLD_STORE_MODIFIED))
    return copy


def check(program, store, truth, checks):
    """What is wrong with a store; nothing if it is right."""
    if "open_error" in truth:
        yield from check_unopened(program, store, UNOPENED[store.name])
        return
    for name in checks:
        yield from globals()["check_" + name](program, store, truth)


def main(cli, directory, *checks):
    program = Program(cli)
    passed = failed = 0
    for path in sorted(Path(directory).glob("*.json")):
        store = path.with_suffix("")
        if not store.is_dir():
            continue
        truth = json.loads(path.read_text())
        with tempfile.TemporaryDirectory() as scratch:
            problems = list(check(program, copy_dated(store, scratch), truth, checks or CHECKS))
        passed += not problems
        failed += bool(problems)
        frames = "not opened by the reference" if "open_error" in truth \
            else f"{len(truth['frames'])} frames"
        print(f"{'FAILED' if problems else 'passed'}    {store.name}: {frames}", flush=True)
        for problem in problems[:5]:
            print(f"          {problem}")
    print(f"{passed} stores passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    if len(sys.argv) < 3 or set(sys.argv[3:]) - set(CHECKS):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
