#!/usr/bin/env python3
"""Power cuts: the main job, cut after each change that it makes to the disk.

    power_cuts.py SEALBOOK-CLI SHIM [--every N] [--part I/N] [--keep FOLDER] [--encryption from-the-beginning|later]

The job runs once with the shim (disk_shim.cpp), which records every write, sync and change of a name.
From the record follows what a disk may hold after a power cut at any moment:
  all      everything that was asked for (the program was killed, the machine lived)
  synced   only what was synced: contents by fsync of the file, names by fsync of their folder
  some     names up to a random moment, as a journal keeps them, and of the contents that were not
           synced a random part, cut at sectors of 512 bytes
Each such state must open: nothing that the program acknowledged is lost, `verify` finds no fault, and
the next item can be registered. Changes that fail are the subject of core/registry/test_disk_faults.
"""
import argparse
import concurrent.futures
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

SECTOR = 512


class Trace:
    """The changes of a run, in order. Files and folders have numbers, since a freed inode is used again."""

    def __init__(self, path, root):
        self.changes = []  # (kind, arguments…)
        self.ends = []     # how many changes there were when each command had ended
        self.number_of = {identity(root): 0}
        self.names = {root: 0}  # as they are at the end of what was read
        self.root = root
        self.read_to = 0
        self.path = path

    def read_on(self):
        """Reads what a command has appended."""
        with open(self.path, "rb") as file:
            file.seek(self.read_to)
            while line := file.readline():
                *words, size = line.decode().rstrip("\n").split("\t")
                self.add(words[0], [urllib.parse.unquote(w) for w in words[1:]], file.read(int(size)))
            self.read_to = file.tell()
        self.ends.append(len(self.changes))

    def add(self, kind, words, data):
        if kind in ("create", "mkdir"):
            path, inode = words
            self.number_of[inode] = len(self.changes) + 1
            self.names[path] = self.number_of[inode]
            self.changes.append((kind, path, self.names[path]))
        elif kind in ("rename", "link"):
            source, target = words
            number = self.names[source] if kind == "link" else self.names.pop(source)
            self.names[target] = number
            move_below(self.names, source, target)
            self.changes.append((kind, source, target, number))
        elif kind == "unlink":
            self.changes.append((kind, words[0], self.names.pop(words[0], -1)))
        elif kind == "write":
            self.changes.append((kind, self.number_of[words[0]], int(words[1]), data))
        elif kind == "truncate":
            self.changes.append((kind, self.number_of[words[1]], int(words[0])))
        elif kind in ("sync", "sync-all"):
            self.changes.append((kind, self.number_of.get(words[0], -1)))
        else:
            raise ValueError(kind)

    def folder_of(self, index):
        """The folder whose sync makes a change of names last."""
        change = self.changes[index]
        return os.path.dirname(change[2] if change[0] in ("rename", "link") else change[1])


def move_below(names, source, target):
    """What was in a folder that is renamed has another path now."""
    for path in [p for p in names if p.startswith(source + "/")]:
        names[target + path[len(source):]] = names.pop(path)


def identity(path):
    info = os.stat(path)
    return f"{info.st_dev}:{info.st_ino}"


def synced(trace, end):
    """The indices below `end` of the changes that a sync below `end` has made last."""
    numbers = {trace.root: 0}
    waiting, lasting = {}, set()
    for i, (kind, *rest) in enumerate(trace.changes[:end]):
        if kind in ("write", "truncate"):
            waiting.setdefault(rest[0], []).append(i)
        elif kind == "sync":
            lasting.update(waiting.pop(rest[0], []))
        elif kind == "sync-all":
            for indices in waiting.values():
                lasting.update(indices)
            waiting.clear()
        else:
            if kind == "mkdir":
                numbers[rest[0]] = rest[1]
            elif kind == "rename" and rest[0] in numbers:
                numbers[rest[1]] = numbers.pop(rest[0])
            waiting.setdefault(numbers.get(trace.folder_of(i), -1), []).append(i)
    return lasting


def is_content(change):
    return change[0] in ("write", "truncate")


