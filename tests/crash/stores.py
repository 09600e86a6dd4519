# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the crash tests share: records with crash_record, repairs with framehouse-cli or crash_record,
and reads the result with numpy, OpenCV and yaml alone, as the reference reader does."""

import argparse
import errno
import json
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile

os.environ["OPENCV_FFMPEG_LOGLEVEL"] = "8"  # OpenCV need not tell of what we check ourselves

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import yaml  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import check_store  # noqa: E402

# What the shim can do to a call: the program dies before it, or the call is refused.
FAULTS = {"kill": "kill", "EIO": str(errno.EIO), "ENOSPC": "%d+" % errno.ENOSPC,
          "EACCES": str(errno.EACCES), "EMFILE": str(errno.EMFILE)}
FORMATS = ("avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy")


class Program:
    """crash_record, ready to run as often as it is asked to: in processes that it forks, which saves the
    time that loading its libraries takes. The shim, if there is one, is loaded first."""

    def __init__(self, path, shim=None):
        self.path, self.environment, self.waiting = path, dict(os.environ), queue.SimpleQueue()
        if shim:
            before, _, name = shim.rpartition("/")
            sanitizer, _, folder = before.rpartition(":")
            self.environment.update(LD_PRELOAD=":".join(filter(None, (sanitizer, name))),
                                    LD_LIBRARY_PATH=folder)

    def run(self, *arguments, **environment):
        """(exit code, what it said); a signal is a negative code."""
        try:
            server = self.waiting.get_nowait()
        except queue.Empty:
            server = subprocess.Popen([self.path, "--serve"], env=self.environment, text=True,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        words = ["%s=%s" % pair for pair in environment.items()] + [str(a) for a in arguments]
        server.stdin.write("\t".join(words) + "\n")
        server.stdin.flush()
        said = []
        for line in server.stdout:
            if line.startswith("exit "):
                self.waiting.put(server)
                return int(line.split()[1]), "".join(said)
            said.append(line)
        raise RuntimeError("%s ended by itself: %d" % (self.path, server.wait()))

    def count(self, root, log, *arguments):
        """How many calls on files below `root` a run makes."""
        self.run(*arguments, IOSHIM_ROOT=root, IOSHIM_LOG=log)
        with open(log, "rb") as file:
            return int(file.read().splitlines()[-1].split(b"\t")[3])

    def run_with(self, fault, at, root, *arguments):
        """As run(), with one of FAULTS at call number `at`."""
        return self.run(*arguments, IOSHIM_ROOT=root, IOSHIM_AT=at, IOSHIM_DO=FAULTS[fault])

    def close(self):
        while not self.waiting.empty():
            server = self.waiting.get()
            server.communicate()


def ended_badly(code, fault):
    """A kill kills; everything else must be noticed by the program itself."""
    return code < 0 and not (fault == "kill" and code == -9)


def cases_of(options, calls):
    """[(call, fault)]: options.points of the calls, evenly chosen, 0 for all; at each the next of
    options.faults, or with options.each all of them."""
    points = range(1, calls + 1)
    if 0 < options.points < calls:
        points = sorted({1 + i * (calls - 1) // max(1, options.points - 1) for i in range(options.points)})
    faults = options.faults
    return [(at, fault) for turn, at in enumerate(points)
            for fault in (faults if options.each else [faults[turn % len(faults)]])]


def parser():
    """The arguments that every crash test has."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--program", required=True, help="crash_record")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    arguments.add_argument("--formats", nargs="*", default=FORMATS)
    arguments.add_argument("--dir", default=tempfile.gettempdir())
    return arguments


def judge(options, name, test):
    """Runs test(directory), which says how many things are wrong and how many frames were read. The exit
    code: 1 if anything is wrong, then the directory is kept, or if nothing was tested."""
    print("seed %d" % options.seed)
    parent = tempfile.mkdtemp(prefix=name + " ", dir=options.dir)
    bad, frames = test(parent)
    if bad:
        print("kept in %s" % parent)
        return 1
    shutil.rmtree(parent)
    if frames == 0:
        print("no frame was recovered: the test says nothing")
    return 1 if frames == 0 else 0


def number_of(index):
    return 2 * index + 5


def time_of(index):
    return 1000.0 + 0.01 * index


