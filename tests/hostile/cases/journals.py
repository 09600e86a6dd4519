# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I39, I40: what an interrupted recording leaves behind, and what pretends to be that. Chunk 0 is whole;
chunk 1 has a journal for its index."""

import os
import struct
import zlib

from stores import FRAMES, PER_CHUNK, case, number, video

HALF = {"frames": PER_CHUNK, "good": PER_CHUNK}
UUID = bytes.fromhex("0123456789abcdef" * 2)
FRAGMENTED = ("-movflags", "+frag_keyframe+empty_moov+default_base_moof")


def sealed(data):
    return data + struct.pack("<I", zlib.crc32(data))


def head(chunk=1, first=PER_CHUNK, uuid=UUID, magic=b"\x8fFHwal\r\n", record_size=48):
    sizes = struct.pack("<HHHH", 1, 64, record_size, 0)
    return sealed(magic + sizes + struct.pack("<iI", chunk, 0) + uuid + struct.pack("<qqI", 0, first, 0))


def record(sequence, size, crc, frame=None):
    frame = number(PER_CHUNK + sequence) if frame is None else frame
    return sealed(struct.pack("<IIqdqIII", 0x6D724648, sequence, frame, 1.5, sequence, size, crc, 1))


def begun(data):
    """A video in fragments as the recorder writes it: with a free place behind its first box."""
    size = struct.unpack_from(">I", data)[0]
    return data[:size] + struct.pack(">I4sQ", 16, b"free", 0) + data[size:]


def left(name, journal, says="", change=None):
    @case(name, says, **HALF)
    def make(store):
        store.video(".mp4", FRAGMENTED)
        store.index(1).unlink()
        data = begun(video(".mp4", 1, FRAGMENTED))
        store.media(1).write_bytes(change(data) if change else data)
        store.raw(".000001.wal", journal)


RECORDS = b"".join(record(i, 1000, 7) for i in range(PER_CHUNK))
left("I39-other-checksums", head() + RECORDS)
left("I39-empty", b"", "000001")
left("I39-head-cut", head()[:40], "000001")
left("I39-head-false", head(magic=b"SQLite f"), "000001")
left("I39-record-size", head(record_size=0), "000001")
left("I39-other-store", head(uuid=bytes(16)) + RECORDS, "000001")
left("I39-other-chunk", head(chunk=0) + RECORDS, "000001")
left("I39-noise", head() + b"\xff" * 5000)
left("I39-huge-picture", head() + record(0, 0xFFFFFFFF, 0))
left("I39-no-picture", head() + b"".join(record(i, 0, 0) for i in range(100_000)))


def fragment(data_size):
    """A fragment without samples whose data claims `data_size` bytes."""
    run = struct.pack(">I4sIII", 20, b"trun", 1, 0, 0)
    header = struct.pack(">I4sII", 16, b"tfhd", 0x20000, 1)
    track = struct.pack(">I4s", 8 + len(header) + len(run), b"traf") + header + run
    movie = struct.pack(">I4s", 8 + len(track), b"moof") + track
    return movie + struct.pack(">I4sQ", 1, b"mdat", data_size), len(movie)


def looping(data):
    """The last fragment's data ends, by overflow, where the fragment begins."""
    _, moof_size = fragment(0)
    return data + fragment(2**64 - moof_size)[0]


left("I39-fragments-in-a-circle", head() + RECORDS, "", looping)
left("I39-fragments-without-end", head() + RECORDS, "", lambda data: data + fragment(2**63)[0])


@case("I39-journal-pipe", **HALF)
def _(store):
    store.video().index(1).unlink()
    os.mkfifo(store.root / ".000001.wal")


@case("I39-journal-link", **HALF)
def _(store):
    store.video().index(1).unlink()
    (store.root / ".000001.wal").symlink_to("/dev/zero")


@case("I39-journal-beside-index", frames=FRAMES, good=FRAMES)
def _(store):
    store.video().raw(".000001.wal", head() + RECORDS)


@case("I39-sparse-journal", **HALF)
def _(store):
    store.video().index(1).unlink()
    store.raw(".000001.wal", head())
    with open(store.root / ".000001.wal", "r+b") as file:
        file.truncate(20 << 30)


@case("I40-temporary-files", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().raw(".metadata.yaml.tmp", "x")
    store.raw(".000000.npz.tmp", "x")
