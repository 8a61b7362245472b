#!/usr/bin/env python3
"""Makes custody records without Sealbook, by what schema/ says, with keys of its own: what somebody can make who has every
key of a registry and a program of their own. The cases stand in tests/data/made_records.py.

    made_record.py --list             the cases, a line each
    made_record.py CASE FOLDER        makes that one, and prints the fingerprint of its first key
    made_record.py --all FOLDER [1/3] makes all of them, in folders 0, 1, 2…, or the first, fourth, seventh… alone
                                      (and prints the fingerprint)
    made_record.py --digests          the lines of schema/verifier/digests.txt for the files as they are now
    made_record.py --publish          puts these lines there, in the place of those of the format as it was"""
import base64, functools, hashlib, json, pathlib, sys
import ed25519

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERIFIER = ROOT / "schema/verifier"
LOG, REGISTRY, BOB_ID, STRANGER, ANN_ID, CAT_ID, DAN_ID = (f"019bbef3-b025-7061-b464-b380e191108{n}" for n in range(7))
ITEM, SITE, EXPORT, BOX, SAFE, PERSON, CASE, LOT, OTHER, WITNESS = (f"019bc940-baac-7467-bc0f-8400a1c515d{n}" for n in range(10))
PHOTO = b"photograph" * 300
SECRETS = {"holder": "Wang", "imei": "490154203237518"}
SMALL = {"neutral": "01" + "00" * 31, "of order two": "ec" + "ff" * 30 + "7f", "of order four": "00" * 32, "of order four, its sign set": "00" * 31 + "80",
         "of order eight": "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
         "of order eight, the other": "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
         "neutral, spelled beyond the prime": "ee" + "ff" * 30 + "7f", "of order four, spelled as the prime": "ed" + "ff" * 30 + "7f",
         "neutral, its sign set": "01" + "00" * 30 + "80", "that is no point of the curve": "02" + "00" * 31, "beyond the prime": "ff" * 32}

