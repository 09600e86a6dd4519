# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""I9 to I13: YAML that is odd, or made to harm."""

from stores import FRAMES, case


@case("I9-byte-order-mark", frames=FRAMES, good=FRAMES)
def _(store):
    text = (store.folder().root / "metadata.yaml").read_text()
    store.raw("metadata.yaml", "\ufeff" + text)


@case("I9-utf16", frames=FRAMES, good=FRAMES)
def _(store):
    text = (store.folder().root / "metadata.yaml").read_text()
    store.raw("metadata.yaml", text.encode("utf-16"))


@case("I9-crlf", frames=FRAMES, good=FRAMES)
def _(store):
    text = (store.folder().root / "metadata.yaml").read_text()
    store.raw("metadata.yaml", text.replace("\n", "\r\n"))


@case("I9-tab", r"metadata\.yaml is damaged: line \d+, column \d+", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", "__store:\n\tclass: x\n")


@case("I9-duplicate-keys", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users("name: one\nname: two\n")


@case("I9-no-utf8", frames=FRAMES, good=FRAMES)
def _(store):
    text = (store.folder().root / "metadata.yaml").read_bytes()
    store.raw("metadata.yaml", text + b"name: \xff\xfe\xc0\n")


@case("I9-escapes", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users('"\\e[2J": "\\e]0;title\\a \\u202e"\n')


@case("I9-python-tag", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users("run: !!python/object/apply:os.system ['touch hostile-ran']\n")


@case("I9-unfinished", r"metadata\.yaml is damaged: line \d+", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", "__store: {class: DirectoryImgStore,\n")


@case("I9-empty", "has no __store map", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", "")


@case("I9-no-map", "has no __store map", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", "- 1\n- 2\n")


@case("I9-store-is-list", "has no __store map", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", "__store: [1, 2]\n")


@case("I9-zeros", "metadata.yaml", opens=False)
def _(store):
    store.folder().raw("metadata.yaml", bytes(4096))


@case("I9-two-documents", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users("---\n__store: {version: 3}\n")


@case("I10-alias-bomb", "anchors are not read for safety", opens=False)
def _(store):
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in range(1, 10):
        bomb += f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n"
    store.folder().users(bomb)


@case("I10-alias-unknown", "line .* column", opens=False)
def _(store):
    store.folder().users("a: *b\n")


@case("I10-many-nodes", "too many values", opens=False)
def _(store):
    store.folder().users("a: [" + "1," * 200_000 + "1]\n")


@case("I11-self-alias", "anchors are not read for safety", opens=False)
def _(store):
    store.folder().users("a: &a [*a]\n")


@case("I11-merge-key", "are not read for safety", opens=False)
def _(store):
    store.folder().users("a: &a {b: 1}\nc: {<<: *a}\n")


@case("I12-depth-flow", "nested too deeply", opens=False)
def _(store):
    store.folder().users("a: " + "[" * 100 + "]" * 100 + "\n")


@case("I12-depth-flow-bomb", "metadata.yaml", opens=False)
def _(store):
    store.folder().users("a: " + "[" * 1_000_000 + "\n")


@case("I12-depth-block", "nested too deeply", opens=False)
def _(store):
    store.folder().users("".join(" " * i + "a:\n" for i in range(1000)))


@case("I12-depth-compact", "metadata.yaml", opens=False)
def _(store):
    store.folder().users("a:\n " + "- " * 500_000 + "\n")


@case("I12-depth-keys", "metadata.yaml", opens=False)
def _(store):
    store.folder().users("? " * 500_000 + "\n")


@case("I13-hundred-megabytes", r"more than can be handled safely: 1\d{8} bytes", opens=False)
def _(store):
    store.folder()
    with open(store.root / "metadata.yaml", "a", encoding="utf-8") as file:
        file.truncate(100 << 20)


@case("I13-long-scalar", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users("a: " + "x" * (3 << 20) + "\n")


@case("I13-long-quoted-scalar", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users('a: "' + "x " * (1 << 20) + '"\n')


@case("I13-long-key", r"line \d+, column \d+", opens=False)
def _(store):
    store.folder().users("a" * 2_000_000 + ": 1\n")


@case("I13-many-lines", frames=FRAMES, good=FRAMES)
def _(store):
    store.folder().users("# a comment\n" * 200_000)
