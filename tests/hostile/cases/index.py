# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I16 to I22: the index of a chunk. The bad one is chunk 0; chunk 1 must stay whole."""

import io
import struct
import zipfile

import numpy as np

from stores import FRAMES, PER_CHUNK, START, case, number

COLUMN = np.arange(PER_CHUNK)
NUMBERS = number(COLUMN)
TIMES = START + COLUMN / 25


def fine(name, **arrays):
    @case(f"I16-{name}", frames=FRAMES, good=FRAMES)
    def make(store):
        store.folder().npz(0, **arrays)


fine("deflated", save=np.savez_compressed)
fine("big-endian", frame_number=NUMBERS.astype(">i8"), frame_time=TIMES.astype(">f8"))
fine("int32", frame_number=NUMBERS.astype("int32"))
fine("uint64", frame_number=NUMBERS.astype("uint64"))
fine("float-numbers", frame_number=NUMBERS.astype("float64"))
fine("float32-times", frame_time=TIMES.astype("float32"))
fine("more-members", more=np.array({"a": 1}, dtype=object), text=np.array("x"))


def broken(name, says, **arrays):
    """Chunk 0 cannot be read: the frames of chunk 1 stay, under their own numbers."""

    @case(name, says, frames=PER_CHUNK, good=PER_CHUNK)
    def make(store):
        store.folder().npz(0, **arrays)


FRACTION = NUMBERS + 0.5
broken("I16-fractions", "is not a whole number", frame_number=FRACTION)
broken("I16-nan-number", "is not a whole number", frame_number=FRACTION * np.nan)
broken("I18-pickle", "Python objects", frame_number=np.array([{"a": 1}, None, 2], dtype=object))
broken("I18-pickled-times", "Python objects", frame_time=np.array([None] * 3, dtype=object))
broken("I18-two-dimensions", "is no plain column", frame_number=NUMBERS.reshape(1, 3))
broken("I18-fortran", "is no plain column", frame_time=np.asfortranarray(np.ones((3, 2))))
broken("I18-single", "is no plain column", frame_number=np.array(7))
broken("I18-records", "records", frame_number=np.zeros(3, dtype=[("a", "i8"), ("b", "f8")]))
broken("I18-complex", "array of type|records", frame_time=np.zeros(3, dtype=complex))
broken("I18-text", "array of type|records", frame_number=np.array(["1", "2", "3"]))
broken("I18-dates", "array of type|records", frame_time=np.zeros(3, dtype="datetime64[s]"))
broken("I19-more-numbers", "5 frame numbers, but 3 times", frame_number=number(np.arange(5)))
broken("I19-more-times", "3 frame numbers, but 5 times", frame_time=START + np.arange(5.0))
broken("I19-no-times", "frame_time", frame_time=None)
broken("I19-no-numbers", "frame_number", frame_number=None)
broken("I22-beyond-64-bits", "is not a whole number", frame_number=np.array([2**63 + 9] * 3, "uint64"))
broken("I22-infinite-number", "is not a whole number", frame_number=np.array([1, 2, np.inf]))


def npz_bytes(store):
    return store.index(0).read_bytes()


def damaged(name, change, says=r"index\.npz is damaged"):
    """As `broken`, by bytes."""

    @case(name, says, frames=PER_CHUNK, good=PER_CHUNK)
    def make(store):
        store.folder()
        store.write(store.index(0), change(npz_bytes(store)))


def turned(data, at):
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


