# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I23 to I30: video files. The bad one is chunk 0; chunk 1 must stay whole."""

import struct
import subprocess

import numpy as np

from stores import FRAMES, PER_CHUNK, START, case, number, scratch, video

FRAGMENTED = ("-movflags", "+frag_keyframe+empty_moov+default_base_moof")


def bad(name, says, extension, change, options=(), **expected):
    @case(name, says, **({"frames": FRAMES, "good": PER_CHUNK} | expected))
    def make(store):
        store.video(extension, options)
        path = store.media(0)
        path.write_bytes(change(path.read_bytes()) if callable(change) else change)


def without_box(kind):
    def change(data):
        at = data.find(kind) - 4
        size = struct.unpack_from(">I", data, at)[0]
        return data[:at] + data[at + size :]

    return change


def patched(kind, offset, replacement):
    """Bytes behind the four letters of a box."""

    def change(data):
        at = data.find(kind)
        if at < 0:
            raise ValueError(kind)
        at += 4 + offset
        return data[:at] + replacement + data[at + len(replacement) :]

    return change


def cut(part):
    return lambda data: data[: int(len(data) * part)]


VIDEO = r"000000\.mp4"
bad("I23-no-moov", VIDEO, ".mp4", without_box(b"moov"))
bad("I23-moov-last-cut", VIDEO, ".mp4", cut(0.6))
bad("I23-only-head", VIDEO, ".mp4", lambda data: data[:32])
bad("I23-empty", r"000000\.mp4 is damaged: the file is empty", ".mp4", b"")
bad("I23-zeros", VIDEO, ".mp4", bytes(10_000))
bad("I23-noise", VIDEO, ".mp4", np.random.default_rng(1).bytes(50_000))
bad("I23-fragments-cut", VIDEO, ".mp4", cut(0.8), FRAGMENTED)
bad("I23-fragments-cut-in-head", VIDEO, ".mp4", lambda data: data[:400], FRAGMENTED)
bad("I23-no-mdat", "", ".mp4", lambda data: data.replace(b"mdat", b"free"))
bad("I24-mkv-cut", r"000000\.mkv", ".mkv", cut(0.7))
bad("I24-mkv-head", r"000000\.mkv", ".mkv", lambda data: data[:200])
bad("I24-mkv-noise", r"000000\.mkv", ".mkv", lambda data: data[:60] + np.random.default_rng(2).bytes(9000))
bad("I24-mkv-sizes", "", ".mkv", lambda data: data.replace(b"\x1f\x43\xb6\x75", b"\x1f\x43\xb6\x75\x01\xff\xff\xff"))
bad("I24-mkv-no-cues", "", ".mkv", lambda data: data.replace(b"\x1c\x53\xbb\x6b", b"\xec\x53\xbb\x6b"))
bad("I24-avi-cut", r"000000\.avi", ".avi", cut(0.7))
bad("I24-avi-no-index", "", ".avi", lambda data: data[: data.rfind(b"idx1")], good=FRAMES)
bad("I24-avi-false-index", "", ".avi", lambda data: data[: data.rfind(b"idx1") + 8] + b"\xff" * 64)
bad("I24-avi-head", r"000000\.avi", ".avi", lambda data: data[:300])
bad("I24-avi-sizes", "", ".avi", lambda data: data.replace(b"00dc", b"00dc\xff\xff\xff\x7f", 1))
bad("I25-rate-zero", "", ".mp4", patched(b"mdhd", 12, bytes(4)))
bad("I25-rate-absurd", "", ".mp4", patched(b"mdhd", 12, b"\xff\xff\xff\xff"))
bad("I25-durations-zero", "", ".mp4", patched(b"stts", 12, bytes(4)))
bad("I25-durations-huge", "", ".mp4", patched(b"stts", 12, b"\xff\xff\xff\xff"))
bad("I25-avi-rate-zero", "", ".avi", lambda data: data[:32] + bytes(4) + data[36:])
bad("I26-many-durations", "", ".mp4", patched(b"stts", 4, b"\x7f\xff\xff\xff"))
bad("I26-many-sizes", "", ".mp4", patched(b"stsz", 8, b"\x7f\xff\xff\xff"))
bad("I26-equal-sizes", "", ".mp4", patched(b"stsz", 4, b"\x00\x00\x00\x01\x7f\xff\xff\xff"))
bad("I26-many-chunks", "", ".mp4", patched(b"stco", 4, b"\x3f\xff\xff\xff"))
bad("I26-far-chunks", "", ".mp4", patched(b"stco", 8, b"\xff\xff\xff\xf0"))
bad("I26-many-per-chunk", "", ".mp4", patched(b"stsc", 12, b"\x7f\xff\xff\xff"))
bad("I26-first-chunk", "", ".mp4", patched(b"stsc", 8, b"\xff\xff\xff\xff"))
bad("I26-key-frames", "", ".mp4", patched(b"stss", 4, b"\x7f\xff\xff\xff"))
bad("I26-size-of-moov", "", ".mp4", lambda data: patched(b"moov", -8, b"\x00\x00\x00\x00")(data))
bad("I26-size-of-trak", "", ".mp4", patched(b"trak", -8, b"\xff\xff\xff\xff"))
bad("I26-size-of-stbl", "", ".mp4", patched(b"stbl", -8, b"\x00\x00\x00\x01"))
bad("I26-fragment-count", "", ".mp4", patched(b"trun", 4, b"\x7f\xff\xff\xff"), FRAGMENTED)
bad("I26-fragment-flags", "", ".mp4", patched(b"trun", 1, b"\xff\xff\xff"), FRAGMENTED)
bad("I26-fragment-offset", "", ".mp4", patched(b"trun", 8, b"\x80\x00\x00\x00"), FRAGMENTED)


