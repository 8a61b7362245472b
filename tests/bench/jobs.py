"""The work that tests/bench/all measures: what Sealbook does, and what does the same."""

import csv
import os
import random
import re

PROSECUTOR = "郑岩"  # of the made-up campaign


def run_all(bench):
    """Runs every job; gives the rates that have no other program to be compared with."""
    data = make_files(bench)
    for kind in ("large", "small"):
        take_in(bench, kind, data[kind])
        verify(bench, kind, data[kind])
    sign_in(bench)
    export(bench)
    rates = ledger(bench)
    rates.update(growth(bench))
    return rates


def make_files(bench):
    """Eight large files, and many small ones of the same total; the same for each run."""
    made = {}
    total = bench.given.mebibytes * 1024 * 1024
    source = random.Random(1)
    for kind, count in (("large", 8), ("small", bench.given.files)):
        folder = os.path.join(bench.work, kind)
        os.mkdir(folder)
        for number in range(count):
            with open(os.path.join(folder, f"f{number:05}"), "wb") as file:
                file.write(source.randbytes(total // count))
        made[kind] = folder
    bench.run("cat large/* small/* > /dev/null; sync")
    return made


def new_registry(bench):
    registry = bench.fresh("registry")
    bench.run([bench.cli, "init", registry, "--clear", "--station", "BENCH", "--officer", "Bench"])
    item = bench.run([bench.cli, "-R", registry, "item", "add", "--kind", "other", "--set",
                      "description=bench"]).strip()
    return registry, item


def take_in(bench, kind, folder):
    def sealbook():
        registry, item = new_registry(bench)
        bench.registries[kind] = registry
        return [bench.cli, "-R", registry, "attach", item, folder]

    def borg():
        repository = bench.fresh("borg")
        bench.run(["borg", "init", "--encryption", "none", repository])
        return f"borg create --compression none {repository}::one {folder} && sync -f {repository}"

    def restic():
        repository = bench.fresh("restic")
        bench.run(["restic", "init", "--repo", repository])
        return f"restic backup --no-cache --repo {repository} {folder} && sync -f {repository}"

    bench.registries = getattr(bench, "registries", {})
    contenders = {"sealbook-cli attach": sealbook}
    contenders["cp -r, sync"] = lambda: (f"cp -r {folder} {bench.fresh('copy')} && "
                                         f"sync -f {bench.work}")
    if bench.has("borg", "borgbackup"):
        contenders["borg create"] = borg
    if bench.has("restic", "restic"):
        contenders["restic backup"] = restic
    bench.in_turn(f"take in {kind} files", contenders)


def verify(bench, kind, folder):
    cores = os.cpu_count()
    each = min(64, max(1, (len(os.listdir(folder)) + cores - 1) // cores))
    listed = f"find {folder} -type f -print0 | xargs -0 "
    contenders = {"sealbook-cli verify --attachments": lambda: [
        bench.cli, "-R", bench.registries[kind], "verify", "--attachments"]}
    contenders[f"sha256sum, xargs -P{cores}"] = lambda: listed + f"-P {cores} -n {each} sha256sum"
    contenders[f"openssl dgst -sha256, xargs -P{cores}"] = lambda: (
        listed + f"-P {cores} -n {each} openssl dgst -sha256")
    if bench.has("rhash", "rhash"):
        contenders["rhash --sha256"] = lambda: listed + "rhash --sha256"
    if bench.has("hashdeep", "hashdeep"):
        contenders["hashdeep -c sha256"] = lambda: f"hashdeep -c sha256 -r {folder}"
    bench.in_turn(f"verify {kind} files", contenders)


def sign_in(bench):
    """The password's scrypt is slow by design, and part of every command that signs."""
    registry, item = new_registry(bench)
    bench.in_turn("sign in, register one item", {"sealbook-cli item add": lambda: [
        bench.cli, "-R", registry, "item", "add", "--kind", "other", "--set", "description=one"]})


def export(bench):
    registry = bench.fresh("campaign")
    bench.run([bench.cli, "demo", registry, "--items", str(bench.given.items), "--extraction",
               "20000000"])
    bench.campaign = registry
    cases = bench.run([bench.cli, "-R", registry, "case", "list"]).split()
    base = [bench.cli, "-R", registry, "--as", PROSECUTOR, "export", "--case", cases[0], "--to"]
    record = bench.fresh("record")
    bench.run(base + [record])

    def by_hand():
        copy = bench.fresh("copy")
        return (f"cp -r {record} {copy} && find {copy} -type f -exec openssl dgst -sha256 {{}} + "
                f"&& find {copy} -type f -exec openssl dgst -sha512 {{}} + && sync -f {copy}")

    bench.in_turn("export a case", {
        "sealbook-cli export": lambda: base + [bench.fresh("record")],
        "cp -r, openssl dgst, sync": by_hand})
    bench.in_turn("check a record", {
        "sealbook-cli bag check": lambda: [bench.cli, "bag", "check", record],
        "verify.py": lambda: ["python3", os.path.join(record, "verify.py"), record]})


def ledger(bench):
    """Entries a second: appended and checked, next to openssl's own benchmark."""
    entries = 800 if bench.given.short else 20000
    rates = {}
    for _ in range(bench.given.runs):
        out = bench.run([os.path.join(bench.tools, "bench_ledger"), str(entries)])
        for name, rate in re.findall(r"^(.*?)(?: of \d+ entries, 0 broken)?:\s+(\d+) \S+/s", out,
                                     re.MULTILINE):
            rates.setdefault(name.strip(), []).append(int(rate))
    return {"entries a second": rates}


def growth(bench):
    """Seconds for a campaign of each size; linear where a tenfold size takes ten times as long."""
    sizes = [int(size) for size in bench.given.sizes.split(",")]
    for size in sizes:
        registry = bench.fresh("grown")
        officer = ["--as", PROSECUTOR]
        commands = {
            "demo": [bench.cli, "demo", registry, "--items", str(size), "--extraction", "1000000"],
            "verify --ledger": [bench.cli, "-R", registry, "verify", "--ledger"],
            "rebuild": [bench.cli, "-R", registry, *officer, "rebuild"],
            "search": [bench.cli, "-R", registry, "search", "huawei 4711"],
            "item list": [bench.cli, "-R", registry, "item", "list"],
        }
        for name, command in commands.items():
            for _ in range(1 if name == "demo" else bench.given.runs):
                bench.measure(f"{size} items", name, command)
            print(f"  {size} items: {name}", flush=True)
        measure_import(bench, size)
    return {"sizes": sizes}


def measure_import(bench, size):
    table = bench.fresh("table") + ".csv"
    with open(table, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["kind", "make", "model", "serial"])
        for number in range(size):
            rows.writerow(["phone", "Huawei", "P60", f"SN{number:08}"])
    for _ in range(bench.given.runs):
        registry, _item = new_registry(bench)
        bench.measure(f"{size} items", "import", [bench.cli, "-R", registry, "import", table])
