# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I1, I5 to I14: what metadata.yaml says."""

from stores import FRAMES, case


def extension(name, value):
    @case(f"I1-extension-{name}", r"metadata\.yaml is damaged: extension .* is not allowed", opens=False)
    def make(store):
        store.video().meta(extension=value)


for name, value in {
    "up": "/../../x.mp4",
    "root": "/etc/passwd",
    "slash": "'/.mp4'",
    "null": '"\\0.mp4"',
    "list": "[.mp4]",
    "number": "4",
    "wildcard": "'.mp?'",
    "protocol": "'.mp4|http://127.0.0.1/'",
    "playlist": ".m3u8",
    "escape": '"\\e[2J"',
    "unknown": ".exe",
}.items():
    extension(name, value)


@case("I1-image-format", "does not know: format", opens=False)
def _(store):
    store.folder().meta(format="'../png'")


@case("I1-image-extension", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().meta(extension="/../../x.png")


def shape(name, value, says):
    @case(f"I5-imgshape-{name}", says, opens=False)
    def make(store):
        store.folder("png").meta(imgshape=value)


for name, value, says in (
    ("huge", "[100000, 100000]", "is more than can be handled safely: imgshape"),
    ("beyond-64-bits", "[99999999999999999999, 2]", "is damaged: imgshape"),
    ("overflow", "[4294967296, 4294967296, 3]", "is more than can be handled safely: imgshape"),
    ("zero", "[0, 64]", "is damaged: imgshape"),
    ("negative", "[-40, 64]", "is damaged: imgshape"),
    ("one", "[40]", "is damaged: imgshape"),
    ("five", "[1, 2, 3, 4, 5]", "is damaged: imgshape"),
    ("text", "[forty, sixty]", "is damaged: imgshape"),
    ("float", "[.nan, 64]", "is damaged: imgshape"),
    ("scalar", "40", "is damaged: imgshape"),
    ("missing", None, "is damaged: imgshape"),
    ("map", "{h: 40}", "is damaged: imgshape"),
):
    shape(name, value, says)


@case("I5-imgshape-lies", "the picture has 64x40 pixels, the store 128x128", frames=FRAMES, good=0)
def _(store):
    store.folder("png").meta(imgshape="[128, 128]")


@case("I5-imgshape-biggest", "the picture has 64x40 pixels", frames=FRAMES, good=0)
def _(store):
    store.folder("png").meta(imgshape="[32768, 32768]")


@case("I5-imgshape-lies-video", frames=FRAMES, good=FRAMES)
def _(store):
    store.video().meta(imgshape="[480, 640, 3]")


@case("I5-imgdtype-object", "imgdtype 'object'", opens=False)
def _(store):
    store.folder().meta(imgdtype="object")


@case("I5-imgdtype-lies", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder("png").meta(imgdtype="float64")


def chunksize(name, value):
    @case(f"I6-chunksize-{name}", frames=FRAMES, good=FRAMES)
    def make(store):
        store.folder().meta(chunksize=value)


for name, value in {
    "zero": "0",
    "negative": "-3",
    "huge": "1.0e+30",
    "missing": None,
    "text": "many",
    "nan": ".nan",
}.items():
    chunksize(name, value)


def refused(name, says, **changes):
    @case(f"I7-{name}", says, opens=False)
    def make(store):
        store.folder().meta(**changes)


for value in ("3", "1", "null", "'2'", "[2]", "2.5"):
    title = {"null": "null", "'2'": "text", "[2]": "list", "2.5": "float"}.get(value, value)
    refused(f"version-{title}", "a version of the format that this program does not know", version=value)
refused("class-unknown", "kind of store that this program does not know", **{"class": "PickleImgStore"})
refused("class-missing", "kind of store that this program does not know", **{"class": None})
refused("format-unknown", "picture format that this program does not know", format="exr")
refused("format-list", "picture format that this program does not know", format="[png]")


@case("I8-zone-unknown", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().meta(timezone_local="Mars/Olympus")


@case("I8-zone-path", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().meta(timezone_local="../../../../etc/passwd")


@case("I8-zone-escape", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users('timezone: "\\e[2J\\n"\n')


@case("I8-created-timestamp", "2024-05-01", frames=FRAMES, good=FRAMES, commands=("info",))
def _(store):
    store.folder().meta(created_utc="2024-05-01 12:34:56")


@case("I8-created-senseless", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().meta(created_utc="99999-99-99T99:99:99")
