# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the crash tests share: records with crash_record, repairs with framehouse-cli or crash_record,
and reads the result with numpy, OpenCV and yaml alone, as the reference reader does."""

import json
import os
import random
import sys

os.environ["OPENCV_FFMPEG_LOGLEVEL"] = "8"  # OpenCV need not tell of what we check ourselves

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import yaml  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import check_store  # noqa: E402

FORMATS = ("avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy")


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


def read_video(path, count, verdict, seeks):
    """The barcodes of all pictures that OpenCV reads in a row; seeks some of them."""
    video = cv2.VideoCapture(path, cv2.CAP_FFMPEG)
    if not video.isOpened():
        verdict.problems.append("%s does not open" % path)
        return []
    if int(video.get(cv2.CAP_PROP_FRAME_COUNT)) != count:
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


def verify(root, seeks=5):
    """Reads a whole store: every frame's picture, number and time must be those of its index."""
    verdict = Verdict()
    try:
        with open(os.path.join(root, "metadata.yaml"), encoding="utf-8") as file:
            store = yaml.safe_load(file)["__store"]
    except OSError:
        return verdict  # killed before it was a store
    hidden = [name for name in os.listdir(root) if name.startswith(".")]
    if hidden:
        verdict.problems.append("left over: %s" % hidden)
    is_video = store["class"] == "VideoImgStore"
    for name, path in check_store.index_files(root, is_video):
        if not os.path.exists(path):
            continue  # the reference passes it over
        with np.load(path, allow_pickle=False) as index:
            numbers, times = index["frame_number"], index["frame_time"]
        base = os.path.join(root, name)
        if is_video:
            codes = read_video(base + store["extension"], len(numbers), verdict, seeks)
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


def counts(said):
    """(frames handed in, frames durable) by the last whole line that crash_record said."""
    last = (0, 0)
    for line in said.split("\n")[:-1]:
        words = line.split()
        if len(words) == 2 and words[0].isdigit() and words[1].isdigit():
            last = (int(words[0]), int(words[1]))
    return last