damaged("I20-empty", lambda data: b"")
damaged("I20-cut", lambda data: data[: len(data) // 2])
damaged("I20-cut-end", lambda data: data[:-1])
damaged("I20-not-zip", lambda data: b"x" * 5000)
damaged("I20-zeros", lambda data: bytes(len(data)))
damaged("I20-crc", lambda data: turned(data, data.find(b"\x93NUMPY") + 140))
damaged("I20-npy-header", lambda data: turned(data, data.find(b"descr")))


def archive(names=("frame_number.npy", "frame_time.npy"), change=None):
    """An archive of plain columns, written by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            array = io.BytesIO()
            np.save(array, NUMBERS if "number" in name else TIMES)
            file.writestr(name, change(array.getvalue()) if change else array.getvalue())
    return out.getvalue()


def npy_head(shape, descr="<i8", size=118):
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", size) + text.encode().ljust(size - 1) + b"\n"


damaged("I20-twice", lambda data: archive(["frame_number.npy", "frame_time.npy", "frame_number.npy"]), "is there twice")
damaged("I20-shape-lies", lambda data: archive(change=lambda array: npy_head("(1000000000000,)") + array[128:]))
damaged("I20-shape-overflows", lambda data: archive(change=lambda array: npy_head(f"({2**62}, 4)")), "is damaged")
damaged("I20-shape-negative", lambda data: archive(change=lambda array: npy_head("(-3,)") + array[128:]))
damaged("I20-trailing", lambda data: archive(change=lambda array: array + b"more"), "is no plain column")
damaged("I20-header-lies", lambda data: archive(change=lambda a: a[:8] + b"\xff\xff" + a[10:]))
damaged("I20-version", lambda data: archive(change=lambda a: a[:6] + b"\x09" + a[7:]), "numpy array of version 9")
damaged("I20-slashes", lambda data: archive(["../frame_number.npy", "/frame_time.npy"]), "has no frame_number.npy")


def with_directory_size(data, size, local=False):
    """The archive with another uncompressed size of its first member."""
    at = data.find(b"PK\x03\x04") + 22 if local else data.find(b"PK\x01\x02") + 24
    return data[:at] + struct.pack("<I", size) + data[at + 4 :]


damaged("I20-size-lies", lambda data: with_directory_size(archive(), 0x3FFFFFFF), "frame_number.npy")
damaged("I20-size-too-small", lambda data: with_directory_size(archive(), 10), "frame_number.npy")
damaged("I20-size-4g", lambda data: with_directory_size(archive(), 0xFFFFFFFE), "frame_number.npy")


def encrypted(data):
    data = archive()
    at = data.find(b"PK\x01\x02") + 8
    return data[:at] + b"\x01" + data[at + 1 :]


damaged("I20-encrypted", encrypted, "is encrypted")


def overlapping(data):
    """Both members begin at the first one's place."""
    data = archive()
    second = data.rfind(b"PK\x01\x02") + 42
    return data[:second] + struct.pack("<I", 0) + data[second + 4 :]


damaged("I20-overlapping", overlapping, "index.npz")


def method(data):
    data = archive()
    at = data.find(b"PK\x01\x02") + 10
    return data[:at] + b"\x63" + data[at + 1 :]


damaged("I20-unknown-method", method)


def many_entries(data):
    data = archive()
    at = data.rfind(b"PK\x05\x06")
    return data[: at + 8] + b"\xff\xff\xff\xff" + data[at + 12 :]


@case("I20-many-entries")
def _(store):
    """Read or refused; what is read has its checksum."""
    store.folder()
    store.write(store.index(0), many_entries(npz_bytes(store)))


def bomb(claimed):
    """Zeros that take a thousandth of their size; 900 MB of them by default."""
    head = npy_head(f"({claimed // 8},)")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("frame_number.npy", "frame_time.npy"):
            with file.open(name, "w", force_zip64=True) as member:
                member.write(head)
                for _ in range(claimed >> 20):
                    member.write(bytes(1 << 20))
    return out.getvalue()


damaged("I20-bomb", lambda data: bomb(400 << 20), "index.npz")


@case("I20-sparse", "more than can be handled safely", frames=PER_CHUNK, good=PER_CHUNK)
def _(store):
    store.folder()
    with open(store.index(0), "r+b") as file:
        file.truncate(6 << 30)


@case("I20-sparse-below-the-cap", "index.npz", frames=PER_CHUNK, good=PER_CHUNK)
def _(store):
    store.folder()
    with open(store.index(0), "r+b") as file:
        file.truncate(3 << 30)


def times(name, values):
    @case(f"I21-{name}", frames=FRAMES, good=FRAMES)
    def make(store):
        store.folder().npz(0, frame_time=np.array(values, float))


times("nan", [np.nan] * 3)
times("infinite", [np.inf, -np.inf, 0])
times("huge", [1e308, -1e308, 5e-324])
times("years", [1e18, -1e15, 253402300800.0])


def numbers(name, values):
    """Pictures say other numbers here."""

    @case(f"I22-{name}", frames=FRAMES, marked=False)
    def make(store):
        store.folder().npz(0, frame_number=np.array(values))


numbers("duplicates", [5, 5, 5])
numbers("falling", [9, 8, 7])
numbers("negative", [-3, -2, -1])
numbers("extremes", [-(2**63), 2**63 - 1, 0])


@case("I22-times-fall", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().npz(0, frame_time=TIMES[::-1])


def yaml_index(name, text, says, **expected):
    @case(name, says, **expected)
    def make(store):
        store.folder()
        store.index(0).unlink()
        store.write(store.index(0, ".yaml"), text)


HALF = {"frames": PER_CHUNK, "good": PER_CHUNK}
yaml_index("I10-index-alias", "frame_number: &a [1]\nframe_time: *a\n", "not read for safety", **HALF)
yaml_index("I12-index-depth", "frame_number: [[[[[[1]]]]]]\nframe_time: [1]\n", "nested too deeply", **HALF)
yaml_index("I18-yaml-scalars", "frame_number: 1\nframe_time: 2\n", "are no lists", **HALF)
yaml_index("I19-yaml-lengths", "frame_number: [1, 2]\nframe_time: [1.0]\n", "2 frame numbers", **HALF)
yaml_index(
    "I21-yaml-nulls",
    "frame_number: [1000, 1001, 1002]\nframe_time: [null, .nan, 1.5]\n",
    "",
    frames=FRAMES,
    good=FRAMES,
)
yaml_index("I22-yaml-beyond", "frame_number: [1.0e+40]\nframe_time: [1]\n", "whole number", **HALF)
