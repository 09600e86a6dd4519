# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads bloscpack files with libblosc and nothing of ours, chunk after chunk, as the package does."""

import ast
import ctypes
import json
import struct
import zlib

import numpy as np

BLOSC = ctypes.CDLL("libblosc.so.1")
CHECKSUMS = {0: None, 1: zlib.adler32, 2: zlib.crc32}


def take_checksum(file, kind, data):
    if CHECKSUMS[kind]:
        assert file.read(4) == struct.pack("<I", CHECKSUMS[kind](data)), "checksum"


def read_metadata(file):
    magic, options, kind, codec, level, size, room, stored, user = struct.unpack(
        "<8sBBBBIII8s", file.read(32))
    assert (magic.rstrip(b"\0"), options, user) == (b"JSON", 0, bytes(8)), magic
    assert stored <= room and codec in (0, 1) and level <= 9
    text = file.read(stored)
    file.seek(room - stored, 1)
    take_checksum(file, kind, text)
    text = zlib.decompress(text) if codec else text
    assert len(text) == size
    return json.loads(text)


def read(path):
    with open(path, "rb") as file:
        magic, version, options, kind, typesize, chunk, last, chunks, spare = struct.unpack(
            "<4sBBBBiiqq", file.read(32))
        assert (magic, version, options) == (b"blpk", 3, 3), (magic, version, options)
        assert 0 < last <= chunk
        about = read_metadata(file)
        offsets = struct.unpack("<%dq" % (chunks + spare), file.read(8 * (chunks + spare)))
        assert all(offset == -1 for offset in offsets[chunks:])
        assert about["container"] == "numpy"
        dtype = np.dtype(ast.literal_eval(about["dtype"]))
        assert typesize == dtype.itemsize
        array = np.empty(about["shape"], dtype, order=about["order"])
        assert array.nbytes == chunk * (chunks - 1) + last
        target = array.ctypes.data
        for i in range(chunks):
            assert file.tell() == offsets[i], "offset"
            head = file.read(16)
            plain, _, packed = struct.unpack("<4xIII", head)
            data = head + file.read(packed - 16)
            take_checksum(file, kind, data)
            assert plain == (last if i + 1 == chunks else chunk)
            assert BLOSC.blosc_decompress_ctx(
                data, ctypes.c_void_p(target), ctypes.c_size_t(plain), 1) == plain
            target += plain
        assert not file.read(1), "bytes after the last chunk"
    return array


def write(path, array, order="C", checksum=1, offsets=True, packed=True, chunk=4096, level=7):
    """Writes an array in one of the ways that the package can be told to."""
    sums = CHECKSUMS[checksum]

    def summed(data):
        return data + (struct.pack("<I", sums(data)) if sums else b"")

    plain = array.tobytes(order=order)
    parts = [plain[i:i + chunk] for i in range(0, len(plain), chunk)]
    about = json.dumps({"dtype": repr(array.dtype.str), "shape": array.shape, "order": order,
                        "container": "numpy"}).encode()
    stored = zlib.compress(about) if packed else about
    room = 10 * len(about)
    file = struct.pack("<4sBBBBiiqq", b"blpk", 3, 2 + offsets, checksum, array.itemsize,
                       min(chunk, len(plain)), len(parts[-1]), len(parts), 10 * len(parts))
    file += struct.pack("<8sBBBBIII8s", b"JSON", 0, checksum, int(packed), 6 * packed, len(about),
                        room, len(stored), b"")
    file += stored + bytes(room - len(stored)) + summed(stored)[len(stored):]
    chunks = []
    for part in parts:
        target = ctypes.create_string_buffer(len(part) + 16)
        size = BLOSC.blosc_compress_ctx(
            level, 1, ctypes.c_size_t(array.itemsize), ctypes.c_size_t(len(part)), part, target,
            ctypes.c_size_t(len(target)), b"blosclz", ctypes.c_size_t(0), 1)
        chunks.append(summed(target.raw[:size]))
    if offsets:
        first = len(file) + 8 * 11 * len(parts)
        places = np.cumsum([first] + [len(chunk) for chunk in chunks[:-1]])
        file += struct.pack("<%dq" % (11 * len(parts)), *places, *[-1] * (10 * len(parts)))
    with open(path, "wb") as target:
        target.write(file + b"".join(chunks))
