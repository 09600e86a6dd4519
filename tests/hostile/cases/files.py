# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I2 to I4, I35 to I41: names, links, what is no file, and what else lies in a directory."""

import os
import socket
import sqlite3

import numpy as np

from stores import FRAMES, PER_CHUNK, START, case, number

WHOLE = {"frames": FRAMES, "good": FRAMES}
HALF = {"frames": PER_CHUNK, "good": PER_CHUNK}
OUTSIDE = "hostile-outside"  # beside the stores: nothing may read it


def names(row, names, **made):
    for title, name in names.items():

        @case(f"{row}-{title}", **WHOLE)
        def make(store, name=name):
            store.video() if made.get("video", True) else store.folder()
            if name.endswith("/"):
                (store.root / name).mkdir()
            else:
                store.raw(name, store.media(0).read_bytes() if store.is_video() else b"x")


names(
    "I2",
    {
        "minus": "-00002.mp4",
        "short": "2.mp4",
        "plus": "+00002.mp4",
        "underscore": "00_002.mp4",
        "arabic-digits": "\u0660\u0660\u0660\u0660\u0660\u0662.mp4",
        "beyond-int": "99999999999.mp4",
        "leading-zeros": "0000002.mp4",
        "hexadecimal": "0x0002.mp4",
        "space": " 000002.mp4",
        "capitals": "000002.MP4",
    },
)
names("I3", {"stray-video": "notes.mp4", "stray-file": "Thumbs.db", "directory": "backup/", "hidden": ".x/"})
names("I3-image", {"stray-file": "notes.png", "directory": "backup/", "chunk-like-file": "000007"}, video=False)


def replaced(name, says, what, put, **expected):
    """Some file of chunk 0 is something else."""

    @case(f"I4-{name}", says, **({"frames": FRAMES, "good": PER_CHUNK} | expected))
    def make(store):
        store.video() if what == "video" else store.folder()
        path = {
            "video": lambda: store.media(0),
            "index": lambda: store.index(0),
            "folder": lambda: store.media(0),
            "image": lambda: store.image(0),
            "metadata": lambda: store.root / "metadata.yaml",
            "extra": lambda: store.index(0, ".extra.json"),
        }[what]()
        kept = store.root.parent / OUTSIDE / f"{store.root.name}-{what}"
        kept.parent.mkdir(exist_ok=True)
        if path.exists():
            os.rename(path, kept)
        put(path, kept)


def link(path, kept):
    path.symlink_to(kept)


def inner_link(path, kept):
    hidden = path.with_name(".kept" + path.suffix)
    os.rename(kept, hidden)
    path.symlink_to(hidden.name)


def loop(path, kept):
    path.symlink_to(path.name)


def pipe(path, kept):
    os.mkfifo(path)


def device(path, kept):
    path.symlink_to("/dev/zero")


def unix_socket(path, kept):
    server = socket.socket(socket.AF_UNIX)
    before = os.getcwd()
    os.chdir(path.parent)  # an address has 108 bytes
    server.bind(path.name)
    os.chdir(before)


def directory(path, kept):
    path.mkdir()


LINK, SPECIAL = "symbolic link", "not a regular file"
replaced("video-link", LINK, "video", link)
replaced("video-link-inside", LINK, "video", inner_link)
replaced("video-loop", LINK, "video", loop)
replaced("video-device", LINK, "video", device)
replaced("video-pipe", SPECIAL, "video", pipe)
replaced("video-socket", SPECIAL, "video", unix_socket)
replaced("video-directory", "the pictures are not", "video", directory)
replaced("index-link", LINK, "index", link, **HALF)
replaced("index-loop", LINK, "index", loop, **HALF)
replaced("index-device", LINK, "index", device, **HALF)
replaced("index-pipe", SPECIAL, "index", pipe, **HALF)
replaced("index-socket", "index.npz", "index", unix_socket, **HALF)
replaced("index-directory", "index", "index", directory, **HALF)
replaced("folder-link", LINK, "folder", link, **HALF)
replaced("folder-loop", LINK, "folder", loop, **HALF)
replaced("folder-pipe", "", "folder", pipe, **HALF)
replaced("image-link", LINK, "image", link, good=FRAMES - 1)
replaced("image-loop", LINK, "image", loop, good=FRAMES - 1)
replaced("image-pipe", SPECIAL, "image", pipe, good=FRAMES - 1)
replaced("image-directory", SPECIAL, "image", directory, good=FRAMES - 1)
CLOSED = {"opens": False, "frames": None, "good": None}
replaced("metadata-link", LINK, "metadata", link, **CLOSED)
replaced("metadata-loop", LINK, "metadata", loop, **CLOSED)
replaced("metadata-pipe", SPECIAL, "metadata", pipe, **CLOSED)
replaced("metadata-directory", SPECIAL, "metadata", directory, **CLOSED)
EXTRA = {"good": FRAMES, "commands": ("extra",)}
replaced("extra-link", LINK, "extra", link, **EXTRA)
replaced("extra-loop", LINK, "extra", loop, **EXTRA)
replaced("extra-device", LINK, "extra", device, **EXTRA)
replaced("extra-pipe", SPECIAL, "extra", pipe, **EXTRA)
replaced("extra-directory", SPECIAL, "extra", directory, **EXTRA)


