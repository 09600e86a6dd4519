#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Arrays of every type, order and packing as pictures of a store, written here and read by us.

check_arrays.py CLI DIRECTORY: `framehouse-cli checksum` must give the arrays' own bytes.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import yaml

import bpk

TYPES = ("|b1", "|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8",
         "<u8", ">u8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8")
BPK = {
    "": {},
    "no checksums": {"checksum": 0},
    "CRC-32": {"checksum": 2},
    "no offsets": {"offsets": False},
    "metadata unpacked": {"packed": False},
    "one chunk": {"chunk": 1 << 20},
    "not compressed": {"level": 0},
}


def pictures(dtype, shape):
    values = np.random.default_rng(7).integers(0, 200, (2, *shape))
    return [picture.astype(dtype) for picture in values]


def write(directory, form, arrays, put):
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "000000").mkdir(parents=True)
    store = {"class": "DirectoryImgStore", "version": 2, "format": form, "encoding": None,
             "imgshape": list(arrays[0].shape), "imgdtype": arrays[0].dtype.name,
             "chunksize": 200, "created_utc": "2024-05-01T12:34:56", "timezone_local": "UTC"}
    (directory / "metadata.yaml").write_text(yaml.safe_dump({"__store": store}))
    np.savez(directory / "000000/index.npz", frame_number=np.arange(len(arrays)),
             frame_time=np.arange(len(arrays)) / 25)
    for i, array in enumerate(arrays):
        put(directory / f"000000/{i:06d}.{form}", array)


def cases():
    for dtype in TYPES:
        for shape in (48, 64), (48, 64, 3):
            arrays = pictures(dtype, shape)
            yield f"npy {dtype} {shape}", "npy", arrays, np.save
            yield f"bpk {dtype} {shape}", "bpk", arrays, bpk.write
    for dtype in "|u1", ">u2", "<f4":
        arrays = [np.asfortranarray(picture) for picture in pictures(dtype, (48, 64, 3))]
        yield f"npy {dtype} Fortran", "npy", arrays, np.save
        yield (f"bpk {dtype} Fortran", "bpk", arrays,
               lambda path, array: bpk.write(path, array, order="F"))
    for name, options in BPK.items():
        yield (f"bpk {name}", "bpk", pictures("<u2", (48, 64, 3)),
               lambda path, array, options=options: bpk.write(path, array, **options))


def main(cli, directory):
    directory = Path(directory)
    failed = count = 0
    for name, form, arrays, put in cases():
        write(directory, form, arrays, put)
        dtype = arrays[0].dtype.newbyteorder("<")
        wanted = [hashlib.sha256(array.astype(dtype).tobytes()).hexdigest() for array in arrays]
        done = subprocess.run([cli, "checksum", directory], capture_output=True, text=True)
        said = [json.loads(line) for line in done.stdout.splitlines()]
        is_type = all(line["dtype"] == dtype.name or dtype.name == "bool" for line in said)
        if [line["sha256"] for line in said] != wanted or not is_type:
            failed += 1
            print(f"{name}: {said} {done.stderr}")
        count += 1
    shutil.rmtree(directory)
    print(f"{count - failed} of {count} kinds of array agree")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
