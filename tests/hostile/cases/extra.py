# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I14, I15: extra data in JSON. That of chunk 0 is bad, that of chunk 1 must be read."""

import json

from stores import FRAMES, case

ROW = json.dumps({"frame_time": 1.5, "frame_number": 1000, "frame_index": 0, "x": 1})


def extra(name, says, content):
    @case(name, says, frames=FRAMES, good=FRAMES, commands=("extra",))
    def make(store):
        store.folder()
        store.extra(0, content)
        store.extra(1, f"[{ROW}]")


BAD = r"extra\.json is damaged"
extra("I14-arrays", "nested too deeply", '[{"a": ' + "[" * 1_000_000)
extra("I14-objects", "nested too deeply", "[" + '{"a": ' * 1_000_000)
extra("I14-whole", "nested too deeply", '[{"a": ' + "[" * 1000 + "]" * 1000 + "}]")
extra("I14-depth-of-rows", "no object|no list|nested", "[" * 1_000_000)
extra("I15-unfinished", "ends early", f"[{ROW}, {ROW}, ")
extra("I15-in-a-row", "ends early; its 1 whole", f"[{ROW}, {ROW[:-5]}")
extra("I15-in-an-escape", "ends early", f'[{ROW}, {{"a": "\\u12')
extra("I15-zeros", "ends early", f"[{ROW}, {ROW[:-5]}" + "\0" * 4096)
extra("I15-empty", "ends early", "")
extra("I15-not-json", BAD, "PK\x03\x04 not at all")
extra("I15-object", BAD, ROW)
extra("I15-rows-no-objects", BAD, "[1, 2, 3]")
extra("I15-tail", BAD, f"[{ROW}] more")
extra("I15-no-utf8", "", b'[{"a": "\xff\xfe", "frame_index": 0}]')
extra("I15-not-finite", "", f'[{ROW}, {{"a": NaN, "b": -Infinity, "frame_number": NaN}}]')
extra("I15-numbers", "", '[{"a": 1e999999999999, "b": ' + "9" * 100_000 + ', "frame_index": 1e300}]')
extra("I15-minus", BAD, '[{"a": -}]')
extra("I15-escapes", "", '[{"\\u001b[2J\\u202e": "\\u001b]0;x\\u0007\\n", "frame_index": 0}]')
extra("I15-surrogates", "", '[{"a": "\\ud800\\udc00\\ud800", "frame_index": 0}]')
extra("I15-same-keys", "", '[{' + '"a": 1, ' * 100_000 + '"a": 2}]')
extra("I15-many-keys", "", "[{" + ", ".join(f'"k{i}": 1' for i in range(100_000)) + "}]")
extra("I15-many-values", "takes too much memory", "[" + '{"a": [' + "1," * 8_000_000 + "1]}]")
extra("I15-many-rows", "", "[" + "{}," * 300_000 + "{}]")
extra("I15-many-empty-objects", "takes too much memory", '[{"a": [' + "{}," * 4_500_000 + "{}]}]")
extra("I15-far-index", "", '[{"frame_index": -1, "a": 1}, {"frame_index": 9223372036854775807, "a": 2}]')


def sparse(name, says, head, size):
    """A file that claims `size` bytes and has hardly any."""

    @case(name, says, frames=FRAMES, good=FRAMES, commands=("extra",))
    def make(store):
        store.folder()
        store.extra(0, head)
        store.extra(1, f"[{ROW}]")
        with open(store.index(0, ".extra.json"), "r+b") as file:
            file.truncate(size)


sparse("I15-ten-gigabytes", "extra.json", f"[{ROW}, ", 10 << 30)
sparse("I15-ten-gigabytes-of-text", "extra.json", f'[{ROW}, {{"a": "', 10 << 30)


def motif(name, says, rows):
    @case(name, says, frames=FRAMES, good=FRAMES, commands=("extra",))
    def make(store):
        store.folder().raw("000000.extra_data.json", rows)


motif("I15-motif-nan-order", "", '[{"frame_number": NaN, "frame_index": NaN}, {"frame_index": "x"}, {}]')
motif("I15-motif-unfinished", "ends early", '[{"frame_number": 1, "frame_index": 2}')


@case("I34-not-hdf5", "extra_data.h5", frames=FRAMES, good=FRAMES, commands=("extra",))
def _(store):
    store.folder().raw("000000.extra_data.h5", b"\x89HDF\r\n\x1a\n" + b"\xff" * 3000)


@case("I34-empty-hdf5", "extra_data.h5", frames=FRAMES, good=FRAMES, commands=("extra",))
def _(store):
    store.folder().raw("000000.extra_data.h5", b"")
