# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Small sound stores, to be made bad, and the list of all that were (`case`)."""

import dataclasses
import functools
import re
import subprocess
from pathlib import Path

import cv2
import numpy as np

FIRST_NUMBER = 1000
START = 1700000000.25
FRAMES = 6  # of every sound store, in two chunks
PER_CHUNK = 3
WIDTH, HEIGHT = 64, 40


@dataclasses.dataclass
class Case:
    """A bad store: how to make it and what must come of it."""

    name: str  # begins with the row of the table it belongs to
    make: object
    says: str  # what the command line must say, a regular expression
    opens: bool = True
    frames: int = None  # in the index; None: whatever there are
    good: int = None  # frames that decode to the right picture
    marked: bool = True  # the pictures say which frame they are
    commands: tuple = None  # None: where the sentence is to be expected

    def usual_commands(self):
        return self.commands or (("checksum",) if self.opens else ("info",))


CASES = []


def case(name, says="", **expected):
    """Registers the decorated function(store), which makes the store called `name`."""

    def register(make):
        if not re.fullmatch(r"I\d+-[a-z0-9-]+", name) or any(c.name == name for c in CASES):
            raise ValueError(name)
        CASES.append(Case(name, make, says, **expected))
        return make

    return register


def number(index):
    return FIRST_NUMBER + index


def picture(index, channels=1):
    """Says its own number and index (store/pattern.h)."""
    image = np.zeros((HEIGHT, WIDTH), np.uint8)
    band, column = HEIGHT // 5, WIDTH // 16
    for top, code in ((0, number(index)), (2, index)):
        for bit in range(16):
            value = 255 if code >> (15 - bit) & 1 else 0
            at = slice(bit * column, (bit + 1) * column)
            image[top * band : (top + 1) * band, at] = value
            image[(top + 1) * band : (top + 2) * band, at] = 255 - value
    return np.dstack([image] * channels) if channels > 1 else image


@functools.lru_cache(maxsize=None)
def video(extension, chunk, options=()):
    """The bytes of a video of one chunk's pictures."""
    coded = {".avi": ["-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p"]}.get(
        extension, ["-c:v", "libx264", "-bf", "0", "-g", "2", "-qp", "10", "-pix_fmt", "yuv420p"]
    )
    frames = range(chunk * PER_CHUNK, (chunk + 1) * PER_CHUNK)
    pixels = b"".join(picture(i, 3).tobytes() for i in frames)
    out = scratch() / f"video{extension}"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", f"{WIDTH}x{HEIGHT}"]
        + ["-r", "25", "-i", "-", *coded, *options, "-threads", "1", "-fflags", "+bitexact", str(out)],
        input=pixels,
        check=True,
    )
    return out.read_bytes()


def scratch():
    return Store.scratch


class Store:
    """A sound store of 6 frames in two chunks, and what makes it bad."""

    scratch = None  # a directory for passing files, beside the stores

    def __init__(self, root):
        self.root = Path(root)
        self.root.mkdir(parents=True)
        self.keys = {}
        self.user = ""

    def folder(self, form="npy", channels=1, encoding="''"):
        """Folders of images."""
        shape = [HEIGHT, WIDTH] + ([channels] if channels > 1 else [])
        self.keys = {"class": "DirectoryImgStore", "format": form, "imgshape": shape, "encoding": encoding}
        for index in range(FRAMES):
            path = self.image(index, form)
            path.parent.mkdir(exist_ok=True)
            image = picture(index, channels)
            if form == "npy":
                np.save(path, image)
            else:
                cv2.imwrite(str(path), image)
        return self._finish()

    def video(self, extension=".mp4", options=()):
        """Videos, in colour."""
        form = {".mp4": "avc1/mp4", ".mkv": "h264/mkv", ".avi": "mjpeg/avi"}[extension]
        self.keys = {"class": "VideoImgStore", "format": form, "imgshape": [HEIGHT, WIDTH, 3]}
        self.keys |= {"extension": extension, "encoding": "''"}
        for chunk in range(2):
            self.media(chunk).write_bytes(video(extension, chunk, tuple(options)))
        return self._finish()

    def _finish(self):
        self.keys |= {"imgdtype": "uint8", "chunksize": PER_CHUNK, "version": 2}
        self.keys |= {"created_utc": "'2024-05-01T12:34:56'", "timezone_local": "Europe/Vienna"}
        self.keys |= {"uuid": "0123456789abcdef0123456789abcdef"}
        for chunk in range(2):
            self.npz(chunk)
        return self.meta()

    def meta(self, **changes):
        """Writes metadata.yaml with some keys of __store changed; None drops one."""
        self.keys |= changes
        lines = [f"  {key}: {value}\n" for key, value in self.keys.items() if value is not None]
        self.raw("metadata.yaml", "__store:\n" + "".join(lines) + self.user)
        return self

    def users(self, text):
        """Puts text behind __store in metadata.yaml."""
        self.user = text
        return self.meta()

    def is_video(self):
        return self.keys["class"] == "VideoImgStore"

    def media(self, chunk):
        return self.root / (f"{chunk:06d}" + (self.keys["extension"] if self.is_video() else ""))

    def image(self, index, form=None):
        name = f"{index % PER_CHUNK:06d}.{form or self.keys['format']}"
        return self.root / f"{index // PER_CHUNK:06d}" / name

    def index(self, chunk, ending=".npz"):
        beside = self.root / (f"{chunk:06d}" if self.is_video() else f"{chunk:06d}/index")
        return beside.with_name(beside.name + ending)

    def extra(self, chunk, content):
        self.write(self.index(chunk, ".extra.json"), content)

    @staticmethod
    def columns(chunk):
        frames = np.arange(chunk * PER_CHUNK, (chunk + 1) * PER_CHUNK)
        return {"frame_number": number(frames), "frame_time": START + frames / 25}

    def npz(self, chunk, save=np.savez, **changes):
        """The chunk's index, with some arrays changed; `encoding` is pickled, as the reference does."""
        arrays = self.columns(chunk) | {"encoding": np.array(None, dtype=object)} | changes
        save(self.index(chunk), **{key: value for key, value in arrays.items() if value is not None})

    @staticmethod
    def write(path, content):
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def raw(self, name, content):
        self.write(self.root / name, content)
