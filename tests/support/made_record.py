#!/usr/bin/env python3
"""Makes a custody record (sealbook-export/2) without Sealbook, by what schema/ says, with keys of its own: what somebody
can make who has every key of a registry and a program of his own.

    made_record.py --list             the cases, a line each: sound or spoilt, and what is odd about it
    made_record.py CASE FOLDER        makes that one, and prints the fingerprint of its first key
    made_record.py --all FOLDER       makes all, each in a folder named by its line in that list, from 0 on; the same print

Needs the openssl command."""
import base64, functools, hashlib, json, pathlib, subprocess, sys, tempfile

VERIFIER = pathlib.Path(__file__).resolve().parents[2] / "schema/verifier"
LOG, REGISTRY, OFFICER, STRANGER = (f"019bbef3-b025-7061-b464-b380e191108{n}" for n in range(4))
ITEM, SITE, EXPORT = (f"019bc940-baac-7467-bc0f-8400a1c515d{n}" for n in range(3))
PHOTO = b"photograph" * 300
SECRETS = {"holder": "Wang", "imei": "490154203237518"}

def canonical(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
def sha256(*parts): return hashlib.sha256(b"".join(parts))
def base64url(content): return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
def disclosure(field, value): return base64url(canonical([base64url(b"salt" * 4), field, value]))
def digest_of(text): return base64url(sha256(text.encode()).digest())

class Key:
    def __init__(self, seed):
        der = bytes.fromhex("302e020100300506032b657004220420") + seed * 32
        self.pem = b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der) + b"\n-----END PRIVATE KEY-----\n"
        self.public = self.openssl("pkey", "-pubout", "-outform", "DER", "-in")
        self.id, self.raw = sha256(self.public).hexdigest(), self.public[-32:]
        self.public_pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(self.public) + b"\n-----END PUBLIC KEY-----\n"

    def openssl(self, *words, content=b""):
        with tempfile.TemporaryDirectory() as work:
            pathlib.Path(work, "key").write_bytes(self.pem)
            pathlib.Path(work, "content").write_bytes(content)
            return subprocess.run(["openssl", *words, "key"], cwd=work, capture_output=True, check=True).stdout

    @functools.cache
    def sign(self, content): return self.openssl("pkeyutl", "-sign", "-rawin", "-in", "content", "-inkey", content=content)

ANN, BOB, EVE, STATION = map(Key, (b"a", b"b", b"e", b"s"))

