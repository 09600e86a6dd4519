#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes extra data of Motif with h5py in all the ways it may lie in a file, and lets us read it.

check_hdf5.py CLI STORE DIRECTORY: `framehouse-cli extra` on copies of STORE in DIRECTORY must give
the rows that were written, or say why not where a file is damaged or leads elsewhere.
"""

import json
import math
import shutil
import subprocess
import sys
from pathlib import Path

import h5py
import numpy as np

SAMPLES, ALLOCATED = 1000, 1200
CAMERA = [("frame_number", "<i8"), ("frame_time", "<f8"), ("frame_index", "<i8")]


def camera(types=CAMERA):
    table = np.zeros(ALLOCATED, dtype=types)
    table["frame_number"] = -1
    table["frame_number"][:SAMPLES] = np.arange(SAMPLES) // 40
    table["frame_time"] = 1710061687.25 + np.arange(ALLOCATED) / 1000
    if "frame_index" in table.dtype.names:
        table["frame_index"] = np.arange(ALLOCATED) // 40
    table["frame_number"][500] = -1  # a hole in the middle is dropped as well
    return table


def write(path, sets, table=None, delay=None, names=None, **options):
    """Writes `sets`, a map of name to (array, attributes), as Motif lays them out."""
    with h5py.File(path, "w", **options.pop("file", {})) as file:
        file.attrs["datasets"] = names or np.bytes_(", ".join(sets))
        file.create_dataset("camera", data=camera() if table is None else table)
        for name, (array, attributes) in sets.items():
            made = file.create_dataset(name, data=array, **options)
            for key, value in attributes.items():
                made.attrs[key] = value
        if delay is not None:
            file["sample_delay"] = delay


def noise(rows, dtype):
    values = np.random.default_rng(7).integers(-3000, 3000, (rows, ALLOCATED))
    return values.astype(dtype)


DAQ = {"daq": (noise(2, "<f8") / 7, {"column_names": np.bytes_("ai0, lick sensor"),
                                     "samplerate": 250.0})}
TWO = {"audio": (noise(2, "<i2"), {"column_names": "links,rechts", "samplerate": 48000}),
       "daq": (noise(3, ">f4"), {"column_names": np.bytes_("a, b , c")})}

GOOD = {
    "plain": (DAQ, {}),
    "two data sets": (TWO, {"delay": np.arange(ALLOCATED) * -0.001}),
    "text attribute": (DAQ, {"names": "daq"}),
    "packed": (TWO, {"compression": "gzip", "shuffle": True, "fletcher32": True,
                     "chunks": (1, 77)}),
    "may grow": (DAQ, {"maxshape": (None, None), "chunks": (2, 64)}),
    "one chunk": (DAQ, {"chunks": (2, ALLOCATED), "compression": 9}),
    "newest layout": (TWO, {"file": {"libver": "latest"}, "chunks": (2, 100)}),
    "one column": ({"level": (noise(1, "<u4")[0], {"column_names": "level"})}, {}),
    "no column names": ({"x": (noise(2, "<i4"), {})}, {}),
    "big-endian camera": (DAQ, {"table": camera([("frame_number", ">i4"), ("frame_time", ">f8"),
                                                 ("quality", "<f4")])}),
}


def expected(sets, options):
    """The rows that a file written so is to give."""
    table = camera() if options.get("table") is None else options["table"]
    columns = {}
    for name, (array, attributes) in sets.items():
        rows = np.atleast_2d(array)
        names = attributes.get("column_names", ",".join(name + str(i) for i in range(len(rows))))
        names = names.decode() if isinstance(names, bytes) else names
        columns.update(zip([part.strip() for part in names.split(",")], rows))
    columns.update({name: table[name] for name in table.dtype.names})
    if "delay" in options:
        columns["sample_delay"] = options["delay"]
    keep = np.flatnonzero(table["frame_number"] >= 0)
    return [{name: values[i].item() for name, values in columns.items()} for i in keep]


def link_elsewhere(path, link):
    write(path, DAQ)
    with h5py.File(path, "a") as file:
        del file["daq"]
        file["daq"] = link


def virtual(path):
    write(path, DAQ)
    layout = h5py.VirtualLayout((2, ALLOCATED), "<f8")
    layout[:] = h5py.VirtualSource("/etc/passwd", "daq", (2, ALLOCATED))
    with h5py.File(path, "a") as file:
        del file["daq"]
        file.create_virtual_dataset("daq", layout)


def external(path):
    write(path, DAQ)
    with h5py.File(path, "a") as file:
        del file["daq"]
        file.create_dataset("daq", (2, ALLOCATED), "<f8", external=[("/etc/passwd", 0, 1 << 30)])


def bomb(path):
    """A chunk that inflates to far more than its size."""
    write(path, {"daq": (np.zeros((2, ALLOCATED)), {})}, chunks=(2, ALLOCATED), compression=9)
    import zlib
    with h5py.File(path, "a") as file:
        file["daq"].id.write_direct_chunk((0, 0), zlib.compress(bytes(1 << 28)))


def claim(path):
    """A data set that claims to hold a terabyte."""
    write(path, DAQ, table=np.zeros(ALLOCATED, dtype=CAMERA))
    with h5py.File(path, "a") as file:
        del file["camera"]
        file.create_dataset("camera", (1 << 31,), CAMERA, chunks=(1000,))


def cut(path):
    write(path, DAQ)
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size // 2)


BAD = {
    "external link": lambda path: link_elsewhere(path, h5py.ExternalLink("/etc/passwd", "/daq")),
    "soft link": lambda path: link_elsewhere(path, h5py.SoftLink("/camera")),
    "link to itself": lambda path: link_elsewhere(path, h5py.SoftLink("/daq")),
    "virtual": virtual,
    "external": external,
    "bomb": bomb,
    "claim": claim,
    "cut": cut,
    "a path as name": lambda path: write(path, DAQ, names="../daq"),
    "a plug-in's packing": lambda path: write(path, DAQ, compression="lzf"),
    "names of other columns": lambda path: write(
        path, {"daq": (noise(3, "<f8"), {"column_names": "a,b"})}),
    "other samples": lambda path: write(
        path, {"daq": (noise(3, "<f8")[:, :7], {"column_names": "a,b,c"})}),
    "text": lambda path: write(path, {"daq": (np.full((2, ALLOCATED), b"text"), {})}),
    "no camera": lambda path: h5py.File(path, "w").close(),
    "no frame number": lambda path: write(path, DAQ, table=np.zeros(ALLOCATED, [("a", "<i8")])),
    "no HDF5": lambda path: path.write_bytes(b"HDF" * 1000),
    "empty": lambda path: path.write_bytes(b""),
    "symbolic link": lambda path: path.symlink_to("000001.npz"),
}


def rows_of(cli, store):
    done = subprocess.run([cli, "extra", store, "--json"], capture_output=True, text=True,
                          timeout=60)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def same(row, wanted):
    return row.keys() == wanted.keys() and all(
        row[key] == value or (row[key] is None and math.isnan(value))
        for key, value in wanted.items())


def main(cli, store, directory):
    directory = Path(directory)
    shutil.rmtree(directory, ignore_errors=True)
    shutil.copytree(store, directory)
    for old in directory.glob("*.h5"):
        old.unlink()
    path = directory / "000000.extra_data.h5"
    failed = []
    for name, (sets, options) in GOOD.items():
        write(path, sets, **options)
        code, rows, said = rows_of(cli, directory)
        wanted = expected(sets, options)
        good = code == 0 and len(rows) == len(wanted) and all(map(same, rows, wanted))
        if not good:
            first = next((pair for pair in zip(rows, wanted) if not same(*pair)), "")
            failed.append(f"{name}: {code}, {len(rows)} of {len(wanted)} rows, {first} {said}")
    for name, make in BAD.items():
        path.unlink(missing_ok=True)
        make(path)
        code, rows, said = rows_of(cli, directory)
        if code != 1 or rows or "extra_data.h5" not in said or said.count("\n") > 2:
            failed.append(f"{name}: {code}, {len(rows)} rows, {said}")
    print("\n".join(failed) or f"{len(GOOD)} files read, {len(BAD)} refused")
    shutil.rmtree(directory)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
