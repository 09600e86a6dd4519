#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs a test of a program that has a mistake: expect_failure.py SCRIPT ARGUMENTS...

The test must find something bad by itself, not stumble.
"""

import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as directory:
    done = subprocess.run([sys.executable, *sys.argv[1:], "--dir", directory], capture_output=True,
                          text=True)
print(done.stdout, done.stderr)
if done.returncode != 1 or "Traceback" in done.stderr:
    sys.exit("the mistake was not found")
