#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads a store of test patterns with Debian's numpy, OpenCV and yaml, and nothing of ours.

check_store.py STORE [FRAMES]: every index by numpy without pickles, every frame by OpenCV (bpk: by
libblosc, bpk.py), in sequence and, in videos, by random seeks too; the barcode of each says its
number and index. Where make_store has put rows of extra data, each is compared. Prints "N frames, N
exact"; fails if the two differ, or if there are not FRAMES.
"""

import json
import os
import random
import sys

import cv2
import numpy as np
import yaml

import bpk

# What make_store gives as user metadata: text that looks like other types stays text.
USER = {
    "serial": "0755", "answer": "no", "firmware": "1.10", "gain": 2e-9,
    "note": "gr\u00f6\u00dfe\t\x7f \U0001f42d", "rows": [1, 2.5], "when": "2024-05-01",
}


def barcode(picture):
    """Number and index that the picture shows, the low 16 bits of each."""
    if picture is None:
        return None
    values = picture.reshape(picture.shape[0], picture.shape[1], -1)
    column, band = values.shape[1] // 16, values.shape[0] // 5
    middles = np.arange(16) * column + column // 2
    rows = [values[i * band + band // 2, middles].astype(np.float64).sum(axis=1) for i in range(4)]
    if (rows[0] == rows[1]).any() or (rows[2] == rows[3]).any():
        return None
    weights = 1 << np.arange(15, -1, -1)
    return int(((rows[0] > rows[1]) * weights).sum()), int(((rows[2] > rows[3]) * weights).sum())


def read_image(path):
    if path.endswith(".npy"):
        return np.load(path, allow_pickle=False)
    if path.endswith(".bpk"):
        return bpk.read(path)
    return cv2.imread(path, cv2.IMREAD_UNCHANGED)


def folder_barcodes(folder, store, count):
    extension = "." + store["format"]
    names = [n for n in sorted(os.listdir(folder)) if n.endswith(extension)]
    assert names == ["%06d%s" % (i, extension) for i in range(count)], names
    codes = []
    for name in names:
        picture = read_image(os.path.join(folder, name))
        always_color = extension == ".ppm" and len(store["imgshape"]) == 2
        shape = store["imgshape"] + [3] * always_color
        assert list(picture.shape) == shape, (name, picture.shape, shape)
        assert picture.dtype.name == store["imgdtype"], (name, picture.dtype)
        codes.append(barcode(picture))
    return codes


def video_barcodes(path, count):
    video = cv2.VideoCapture(path, cv2.CAP_FFMPEG)
    assert video.isOpened(), path
    assert int(video.get(cv2.CAP_PROP_FRAME_COUNT)) == count, (
        path, video.get(cv2.CAP_PROP_FRAME_COUNT), count)
    codes = []
    while True:
        good, picture = video.read()
        if not good:
            break
        codes.append(barcode(picture))
    assert len(codes) == count, (path, len(codes), count)
    # OpenCV cannot seek in the shortest of videos, whoever wrote them.
    if count > 3:
        for target in random.Random(7).sample(range(count), min(count, 50)):
            video.set(cv2.CAP_PROP_POS_FRAMES, target)
            good, picture = video.read()
            assert good and barcode(picture) == codes[target], (path, "seek to", target)
    return codes


def index_files(root, is_video):
    if is_video:
        names = sorted(n for n in os.listdir(root) if n.endswith(".npz"))
        return [(n[:-4], os.path.join(root, n)) for n in names]
    names = sorted(n for n in os.listdir(root) if os.path.isdir(os.path.join(root, n)))
    return [(n, os.path.join(root, n, "index.npz")) for n in names]


def expected_row(count):
    """The row that make_store adds to frame `count`, as text that says NaN too."""
    return repr({
        "count": count, "temperature": 20.1 + count / 7, "nothing": None, "good": count % 2 == 0,
        "note": "gr\u00f6\u00dfe \"\\\n\x7f \U0001f42d", "when": "2024-05-01T12:34:56.789012",
        "lost": float("nan"), "range": [float("-inf"), float("inf")], "large": 2**63 - 1,
        "tree": {"empty": {}, "list": [1, "two", [3.0]]},
    })


def check_extra(path, numbers, times, first):
    """The rows of a chunk whose first frame has the index `first`."""
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    wanted = [i for i in range(first, first + len(numbers)) if i % 5 == 0]
    if first == 0:
        wanted.insert(0, -1)  # from before the first frame
    assert len(rows) == len(wanted), (path, len(rows), len(wanted))
    for row, index in zip(rows, wanted):
        where = [row.pop(key) for key in ("frame_index", "frame_number", "frame_time")]
        if index < 0:
            assert all(np.isnan(value) for value in where), where
        else:
            assert where == [index, numbers[index - first], times[index - first]], where
        assert repr(row) == expected_row(index), (row, expected_row(index))


def main():
    root = sys.argv[1]
    expected = int(sys.argv[2]) if len(sys.argv) > 2 else None
    with open(os.path.join(root, "metadata.yaml"), encoding="utf-8") as file:
        metadata = yaml.safe_load(file)
    store = metadata.pop("__store")
    if "serial" in metadata:
        assert metadata == USER, metadata
    is_video = store["class"] == "VideoImgStore"
    assert store["version"] == 2 and (is_video or store["class"] == "DirectoryImgStore"), store
    assert not os.path.exists(os.path.join(root, ".lock")), "still locked"
    leftovers = [n for n in os.listdir(root) if n.startswith(".")]
    assert not leftovers, leftovers

    frames = exact = 0
    chunks = index_files(root, is_video)
    assert [name for name, _ in chunks] == ["%06d" % i for i in range(len(chunks))], chunks
    for position, (name, path) in enumerate(chunks):
        with np.load(path, allow_pickle=False) as index:
            numbers, times = index["frame_number"], index["frame_time"]
            for key in index.files:
                assert index[key].dtype != object, key
            assert str(index["uuid"]) == store["uuid"]
            assert index["imgshape"].tolist() == store["imgshape"]
        assert numbers.dtype == np.int64 and times.dtype == np.float64
        assert numbers.shape == times.shape
        full = position + 1 < len(chunks)
        assert len(numbers) == store["chunksize"] or (not full and len(numbers) > 0), name
        if is_video:
            codes = video_barcodes(os.path.join(root, name + store["extension"]), len(numbers))
        else:
            codes = folder_barcodes(os.path.join(root, name), store, len(numbers))
        if "serial" in metadata:
            check_extra(path[:-4] + ".extra.json", numbers.tolist(), times.tolist(), frames)
        for number, code in zip(numbers, codes):
            exact += code == (int(number) & 0xFFFF, frames & 0xFFFF)
            frames += 1
    print("%d frames, %d exact" % (frames, exact))
    return 0 if frames == exact and expected in (None, frames) else 1


if __name__ == "__main__":
    sys.exit(main())
