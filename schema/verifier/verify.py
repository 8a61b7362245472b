"""Checks a custody record (sealbook-export/2) with Python's standard library and the openssl command: python3 verify.py [FOLDER] [FINGERPRINT]
FOLDER has bagit.txt in it; left out, it is the one of this file. FINGERPRINT is that of the registry's first key, from a source you trust; left out,
compare the one that is printed. The last line is VERIFIED, or says what failed. What VERIFIED does not show is said in VERIFY.txt."""
import base64, calendar, hashlib, json, os, re, subprocess, sys, tempfile, time
from pathlib import Path

TAGS = ["VERIFY.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "verify.html", "verify.py"]
SIGNED = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]

def need(condition, complaint): return condition or sys.exit("FAILED: " + complaint)
def files(top): return sorted(path.as_posix() for path in Path(top).rglob("*") if path.is_symlink() or not path.is_dir())
def der(key): return base64.b64decode(b"".join(Path(f"data/keys/{key}.pem").read_bytes().split(b"\n")[1:-2]))
def openssl(*words): return subprocess.run(["openssl", *words], capture_output=True)
def signed(key, signature, content): return not openssl("pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"data/keys/{key}.pem", "-sigfile", signature, "-in", content).returncode
def digest(algorithm, path):
    state = hashlib.new(algorithm)
    with open(path, "rb") as file:
        while piece := file.read(1 << 20): state.update(piece)
    return state.hexdigest()
def rows(path, pattern):  # the lines of a list, each parted by the pattern's groups
    *lines, end = Path(path).read_bytes().decode().split("\n")
    need(end == "" and all(re.fullmatch(pattern, line) for line in lines), f"{path} holds something else")
    return [re.fullmatch(pattern, line).groups() for line in lines]

def check_bag():  # RFC 8493: every file is in its list with both digests, none is missing, none was added
    payload = files("data")
    need(sorted(set(files(".")) - set(payload)) == sorted(TAGS + SIGNED + [name + ".sig" for name in SIGNED])
         and all(os.path.isfile(path) and not os.path.islink(path) for path in files(".")), "a file was added, is missing or is no plain file")
    for algorithm in "sha256", "sha512":
        for kind, wanted, form in ("tagmanifest", TAGS, r"[a-zA-Z0-9.-]+"), ("manifest", payload, r"data/[^%\\\x00-\x1f\x7f]+"):
            listed = rows(f"{kind}-{algorithm}.txt", f"([0-9a-f]+)  ({form})")
            need(sorted(path for _, path in listed) == wanted, f"{kind}-{algorithm}.txt does not list what it must")
            for value, path in listed:
                need(digest(algorithm, path) == value, f"{path} was changed")
    info = Path("bag-info.txt").read_bytes().decode().split("\n")
    need([line for line in info if line.lower().startswith("payload-oxum:")]
         == [f"Payload-Oxum: {sum(map(os.path.getsize, payload))}.{len(payload)}"], "Payload-Oxum in bag-info.txt is wrong")
    need("Sealbook-Export: sealbook-export/2" in info and Path("bagit.txt").read_bytes() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "another format")

def check_keys(entries, opening, exported):  # each key is named by an entry; the station by the first. Gives the station's key.
    owners, stations = {}, []
    for key, kind, entry, signer, name in rows("data/keys.txt", r"([0-9a-f]{64}) (officer|station) ([0-9a-f.]+) ([0-9a-f]{64}) ([^ ].*)"):
        need(hashlib.sha256(der(key)).hexdigest() == key and key not in owners, f"keys/{key}.pem is another key")
        naming = entries[entry]
        owner = naming["body"] if naming["kind"] == "officer.enrolled" and kind == "officer" else naming["body"].get(kind, {})
        need(naming["kind"] in ("officer.enrolled", "registry.opened") and naming["actor"] == signer and owner.get("public_key") == der(key)[-32:].hex()
             and owner.get("code" if kind == "station" else "name") == json.loads(f'"{name}"'), f"no entry names {key} as keys.txt says")
        owners[key] = kind
        stations += [key] if kind == "station" and naming is opening and owner["id"] == opening["log"] else []
    need(files("data/keys") == sorted(f"data/keys/{key}.pem" for key in owners), "keys.txt does not list the keys")
    need(len(stations) == 1 and (opening["seq"], opening["step"], opening["prev"], opening["after"]) == (0, 1, None, None)
         and opening["body"]["officer"]["public_key"] == der(opening["actor"])[-32:].hex(), "entry 0 did not open the registry with the first key")
    for name, entry in entries.items():
        need(owners.get(entry["actor"]) == "officer" and signed(entry["actor"], f"data/entries/{name}.sig", f"data/entries/{name}.json"), f"the signature of {name}")
    need(all(signed(exported["actor"], name + ".sig", name) for name in SIGNED), "the lists are not signed by the exporting officer")
    return stations[0]

def checkpoint(path, log, station):  # a C2SP signed note; gives size and root
    origin, size, root, empty, rest = Path(path).read_bytes().decode().split("\n", 4)
    need(empty == "" and origin == f"sealbook/{log}" and re.fullmatch(r"[1-9][0-9]*", size), f"{path} is of another log")
    with tempfile.TemporaryDirectory() as work:
        Path(work, "text").write_bytes(f"{origin}\n{size}\n{root}\n".encode())
        Path(work, "sig").write_bytes(base64.b64decode("".join(re.findall(f"(?m)^— {re.escape(origin)} (.*)$", rest)))[-64:])
        need(signed(station, f"{work}/sig", f"{work}/text"), f"{path} is not signed by the station")
    return int(size), base64.b64decode(root)
def join(path, nodes):  # computes nodes of the tree (RFC 6962) out of those it is given; gives which it used
    used = []
    for node, left, right in rows(path, r"([0-9]+-[0-9]+) ([0-9]+-[0-9]+) ([0-9]+-[0-9]+)"):
        (a, b), (c, d) = (map(int, child.split("-")) for child in (left, right))
        whole, rest = b - a + 1, d - c + 1  # the left side is the largest power of two that leaves something
        need(node not in nodes and node == f"{a}-{d}" and c == b + 1 and whole & (whole - 1) == 0 and 1 <= rest <= whole, f"{left} and {right} do not join to {node}")
        nodes[node] = hashlib.sha256(b"\1" + nodes[left] + nodes[right]).digest()
        used += [left, right]
    return used

def check_tree(entries, leaves, log, station):  # each entry lies under the checkpoint's root, and so does the earlier log
    nodes = {}
    for node, name in rows("data/proofs/leaves.txt", r"([0-9]+-[0-9]+) ([0-9a-f.]+)"):
        need(node not in nodes and entries[name]["log"] == log and node == "{0}-{0}".format(entries[name]["seq"]), f"{name} is not entry {node} of the log")
        nodes[node] = leaves[name]
    need(len(nodes) == len(entries), "an entry has no place in the tree")
    for path in Path("data/proofs").glob("*.bin"):
        need(path.stem not in nodes and path.stat().st_size == 32, f"{path} is no node to be given")
        nodes[path.stem] = Path(path).read_bytes()
    used = join("data/proofs/tree.txt", nodes)
    size, root = checkpoint("data/checkpoint.txt", log, station)
    need(sorted(used + [f"0-{size - 1}"]) == sorted(nodes) and nodes[f"0-{size - 1}"] == root, "the entries are not those of the checkpoint")
    check_earlier(nodes, log, station)

def check_earlier(nodes, log, station):  # earlier checkpoints are of this log; each time stamp (RFC 3161) is of one, under the certificates beside it
    notes = {path[:-4]: path.rsplit("-", 1)[0] + ".txt" for path in files("data/times") if re.fullmatch(r"data/times/[1-9][0-9]*-[1-9][0-9]*\.tsr", path)}
    need(files("data/times") == sorted({path for stamp, note in notes.items() for path in (stamp + ".tsr", stamp + ".pem", note, "data/times/joins.txt")}),
         "a file of the time stamps was added or is missing")
    for joins, earlier in ("data/proofs/since.txt", ["data/since.txt"]), ("data/times/joins.txt", sorted(set(notes.values()))):
        if any(map(os.path.exists, [joins, *earlier])):
            join(joins, nodes)
            for note in earlier:
                size, root = checkpoint(note, log, station)
                need(note in ("data/since.txt", f"data/times/{size}.txt") and nodes.get(f"0-{size - 1}") == root, f"the log is not the one of {note}, grown")
    for stamp, note in notes.items():
        token = openssl("ts", "-reply", "-in", stamp + ".tsr", "-token_out", "-text").stdout.decode()
        then = re.search(r"(?s)\nHash Algorithm: sha256\n.*?\nTime stamp: ([^\n]*)", token).group(1)
        seconds = str(calendar.timegm(time.strptime(re.sub(r"\.[0-9]+", "", then), "%b %d %H:%M:%S %Y GMT")))
        need(openssl("ts", "-reply", "-in", stamp + ".tsr").stdout == Path(stamp + ".tsr").read_bytes() and not openssl("ts", "-verify", "-data", note,
             "-in", stamp + ".tsr", "-CAfile", stamp + ".pem", "-attime", seconds).returncode, f"{stamp}.tsr is no time stamp of {note}")
        print(f"{note} was there at {then}, if the authority of {stamp}.tsr is to be trusted")

def check_items(entries, leaves, exported):  # each item's steps are 1, 2, 3…, as many as the exporting officer stated in the log
    need(exported["body"]["steps"] == digest("sha256", "data/steps.txt"), "steps.txt is not the list that the entry of this export states")
    newest, steps = {}, rows("data/steps.txt", r"([0-9a-f-]+) ([1-9][0-9]*) ([0-9a-f.]+) ([0-9]+-[0-9]+)")
    for subject, step, name, node in steps:
        (number, leaf), entry = newest.get(subject, (0, None)), entries[name]
        need((entry["subject"], entry["step"], entry["after"], str(number + 1)) == (subject, number + 1, leaf, step)
             and node == "{0}-{0}".format(entry["seq"]), f"entries/{name}.json does not follow the step before it")
        newest[subject] = number + 1, leaves[name].hex()
    need(len(steps) == sum(entry["subject"] in newest for entry in entries.values()), "steps.txt leaves out an entry of an item")
    items = sorted(entry["subject"] for entry in entries.values() if entry["kind"] == "item.registered")
    need(items == sorted(newest) == sorted(exported["body"]["items"]), "the items are not those that the entry of this export names")

def check_disclosures(entries, leaves, exported):  # RFC 9901: what is shown is what was sealed; what is not, an entry says why
    erased = {(entry["body"]["entry"], field) for entry in entries.values() if entry["kind"] == "disclosure.erased" for field in entry["body"]["fields"]}
    there, redacted = set(files("data/disclosures")), exported["body"]["redacted"]
    for name, entry in entries.items():
        for field, value in entry["sealed"].items():
            path, withheld = f"data/disclosures/{name}-{field}.txt", field in redacted or entry["subject"] in redacted
            if path in there:
                text = Path(path).read_bytes()
                need(base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode() == value
                     and json.loads(base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4)))[1] == field, f"{path} is not what was sealed")
            need((path in there) != (withheld or (leaves[name].hex(), field) in erased), f"no entry says whether {field} of {name} is shown")
            there.discard(path)
    need(not there, "a disclosure is of no entry")
    named = {entry["body"]["sha256"] for entry in entries.values() if entry["kind"] == "attachment.added"}
    need(sorted(digest("sha256", path) for path in files("data/attachments")) == sorted(named), "the attachments are not those that the entries name")

sys.excepthook = lambda kind, error, trace: print(f"FAILED: the record is not of its form ({kind.__name__}: {error})")
os.chdir(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
check_bag()
names = sorted(path.stem for path in Path("data/entries").glob("*.json"))
need(files("data/entries") == sorted(f"data/entries/{name}.{ending}" for name in names for ending in ("json", "sig")), "an entry has not one signature")
entries = {name: json.loads(Path(f"data/entries/{name}.json").read_bytes()) for name in names}
leaves = {name: hashlib.sha256(b"\0" + Path(f"data/entries/{name}.json").read_bytes() + Path(f"data/entries/{name}.sig").read_bytes()).digest() for name in names}
(opening,), (exported,) = ([entry for entry in entries.values() if entry["kind"] == kind] for kind in ("registry.opened", "record.exported"))
print("Fingerprint of the registry's first key: " + opening["actor"])
need(sys.argv[2:] in ([], [opening["actor"]]), "the first key is not the one whose fingerprint was given")
check_tree(entries, leaves, opening["log"], check_keys(entries, opening, exported))
check_items(entries, leaves, exported)
check_disclosures(entries, leaves, exported)
print("VERIFIED")