class Verdict:
    """frames: rows of all indexes; broken: pictures that are none, or none that can be read;
    misattributed: pictures of another frame, wrong numbers or times; problems: why the store does not
    open, or not as one that was closed."""

    def __init__(self):
        self.frames = self.broken = self.misattributed = 0
        self.problems = []

    def is_good(self):
        return not (self.broken or self.misattributed or self.problems)

    def __str__(self):
        return "%d frames, %d broken, %d misattributed %s" % (
            self.frames, self.broken, self.misattributed, "; ".join(self.problems))


def read_video(path, count, verdict, seeks, is_repaired=True):
    """The barcodes of all pictures that OpenCV reads in a row; seeks some of them. Before the repair there
    may be more than the index tells of."""
    video = cv2.VideoCapture(path, cv2.CAP_FFMPEG)
    if not video.isOpened():
        verdict.problems.append("%s does not open" % path)
        return []
    if is_repaired and int(video.get(cv2.CAP_PROP_FRAME_COUNT)) != count:
        verdict.problems.append("%s counts %s frames, not %d" % (
            path, video.get(cv2.CAP_PROP_FRAME_COUNT), count))
    codes = []
    while True:
        good, picture = video.read()
        if not good:
            break
        codes.append(check_store.barcode(picture))
    # OpenCV cannot seek in the shortest of videos, nor in an .mkv of 7 frames, whoever wrote them.
    if len(codes) == count and count > (7 if path.endswith(".mkv") else 3):
        for target in random.Random(count).sample(range(count), min(count, seeks)):
            video.set(cv2.CAP_PROP_POS_FRAMES, target)
            good, picture = video.read()
            if not good or check_store.barcode(picture) != codes[target]:
                verdict.problems.append("%s: seeking %d goes elsewhere" % (path, target))
    return codes


def read_folder(folder, extension, count):
    codes = []
    for offset in range(count):
        path = os.path.join(folder, "%06d.%s" % (offset, extension))
        try:
            codes.append(check_store.barcode(check_store.read_image(path)))
        except (OSError, ValueError, EOFError):  # numpy says so
            codes.append(None)
    return codes


def check_rows(path, verdict):
    """Extra data: every row is that of its frame."""
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as file:
        for row in json.load(file):
            if row["frame_number"] != number_of(row["sensor"]):
                verdict.misattributed += 1


def verify(root, seeks=5, is_repaired=True):
    """Reads a whole store: every frame's picture, number and time must be those of its index. Before the
    repair too: what has an index can be read at any moment."""
    verdict = Verdict()
    try:
        with open(os.path.join(root, "metadata.yaml"), encoding="utf-8") as file:
            store = yaml.safe_load(file)["__store"]
    except OSError:
        return verdict  # killed before it was a store
    hidden = [name for name in os.listdir(root) if name.startswith(".")]
    if hidden and is_repaired:
        verdict.problems.append("left over: %s" % hidden)
    is_video = store["class"] == "VideoImgStore"
    for name, path in check_store.index_files(root, is_video):
        if not os.path.exists(path):
            continue  # the reference passes it over
        with np.load(path, allow_pickle=False) as index:
            numbers, times = index["frame_number"], index["frame_time"]
        base = os.path.join(root, name)
        if is_video:
            codes = read_video(base + store["extension"], len(numbers), verdict, seeks, is_repaired)
            check_rows(base + ".extra.json", verdict)
        else:
            codes = read_folder(base, store["format"], len(numbers))
            check_rows(os.path.join(base, "index.extra.json"), verdict)
        verdict.broken += max(0, len(numbers) - len(codes))
        for number, time, code in zip(numbers, times, codes):
            i = verdict.frames
            if code is None:
                verdict.broken += 1
            elif code != (number & 0xFFFF, i & 0xFFFF):
                verdict.misattributed += 1
            if number != number_of(i) or abs(time - time_of(i)) > 1e-9:
                verdict.misattributed += 1
            verdict.frames += 1
    return verdict


class Said:
    """What crash_record said, as far as it came. handed: frames handed in; durable: those that it called
    safe."""

    def __init__(self, text):
        self.handed, self.durable, self.times = 0, 0, []
        for line in text.split("\n")[:-1]:
            words = line.split()
            if len(words) == 3 and words[0].isdigit() and words[1].isdigit():
                self.handed, self.durable = int(words[0]), int(words[1])
                self.times.append(float(words[2]) / 1000)

    def seconds_lost(self, frames, longest_pause):
        """How much recording is missing where `frames` are left. A pause between two frames counts for
        no more than `longest_pause`: whoever records on a machine that stands still does not lose what
        was not there."""
        times = self.times[frames:]
        return sum(min(b - a, longest_pause) for a, b in zip(times, times[1:]))
