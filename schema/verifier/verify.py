"""python3 verify.py [FOLDER] [FINGERPRINT] checks a custody record (sealbook-export/2) with Python's standard library and the openssl command. FOLDER has bagit.txt in it;
left out, it is the one of this file. FINGERPRINT is that of the registry's first key, from a source you trust; left out, compare the one that is printed. See VERIFY.txt."""
import base64, calendar, hashlib, json, os, re, subprocess, sys, tempfile, time
from pathlib import Path
SIGNED, TAGS = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"], "VERIFY.txt bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt verify.html verify.py".split()
HASH, ID = '"[0-9a-f]{64}"', '"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"'
UNSEEN = r"\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"  # what steers a terminal, or is not seen
TEXT, NODE = r'"([^"\\\x00-\x1f]|\\["\\bfnrt]|\\u00(0[0-7bef]|1[0-9a-f]))*"', "(?:0|[1-9][0-9]*)-(?:0|[1-9][0-9]*)"
ENTRY = (rf'\{{"actor":{HASH},"after":(null|{HASH}),"body":\{{BODY\}},("clock_behind":true,)?"format":"sealbook-entry/1","kind":"[a-z_.]+","log":{ID},"prev":(null|{HASH}),'
         rf'"sealed":\{{("\w+":"[\w-]{{43}}",?)*\}},"seq":(0|[1-9][0-9]*),"step":[1-9][0-9]*,"subject":{ID},"time":"[1-9][0-9-]{{9}}T[0-9:]{{6}}[0-5][0-9]\.[0-9]{{3}}Z"\}}')
OFFICER = rf'"name":{TEXT},"organisation":{TEXT},"public_key":{HASH},"roles":\[({TEXT},?)*\]'
BODIES = {"officer.enrolled": OFFICER, "registry.opened": rf'"officer":\{{"id":{ID},{OFFICER}\}},"station":\{{"code":"[A-Z0-9]+","id":{ID},"public_key":{HASH}\}}',
          "record.exported": rf'("case":{ID},)?"items":\[({ID},?)*\],("reason":{TEXT},)?("recipient":{TEXT},)?"redacted":\[({TEXT},?)*\],"steps":{HASH}',
          "disclosure.erased": rf'"authority":{TEXT},"entry":{HASH},"fields":\[({TEXT},?)*\],"reason":{TEXT}',
          "attachment.added": rf'("announced":\{{"algorithm":{TEXT},"value":{TEXT}\}},)?"category":{TEXT},"digests":\{{("[a-z0-9]+":{TEXT},?)*\}},"media_type":{TEXT},'
                              rf'"sha256":{HASH},"size":[0-9]+(,"source_device":{TEXT})?(,"stage":{TEXT})?'}  # of the kinds that are read here
DER = rb"( *\d+:d=\d+ +(hl=2 l= *\d+|hl=3 l= *(12[89]|1[3-9]\d|2\d\d)|hl=4 l= *(25[6-9]|2[6-9]\d|[3-9]\d\d|\d{4,5})) (cons: (SEQUENCE|SET|cont) |prim: (?!SE)).*\n)+"

def shown(text): return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)  # what comes from the record must not steer a terminal
def need(condition, complaint): return condition or sys.exit("FAILED: " + shown(complaint))
def files(top): return sorted(path.as_posix() for path in Path(top).rglob("*") if path.is_symlink() or not path.is_dir())
def is_plain(value, levels=16):  # names of plain letters, whole numbers of at most fifteen digits, sixteen levels: what every program reads alike
    if isinstance(value, dict): return all(re.fullmatch("[A-Za-z0-9_]+", name) for name in value) and is_plain(list(value.values()), levels)
    if isinstance(value, list): return levels > 0 and all(is_plain(one, levels - 1) for one in value)
    return not isinstance(value, float) and (not isinstance(value, int) or abs(value) < 10**15)