def edit_lists(data):
    at = data.find(b"elst")
    if at < 0:
        raise ValueError("no edit list")
    return data[: at + 8] + b"\x0f\xff\xff\xff" + data[at + 12 :]


bad("I26-edit-lists", "", ".mp4", edit_lists)


def nested_boxes(data):
    inner = b""
    for _ in range(20_000):
        inner = struct.pack(">I", len(inner) + 8) + b"udta" + inner
    return data + struct.pack(">I", len(inner) + 8) + b"moov" + inner


bad("I26-nested-boxes", "", ".mp4", nested_boxes)
bad("I26-many-boxes", "", ".mp4", lambda data: data + b"\x00\x00\x00\x08free" * 200_000)


def counts(name, rows, says, **expected):
    @case(name, says, **expected)
    def make(store):
        store.video()
        store.npz(0, frame_number=number(np.arange(rows)), frame_time=START + np.arange(rows) / 25)


counts("I26-index-longer", 5, r"000000\.mp4", frames=8, good=PER_CHUNK)
counts("I26-index-far-longer", 1_000_000, "", frames=1_000_003, good=PER_CHUNK)
counts("I27-index-shorter", 2, "", frames=5, good=PER_CHUNK)
counts("I27-index-empty", 0, "", frames=3, good=PER_CHUNK)


@case("I26-no-video", "the pictures are not", frames=FRAMES, good=PER_CHUNK)
def _(store):
    store.video().media(0).unlink()


@case("I27-no-index", "their index is not", frames=PER_CHUNK, good=PER_CHUNK)
def _(store):
    store.video().index(0).unlink()


def video_of_size(width, height):
    out = scratch() / "size.mp4"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"color=s={width}x{height}:r=25:d=0.12"]
        + ["-c:v", "libx264", "-bf", "0", "-threads", "1", str(out)],
        check=True,
    )
    return out.read_bytes()


@case("I28-other-size", "", frames=FRAMES, marked=False)
def _(store):
    store.video().media(0).write_bytes(video_of_size(320, 240))


bad("I28-stsd-size", "", ".mp4", patched(b"avc1", 24, b"\xff\xff\xff\xff"))
bad("I28-track-size", "", ".mp4", patched(b"tkhd", 76, b"\x7f\xff\x00\x00\x7f\xff\x00\x00"))
bad("I28-avi-size", "", ".avi", lambda data: data[:64] + b"\xff\xff\xff\x7f" * 2 + data[72:])


def turned_packets(data):
    start = data.find(b"mdat") + 100
    noise = np.random.default_rng(3).bytes(200)
    return data[:start] + noise + data[start + 200 :]


bad("I29-packets", "", ".mp4", turned_packets)
bad("I29-packets-mkv", "", ".mkv", lambda data: data[:900] + np.random.default_rng(4).bytes(100) + data[1000:])
bad("I29-packets-avi", "", ".avi", lambda data: data.replace(b"\xff\xdb", b"\xff\xff"))
bad("I29-zero-packets", "", ".mp4", lambda data: data[: data.find(b"mdat") + 4] + bytes(300) + data[data.find(b"mdat") + 304 :])
bad("I29-parameter-sets", "", ".mp4", patched(b"avcC", 4, b"\xff" * 30))

NEIGHBOUR = "file:000001.mp4"
bad("I30-hls", VIDEO, ".mp4", f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{NEIGHBOUR}\n#EXT-X-ENDLIST\n".encode())
bad("I30-hls-http", VIDEO, ".mp4", b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n")
bad("I30-concat", VIDEO, ".mp4", f"ffconcat version 1.0\nfile {NEIGHBOUR}\n".encode())
bad("I30-dash", VIDEO, ".mp4", b"<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'></MPD>")
bad("I30-image2", VIDEO, ".mp4", b"\x89PNG\r\n\x1a\n" + bytes(100))
bad("I30-sdp", VIDEO, ".mp4", b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n")
bad("I30-mkv-named-mp4", VIDEO, ".mp4", lambda _: video(".mkv", 0))
bad("I30-mp4-named-mkv", r"000000\.mkv", ".mkv", lambda _: video(".mp4", 0))
bad("I30-avi-named-mp4", VIDEO, ".mp4", lambda _: video(".avi", 0))
bad("I30-mp4-named-avi", r"000000\.avi", ".avi", lambda _: video(".mp4", 0))
bad("I30-codec-unknown", VIDEO, ".mp4", lambda data: data.replace(b"avc1", b"xxxx"))
bad("I30-codec-not-allowed", VIDEO, ".mp4", lambda data: data.replace(b"avc1", b"SVQ3").replace(b"avcC", b"SMI "))
bad("I30-codec-avi", r"000000\.avi", ".avi", lambda data: data.replace(b"MJPG", b"CVID"))


def external_reference(data):
    """The track's samples are said to lie in another file."""
    at = data.find(b"url \0\0\0\x01")
    name = b"alis\0\0\0\0"
    return data[:at] + name + data[at + len(name) :]


bad("I30-external-reference", "", ".mp4", external_reference)
