#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads .index.sqlite of a store with Python's sqlite3, and compares it with the indexes by numpy.

check_sqlite.py STORE REFERENCE: every table has the columns that it has in the reference's own file
REFERENCE, and every question that the reference asks gets the answer that the .npz files give.
"""

import os
import sqlite3
import sys

import numpy as np
import yaml


def schema(path):
    database = sqlite3.connect("file:%s?mode=ro" % path.replace("%", "%25").replace("?", "%3f"), uri=True)
    objects = dict(database.execute("SELECT name, sql FROM sqlite_master"))
    return database, {name: " ".join(sql.split()) for name, sql in objects.items()}


def load(root, is_video):
    names = sorted(n for n in os.listdir(root) if n[:6].isdigit() and n.endswith(".npz" if is_video else ""))
    rows, paths = [], []
    for name in names:
        path = os.path.join(root, name) if is_video else os.path.join(root, name, "index.npz")
        with np.load(path, allow_pickle=False) as index:
            numbers, times = index["frame_number"].tolist(), index["frame_time"].tolist()
        if numbers:
            paths.append((int(name[:6]), os.path.abspath(path)[:-4]))
            rows += [(int(name[:6]), i, n, t) for i, (n, t) in enumerate(zip(numbers, times))]
    return rows, paths


def main():
    root, reference = sys.argv[1:]
    with open(os.path.join(root, "metadata.yaml"), encoding="utf-8") as file:
        store = yaml.safe_load(file)["__store"]
    rows, paths = load(root, store["class"] == "VideoImgStore")
    database, tables = schema(os.path.join(root, ".index.sqlite"))
    assert tables == schema(reference)[1], tables

    def ask(sql, *values):
        return database.execute(sql, values).fetchall()

    assert ask("SELECT value FROM index_information WHERE name = ?", "version") == [("1",)]
    assert ask("SELECT COUNT(1) FROM frames") == [(len(rows),)]
    assert ask("SELECT chunk, frame_idx, frame_number, frame_time FROM frames ORDER BY rowid") == rows
    assert ask("SELECT chunk, chunk_path FROM chunks ORDER BY chunk") == paths
    summary = dict(ask("SELECT name, value FROM summary"))
    if rows:
        numbers, times = [row[2] for row in rows], [row[3] for row in rows]
        assert summary == {"frame_time_min": min(times), "frame_time_max": max(times),
                           "frame_min": min(numbers), "frame_max": max(numbers)}, summary
        middle = rows[len(rows) // 2]
        assert ask("SELECT chunk, frame_idx FROM frames ORDER BY rowid LIMIT 1 OFFSET %d" % (len(rows) // 2)) \
            == [middle[:2]]
        assert ask("SELECT chunk, frame_idx FROM frames WHERE frame_number = ?", middle[2])[0] == middle[:2]
        assert ask("SELECT chunk, frame_idx FROM frames ORDER BY ABS(? - frame_time) LIMIT 1", middle[3]) \
            == [middle[:2]]
    assert ask("PRAGMA integrity_check") == [("ok",)]
    print("%d rows" % len(rows))


if __name__ == "__main__":
    main()
