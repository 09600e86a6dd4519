#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A session of two cameras on a disk that becomes full.

fulldisk_test.py --program FRAMEHOUSE_CLI [--formats F...]

The disk is a small file system in memory that nobody else sees, and somebody else fills it: nearly, so
that the recorder ends before it is full, or at once and wholly, so that the system refuses a write. Both
cameras have to end, the program has to say so, and every frame that it says it wrote has to be there, as
numpy, OpenCV and yaml read it. On a disk that is too small from the start nothing may be recorded.
"""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import record_test
import stores

MEBI = 1 << 20
RESERVE = 128 * MEBI  # what the recorder keeps free, of two cameras
PATIENCE = 60  # seconds
PLAN = """
folder: %s
name: full
cameras:
  - {camera: "pattern:160x120@50,color", name: whole, format: %s, chunk-frames: 70}
  - {camera: "pattern:160x120@50,color,drop=7", name: holes, format: %s, chunk-frames: 70}
"""


class Disk:
    """A file system of so many bytes, mounted where it is asked for."""

    def __init__(self, parent, mebibytes):
        self.root = tempfile.mkdtemp(dir=parent)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%dm" % mebibytes, "tmpfs", self.root],
                       check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", self.root], check=True)

    def free(self):
        status = os.statvfs(self.root)
        return status.f_bavail * status.f_frsize

    def fill(self, leave):
        """Takes all but so many bytes, as somebody else's file."""
        end = time.monotonic() + PATIENCE
        with open(os.path.join(self.root, "somebody else's"), "ab") as file:
            while True:
                try:
                    size = os.fstat(file.fileno()).st_size
                    os.posix_fallocate(file.fileno(), size, max(self.free() - leave, 1))
                    return  # what the recorder gives up from here on is its own
                except OSError:  # the recorder took some of it: what is left is less
                    if time.monotonic() > end:
                        raise


def frames_said(output):
    """By store, what the program says it wrote."""
    return {name: int(count) for count, name in
            re.findall(r": (\d+) frames in (.+)", output)}


def wait_for_chunks(folder):
    """Until both cameras write their second chunk."""
    end = time.monotonic() + PATIENCE
    while len({os.path.dirname(path) for path in glob.glob(folder + "/full_*/000001*")}) < 2:
        if time.monotonic() > end:
            raise subprocess.TimeoutExpired("record", PATIENCE)
        time.sleep(0.05)


def check_stores(folder, form, output, bad):
    said = frames_said(output)
    if sorted(said) != ["full_holes", "full_whole"]:
        bad.append("it says: %s" % output)
    for name, count in said.items():
        root = os.path.join(folder, name)
        times = record_test.check(root, "/" in form, 7 if name == "full_holes" else 0, bad)
        if len(times) != count or count < 20:
            bad.append("%s: %d frames of %d" % (name, len(times), count))
    with open(os.path.join(folder, "full.session.json"), encoding="utf-8") as file:
        session = json.load(file)
    if not session["end_time"] or not all(
            store["closed"] for camera in session["cameras"] for store in camera["stores"]):
        bad.append("the session's file: %s" % session)


def run(options, parent, form, leave):
    """What is wrong with a session on a disk of which in the end so many bytes are left."""
    bad = []
    with Disk(parent, 300) as disk:
        folder = os.path.join(disk.root, "recordings")
        plan = os.path.join(parent, "plan.yaml")
        with open(plan, "w", encoding="utf-8") as file:
            file.write(PLAN % (folder, form, form))
        recorder = subprocess.Popen([options.program, "record", plan], stdout=subprocess.PIPE,
                                    stderr=subprocess.PIPE, text=True)
        recorder.stderr.readline()  # it says that it records
        try:
            wait_for_chunks(folder)
            disk.fill(leave)
            output, errors = recorder.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            recorder.kill()
            recorder.communicate()  # else the disk is in use
            return ["it does not end"]
        if recorder.returncode != 1:
            bad.append("it ends with %d" % recorder.returncode)
        if "There is no space left" not in errors:
            bad.append("it says: %s" % errors)
        if leave and disk.free() < leave:
            bad.append("it went on until %d bytes are left" % disk.free())
        check_stores(folder, form, output, bad)
    return bad


def run_small(options, parent, form):
    """What is wrong with a session that cannot begin."""
    bad = []
    with Disk(parent, 20) as disk:
        folder = os.path.join(disk.root, "recordings")
        plan = os.path.join(parent, "plan.yaml")
        with open(plan, "w", encoding="utf-8") as file:
            file.write(PLAN % (folder, form, form))
        ended = subprocess.run([options.program, "record", plan], capture_output=True, text=True,
                               timeout=PATIENCE)
        if ended.returncode != 1 or "There is no space left" not in ended.stderr:
            bad.append("%d: %s" % (ended.returncode, ended.stderr))
        if os.listdir(folder):
            bad.append("left behind: %s" % os.listdir(folder))
    return bad


def run_all(options, parent):
    """(cases that are bad, cases)"""
    cases = []
    for form in options.formats:
        cases.append((form, "too small", run_small(options, parent, form)))
        cases.append((form, "nearly full", run(options, parent, form, RESERVE - 30 * MEBI)))
        cases.append((form, "full at once", run(options, parent, form, 0)))
    for form, kind, bad in cases:
        print("%-10s %-13s %s" % (form, kind, "; ".join(bad[:5]) or "good"))
    return sum(1 for case in cases if case[2]), len(cases)


def main():
    if os.environ.get("FULLDISK_MOUNTS") != "own":  # where a mount is ours, and ends with us
        as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
        os.environ["FULLDISK_MOUNTS"] = "own"
        os.execvp("unshare", ["unshare", "--mount"] + as_root + [sys.executable] + sys.argv)
    options = stores.parser().parse_args()
    return stores.judge(options, "full disk test", lambda parent: run_all(options, parent))


if __name__ == "__main__":
    sys.exit(main())
