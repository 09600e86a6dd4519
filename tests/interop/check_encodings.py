#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every colour code of OpenCV that ends in BGR, as an encoding of a store, against cv2.cvtColor.

check_encodings.py CLI DIRECTORY: for each code a store of random pictures is written with numpy and
yaml in DIRECTORY; `framehouse-cli checksum` must give the pixels that OpenCV gives, and the raw ones
with --native.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import yaml

CODE = re.compile("^COLOR_(?P<codec>[A-Za-z0-9_]+)2BGR(?P<method>_[A-Za-z0-9]+)?$")


def encodings():
    """Names as stores have them, with OpenCV's number."""
    found = {}
    for name in dir(cv2):
        match = CODE.match(name)
        if match:
            method = (match["method"] or "").lower()
            found["cv_" + match["codec"].lower().replace("_", "") + method] = getattr(cv2, name)
    return found


def raw_shape(encoding):
    if "bayer" in encoding or encoding == "cv_gray":
        return (48, 64)
    if re.search("420|nv12|nv21|yv12|i420|iyuv", encoding):
        return (72, 64)  # one plane and two quarters of it
    if re.search("bgr5|_yuv_", encoding):
        return (48, 64, 2)
    return (48, 64, 4) if encoding.endswith("a") else (48, 64, 3)


def write(directory, encoding, pictures):
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "000000").mkdir(parents=True)
    store = {"class": "DirectoryImgStore", "version": 2, "format": "npy", "encoding": encoding,
             "imgshape": list(pictures[0].shape), "imgdtype": pictures[0].dtype.name,
             "chunksize": 200, "created_utc": "2024-05-01T12:34:56", "timezone_local": "UTC"}
    (directory / "metadata.yaml").write_text(yaml.safe_dump({"__store": store}))
    np.savez(directory / "000000/index.npz", frame_number=np.arange(len(pictures)),
             frame_time=np.arange(len(pictures)) / 25)
    for i, picture in enumerate(pictures):
        np.save(directory / f"000000/{i:06d}.npy", picture)


def checksums(cli, directory, *options):
    done = subprocess.run([cli, "checksum", directory, *options], capture_output=True, text=True)
    return [json.loads(line)["sha256"] for line in done.stdout.splitlines()], done.stderr


def main(cli, directory):
    directory = Path(directory)
    failed = []
    for encoding, code in encodings().items():
        random = np.random.default_rng(7)
        pictures = [random.integers(0, 256, raw_shape(encoding), np.uint8) for _ in range(2)]
        wanted = [hashlib.sha256(cv2.cvtColor(p, code).tobytes()).hexdigest() for p in pictures]
        native = [hashlib.sha256(p.tobytes()).hexdigest() for p in pictures]
        write(directory, encoding, pictures)
        for options, sums in ([], wanted), (["--native"], native):
            said, error = checksums(cli, directory, *options)
            if said != sums:
                failed.append(f"{encoding} {' '.join(options)}: {error or 'other pixels'}")
    shutil.rmtree(directory)
    print("\n".join(failed) or f"{len(encodings())} encodings agree")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
