#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Indexes as numpy and zipfile can write them, read by us.

check_npz.py CLI STORE DIRECTORY: `framehouse-cli frames` on a copy of STORE, a store of pictures, in
DIRECTORY must give the numbers and times of an index of every type, order and packing.
"""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np

NUMBERS = [3, 4, 7, 1000000]
TIMES = [0.5, 1.25, 2.0, 1024.0]


def npy(array, version=(1, 0)):
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


class Pipe(io.RawIOBase):
    """A target that cannot seek: zipfile then writes data descriptors."""

    def __init__(self, file):
        self._file = file

    def writable(self):
        return True

    def write(self, data):
        return self._file.write(data)


def zipped(path, members, method=zipfile.ZIP_STORED, zip64=False, streamed=False):
    with open(path, "wb") as file:
        target = Pipe(file) if streamed else file
        with zipfile.ZipFile(target, "w", method) as archive:
            for name, data in members:
                with archive.open(name, "w", force_zip64=zip64) as member:
                    member.write(data)


def columns(numbers="<i8", times="<f8", version=(1, 0)):
    return [("frame_number.npy", npy(np.array(NUMBERS, numbers), version)),
            ("frame_time.npy", npy(np.array(TIMES, times), version))]


def savez(path, function):
    function(path, encoding=np.array(None, object), uuid=np.array("0" * 32),
             frame_time=np.array(TIMES), imgshape=np.array([48, 64]),
             frame_number=np.array(NUMBERS))


CASES = {
    "numpy.savez": lambda path: savez(path, np.savez),
    "numpy.savez_compressed": lambda path: savez(path, np.savez_compressed),
    "ZIP64": lambda path: zipped(path, columns(), zip64=True),
    "ZIP64, deflated": lambda path: zipped(path, columns(), zipfile.ZIP_DEFLATED, True),
    "data descriptors": lambda path: zipped(path, columns(), streamed=True),
    "data descriptors, deflated": lambda path: zipped(
        path, columns(), zipfile.ZIP_DEFLATED, streamed=True),
    "data descriptors of ZIP64": lambda path: zipped(path, columns(), zip64=True, streamed=True),
    "other order": lambda path: zipped(path, columns()[::-1]),
    "version 2": lambda path: zipped(path, columns(version=(2, 0))),
    "version 3": lambda path: zipped(path, columns(version=(3, 0))),
    "Fortran order": lambda path: zipped(path, [
        (name, data.replace(b"'fortran_order': False", b"'fortran_order': True "))
        for name, data in columns()]),
}
for number in "<i4", ">i4", "<u4", ">u8", "<u8", "<f8", ">f8", "<f4", ">i8":
    CASES["numbers of " + number] = lambda path, n=number: zipped(path, columns(numbers=n))
for time in "<f4", ">f4", ">f8", "<f2", "<i4":
    CASES["times of " + time] = lambda path, t=time: zipped(path, columns(times=t))


def main(cli, store, directory):
    directory = Path(directory)
    shutil.rmtree(directory, ignore_errors=True)
    shutil.copytree(store, directory)
    for chunk in sorted(directory.glob("0*"))[1:]:
        shutil.rmtree(chunk)
    failed = []
    for name, write in CASES.items():
        write(directory / "000000/index.npz")
        times = [int(t) if name == "times of <i4" else t for t in TIMES]
        done = subprocess.run([cli, "frames", directory, "--json"], capture_output=True, text=True)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        if [row["number"] for row in rows] != NUMBERS or [row["time"] for row in rows] != times:
            failed.append(f"{name}: {rows} {done.stderr}")
    shutil.rmtree(directory)
    print("\n".join(failed) or f"{len(CASES)} indexes read")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
