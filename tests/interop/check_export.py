#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""check_export.py CLI DIRECTORY: what `export` makes is read by OpenCV and numpy, and every picture
is the one that the frame map names, by the barcode that it shows."""

import csv
import json
import pathlib
import shutil
import subprocess
import sys

import cv2
import numpy

FRAMES = 60
WIDTH, HEIGHT = 160, 100
COLUMNS = 16


def run(*arguments):
    return subprocess.run([str(a) for a in arguments], check=True, capture_output=True).stdout


def code(picture, band):
    """The 16 bits in a band and its complement below."""
    if picture.ndim == 3:
        picture = picture[:, :, 1]
    width, height = picture.shape[1] // COLUMNS, picture.shape[0] // 5
    value = 0
    for column in range(COLUMNS):
        x = column * width + width // 2
        upper = picture[band * height + height // 2, x]
        lower = picture[(band + 1) * height + height // 2, x]
        assert upper != lower
        value = value * 2 + int(upper > lower)
    return value


def read_map(file):
    with open(file, newline="", encoding="utf-8") as table:
        return list(csv.DictReader(table))


def check(pictures, table, begin, every):
    """Each picture against its line of the map."""
    assert len(pictures) == len(table) > 0, (len(pictures), len(table))
    for k, (picture, line) in enumerate(zip(pictures, table)):
        assert int(line["frame"]) == k
        assert int(line["index"]) == begin + k * every
        assert code(picture, 0) == int(line["number"]) & 0xFFFF, k
        assert code(picture, 2) == int(line["index"]) & 0xFFFF, k


def video_frames(file):
    video = cv2.VideoCapture(str(file))
    pictures = []
    while True:
        is_there, picture = video.read()
        if not is_there:
            return pictures
        pictures.append(picture)


def check_seeks(file, table):
    """A program that asks for picture k gets it."""
    video = cv2.VideoCapture(str(file))
    assert int(video.get(cv2.CAP_PROP_FRAME_COUNT)) == len(table)
    for k in [5, 0, len(table) - 1, 7, 6, 11, 10, 9]:
        video.set(cv2.CAP_PROP_POS_FRAMES, k)
        is_there, picture = video.read()
        assert is_there and code(picture, 2) == int(table[k]["index"]) & 0xFFFF, k


def check_times(file, table):
    """Presentation times as ffprobe tells them."""
    out = run("ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries",
              "frame=pts_time", "-of", "json", file)
    frames = json.loads(out)["frames"]
    assert len(frames) == len(table)
    for frame, line in zip(frames, table):
        assert abs(float(frame["pts_time"]) - float(line["presentation_time"])) < 1e-6


def main():
    cli, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    store = directory / "a store"
    run(cli, "record", store, "--camera", f"pattern:{WIDTH}x{HEIGHT}@50,color,drop=7", "--format",
        "mjpeg/avi", "--chunk-size", "25", "--frames", FRAMES)

    def export(name, *options, begin=4, every=2):
        out = directory / name
        run(cli, "export", store, "-o", out, "--range", f"{begin}:", "--every", every, *options)
        return out

    for preset in "share", "analysis", "lossless":
        for kind in ("mp4", "mkv", "avi") if preset == "share" else ("mp4", "mkv"):
            clip = export(f"{preset}.{kind}", "--preset", preset)
            table = read_map(f"{clip}.frames.csv")
            check(video_frames(clip), table, 4, 2)
            check_times(clip, table)
            if preset == "analysis" or kind == "avi":
                check_seeks(clip, table)

    for extension in "png", "tif", "jpg", "bmp", "npy":
        folder = export(f"as {extension}", "--as", "images", "--name", "{index}." + extension)
        files = sorted(folder.glob("*." + extension))
        read = numpy.load if extension == "npy" else lambda file: cv2.imread(str(file), -1)
        check([read(file) for file in files], read_map(folder / "frames.csv"), 4, 2)

    stack = export("stack.npy")
    array = numpy.load(stack)
    assert array.shape == (len(array), HEIGHT, WIDTH, 3) and array.dtype == numpy.uint8
    check(list(array), read_map(f"{stack}.frames.csv"), 4, 2)
    for kind in "mp4", "mkv":
        assert numpy.array_equal(array, video_frames(directory / f"lossless.{kind}")), kind
    shutil.rmtree(directory)


main()