@case("I4-dangling-link", LINK, frames=FRAMES, good=PER_CHUNK)
def _(store):
    store.video()
    store.media(0).unlink()
    store.media(0).symlink_to("nowhere.mp4")


@case("I35-sqlite-hostile", **WHOLE)
def _(store):
    base = sqlite3.connect(store.folder().root / ".index.sqlite")
    base.executescript(
        "CREATE TABLE frames(chunk, frame_idx, frame_number, frame_time);"
        "CREATE TRIGGER t AFTER INSERT ON frames BEGIN DELETE FROM frames; END;"
        "CREATE VIEW chunks AS SELECT load_extension('/tmp/x.so') AS chunk;"
    )
    base.close()


@case("I35-sqlite-stale", **WHOLE)
def _(store):
    base = sqlite3.connect(store.folder().root / ".index.sqlite")
    base.execute("CREATE TABLE frames(chunk, frame_idx, frame_number, frame_time)")
    base.executemany("INSERT INTO frames VALUES(0, ?, ?, 1.5)", [(i, 7) for i in range(50)])
    base.commit()
    base.close()


@case("I35-sqlite-garbage", **WHOLE)
def _(store):
    store.folder().raw(".index.sqlite", b"SQLite format 3\0" + b"\xff" * 5000)


@case("I35-sqlite-pipe", **WHOLE)
def _(store):
    os.mkfifo(store.folder().root / ".index.sqlite")


@case("I36-stray-wildcards", **WHOLE)
def _(store):
    store.video().raw("0000[0-9]*.mp4", b"x")


names(
    "I37",
    {
        "newline": "a\nb.mp4",
        "escape": "\x1b[2J\x1b]0;title\x07.mp4",
        "right-to-left": "\u202egnp.mp4",
        "long": "n" * 251 + ".mp4",
        "no-utf8": "\udcff\udcfe.mp4",
        "combining": "a" + "\u0301" * 100,
        "null-width": "\u200b.mp4",
    },
)


@case("I38-many-strays", **WHOLE)
def _(store):
    store.folder()
    for i in range(5000):
        store.raw(f"stray {i}", b"")


@case("I38-far-apart-chunks", frames=2 * PER_CHUNK, good=2 * PER_CHUNK)
def _(store):
    os.rename(store.folder().media(1), store.root / "2147483647")


@case("I38-many-chunks", frames=FRAMES + 2000, marked=False)
def _(store):
    store.video()
    np.savez(store.root / "one.npz", frame_number=number(np.arange(1)), frame_time=START + np.arange(1.0))
    content = (store.root / "one.npz").read_bytes()
    for chunk in range(2, 2002):
        store.write(store.index(chunk), content)


@case("I40-lock", **WHOLE)
def _(store):
    store.folder().raw(".lock", "")


@case("I40-lock-pipe", **WHOLE)
def _(store):
    os.mkfifo(store.folder().root / ".lock")


@case("I40-lock-link", **WHOLE)
def _(store):
    (store.folder().root / ".lock").symlink_to("/dev/zero")


@case("I41-read-only", **WHOLE)
def _(store):
    store.folder()
    for path in [store.root, *store.root.rglob("*")]:
        path.chmod(path.stat().st_mode & ~0o222)