def canonical(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
def sha256(*parts): return hashlib.sha256(b"".join(parts))
def base64url(content): return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
def disclosure(field, value): return base64url(canonical([base64url(b"salt" * 4), field, value]))
def digest_of(text): return base64url(sha256(text.encode()).digest())

def without_words(schema, names=False):  # a member called title is no keyword
    if isinstance(schema, list): return [without_words(one) for one in schema]
    if not isinstance(schema, dict): return schema
    return {name: without_words(part, not names and name in ("properties", "$defs")) for name, part in schema.items()
            if names or name not in ("$schema", "$id", "title", "description")}

@functools.lru_cache
def entry_schemas():
    return canonical({path.stem: without_words(json.loads(path.read_text())) for path in (ROOT / "schema/entries").glob("*.json")})

@functools.lru_cache
def verifier(name):
    return (VERIFIER / name).read_bytes().replace(b"@ENTRY_SCHEMAS@", sha256(entry_schemas()).hexdigest().encode()).replace(b"@ENTRY_SCHEMAS_JSON@", entry_schemas())

def digests():
    files = {name: verifier(name) for name in ("verify.html", "verify.py")}
    files |= {"VERIFY.txt": (VERIFIER / "VERIFY.txt").read_bytes(), "entry_schemas.json": entry_schemas()}
    return "".join(f"{sha256(content).hexdigest()}  {name}  sealbook-export/3\n" for name, content in files.items())

class Key:
    def __init__(self, seed=None, raw=None):
        self.seed, self.raw = seed and seed * 32, raw or ed25519.public(seed * 32)
        der = bytes.fromhex("302a300506032b6570032100") + self.raw
        self.id = sha256(der).hexdigest()
        self.pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n"

    def sign(self, content): return ed25519.sign(self.seed, content) if self.seed else b"\1" + b"\0" * 63  # fits under the neutral point

ANN, BOB, CAT, DAN, EVE, STATION, NEW, OTHER_STATION = map(Key, (b"a", b"b", b"c", b"d", b"e", b"s", b"n", b"t"))
NAMES = {BOB: ("Bob", BOB_ID, ["officer"]), CAT: ("Cat", CAT_ID, ["auditor"]), DAN: ("Dan", DAN_ID, ["custodian"]), EVE: ("Eve", STRANGER, ["officer"])}

def left_of(size): return 1 << (size - 1).bit_length() - 1

class Record:
    """A log of some entries, all but SITE's exported. What is spoilt is given by name; `story` and `more` are told the record."""
    def __init__(self, form=3, late=False, bob="Bob", story=None, more=None, redacted=(), members={}, spelled={}, disclosure=None, hidden=(), files={}, nodes=(),
                 lies={}, exporter=None, officer={}, opening={}, rules=2, known=3, steps=None, items=None, station=STATION, cosigner=None, cosign=None,
                 note=None, tags={}, signer=None, left_out=(), keys=None, since=None, exported={}, recipient="Court", cut="\n", void=(), folders=()):
        self.log, self.newest, self.disclosures, self.keys, self.hidden = [], {}, {}, [], hidden
        self.members, self.spelled, self.files, self.disclosure = members, spelled, files, disclosure
        self.nodes, self.lies = nodes, lies  # a node and how it is spelled; a path and where the file lies instead
        self.form, self.rules, self.tags, self.station, self.note = form, rules if form > 2 else 1, tags, station, note
        self.left_out, self.more_keys, self.since, self.cosign, self.station_key = (SITE, *left_out), keys, since, cosign, None
        self.void, self.folders = void, folders  # numbers of entries that count for nothing; empty folders
        self.known, self.cut = known, cut  # what the lines begin with that are cut out of the finished list of steps
        first = {"id": ANN_ID, "name": "Ann", "organisation": "Org", "public_key": ANN.raw.hex(), "roles": ["administrator", "officer", "prosecutor"], **officer}
        self.add(ANN, "registry.opened", REGISTRY, {"officer": first, "station": {"code": "ST1", "id": LOG, "public_key": STATION.raw.hex()},
                                                    **({"rules": self.rules} if self.rules > 1 else {}), **opening})
        self.keys += [(ANN, "officer", 0, ANN, "Ann"), (STATION, "station", 0, ANN, "ST1")]
        if not late: self.enrol(BOB, ANN, bob)
        self.add(ANN, "site.added", SITE, {"name": "not exported", "operation": OTHER})
        if story: story(self)
        else:
            self.register(BOB)
            self.attach(BOB)
            self.add(BOB, "custody.sealed", ITEM, {"reason": "seized", "seal_number": "S-1"})
        if late: self.enrol(BOB, ANN, bob)
        if more: more(self)
        counted = [entry for entry, _, _ in self.log if entry["seq"] not in void]
        found = items if items is not None else sorted({entry["subject"] for entry in counted if entry["kind"] == "item.registered" and entry["subject"] not in self.left_out})
        stating = {*found} if self.form < 3 else {*found, REGISTRY, LOG, ANN_ID} | {entry["subject"] for entry in counted if entry["kind"] == "officer.enrolled"}
        listed = sorted((entry["subject"], entry["step"], entry["seq"]) for entry, _, _ in self.log if entry["subject"] in stating)
        self.steps = "".join(f"{subject} {step} {seq:06} {seq}-{seq}\n" for subject, step, seq in listed).encode()
        if steps: self.steps = steps(self.steps)
        self.items = len(found)
        self.exported, self.exporter = len(self.log), exporter or ANN
        self.signer, self.cosigner = signer or self.exporter, cosigner or self.exporter
        body = {"items": found, "reason": "trial", "recipient": recipient, "redacted": list(redacted), "steps": sha256(self.steps).hexdigest(), **exported}
        self.add(self.exporter, "record.exported", EXPORT, {name: value for name, value in body.items() if value is not None})
        self.hidden += tuple(redacted)

    def leaf(self, seq): return sha256(b"\0", *self.log[seq][1:])
    def root(self, first, last):
        if first == last: return self.leaf(first).digest()
        middle = first + left_of(last - first + 1)
        return sha256(b"\1", self.root(first, middle - 1), self.root(middle, last)).digest()

    def add(self, key, kind, subject, body, **secrets):
        """`at`: its time; `odd`: members of the entry that are other than they should be."""
        seq, (step, after) = len(self.log), self.newest.get(subject, (0, None))
        odd, at = secrets.pop("odd", {}), secrets.pop("at", f"2026-01-15T00:00:{seq:02}.000Z")
        texts = {field: disclosure(field, value) for field, value in secrets.items()}
        if self.disclosure and kind == "attachment.added": texts["name"] = self.disclosure
        entry = {"format": "sealbook-entry/1", "log": LOG, "seq": seq, "prev": self.leaf(seq - 1).hexdigest() if seq else None, "time": at,
                 "actor": key.id, "kind": kind, "subject": subject, "step": step + 1, "after": after, "body": body,
                 "sealed": {field: digest_of(text) for field, text in texts.items()}}
        self.in_force = body.get("rules", 1) if kind in ("registry.opened", "rules.adopted") else self.in_force
        before = [one for one, _, _ in self.log if self.in_force == 1 or "clock_behind" not in one or (one["kind"] == "station.clock_set" and one["seq"] not in self.void)]
        if before and at < before[-1]["time"]: entry["clock_behind"] = True
        if kind == "record.exported" and self.form > 2: entry["checkpoint"] = {"root": self.root(0, self.known - 1).hex(), "size": self.known}
        entry.update({**self.members.get(kind, {}), **odd})
        entry = {name: value for name, value in entry.items() if value != "absent"}
        content = canonical(entry)
        if kind in self.spelled:
            assert self.spelled[kind][0] in content, kind
            content = content.replace(*self.spelled[kind])
        self.log.append((entry, content, key.sign(content)))
        self.disclosures.update({(seq, field): text for field, text in texts.items()})
        self.newest[subject] = step + 1, self.leaf(seq).hexdigest()

    def enrol(self, key, by=ANN, name=None, roles=None, subject=None, **more):
        called, about, has = NAMES.get(key, ("Somebody", STRANGER, ["officer"]))
        self.keys.append((key, "officer", len(self.log), by, name or called))
        self.add(by, "officer.enrolled", subject or about, {"name": name or called, "organisation": "Org", "public_key": key.raw.hex(), "roles": roles or has, **more})

    def change_key(self, kind, subject, key, name, by=ANN):
        self.keys.append((key, kind, len(self.log), by, name))
        self.add(by, f"{kind}.key_changed", subject, {"public_key": key.raw.hex(), "reason": "stolen"})

    def register(self, key, item=ITEM, number=1, by=None, at="2026-01-14T10:00:00.000Z", secrets=SECRETS, seized={}, **body):
        officer = {key: about for key, (_, about, _) in NAMES.items()} | {ANN: ANN_ID, NEW: BOB_ID}
        odd = {name: body.pop(name) for name in ("odd",) if name in body}
        self.add(key, "item.registered", item, {"exhibit_number": number if isinstance(number, str) else f"ST1-2026-{number:05}", "kind": "phone", "fields": {},
                                                "seizure": {"at": at, "by": by or [{"officer": officer[key]}], "place": "desk", **seized}, **body}, **secrets, **odd)

    def attach(self, key, content=PHOTO, item=ITEM, size=None, secrets={"name": "photo.jpg"}, **body):
        self.add(key, "attachment.added", item, {"category": "photo", "digests": {}, "media_type": "image/jpeg", "sha256": sha256(content).hexdigest(),
                                                 "size": len(content) if size is None else size, **body}, **secrets)

    def there(self, seq): return not {self.log[seq][0]["subject"], self.log[seq][0]["kind"]} & {*self.left_out}  # subjects, and kinds

    def node(self, first, last, payload, joins):
        """Writes what it takes to compute a node of the tree, down to the entries and the ends of the earlier trees."""
        parted = any(first < end <= last for end in self.ends)
        if not (parted or any(map(self.there, range(first, last + 1)))): payload[f"proofs/{first}-{last}.bin"] = self.root(first, last)
        elif first < last:
            middle = first + left_of(last - first + 1)
            self.node(first, middle - 1, payload, joins)
            self.node(middle, last, payload, joins)
            joins.append(f"{first}-{last} {first}-{middle - 1} {middle}-{last}\n")

    def earlier(self, size, joins, first=0):
        """The joins to the root of an earlier tree, none that stands in `joins` already."""
        if f"{first}-{first + size - 1}" in {line.split()[0] for line in joins} or size & (size - 1) == 0: return []
        left = left_of(size)
        return self.earlier(size - left, joins, first + left) + [f"{first}-{first + size - 1} {first}-{first + left - 1} {first + left}-{first + size - 1}\n"]

    def note_of(self, size, root=None, key=None, log=LOG):
        text = f"sealbook/{log}\n{size}\n{root or base64.b64encode(self.root(0, size - 1)).decode()}\n"
        key = key or self.station
        name = sha256(f"sealbook/{log}\n\1".encode(), key.raw).digest()[:4]
        return text, f"{text}\n— sealbook/{log} {base64.b64encode(name + key.sign(text.encode())).decode()}\n".encode()

    def cosigned(self, text, key, seconds=1768435200):
        name = sha256(f"sealbook/{key.id}\n\4".encode(), key.raw).digest()[:4]
        signature = key.sign(f"cosignature/v1\ntime {seconds}\n{text}".encode())
        return f"— sealbook/{key.id} {base64.b64encode(name + seconds.to_bytes(8, 'big') + signature).decode()}\n".encode()

    def payload(self):
        there, size, payload, joins = [(seq, *self.log[seq][1:]) for seq in range(len(self.log)) if self.there(seq)], len(self.log), {}, []
        self.ends = [self.known] * (self.form > 2) + [self.since] * bool(self.since)
        self.node(0, size - 1, payload, joins)
        payload["proofs/tree.txt"] = "".join(joins).encode()
        text, payload["checkpoint.txt"] = self.note(self, size) if self.note else self.note_of(size)
        if self.since:
            more = self.earlier(self.since, joins)
            payload["proofs/since.txt"], payload["since.txt"], joins = "".join(more).encode(), self.note_of(self.since)[1], joins + more
        if self.form > 2:
            payload["checkpoint.cosig"] = self.cosign(self, text) if self.cosign else self.cosigned(text, self.cosigner)
            known = self.earlier(self.known, joins)
            if known: payload["proofs/known.txt"] = "".join(known).encode()
        payload.update({f"entries/{seq:06}.json": content for seq, content, _ in there} | {f"entries/{seq:06}.sig": signature for seq, _, signature in there})
        payload.update({f"disclosures/{seq:06}-{field}.txt": text.encode() for (seq, field), text in self.disclosures.items() if field not in self.hidden and self.there(seq) and seq not in self.void})
        if self.void: payload["void.txt"] = "".join(f"{seq:06} {self.log[seq][0]['kind']} {self.log[seq][0]['actor']}\n" for seq in self.void).encode()
        keys = [key for key in (self.more_keys(self.keys) if self.more_keys else self.keys) if key[2] not in self.void]
        payload.update({f"keys/{key.id}.pem": key.pem for key, *_ in keys})
        payload["keys.txt"] = "".join(f"{key.id} {kind} {seq:06} {by.id} {canonical(name).decode()[1:-1]}\n" for key, kind, seq, by, name in keys).encode()
        payload["proofs/leaves.txt"], payload["steps.txt"] = "".join(f"{seq}-{seq} {seq:06}\n" for seq, *_ in there).encode(), b"".join(line for line in self.steps.splitlines(True) if not line.startswith(self.cut.encode()))
        if self.nodes:
            assert f"proofs/{self.nodes[0]}.bin" in payload
            payload[f"proofs/{self.nodes[1]}.bin"] = payload.pop(f"proofs/{self.nodes[0]}.bin")
            for path in [path for path in payload if path.startswith("proofs/") and path.endswith(".txt")]:
                payload[path] = payload[path].replace(*(f" {node}".encode() for node in self.nodes))
        if any(entry["kind"] == "attachment.added" for entry, *_ in self.log): payload["attachments/photo.jpg"] = PHOTO
        payload.update({"record.html": b"", "summary.json": b"{}", **self.files})
        return {"data/" + path: content for path, content in payload.items() if content is not None}, len(there), size

    def write(self, folder):
        payload, entries, size = self.payload()
        template = verifier("VERIFY.txt") if self.form > 2 else (VERIFIER / "earlier/VERIFY.2.txt").read_bytes()
        station = self.station_key or STATION
        for word, value in {"ROOT": ANN.id, "EXPORTER": self.signer.id, "STATION": station.id, "LOG": LOG, "OPENING": "000000", "EXPORT": f"{self.exported:06}",
                            "ITEMS": self.items, "ENTRIES": entries, "SIZE": size}.items(): template = template.replace(f"@{word}@".encode(), str(value).encode())
        tags = {"VERIFY.txt": template, "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"}
        tags["bag-info.txt"] = f"Sealbook-Export: sealbook-export/{self.form}\nPayload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}\n".encode()
        tags.update({name: verifier(name) for name in ("verify.py", "verify.html")})
        if self.form > 2: tags["entry_schemas.json"] = entry_schemas()
        tags = {path: content for path, content in {**tags, **self.tags}.items() if content is not None}
        lists = lambda files, algorithm: "".join(f"{hashlib.new(algorithm, content).hexdigest()}  {path}\n" for path, content in files.items()).encode()
        tags.update({f"manifest-{algorithm}.txt": lists(payload, algorithm) for algorithm in ("sha256", "sha512")})
        signed = {f"tagmanifest-{algorithm}.txt": lists(tags, algorithm) for algorithm in ("sha256", "sha512")}
        for path, content in {**payload, **tags, **signed, **{path + ".sig": self.signer.sign(content) for path, content in signed.items()}}.items():
            place = pathlib.Path(folder, self.lies.get(path, path))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        for path in self.folders: pathlib.Path(folder, path).mkdir(parents=True)

def main(arguments):
    sys.path.insert(0, str(ROOT / "tests/data"))
    from made_records import CASES
    if arguments == ["--list"]: print("\n".join(CASES))
    elif arguments == ["--digests"]: print(digests(), end="")
    elif arguments == ["--publish"]:
        path = VERIFIER / "digests.txt"
        kept = [line for line in path.read_text().splitlines(True) if not line.endswith("  sealbook-export/3\n")]
        path.write_text("".join(kept) + digests())
    elif len(arguments) in (2, 3) and arguments[0] == "--all":
        part, parts = map(int, (arguments[2:] or ["1/1"])[0].split("/"))
        for number, case in enumerate(CASES.values()):
            if number % parts == part - 1: Record(**case).write(pathlib.Path(arguments[1], str(number)))
        print(ANN.id)
    elif len(arguments) == 2 and arguments[0] in CASES:
        Record(**CASES[arguments[0]]).write(arguments[1])
        print(ANN.id)
    else: sys.exit(__doc__)

if __name__ == "__main__":
    sys.modules["made_record"] = sys.modules["__main__"]
    main(sys.argv[1:])
