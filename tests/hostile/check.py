#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Opens every bad store (cases/) and says what did not come as it must.

    check.py make DIRECTORY [NAME...]            makes the stores; DIRECTORY is emptied first
    check.py library VISIT DIRECTORY [NAME...]   all that the library reads, by the program `visit`
    check.py cli ASK DIRECTORY [NAME...]         what framehouse-cli says of those with a sentence, by `ask`
    check.py all ASK DIRECTORY [NAME...]         what it says of all, to five commands
    check.py outside VISIT DIRECTORY [NAME...]   which files are opened, by strace

NAMEs, or the beginnings of some, choose stores.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import cases  # noqa: E402, F401  fills stores.CASES
import outside  # noqa: E402
import stores  # noqa: E402

SOUND = Path(__file__).parents[1] / "data" / "stores"
MEGABYTES = 1024  # resident


def make(directory, chosen):
    shutil.rmtree(directory, ignore_errors=True)
    stores.Store.scratch = directory / "scratch"
    stores.Store.scratch.mkdir(parents=True)
    for case in chosen:
        case.make(stores.Store(directory / case.name))


def visited(program, paths):
    """What `visit` found, by store; and what it says of each process's end."""
    done = subprocess.run([program, *paths], capture_output=True, text=True, errors="replace", timeout=900)
    found = {}
    for line in done.stdout.splitlines():
        said = json.loads(line)
        found.setdefault(Path(said["store"]).name, {}).update(said)
    return found


def expect(problems, is_so, text):
    if not is_so:
        problems.append(text)


def judge(case, found):
    """What is wrong with the library's answer."""
    problems = []
    expect(problems, found.get("signal") == 0, f"ended by signal {found.get('signal')}")
    expect(problems, found.get("exit") == 0, f"exception {found.get('exception')}")
    expect(problems, found.get("megabytes", 0) <= MEGABYTES, f"took {found.get('megabytes')} MB")
    if problems:
        return problems
    expect(problems, found["opens"] == case.opens, f"opens: {found['opens']}, {found.get('error')}")
    if not found["opens"] or not case.opens:
        return problems
    if case.frames is not None:
        expect(problems, found["frames"] == case.frames, f"{found['frames']} frames instead of {case.frames}")
    if case.good is not None:
        text = f"{found['right']} right frames instead of {case.good}: {found['errors'][:2]} {found['problems'][:2]}"
        expect(problems, found["right"] >= case.good, text)
    if case.marked:
        expect(problems, found["wrong"] == 0, f"{found['wrong']} frames under a number that is not theirs")
    return problems


def report(name, problems):
    for problem in problems:
        print(f"{name}: {problem}")
    return len(problems)


def check_library(program, directory, chosen):
    found = visited(program, [str(directory / case.name) for case in chosen])
    slowest = max(found.values(), key=lambda said: said.get("seconds", 0))
    biggest = max(found.values(), key=lambda said: said.get("megabytes", 0))
    for what, said in (("slowest", slowest), ("biggest", biggest)):
        print(f"{what}: {Path(said['store']).name}, {said['seconds']:.2f} s, {said['megabytes']} MB")
    return sum(report(case.name, judge(case, found.get(case.name, {}))) for case in chosen)


HOSTILE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def asked(program, directory, questions):
    """The exit code, errors and output of each (command, store)."""
    answers = directory / f"answers.{os.getpid()}"
    answers.mkdir()
    own = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "LANGUAGE": "", "XDG_CACHE_HOME": str(answers)}
    words = [str(word) for question in questions for word in question]
    done = subprocess.run([program, answers, *words], stdout=subprocess.PIPE, timeout=900, env=os.environ | own)

    def text(i, ending):
        path = answers / f"{i}.{ending}"
        return path.read_text(errors="replace") if path.exists() else ""

    found = [(int(code), text(i, "err"), text(i, "out")) for i, code in enumerate(done.stdout.split())]
    shutil.rmtree(answers)
    return found


def judge_answer(case, command, code, errors, output):
    """What is wrong with the command line's answer."""
    problems = []
    expect(problems, code in (0, 1), f"{command} ended with {code}: {errors[-300:]}")
    shown = errors + (output if command == "info" else "")
    expect(problems, not HOSTILE.search(shown), f"{command} prints control characters: {shown!r:.200}")
    if not case.opens:
        expect(problems, code == 1, f"{command} ended with 0")
    return problems


def check_cli(program, directory, chosen, commands=None):
    chosen = [case for case in chosen if case.says or commands]
    asks = [(case, command) for case in chosen for command in commands or case.usual_commands()]
    answers = asked(program, directory, [(command, directory / case.name) for case, command in asks])
    problems = {case.name: [] for case in chosen}
    said = {case.name: "" for case in chosen}
    for (case, command), answer in zip(asks, answers):
        problems[case.name] += judge_answer(case, command, *answer)
        said[case.name] += answer[1] + answer[2]
    for case in chosen:
        is_said = re.search(case.says, said[case.name])
        expect(problems[case.name], is_said, f"does not say '{case.says}': {said[case.name][:600]}")
    missing = len(asks) - len(answers)
    return sum(report(name, texts) for name, texts in problems.items()) + missing


def check_all(program, directory, chosen):
    return check_cli(program, directory, chosen, ("info", "verify", "frames", "checksum", "extra"))


def check_outside(program, directory, chosen):
    """Bad stores, and all sound ones beside them in the tree."""
    own = directory / "cache"
    log = directory / "strace.log"
    sound = sorted(path.parent for path in SOUND.glob("*/metadata.yaml"))
    paths = [directory / case.name for case in chosen] + sound
    said = outside.traced([program, *map(str, paths)], log, {"XDG_CACHE_HOME": str(own)})
    lines = [json.loads(line) for line in said.splitlines()]
    store_of = {line["pid"]: line["store"] for line in lines if "pid" in line}
    problems = outside.judge(log, store_of, own)
    # The log itself must show what is looked for: every process opens its own store.
    expect(problems, len(store_of) >= len(paths) - 1, ("strace", f"{len(store_of)} of {len(paths)} were opened"))
    expect(problems, any(str(sound[0]) in line for line in log.open(errors="replace")), ("strace", "saw nothing"))
    return sum(report(name, [problem]) for name, problem in problems)


CHECKS = {"library": check_library, "cli": check_cli, "all": check_all, "outside": check_outside}


def main(what, *arguments):
    directory, *names = arguments if what == "make" else arguments[1:]
    chosen = [case for case in stores.CASES if not names or case.name.startswith(tuple(names))]
    directory = Path(directory).resolve()
    if what == "make":
        make(directory, chosen)
        return 0
    failures = CHECKS[what](arguments[0], directory, chosen)
    print(f"{len(chosen)} stores, {failures} failures")
    return 1 if failures or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
