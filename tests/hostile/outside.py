# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which files a process touches that opens stores, told by strace."""

import os
import re
import subprocess
from pathlib import Path

# What every process may read: the system's libraries, settings and time zones, and itself.
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/proc/", "/sys/", "/dev/", "/etc/", "/run/")
NEVER = ("/etc/passwd", "/etc/shadow", "/dev/zero", "/dev/random", "/dev/video")
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
CHANGES = ["creat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir"]
CHANGES += ["link", "linkat", "symlink", "symlinkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat"]
CHANGES += ["utimensat", "setxattr"]
ELSEWHERE = ["connect", "bind", "execve"]
CALL = re.compile(r"(?P<pid>\d+) +(?P<name>\w+)\((?P<rest>.*)")
RESULT = re.compile(r" = (?P<number>-?\d+)(<(?P<path>.*?)>)?( |$)")


def traced(command, log, environment=None):
    """Runs `command` under strace; its standard output."""
    calls = ",".join(["open", "openat", *CHANGES, *ELSEWHERE])
    strace = ["strace", "-f", "-y", "-s", "4096", "-e", f"trace={calls}", "-o", str(log)]
    done = subprocess.run(
        [*strace, *command],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=900,
        env=os.environ | (environment or {}),
    )
    return done.stdout


def is_within(path, directory):
    return Path(path).is_relative_to(directory)


def judge_open(line, opened, store, own):
    """What is wrong with a successful open, or None."""
    if WRITING.search(line) and not is_within(opened, own):
        return f"opened for writing: {opened}"
    if is_within(opened, store) or is_within(opened, own):
        return None
    if opened.startswith(SYSTEM) and not opened.startswith(NEVER):
        return None
    return f"opened outside of the store: {opened}"


def judge(log, store_of, own):
    """Complaints about the calls in `log`; `store_of` says which store a process was given, `own` is
    where the program may keep files of its own."""
    complaints = []
    for line in log.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        store = store_of.get(int(call["pid"])) if call else None
        result = RESULT.search(line) if store else None
        if not result:
            continue
        problem = None
        if call["name"] in ("open", "openat") and result["path"]:
            problem = judge_open(line, os.path.normpath(result["path"]), store, own)
        elif call["name"] in CHANGES and int(result["number"]) >= 0 and str(own) not in line:
            problem = f"changed files: {line}"
        elif call["name"] in ELSEWHERE and int(result["number"]) >= 0:
            problem = f"went elsewhere: {line}"
        if problem:
            complaints.append((Path(store).name, problem))
    return complaints