class Record:
    """A log of seven entries, six of which are exported. What is spoilt is given by name, and by the number of an entry."""
    def __init__(self, late=False, bob="Bob", more=None, redacted=(), members={}, spelled={}, disclosure=None, hidden=(), files={}, nodes=(), lies={}):
        self.log, self.newest, self.disclosures, self.keys, self.hidden = [], {}, {}, [], hidden
        self.members, self.spelled, self.files, self.disclosure = members, spelled, files, disclosure
        self.nodes, self.lies = nodes, lies  # a node and how it is spelled; a path and where the file lies instead
        officer = {"id": OFFICER, "name": "Ann", "organisation": "Org", "public_key": ANN.raw.hex(), "roles": ["officer"]}
        self.add(ANN, "registry.opened", REGISTRY, {"officer": officer, "station": {"code": "ST1", "id": LOG, "public_key": STATION.raw.hex()}})
        self.keys += [(ANN, "officer", 0, ANN, "Ann"), (STATION, "station", 0, ANN, "ST1")]
        if not late: self.enrol(BOB, ANN, bob)
        self.add(ANN, "site.added", SITE, {"name": "not exported"})
        self.add(BOB, "item.registered", ITEM, {"exhibit_number": "ST1-2026-00001", "kind": "phone"}, **SECRETS)
        self.add(BOB, "attachment.added", ITEM, {"category": "photo", "digests": {}, "media_type": "image/jpeg", "sha256": sha256(PHOTO).hexdigest(), "size": 3000}, name="photo.jpg")
        self.add(BOB, "custody.sealed", ITEM, {"reason": "seized", "seal_number": "S-1"})
        if late: self.enrol(BOB, ANN, bob)
        if more: more(self)
        self.steps = "".join(f"{ITEM} {entry['step']} {entry['seq']:06} {entry['seq']}-{entry['seq']}\n" for entry, _, _ in self.log if entry["subject"] == ITEM).encode()
        self.exported = len(self.log)
        self.add(ANN, "record.exported", EXPORT, {"items": [ITEM], "reason": "trial", "recipient": "Court", "redacted": list(redacted), "steps": sha256(self.steps).hexdigest()})
        self.hidden += tuple(redacted)

    def leaf(self, seq): return sha256(b"\0", *self.log[seq][1:])

    def add(self, key, kind, subject, body, **secrets):
        seq, (step, after) = len(self.log), self.newest.get(subject, (0, None))
        texts = {field: disclosure(field, value) for field, value in secrets.items()}
        if self.disclosure and kind == "custody.sealed": texts["note"] = self.disclosure
        entry = {"format": "sealbook-entry/1", "log": LOG, "seq": seq, "prev": self.leaf(seq - 1).hexdigest() if seq else None, "time": f"2026-01-15T00:00:{seq:02}.000Z",
                 "actor": key.id, "kind": kind, "subject": subject, "step": step + 1, "after": after, "body": body,
                 "sealed": {field: digest_of(text) for field, text in texts.items()}, **self.members.get(kind, {})}
        content = canonical(entry)
        if kind in self.spelled:
            assert self.spelled[kind][0] in content, kind
            content = content.replace(*self.spelled[kind])
        self.log.append((entry, content, key.sign(content)))
        self.disclosures.update({(seq, field): text for field, text in texts.items()})
        self.newest[subject] = step + 1, self.leaf(seq).hexdigest()

    def enrol(self, key, by, name):
        self.keys.append((key, "officer", len(self.log), by, name))
        self.add(by, "officer.enrolled", STRANGER if key is EVE else OFFICER, {"name": name, "organisation": "Org", "public_key": key.raw.hex(), "roles": ["officer"]})

    def node(self, first, last, payload, joins):
        """The hash of a node of the tree; what the record needs to compute it goes into payload and joins."""
        there = any(entry["subject"] != SITE for entry, _, _ in self.log[first:last + 1])
        if first == last: found = self.leaf(first).digest()
        else:
            left = 1 << (last - first).bit_length() - 1
            inner = {} if there else payload.copy(), joins if there else []
            found = sha256(b"\1", self.node(first, first + left - 1, payload if there else inner[0], inner[1]), self.node(first + left, last, payload if there else inner[0], inner[1])).digest()
            joins.append(f"{first}-{last} {first}-{first + left - 1} {first + left}-{last}\n")
        if not there: payload[f"proofs/{first}-{last}.bin"] = found
        return found

    def write(self, folder):
        there, size, payload, joins = [(entry["seq"], *rest) for entry, *rest in self.log if entry["subject"] != SITE], len(self.log), {}, []
        root = base64.b64encode(self.node(0, size - 1, payload, joins)).decode()
        text, name = f"sealbook/{LOG}\n{size}\n{root}\n", sha256(f"sealbook/{LOG}\n\1".encode(), STATION.raw).digest()[:4]
        payload.update({f"entries/{seq:06}.json": content for seq, content, _ in there} | {f"entries/{seq:06}.sig": signature for seq, _, signature in there})
        payload.update({f"disclosures/{seq:06}-{field}.txt": text.encode() for (seq, field), text in self.disclosures.items() if field not in self.hidden})
        payload.update({f"keys/{key.id}.pem": key.public_pem for key, *_ in self.keys})
        payload["keys.txt"] = "".join(f"{key.id} {kind} {seq:06} {by.id} {canonical(name).decode()[1:-1]}\n" for key, kind, seq, by, name in self.keys).encode()
        payload["checkpoint.txt"] = f"{text}\n— sealbook/{LOG} {base64.b64encode(name + STATION.sign(text.encode())).decode()}\n".encode()
        payload["proofs/leaves.txt"] = "".join(f"{seq}-{seq} {seq:06}\n" for seq, *_ in there).encode()
        payload["proofs/tree.txt"], payload["steps.txt"] = "".join(joins).encode(), self.steps
        if self.nodes:
            assert f"proofs/{self.nodes[0]}.bin" in payload
            payload[f"proofs/{self.nodes[1]}.bin"] = payload.pop(f"proofs/{self.nodes[0]}.bin")
            payload["proofs/tree.txt"] = payload["proofs/tree.txt"].replace(*(f" {node} ".encode() for node in self.nodes))
        payload.update({"attachments/photo.jpg": PHOTO, "record.html": b"", "summary.json": b"{}", **self.files})
        payload = {"data/" + path: content for path, content in payload.items()}
        commands = (VERIFIER / "VERIFY.txt").read_text()
        for word, value in {"ROOT": ANN.id, "EXPORTER": ANN.id, "STATION": STATION.id, "LOG": LOG, "OPENING": "000000", "EXPORT": f"{self.exported:06}",
                            "ITEMS": 1, "ENTRIES": len(there), "SIZE": size}.items(): commands = commands.replace(f"@{word}@", str(value))
        tags = {"VERIFY.txt": commands.encode(), "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"}
        tags["bag-info.txt"] = f"Sealbook-Export: sealbook-export/2\nPayload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}\n".encode()
        tags.update({name: (VERIFIER / name).read_bytes() for name in ("verify.py", "verify.html")})
        lists = lambda files, algorithm: "".join(f"{hashlib.new(algorithm, content).hexdigest()}  {path}\n" for path, content in files.items()).encode()
        tags.update({f"manifest-{algorithm}.txt": lists(payload, algorithm) for algorithm in ("sha256", "sha512")})
        signed = {f"tagmanifest-{algorithm}.txt": lists(tags, algorithm) for algorithm in ("sha256", "sha512")}
        for path, content in {**payload, **tags, **signed, **{path + ".sig": ANN.sign(content) for path, content in signed.items()}}.items():
            place = pathlib.Path(folder, self.lies.get(path, path))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

