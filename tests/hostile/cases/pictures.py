# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I31, I32: image files that are not what their name says. The first of six is bad."""

import io
import struct
import zlib

import cv2
import numpy as np

from stores import FRAMES, HEIGHT, WIDTH, case, picture


def bad(name, says, form, content):
    @case(name, says, frames=FRAMES, good=FRAMES - 1)
    def make(store):
        store.folder(form)
        path = store.image(0)
        store.write(path, content(path.read_bytes()) if callable(content) else content)


def encoded(ending, image=None):
    return cv2.imencode(ending, picture(0) if image is None else image)[1].tobytes()


NOT_OF_FORMAT = "the file is not of format"
bad("I31-png-named-jpg", NOT_OF_FORMAT, "jpg", lambda _: encoded(".png"))
bad("I31-jpg-named-png", NOT_OF_FORMAT, "png", lambda _: encoded(".jpg"))
bad("I31-jp2-named-png", NOT_OF_FORMAT, "png", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(200))
bad("I31-exr-named-png", NOT_OF_FORMAT, "png", b"\x76\x2f\x31\x01" + bytes(200))
bad("I31-vrt-named-png", NOT_OF_FORMAT, "png", "<VRTDataset rasterXSize='64' rasterYSize='40'></VRTDataset>")
bad("I31-svg-named-png", NOT_OF_FORMAT, "png", "<svg xmlns='http://www.w3.org/2000/svg'/>")
bad("I31-gif-named-bmp", NOT_OF_FORMAT, "bmp", b"GIF89a" + bytes(100))
bad("I31-empty-png", "000000.png is damaged", "png", b"")
bad("I31-empty-jpg", "000000.jpg is damaged", "jpg", b"")
bad("I31-empty-tif", "000000.tif is damaged", "tif", b"")
bad("I31-cut-png", "000000.png is damaged", "png", lambda data: data[: len(data) // 2])
bad("I31-cut-jpg", "the end of the picture is missing", "jpg", lambda data: data[: len(data) // 2])
bad("I31-cut-tif", "000000.tif is damaged", "tif", lambda data: data[: len(data) // 2])
bad("I31-cut-bmp", "000000.bmp is damaged", "bmp", lambda data: data[: len(data) // 2])
bad("I31-cut-pgm", "000000.pgm is damaged", "pgm", lambda data: data[: len(data) // 2])


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge_png(data):
    head = struct.pack(">IIBBBBB", 65536, 65536, 8, 0, 0, 0, 0)
    return data[:8] + png_chunk(b"IHDR", head) + data[33:]


def png_bomb(data):
    """The right head, and then pixels for a far larger picture."""
    pixels = png_chunk(b"IDAT", zlib.compress(bytes(100 << 20)))
    return data[:33] + pixels + png_chunk(b"IEND", b"")


bad("I31-huge-png", "the picture has 65536x65536 pixels, the store 64x40", "png", huge_png)
bad("I31-png-wrong-crc", "", "png", lambda data: data[:29] + b"\0\0\0\0" + data[33:])
bad("I31-other-size", "the picture has 32x32 pixels", "png", lambda _: encoded(".png", np.zeros((32, 32), np.uint8)))


@case("I31-png-bomb", frames=FRAMES, marked=False)
def _(store):
    store.folder("png")
    store.write(store.image(0), png_bomb(store.image(0).read_bytes()))


def tif(entries, next_directory=0):
    data = b"II*\0" + struct.pack("<IH", 8, len(entries))
    for tag, kind, count, value in entries:
        data += struct.pack("<HHII", tag, kind, count, value)
    return data + struct.pack("<I", next_directory) + bytes(400)


SIZE = [(256, 4, 1, WIDTH), (257, 4, 1, HEIGHT)]
bad("I31-tif-loop", "000000.tif", "tif", tif([*SIZE, (258, 3, 1, 8)], 8))
bad("I31-tif-huge-strip", "000000.tif", "tif", tif([*SIZE, (273, 4, 1, 8), (279, 4, 1, 0xFFFFFFFF)]))
bad("I31-tif-huge-count", "000000.tif", "tif", tif([*SIZE, (273, 4, 0xFFFFFFFF, 8), (258, 3, 0xFFFFFFF0, 8)]))
bad("I31-tif-size-twice", "000000.tif", "tif", tif([*SIZE, (256, 4, 1, 60000)]))
bad("I31-tif-far-directory", "000000.tif", "tif", b"II*\0\xff\xff\xff\xff" + bytes(100))
bad("I31-bmp-huge", "000000.bmp", "bmp", lambda data: data[:18] + b"\xff\xff\xff\x7f" * 2 + data[26:])
bad("I31-bmp-offset", "000000.bmp", "bmp", lambda data: data[:10] + b"\xff\xff\xff\x7f" + data[14:])
bad("I31-pgm-huge", "000000.pgm", "pgm", b"P5 4000000000 4000000000 255\n" + bytes(100))
bad("I31-pgm-endless-comment", "000000.pgm", "pgm", b"P5 #" + b"x" * 100_000)
bad("I31-pgm-digits", "000000.pgm", "pgm", b"P5 " + b"9" * 100_000 + b" 40 255\n")
bad("I31-jpg-segments", "000000.jpg", "jpg", b"\xff\xd8" + b"\xff\xe0\x00\x00" * 5000)
bad("I31-jpg-fill", "000000.jpg", "jpg", b"\xff\xd8" + b"\xff" * 100_000)


def npy(array, allow_pickle=False):
    out = io.BytesIO()
    np.save(out, array, allow_pickle=allow_pickle)
    return out.getvalue()


def headed(shape, descr="|u1"):
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    return b"\x93NUMPY\x01\x00\x76\x00" + text.encode().ljust(117) + b"\n" + bytes(WIDTH * HEIGHT)


bad("I32-shape", "another shape than the store", "npy", npy(np.zeros((10, 10), np.uint8)))
bad("I32-pickle", "Python objects", "npy", npy(np.array([{"a": 1}], dtype=object), True))
bad("I32-negative", "000000.npy is damaged", "npy", headed("(-40, -64)"))
bad("I32-size-lies", "000000.npy is damaged", "npy", headed("(40, 64)", "<f8"))
bad("I32-overflow", "000000.npy is damaged", "npy", headed(f"({2**62}, 16)"))
bad("I32-dimensions", "000000.npy is damaged", "npy", headed("(" + "1, " * 1000 + ")"))
bad("I32-records", "records", "npy", npy(np.zeros((40, 64), dtype=[("a", "u1")])))
bad("I32-cut", "000000.npy is damaged", "npy", lambda data: data[:-1])
bad("I32-empty", "000000.npy is damaged", "npy", b"")


@case("I32-fewer-dimensions", "000000.npy is damaged", frames=FRAMES, good=FRAMES - 1)
def _(store):
    store.folder("npy", channels=3)
    store.write(store.image(0), npy(np.zeros((40, 64), np.uint8)))


@case("I32-hundred-gigabytes", "more than can be handled safely", frames=FRAMES, good=FRAMES - 1)
def _(store):
    store.folder()
    with open(store.image(0), "r+b") as file:
        file.truncate(100 << 30)


def encoding(name, value, says="encoding"):
    @case(f"I31-encoding-{name}", says, frames=FRAMES, good=0)
    def make(store):
        store.folder().meta(encoding=value)


encoding("unknown", "cv_nonsense")
encoding("impossible", "cv_hsv")
encoding("escape", '"\\e[2Jcv"', r"\\u001b")
encoding("plain", "bgr8")