def state(trace, end, model, chance):
    """The names (path → number, None for a folder) and contents (number → bytes) after a cut before `end`."""
    lasting = set(range(end)) if model == "all" else synced(trace, end)
    last_name = chance.randrange(end + 1) if model == "some" else 0
    names, contents = {trace.root: None}, {}
    for i, change in enumerate(trace.changes[:end]):
        kind, *rest = change
        lasts = i in lasting
        if model == "some" and not lasts:
            lasts = chance.random() < 0.5 if is_content(change) else i < last_name
        if not lasts:
            continue
        if kind == "write":
            number, at, data = rest
            content = contents.setdefault(number, bytearray())
            if i not in lasting and chance.random() < 0.5:
                data = data[:chance.randrange(len(data) // SECTOR + 1) * SECTOR]
            content.extend(bytes(max(0, at + len(data) - len(content))))
            content[at:at + len(data)] = data
        elif kind == "truncate":
            content = contents.setdefault(rest[0], bytearray())
            size = rest[1]
            del content[size:]
            content.extend(bytes(size - len(content)))
        elif kind in ("create", "mkdir"):
            names[rest[0]] = rest[1] if kind == "create" else None
        elif kind in ("rename", "link"):
            source, target, number = rest
            if kind == "rename" and source in names and names[source] in (number, None):
                number = names.pop(source)
                move_below(names, source, target)
            names[target] = number
        elif kind == "unlink" and names.get(rest[0], -2) in (rest[1], None):
            names.pop(rest[0], None)
    return names, contents


def write_state(trace, names, contents, place):
    """Lays a state down below the folder `place`."""
    for path in sorted(names):
        target = place + path[len(trace.root):]
        if names[path] is None:
            if os.path.isdir(os.path.dirname(target)):
                os.makedirs(target, mode=0o700, exist_ok=True)
        elif os.path.isdir(os.path.dirname(target)) and not target.endswith("-shm"):
            with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(contents.get(names[path], b""))


class Job:
    """The commands of the main job, and what each of them acknowledges."""

    def __init__(self, cli, work, encryption):
        self.cli, self.work = cli, work
        self.environment = dict(os.environ, SEALBOOK_PASSWORD="correct horse 1", LC_ALL="C.UTF-8",
                                XDG_STATE_HOME=os.path.join(work, "state"))
        if encryption:
            self.environment["SEALBOOK_OFFICER"] = "Chen Hao"
        chance = random.Random(1)
        for name, size in (("small", 900), ("large", 300_000)):
            with open(os.path.join(work, name), "wb") as file:
                file.write(chance.randbytes(size))
        with open(os.path.join(work, "table.csv"), "w", encoding="utf-8") as file:
            file.write("kind,make\n" + "phone,Huawei\n" * 5)
        first, second = "CUT-2026-00001", "CUT-2026-00002"
        self.commands = [
            ["init", "DISK/R", "--station", "CUT", "--officer", "Chen Hao"],
            ["item", "add", "--kind", "phone", "--set", "make=Huawei"],
            ["item", "add", "--kind", "other", "--set", "description=box"],
            ["attach", first, "WORK/small"],
            ["attach", second, "WORK/large", "WORK/small"],
            ["custody", "seal", first, "--seal", "S-100"],
            ["import", "WORK/table.csv"],
            ["item", "correct", first, "--set", "model=Mate 40", "--reason", "read again"],
            ["checkpoint"],
        ]
        if encryption != "from-the-beginning":
            self.commands[0].append("--clear")
        if encryption == "later":
            self.commands[3:] = [["attach", first, "WORK/small"], ["attach", second, "WORK/large"], ["encrypt"],
                                 ["item", "add", "--kind", "phone", "--set", "make=Nokia"]]

    def run(self, place, command, **environment):
        words = [w.replace("DISK", place).replace("WORK", self.work) for w in command]
        return subprocess.run([self.cli, *words], capture_output=True, text=True, check=False,
                              env=dict(self.environment, SEALBOOK_REGISTRY=place + "/R", **environment))

    def acknowledged(self, place, done, expected):
        """What is missing of the first `done` commands, and what else is wrong with the registry. One that
        was cut while it was made is made again by the same command; where it is whole, that is refused."""
        if done == 0:
            again = self.run(place, self.commands[0])
            if again.returncode not in (0, 3):
                return f"init again: exit {again.returncode}: {again.stderr}"
        verified = self.run(place, ["verify"])
        if verified.returncode != 0:
            return f"verify: exit {verified.returncode}\n{verified.stdout}{verified.stderr}"
        listed = self.run(place, ["--json", "item", "list"]).stdout
        missing = [number for number in expected.items(done) if f'"{number}"' not in listed]
        for number, digests in expected.attachments(done).items():
            shown = self.run(place, ["--json", "item", "show", number]).stdout
            missing += [digest for digest in digests if digest not in shown]
        if missing:
            return f"acknowledged and lost: {missing}"
        return self.goes_on(place) or self.finishes_encrypting(place)

    def finishes_encrypting(self, place):
        """Where the registry is encrypted, and was cut while its attachments were: the same command goes on."""
        if not os.path.isdir(place + "/R/keys"):
            return ""
        again = self.run(place, ["encrypt"])
        if again.returncode not in (0, 3):  # 3: all is encrypted
            return f"encrypt again: exit {again.returncode}: {again.stderr}"
        for folder, _, names in os.walk(place + "/R/attachments"):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    if len(name) == 64 and not file.read(30).startswith(b"age-encryption.org/v1\n"):
                        return f"{name} is in clear"
        verified = self.run(place, ["verify"])
        return "" if verified.returncode == 0 else f"at last verify: {verified.stdout}{verified.stderr}"

    def goes_on(self, place):
        added = self.run(place, ["item", "add", "--kind", "other", "--set", "description=after"])
        if added.returncode != 0:
            return f"no further item: {added.stderr}"
        verified = self.run(place, ["verify"])
        return "" if verified.returncode == 0 else f"then verify: {verified.stdout}{verified.stderr}"


class Expected:
    """What the outputs of the undisturbed run have acknowledged."""

    def __init__(self):
        self.outputs = []  # of each command, in order

    def items(self, done):
        return [line.strip() for command, out in self.outputs[:done] for line in out.splitlines()
                if command[0] in ("item", "import") and line.startswith("CUT-") and command[1] != "correct"]

    def attachments(self, done):
        digests = {}
        for command, out in self.outputs[:done]:
            if command[0] == "attach":
                digests.setdefault(command[1], []).extend(line.split()[0] for line in out.splitlines())
        return digests


def recorded(job, shim, work):
    """Runs the job once; its record and what it acknowledged."""
    disk = os.path.join(work, "disk")
    os.mkdir(disk)
    trace = Trace(os.path.join(work, "trace"), disk)
    expected = Expected()
    for command in job.commands:
        done = job.run(disk, command, LD_PRELOAD=shim, DISK_ROOT=disk, DISK_TRACE=trace.path)
        if done.returncode != 0:
            sys.exit(f"the undisturbed job fails: {command}: {done.stderr}")
        expected.outputs.append((command, done.stdout))
        trace.read_on()
    return trace, expected


def cut(job, trace, expected, end, model, keep):
    done = sum(1 for e in trace.ends if e <= end)
    place = tempfile.mkdtemp(dir=job.work)
    names, contents = state(trace, end, model, random.Random(f"{end} {model}"))
    write_state(trace, names, contents, place)
    if keep:
        shutil.copytree(place, os.path.join(keep, f"{end}-{model}"))
    wrong = job.acknowledged(place, done, expected)
    shutil.rmtree(place)
    last = trace.changes[end - 1] if end else ("nothing",)
    return f"cut after change {end} ({last[0]} {str(last[1:2])[:90]}), {model}: {wrong}" if wrong else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("shim")
    parser.add_argument("--every", type=int, default=1, help="try one of so many moments")
    parser.add_argument("--part", default="1/1", help="of the states, try the first, fourth, seventh… (1/3)")
    parser.add_argument("--keep", help="keep the states in this folder")
    parser.add_argument("--encryption", choices=["from-the-beginning", "later"],
                        help="of a registry that is encrypted: made so, or by a command of the job")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        job = Job(os.path.abspath(options.cli), work, options.encryption)
        shim = os.path.abspath(options.shim)
        trace, expected = recorded(job, shim, work)
        counts = {kind: sum(1 for c in trace.changes if c[0] == kind) for kind in {c[0] for c in trace.changes}}
        print(f"{len(trace.changes)} changes in {len(trace.ends)} commands: {json.dumps(counts, sort_keys=True)}")
        part, parts = map(int, options.part.split("/"))
        moments = [(end, model) for end in range(1, len(trace.changes) + 1, options.every)
                   for model in ("all", "synced", "some")][part - 1::parts]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            tries = [pool.submit(cut, job, trace, expected, end, model, options.keep)
                     for end, model in moments]
            wrong = [text for text in (t.result() for t in tries) if text]
        print("\n".join(wrong))
        print(f"{len(tries)} states tried, {len(wrong)} wrong")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
