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
import h5py
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


def check_copies(cli, directory):
    """Packets as they are: every player shows the frames of the map, counts and seeks."""
    for kind, fmt in ("mp4", "avc1/mp4"), ("mkv", "h264/mkv"), ("avi", "mjpeg/avi"):
        store = directory / f"of {kind}"
        run(cli, "record", store, "--camera", f"pattern:{WIDTH}x{HEIGHT}@50,color,drop=7",
            "--format", fmt, "--chunk-size", "40", "--frames", FRAMES)
        clip = directory / f"copy.{kind}"
        said = json.loads(run(cli, "export", store, "-o", clip, "--range", "30:55", "--preset",
                              "copy", "--json"))
        assert said["copied"] and said["frames_after"] == 0, said
        assert said["frames_before"] == (0 if kind == "avi" else 5), said # key frames each 25
        table = read_map(f"{clip}.frames.csv")
        begin = 30 - said["frames_before"]
        assert len(table) == 55 - begin
        check(video_frames(clip), table, begin, 1)
        check_times(clip, table)
        packets = run("ffprobe", "-v", "error", "-show_entries", "packet=size", "-of", "csv=p=0", clip)
        assert len(packets.split()) == len(table)
        steady = directory / f"steady.{kind}"
        run(cli, "export", store, "-o", steady, "--range", "30:55", "--preset", "copy", "--rate", 20)
        check_seeks(steady, read_map(f"{steady}.frames.csv"))


def check_parts(cli, directory):
    """Parts, converted one by one, are the whole again."""
    store = directory / "of parts"
    run(cli, "record", store, "--camera", f"pattern:{WIDTH}x{HEIGHT}@50,color,drop=7", "--format",
        "mjpeg/avi", "--chunk-size", "20", "--frames", FRAMES)
    parts = [directory / f"part {k}" for k in range(3)]
    for k, part in enumerate(parts):
        run(cli, "convert", store, part, "--format", "png", "--chunks", f"{k}:{k + 1}")
    whole = directory / "whole"
    run(cli, "convert", "--assemble", parts[2], parts[0], parts[1], "-o", whole)
    assert run(cli, "frames", whole) == run(cli, "frames", store)
    refused = subprocess.run([str(a) for a in (cli, "convert", "--assemble", parts[0], parts[2],
                                               "-o", directory / "half")], capture_output=True)
    assert refused.returncode == 1 and b"frames 20 to 39" in refused.stderr, refused.stderr
    assert not (directory / "half").exists()
    run(cli, "verify", whole)
    piece = directory / "piece"
    said = json.loads(run(cli, "export", store, "-o", piece, "--as", "store", "--range", "10:50",
                          "--json"))
    assert said["copied_chunks"] == 1 and said["frames"] == 40, said
    assert (piece / "000001.avi").read_bytes() == (store / "000001.avi").read_bytes()
    run(cli, "verify", piece)


RATE = 48000
SOUND_LATE = 0.123 # seconds from the first frame's time to that of the first sample
DELAY = -0.004
CLICK = 37 # the frame that shows and sounds it


def with_sound(store):
    """Gives a recording of one chunk the sound that Motif would: silence, and a click at a frame."""
    with numpy.load(store / "000000.npz", allow_pickle=False) as index:
        times, numbers = index["frame_time"], index["frame_number"]
    count = int((times[-1] - times[0]) * RATE)
    at = times[0] + SOUND_LATE + numpy.arange(count) / RATE
    camera = numpy.zeros(count, [("frame_number", "<i8"), ("frame_time", "<f8")])
    camera["frame_number"] = numbers[numpy.clip(numpy.searchsorted(times, at) - 1, 0, None)]
    camera["frame_time"] = at
    sound = numpy.zeros((1, count), "<i2")
    click = round((times[CLICK] - times[0] - SOUND_LATE - DELAY) * RATE)
    sound[0, click:click + 48] = 20000
    with h5py.File(store / "000000.extra_data.h5", "w") as file:
        file["camera"] = camera
        file["sample_delay"] = numpy.full(count, DELAY)
        file["audio"] = sound
        file["audio"].attrs["samplerate"] = RATE
        file["audio"].attrs["column_names"] = "left"
        file.attrs["datasets"] = "audio"
    return sound[0]


def check_sound(cli, directory):
    """The click is heard when its frame is shown, as ffmpeg plays both."""
    store = directory / "with sound"
    run(cli, "record", store, "--camera", f"pattern:{WIDTH}x{HEIGHT}@50,color", "--format",
        "avc1/mp4", "--frames", FRAMES)
    sound = with_sound(store)
    for name, *options in (("share.mp4",), ("share.mkv",), ("range.mp4", "--range", "20:50"),
                           ("copied.mp4", "--preset", "copy", "--range", "30:"),
                           ("copied.mkv", "--preset", "copy")):
        clip = directory / f"sound {name}"
        run(cli, "export", store, "-o", clip, "--audio", *options)
        table = read_map(f"{clip}.frames.csv")
        check_times(clip, table)
        shown = next(float(line["presentation_time"]) for line in table
                     if int(line["index"]) == CLICK)
        raw = numpy.frombuffer(run("ffmpeg", "-v", "error", "-i", clip, "-map", "0:a", "-af",
                                   "aresample=async=0:first_pts=0", "-f", "s16le", "-"), "<i2")
        heard = int(numpy.argmax(numpy.abs(raw.astype(int)) > 8000)) / RATE
        assert abs(heard - shown) < 0.001, (name, heard, shown)
    wave = directory / "sound.wav"
    said = json.loads(run(cli, "export", store, "-o", wave, "--json"))
    assert said["sound_rate"] == RATE and said["sound_channels"] == 1
    assert abs(said["sound_start"] - SOUND_LATE - DELAY) < 1 / RATE
    raw = numpy.frombuffer(run("ffmpeg", "-v", "error", "-i", wave, "-f", "s16le", "-"), "<i2")
    assert numpy.array_equal(raw, sound)


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
        for kind in ("mp4", "mkv", "avi", "gif") if preset == "share" else ("mp4", "mkv"):
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
    check_copies(cli, directory)
    check_parts(cli, directory)
    check_sound(cli, directory)
    shutil.rmtree(directory)


main()