def canonical(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)  # RFC 8785
def base64url(content): return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
def openssl(*words): return subprocess.run(["openssl", *words], capture_output=True)
def signed(key, signature, content): return not openssl("pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"data/keys/{key}.pem", "-sigfile", signature, "-in", content).returncode
def digest(algorithm, path):
    with open(path, "rb") as file:
        state = hashlib.new(algorithm)
        while piece := file.read(1 << 20): state.update(piece)
    return state.hexdigest()
def rows(path, pattern):  # the lines of a list, each parted by the pattern's groups
    *lines, end = Path(path).read_bytes().decode().split("\n")
    return [need(end == "" and re.fullmatch(pattern, line), f"{path} holds something else").groups() for line in lines + [end] * bool(end)]
def check_bag():  # RFC 8493: every file is in its list with both digests, none is missing, none was added
    payload = files("data")
    need(sorted(set(files(".")) - set(payload)) == sorted(TAGS + SIGNED + [name + ".sig" for name in SIGNED])
         and all(os.path.isfile(path) and not os.path.islink(path) for path in files(".")), "a file was added, is missing or is no plain file")
    for algorithm in "sha256", "sha512":
        for kind, wanted, form in ("tagmanifest", TAGS, r"[a-zA-Z0-9.-]+"), ("manifest", payload, rf"data/[^%\\{UNSEEN}]+"):
            listed = rows(f"{kind}-{algorithm}.txt", f"([0-9a-f]+)  ({form})")
            need(sorted(path for _, path in listed) == wanted, f"{kind}-{algorithm}.txt does not list what it must")
            for value, path in listed: need(digest(algorithm, path) == value, f"{path} was changed")
    info = [line for (line,) in rows("bag-info.txt", r"([A-Za-z-]+: [^\x00-\x1f\x7f]+)") if line.lower().startswith(("payload-oxum:", "sealbook-export:"))]
    need(info == ["Sealbook-Export: sealbook-export/2", f"Payload-Oxum: {sum(map(os.path.getsize, payload))}.{len(payload)}"], "format or Payload-Oxum in bag-info.txt is wrong")
    need(Path("bagit.txt").read_bytes() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt is another")
def check_keys(entries, opening, exported):  # each key is named by an entry before it signs; the station's by the first. Gives the station's.
    owners = {}  # kind, and number of the entry that names it
    for key, kind, entry, signer, name in rows("data/keys.txt", r"([0-9a-f]{64}) (officer|station) ([0-9]+) ([0-9a-f]{64}) ([^ ].*)"):
        naming, opens = entries[entry], entries[entry] is opening
        owner = naming["body"][kind] if opens else naming["body"]
        need((opens or (naming["kind"], kind) == ("officer.enrolled", "officer")) and naming["actor"] == signer
             and canonical(owner["code" if kind == "station" else "name"]) == f'"{name}"', f"no entry names {key} as keys.txt says")
        der = bytes.fromhex("302a300506032b6570032100" + owner["public_key"])  # Ed25519 (RFC 8410)
        need(key not in owners and hashlib.sha256(der).hexdigest() == key and der[12:].hex() == owner["public_key"] and Path(f"data/keys/{key}.pem").read_bytes()
             == b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n", f"keys/{key}.pem is another key")
        owners[key] = kind, -1 if opens else naming["seq"]
    need(files("data/keys") == sorted(f"data/keys/{key}.pem" for key in owners), "keys.txt does not list the keys")
    (station,) = (key for key, (kind, _) in owners.items() if kind == "station")
    need((opening["seq"], opening["step"], opening["prev"], opening["after"], opening["body"]["station"]["id"], owners.get(opening["actor"]))
         == (0, 1, None, None, opening["log"], ("officer", -1)), "entry 0 did not open the registry with the first key")
    for name, entry in entries.items():
        need(owners[entry["actor"]] < ("officer", entry["seq"]) and signed(entry["actor"], f"data/entries/{name}.sig", f"data/entries/{name}.json"), f"the signature of {name}")
    need(all(signed(exported["actor"], name + ".sig", name) for name in SIGNED), "the lists are not signed by the exporting officer")
    return station
def checkpoint(path, log, station):  # a C2SP signed note with the station's signature alone; gives size, and root in base64
    note = need(re.fullmatch(rf"(sealbook/{log}\n([1-9][0-9]*)\n(\S+)\n)\n— sealbook/{log} (\S+)\n", Path(path).read_bytes().decode()), f"{path} is of another log or form")
    key, signature = (base64.b64decode(encoded) for encoded in (Path(f"data/keys/{station}.pem").read_bytes().split(b"\n")[1], note[4]))
    with tempfile.TemporaryDirectory() as work:
        for name, content in ("text", note[1].encode()), ("sig", signature[4:]): Path(work, name).write_bytes(content)  # before it stands which key it is
        need(hashlib.sha256(f"sealbook/{log}\n\1".encode() + key[-32:]).digest()[:4] == signature[:4] and base64.b64encode(signature).decode() == note[4]
             and signed(station, f"{work}/sig", f"{work}/text"), f"{path} is not signed by the station")
    return int(note[2]), note[3]
def join(path, nodes):  # computes nodes of the tree (RFC 6962) out of those it is given; gives which it used
    joins = rows(path, f"({NODE}) ({NODE}) ({NODE})")
    for node, left, right in joins:
        (a, b), (c, d) = (map(int, child.split("-")) for child in (left, right))
        whole, rest = b - a + 1, d - c + 1  # the left side is the largest power of two that leaves something
        need(node not in nodes and node == f"{a}-{d}" and c == b + 1 and whole & (whole - 1) == 0 and 1 <= rest <= whole, f"{left} and {right} do not join to {node}")
        nodes[node] = hashlib.sha256(b"\1" + nodes[left] + nodes[right]).digest()
    return [child for _, left, right in joins for child in (left, right)]
def check_tree(entries, leaves, log, station):  # each entry lies under the checkpoint's root, and so does the earlier log
    nodes = {f"{int(name)}-{int(name)}": leaf for name, leaf in leaves.items()}
    need(sorted(rows("data/proofs/leaves.txt", f"({NODE}) ([0-9]+)")) == sorted(zip(nodes, leaves)) and {entry["log"] for entry in entries.values()} == {log},
         "an entry has no place in the tree, or is of another log")
    for path in set(files("data/proofs")) - {"data/proofs/leaves.txt", "data/proofs/since.txt", "data/proofs/tree.txt"}:
        need(path.endswith(".bin") and path[12:-4] not in nodes and os.path.getsize(path) == 32, f"{path} is no node to be given")
        nodes[path[12:-4]] = Path(path).read_bytes()
    used, (size, root) = join("data/proofs/tree.txt", nodes), checkpoint("data/checkpoint.txt", log, station)
    need(sorted(used + [f"0-{size - 1}"]) == sorted(nodes) and base64.b64encode(nodes[f"0-{size - 1}"]).decode() == root, "the entries are not those of the checkpoint")
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
                need(note in ("data/since.txt", f"data/times/{size}.txt") and base64.b64encode(nodes[f"0-{size - 1}"]).decode() == root, f"the log is not the one of {note}, grown")
    for stamp, note in notes.items():
        token, parts = openssl("ts", "-reply", "-in", stamp + ".tsr", "-token_out", "-text"), openssl("asn1parse", "-inform", "DER", "-in", stamp + ".tsr")
        then = re.search(r"(?s)\nHash Algorithm: sha256\n.*?\nTime stamp: ([^\n]*)", token.stdout.decode()).group(1)
        seconds = str(calendar.timegm(time.strptime(re.sub(r"\.[0-9]+", "", then), "%b %d %H:%M:%S %Y GMT")))
        need(not parts.returncode and re.fullmatch(DER, parts.stdout) and openssl("ts", "-reply", "-in", stamp + ".tsr").stdout == Path(stamp + ".tsr").read_bytes()
             and not openssl("ts", "-verify", "-data", note, "-in", stamp + ".tsr", "-CAfile", stamp + ".pem", "-attime", seconds).returncode, f"{stamp}.tsr is no time stamp of {note}")
        print(shown(f"{note} was there at {then}, if the authority of {stamp}.tsr is to be trusted"))
def check_items(entries, leaves, exported):  # each item's steps are 1, 2, 3…, as many as the exporting officer stated in the log
    items = sorted({entry["subject"] for entry in entries.values() if entry["kind"] == "item.registered"})
    steps = sorted((entry["subject"], entry["step"], name) for name, entry in entries.items() if entry["subject"] in items)
    listed = "".join(f"{subject} {step} {name} {int(name)}-{int(name)}\n" for subject, step, name in steps).encode()
    need(Path("data/steps.txt").read_bytes() == listed, "steps.txt does not list all entries of the items")
    need((exported["step"], exported["after"], exported["body"]["steps"], sorted(exported["body"]["items"])) == (1, None, hashlib.sha256(listed).hexdigest(), items),
         "the entry of this export states other steps or items")
    for (before, number, last), (subject, step, name) in zip([("", 0, "")] + steps, steps):
        wanted = (number + 1, leaves[last].hex()) if before == subject else (1, None)
        need((step, entries[name]["after"]) == wanted, f"entries/{name}.json does not follow the step before it")
def check_contents(entries, leaves, exported):  # RFC 9901: what is shown is what was sealed; what is not, an entry says why. The same for attachments
    erased = {(entry["body"]["entry"], field) for entry in entries.values() if entry["kind"] == "disclosure.erased" for field in entry["body"]["fields"]}
    shown = {f"data/disclosures/{name}-{field}.txt": (field, sealed) for name, entry in entries.items() for field, sealed in entry["sealed"].items()
             if (leaves[name].hex(), field) not in erased and not {field, entry["subject"]}.intersection(exported["body"]["redacted"])}
    need(files("data/disclosures") == sorted(shown), "a disclosure is missing, or is there although an entry says that it is not")
    for path, (field, sealed) in shown.items():
        text = Path(path).read_bytes().decode()
        disclosure = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))  # salt, name, value
        need(base64url(hashlib.sha256(text.encode()).digest()) == sealed and base64url(canonical(disclosure).encode()) == text
             and list(map(type, disclosure)) == [str, str, str] and disclosure[1] == field, f"{path} is not what was sealed")
    named = {entry["body"]["sha256"] for entry in entries.values() if entry["kind"] == "attachment.added"}
    need(sorted(digest("sha256", path) for path in files("data/attachments")) == sorted(named), "the attachments are not those that the entries name")

sys.excepthook = lambda kind, error, trace: print(shown(f"FAILED: the record is not of its form ({kind.__name__}: {error})"))
os.chdir(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
check_bag()
entries, leaves = {}, {}
for name in sorted(path.stem for path in Path("data/entries").glob("*.json")):
    text, signature = (Path(f"data/entries/{name}.{ending}").read_bytes() for ending in ("json", "sig"))
    entries[name], leaves[name] = json.loads(text), hashlib.sha256(b"\0" + text + signature).digest()
    need(re.fullmatch(ENTRY.replace("BODY", BODIES.get(entries[name]["kind"], ".*")), text.decode(), re.A) and time.strptime(entries[name]["time"][:19], "%Y-%m-%dT%H:%M:%S")
         and is_plain(entries[name]) and canonical(entries[name]) == text.decode() and name == f"{entries[name]['seq']:06}", f"entries/{name}.json is of another form")
need(files("data/entries") == sorted(f"data/entries/{name}.{ending}" for name in entries for ending in ("json", "sig")), "an entry has not one signature")
(opening,), (exported,) = ([entry for entry in entries.values() if entry["kind"] == kind] for kind in ("registry.opened", "record.exported"))
print("Fingerprint of the registry's first key: " + opening["actor"])
need(sys.argv[2:] in ([], [opening["actor"]]), "the first key is not the one whose fingerprint was given")
check_tree(entries, leaves, opening["log"], check_keys(entries, opening, exported))
check_items(entries, leaves, exported)
check_contents(entries, leaves, exported)
print("VERIFIED")
