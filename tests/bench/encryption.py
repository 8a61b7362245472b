#!/usr/bin/env python3
"""How fast an encrypted registry is, as a part of the speed of one in clear.

    encryption.py SEALBOOK-CLI [--items N] [--rounds R] [--photographs N] [--small N]

Imports N items from a CSV file, attaches photographs of 4 MB and small files of 20 kB, verifies the ledger, the
attachments and lists all items, in a registry of each kind in turn; the median of R ratios counts. What opening and
signing in take (scrypt) is measured by itself and left out.
"""
import argparse
import os
import random
import statistics
import subprocess
import tempfile
import time

KINDS = {"clear": ["--clear"], "encrypted": []}


def seconds(cli, environment, *words):
    begin = time.perf_counter()
    subprocess.run([cli, *words], check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - begin


def table(path, items):
    with open(path, "w", encoding="utf-8") as file:
        file.write("kind,make,model,serial\n")
        file.writelines(f"phone,Huawei,Mate {i % 90},SN-{i:08}\n" for i in range(items))


def files(folder, count, size):
    os.mkdir(folder)
    chance = random.Random(1)
    for i in range(count):
        with open(os.path.join(folder, f"{i}.bin"), "wb") as file:
            file.write(chance.randbytes(size))


def measured(cli, work, kind, number):
    """Seconds of each job in a new registry."""
    registry = os.path.join(work, f"{kind}-{number}")
    environment = dict(os.environ, SEALBOOK_PASSWORD="correct horse 1", SEALBOOK_REGISTRY=registry,
                       SEALBOOK_OFFICER="Chen Hao", XDG_STATE_HOME=os.path.join(work, "state"))
    run = lambda *words: seconds(cli, environment, *words)
    run("init", registry, "--station", "BENCH", "--officer", "Chen Hao", *KINDS[kind])
    signing = min(run("checkpoint") for _ in range(3))
    times = {"import": run("import", os.path.join(work, "items.csv")) - signing}
    number = f"BENCH-{time.gmtime().tm_year}-00001"
    for name in ("photographs", "small"):
        times[f"attach {name}"] = run("attach", number, os.path.join(work, name)) - signing
    if kind == "clear":
        del environment["SEALBOOK_OFFICER"]  # nobody signs in to read
    opening = min(run("officer", "list") for _ in range(3))
    times["verify ledger"] = run("verify", "--ledger") - opening
    times["verify attachments"] = run("verify", "--attachments") - opening
    times["verify"] = run("verify") - opening
    times["list"] = min(run("--json", "item", "list") for _ in range(3)) - opening
    return times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--photographs", type=int, default=100)
    parser.add_argument("--small", type=int, default=2000)
    options = parser.parse_args()
    taken = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as work:
        table(os.path.join(work, "items.csv"), options.items)
        files(os.path.join(work, "photographs"), options.photographs, 4_000_000)
        files(os.path.join(work, "small"), options.small, 20_000)
        for number in range(options.rounds):
            for kind in sorted(KINDS, reverse=number % 2 == 1):
                taken[kind].append(measured(os.path.abspath(options.cli), work, kind, number))
    print(f"{options.items} items, {options.photographs} photographs, {options.small} small files; "
          f"{options.rounds} rounds, load {os.getloadavg()[0]:.1f}")
    for job in taken["clear"][0]:
        clear, encrypted = ([times[job] for times in taken[kind]] for kind in ("clear", "encrypted"))
        ratios = [one / other for one, other in zip(clear, encrypted)]
        print(f"{job:20} in clear {statistics.median(clear):7.2f} s, encrypted {statistics.median(encrypted):7.2f} s, "
              f"speed {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


main()