SEALED = ",".join(f'"{field}":"{digest_of(disclosure(field, value))}"' for field, value in SECRETS.items()).encode()
def sealed(old, new): return {"spelled": {"custody.sealed": (old, new)}}
def exported(old, new): return {"spelled": {"record.exported": (old, new)}}
def enrolled(old, new): return {"spelled": {"officer.enrolled": (old, new)}}
def note(text): return {"disclosure": base64url(text.encode())}
def says(kind, body, subject=ITEM): return lambda record: record.add(ANN, kind, subject, body(record) if callable(body) else body)
def erasing(**body): return lambda record: {"authority": "Order 9", "entry": record.leaf(3).hexdigest(), "fields": ["imei"], "reason": "x", **body}

UNSEEN = {"an escape": "\x1b[31m", "a carriage return": "\r", "a delete": "\x7f", "a control of C1": "\x9b31m", "a soft hyphen": "\xad", "a mark of right to left": "\u202e",
          "an isolate": "\u2066", "a line separator": "\u2028", "no width": "\u200b", "a byte order mark": "\ufeff", "an Arabic mark": "\u061c", "an annotation": "\ufff9"}

CASES = {
    "sound: a record that Sealbook did not make": {},
    "sound: a name with quotation marks, a backslash and a tab": {"bob": 'B"o\\b\t周 '},
    "sound: texts with characters that need care": {"more": says("custody.opened", {"reason": "\u2028 \u0085 \x7f \x01 \" \\ \U00020bb7 {\"kind\":\"record.exported\",\"log\":"})},
    "sound: things that lie deep in each other, and a number of fifteen digits": sealed(b'"seized"', b"[" * 14 + b"999999999999999,-5" + b"]" * 14),
    "sound: the last moment of a leap day": sealed(b'"2026-01-15T00:00:05.000Z"', b'"2028-02-29T23:59:59.999Z"'),
    "sound: a clock behind": {"members": {"custody.sealed": {"clock_behind": True}}},
    "sound: a field withheld": {"redacted": ["imei"]},
    "sound: an item withheld as a person is": {"redacted": [ITEM], "hidden": ("imei", "holder", "name")},
    "sound: a field erased": {"more": says("disclosure.erased", erasing()), "hidden": ("imei",)},
    "sound: a file's name with a joiner, which scripts need": {"files": {"more/\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.txt": b"x"}},
    **{f"spoilt: a file's name with {what}": {"files": {f"more/a{one}b.txt": b"x"}} for what, one in UNSEEN.items()},
    "sound: a file more to read": {"files": {"more/to read ＊.txt": b"x", "é" * 120: b"x"}},
    "sound: a body that talks like an entry": {"more": says("site.renamed", {"kind": "item.registered", "log": LOG, "prev": None, "sealed": {}, "seq": 3}, STRANGER)},
    "sound: a disclosure of one's own": note('["c2FsdA","note","value"]'),
    "spoilt: a key that is enrolled after it signed": {"late": True},
    "spoilt: an officer who enrolled himself": {"more": lambda record: record.enrol(EVE, EVE, "Eve")},
    "spoilt: a field hidden that no entry names": {"hidden": ("imei",)},
    "spoilt: a field hidden by a piece of its name": {"redacted": ["ime"], "hidden": ("imei",)},
    "spoilt: a field hidden by a pattern": {"redacted": ["im.i", ".*"], "hidden": ("imei",)},
    "spoilt: a field hidden by a name with a comma": {"redacted": ["x,imei"], "hidden": ("imei",)},
    "spoilt: an erasure of another field": {"more": says("disclosure.erased", erasing(fields=["imei2"])), "hidden": ("imei",)},
    "spoilt: an erasure that stands in another kind's body": {"more": says("site.renamed", lambda record: {**erasing()(record), "kind": "disclosure.erased", "log": LOG}, STRANGER), "hidden": ("imei",)},
    "spoilt: an attachment that another kind's body names": {"more": says("site.renamed", {"kind": "attachment.added", "log": LOG, "sha256": sha256(b"x").hexdigest(), "size": 1}, STRANGER), "files": {"attachments/x": b"x"}},
    "spoilt: a second entry of an export": {"more": says("record.exported", {"items": [ITEM], "redacted": [], "steps": ""}, STRANGER)},
    "spoilt: a second entry that opens a registry": {"more": says("registry.opened", {"officer": {}, "station": {}}, STRANGER)},
    "spoilt: a blank in an entry": sealed(b',"kind"', b', "kind"'),
    "spoilt: a line end in an entry": sealed(b'}', b'}\n'),
    "spoilt: a kind named twice": sealed(b'"kind":', b'"kind":"custody.opened","kind":'),
    "spoilt: a kind named again at the end": sealed(b',"time":', b',"kind":"custody.opened","time":'),
    "spoilt: a number spelled otherwise": sealed(b'"seq":5', b'"seq":5.0'),
    "spoilt: a letter spelled otherwise": sealed(b"seized", b"s\\u0065ized"),
    "spoilt: a slash spelled otherwise": sealed(b"seized", b"\\/"),
    "spoilt: half of a surrogate pair": sealed(b"seized", b"\\ud800"),
    "spoilt: bytes that are not UTF-8": sealed(b"seized", b"\xff"),
    "spoilt: a tab that is not escaped": sealed(b"seized", b"se\tized"),
    "spoilt: a character beyond the last": sealed(b"seized", b"\xf4\x90\x80\x80"),
    "spoilt: a name that is no plain letters": sealed(b'"reason"', '"\u539f\u56e0"'.encode()),
    "spoilt: a number that is not whole": sealed(b'"seized"', b"1.5"),
    "spoilt: a number that not every program holds": sealed(b'"seized"', b"9007199254740993"),
    "spoilt: things that lie too deep in each other": sealed(b'"seized"', b"[" * 15 + b"]" * 15),
    "spoilt: a time that is none": sealed(b'"2026-01-15T', b'"2026-02-29T'),
    "spoilt: an hour that is none": sealed(b"T00:00:05", b"T24:00:05"),
    "spoilt: what is sealed in another order": {"spelled": {"item.registered": (SEALED, b",".join(SEALED.split(b",")[::-1]))}},
    "spoilt: items that are no list": exported(f'["{ITEM}"]'.encode(), f'{{"{ITEM}":1}}'.encode()),
    "spoilt: a field hidden by names that are no list": {**exported(b'"redacted":[]', b'"redacted":{"imei":1}'), "hidden": ("imei",)},
    "spoilt: a field hidden by a text": {**exported(b'"redacted":[]', b'"redacted":"imei"'), "hidden": ("imei",)},
    "spoilt: an export with a member too many": exported(b'"redacted":[]', b'"redacted":[],"remark":"x"'),
    "spoilt: an export that is a second step": {"members": {"record.exported": {"step": 2}}},
    "spoilt: a field hidden by an erasure that is no list": {"more": says("disclosure.erased", erasing(fields={"imei": 1})), "hidden": ("imei",)},
    "spoilt: an erasure within an erasure": {"more": says("disclosure.erased", lambda record: {"body": erasing()(record)}), "hidden": ("imei",)},
    "spoilt: a name within a name of an officer": enrolled(b'{"name":"Bob"', b'{"a":{"name":"Bob","organisation":""},"name":"Bert"'),
    "spoilt: an attachment with a member too many": {"spelled": {"attachment.added": (b'"size":3000', b'"size":3000,"zone":"x"')}},
    "spoilt: a node spelled otherwise": {"nodes": ("2-2", "02-2")},
    "spoilt: a file whose name is composed otherwise": {"files": {"\u00e9.txt": b"x"}, "lies": {"data/\u00e9.txt": "data/e\u0301.txt"}},
    "spoilt: a disclosure with a tab that is not escaped": note('["c2FsdA","note","a\tb"]'),
    "spoilt: a text that is not closed": sealed(b'"seized"', b'"seized'),
    "spoilt: a number that is none": sealed(b'"seized"', b"NaN"),
    "spoilt: a minus before nought": sealed(b'"seized"', b"-0"),
    "spoilt: a byte order mark before an entry": sealed(b'{"actor"', b'\xef\xbb\xbf{"actor"'),
    "spoilt: another format": {"members": {"custody.sealed": {"format": "sealbook-entry/9"}}},
    "spoilt: a member too many": {"members": {"custody.sealed": {"zone": "+08:00"}}},
    "spoilt: a clock that is not behind, and says so": {"members": {"custody.sealed": {"clock_behind": False}}},
    "spoilt: a subject that is no id": {"more": says("site.added", {}, "nobody")},
    "spoilt: an entry of another log": {"members": {"custody.sealed": {"log": REGISTRY}}},
    "spoilt: a step left out": {"members": {"custody.sealed": {"step": 4}}},
    "spoilt: a step that follows another": {"members": {"custody.sealed": {"after": sha256(b"x").hexdigest()}}},
    "spoilt: an item named twice": {"spelled": {"record.exported": (f'["{ITEM}"]'.encode(), f'["{ITEM}","{ITEM}"]'.encode())}},
    "spoilt: a disclosure of two members": note('["c2FsdA","note"]'),
    "spoilt: a disclosure of four members": note('["c2FsdA","note","value",1]'),
    "spoilt: a disclosure of another name": note('["c2FsdA","imei","value"]'),
    "spoilt: a disclosure with blanks": note('["c2FsdA", "note", "value"]'),
    "spoilt: a disclosure of a number": note('["c2FsdA","note",5]'),
    "spoilt: a disclosure with a line end": {"disclosure": base64url(b'["c2FsdA","note","value"]') + "\n"},
    "spoilt: a disclosure in the other alphabet": {"disclosure": base64.b64encode('["c2FsdA","note","ÿ>>>???"]'.encode()).decode().rstrip("=")},
    "spoilt: a disclosure filled up": {"disclosure": base64url(b'["c2FsdA","note","value!"]') + "="},
}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print("\n".join(CASES))
    elif len(sys.argv) == 3 and sys.argv[1] == "--all":
        for number, case in enumerate(CASES): Record(**CASES[case]).write(f"{sys.argv[2]}/{number}")
        print(ANN.id)
    elif len(sys.argv) == 3 and sys.argv[1] in CASES:
        Record(**CASES[sys.argv[1]]).write(sys.argv[2])
        print(ANN.id)
    else:
        sys.exit(__doc__)
