#!/usr/bin/env python3
"""Checks a custody record of Sealbook with Python's standard library alone; time stamps also
need the openssl command. What is checked, and why, stands in schema/export_format.md and
schema/ledger_format.md of Sealbook's sources; VERIFY.txt in the record explains it in short.

    python3 verify.py [FOLDER] [FINGERPRINT] [--against FILE] [--ca FILE] [--require-anchor]

FOLDER holds bagit.txt; left out, it is the folder of this program. FINGERPRINT is that of the
registry's first key, from a source you trust; without it, compare the one that is printed.
--against FILE: a checkpoint that somebody kept, or the text of the QR code of a printed form.
--ca FILE: certificates (PEM) of a time-stamping authority, from a source you trust.
The last line begins with VERIFIED, IN PART or FAILED, and says what the record is anchored by.
The exit status is 0 after VERIFIED; with --require-anchor only where there is an anchor too."""
import os, sys  # which Python itself has loaded already
HERE = os.path.realpath(os.path.dirname(os.path.abspath(__file__)))
# A record is not trusted: no module is taken from its folder.
sys.path[:] = [place for place in sys.path if os.path.realpath(place or os.curdir) != HERE]
import argparse, base64, bisect, calendar, codecs, copy, hashlib, itertools, json, re
import subprocess, tempfile, time, unicodedata
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

SCHEMAS = "@ENTRY_SCHEMAS@"  # SHA-256 of entry_schemas.json, filled in when a record is made
NEWEST_RULES = 2  # ledger_format.md, "The rules in force"
SIGNED = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]
TAGS = ["VERIFY.txt", "bag-info.txt", "bagit.txt", "entry_schemas.json", "manifest-sha256.txt",
        "manifest-sha512.txt", "verify.html", "verify.py"]  # of a record of format 3
LARGEST = 1 << 28  # bytes of any file that is read as a whole
LARGEST_ENTRY, LARGEST_DISCLOSURE = 1 << 24, 1 << 15  # bytes, from rules 2 on
LONGEST_VALUE = 4000  # code points of what is sealed, from rules 2 on
NUMBER = "(?:0|[1-9][0-9]{0,14})"
NODE = f"{NUMBER}-{NUMBER}"
NO_ANCHOR = "Not anchored: whoever has one officer's password could have made it."

UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
                    "\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ud800-\udfff]")

# Kinds that begin something new: the entry is the first about its subject.
BEGINS = set("officer.enrolled operation.opened site.added group.identified person.recorded "
             "case.opened item.registered".split())
MOST_AROUND = 30  # items around another
BEGINS_BY_RULES_2 = set("record.exported graph.exported audit.recorded stocktake.recorded "
                        "label.printed backup.rehearsed".split())


# 1. SMALL THINGS

class Failed(Exception):
    """What is wrong with the record."""


class Unformed(Failed):
    """What is wrong with an entry by itself, whatever else is here or was left out."""


class Newer(Failed):
    """What a program of this version cannot judge at all."""


class InPart(Exception):
    """What could not be judged, though nothing is wrong as far as it was."""


def need(condition, complaint):
    if not condition:
        raise Failed(complaint)
    return condition


def shown(text):  # no control character or mark that turns the direction reaches a terminal
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(value):  # RFC 8785, for what is_plain takes
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False,
                      allow_nan=False)


def base64url(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def is_plain(value, levels=16):
    """What every program reads alike: names of members of plain letters, whole numbers of at most
    fifteen digits, things that lie in each other sixteen levels deep."""
    if isinstance(value, dict):
        return (all(re.fullmatch("[A-Za-z0-9_]+", name) for name in value)
                and is_plain(list(value.values()), levels))
    if isinstance(value, list):
        return levels > 0 and all(is_plain(one, levels - 1) for one in value)
    return not isinstance(value, float) and (not isinstance(value, int) or abs(value) < 10**15)


def is_time(text):  # one that there was: 2026-02-29 is none
    try:
        return bool(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")) and text[17:19] < "60"
    except ValueError:
        return False


# 2. SIGNATURES (Ed25519, RFC 8032; points in the extended coordinates of its section 5.1.4)

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
NEUTRAL = (0, 1, 1, 0)


def add(one, other):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point(encoded):  # None where the 32 bytes are no point, or are not spelled in the one way
    number = int.from_bytes(encoded, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def doubled(base):  # the point times 1, 2, 4, 8…
    powers = [base]
    while len(powers) < 253:
        powers.append(add(powers[-1], powers[-1]))
    return powers


def times(scalar, powers):
    total = NEUTRAL
    for bit, power in enumerate(powers):
        if scalar >> bit & 1:
            total = add(total, power)
    return total


def is_neutral(one):
    return one[0] == 0 and one[1] == one[2]


BASE = doubled(point(bytes.fromhex("58" + "66" * 31)))


class Key:
    """A public key: canonical, on the curve, in the group of prime order and not its neutral point
    (the points of small order, under which anything is signed, are thereby none)."""

    def __init__(self, raw):
        found = point(raw)
        need(found, "a key is no point of the curve, or is not spelled in the one way")
        minus = (P - found[0], found[1], 1, P - found[3])
        self.raw, self.powers = raw, doubled(minus)  # of the key times minus one
        need(not is_neutral(found) and is_neutral(times(L, self.powers)),
             "a key is of small order, or has a part that is")
        der = bytes.fromhex("302a300506032b6570032100") + raw  # RFC 8410
        self.id = sha256(der).hex()
        self.pem = (b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der)
                    + b"\n-----END PUBLIC KEY-----\n")

    def signed(self, content, signature):  # section 5.1.7, without cofactor, as OpenSSL does it
        s = int.from_bytes(signature[32:], "little")
        if len(signature) != 64 or s >= L:
            return False
        k = int.from_bytes(hashlib.sha512(signature[:32] + self.raw + content).digest(), "little")
        x, y, z, _ = add(times(s, BASE), times(k % L, self.powers))
        x, y = x * pow(z, -1, P) % P, y * pow(z, -1, P) % P
        return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# 3. THE FILES OF THE RECORD

class Record:
    def __init__(self, folder):
        self.folder, self.files = folder, {}  # path in the record: size
        for top, folders, names in os.walk(folder):
            need(folders or names, f"{os.path.relpath(top, folder)} is an empty folder")
            for name in folders + names:
                path = os.path.join(top, name)
                there = os.path.relpath(path, folder).replace(os.sep, "/")
                is_plain_file = os.path.isfile(path) and not os.path.islink(path)
                need(is_plain_file or (name in folders and not os.path.islink(path)),
                     f"{there} is no plain file")
                if is_plain_file:
                    self.files[there] = os.path.getsize(path)

    def under(self, folder):
        return sorted(path for path in self.files if path.startswith(folder + "/"))

    def path(self, path):
        return os.path.join(self.folder, path)

    def read(self, path):
        need(path in self.files, f"{path} is missing")
        need(self.files[path] <= LARGEST, f"{path} is larger than it can be")
        return Path(self.path(path)).read_bytes()

    def digest(self, algorithm, path):
        state = hashlib.new(algorithm)
        with open(self.path(path), "rb") as file:
            while piece := file.read(1 << 20):
                state.update(piece)
        return state.hexdigest()

    def rows(self, path, pattern):
        """The lines of a list, each ended by a line feed, parted by the pattern's groups."""
        content = self.read(path).decode()
        need(content == "" or content.endswith("\n"), f"the last line of {path} has no end")
        found = [re.fullmatch(pattern, line) for line in content.split("\n")[:-1]]
        need(all(found), f"{path} holds something else")
        return [match.groups() for match in found]


LISTED_FOLDERS = {f"data/{name}" for name in (
    "attachments", "disclosures", "entries", "keys", "proofs", "times")}
LISTED_FILES = {f"data/{name}" for name in (
    "checkpoint.cosig", "checkpoint.txt", "keys.txt", "record.html", "since.txt", "steps.txt",
    "summary.json", "void.txt", "proofs/known.txt", "proofs/leaves.txt", "proofs/since.txt",
    "proofs/tree.txt", "times/joins.txt")}


def check_places(payload):
    """What export_format.md lists as a file is no folder, and the other way round."""
    folders = {str(parent) for path in payload for parent in PurePosixPath(path).parents}
    need(not folders & LISTED_FILES, "a folder is where a file must be")
    need(not LISTED_FOLDERS & set(payload), "a file is where a folder must be")


def check_bag(record):
    """RFC 8493: every file is in its list with both digests, none is missing, none was added.
    Gives the number of the record's format."""
    payload = record.under("data")
    check_places(payload)
    info = [line for (line,) in record.rows("bag-info.txt", r"([A-Za-z-]+: [^\x00-\x1f\x7f]+)")
            if line.lower().startswith(("payload-oxum:", "sealbook-export:"))]
    oxum = f"Payload-Oxum: {sum(record.files[path] for path in payload)}.{len(payload)}"
    form = next((number for number in (2, 3)
                 if info == [f"Sealbook-Export: sealbook-export/{number}", oxum]), None)
    need(form, "format or Payload-Oxum in bag-info.txt is wrong")
    tags = [tag for tag in TAGS if form > 2 or tag != "entry_schemas.json"]
    need(sorted(set(record.files) - set(payload))
         == sorted(tags + SIGNED + [name + ".sig" for name in SIGNED]),
         "a file was added or is missing beside the folder data")
    for algorithm in "sha256", "sha512":
        for kind, wanted, spelled in (("tagmanifest", tags, r"[a-zA-Z0-9._-]+"),
                                      ("manifest", payload, r"data/[^%\\\x00-\x1f\x7f]+")):
            name = f"{kind}-{algorithm}.txt"
            listed = record.rows(name, f"([0-9a-f]+)  ({spelled})")
            need(sorted(path for _, path in listed) == wanted,
                 f"{name} does not list what it must")
            for value, path in listed:
                need(not UNSEEN.search(path), "a file has a name with a character that is not seen")
                need(record.digest(algorithm, path) == value, f"{path} was changed")
    need(record.read("bagit.txt")
         == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt is another")
    return form


# 4. THE FORM OF ENTRIES

HASH = '"[0-9a-f]{64}"'
ID = '"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"'
ENTRY = re.compile(
    rf'\{{"actor":{HASH},"after":(null|{HASH}),"body":\{{.*\}},'
    rf'("checkpoint":\{{"root":{HASH},"size":[1-9][0-9]{{0,14}}\}},)?("clock_behind":true,)?'
    rf'"format":"sealbook-entry/1","kind":"[a-z_.]+","log":{ID},"prev":(null|{HASH}),'
    rf'"sealed":\{{("[A-Za-z0-9_]+":"[A-Za-z0-9_-]{{43}}",?)*\}},"seq":{NUMBER},'
    rf'"step":[1-9][0-9]{{0,14}},"subject":{ID},'
    r'"time":"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:]{6}[0-9]{2}\.[0-9]{3}Z"\}', re.S)


CHECKPOINT = re.compile(rf'\{{"root":{HASH},"size":[1-9][0-9]{{0,14}}\}}')
MEMBERS = set("actor after body format kind log prev sealed seq step subject time".split())


def has_members(entry):  # those that an entry has, and no others: the form alone cannot say
    return (set(entry) - {"checkpoint", "clock_behind"} == MEMBERS
            and entry.get("clock_behind", True) is True
            and ("checkpoint" not in entry or CHECKPOINT.fullmatch(canonical(entry["checkpoint"]))))


def read_entries(record):
    """All entries by their numbers in the log, each with its leaf hash and its file's name."""
    entries = {}
    for path in record.under("data/entries"):
        name = path[len("data/entries/"):-len(".json")]
        if not path.endswith(".json"):
            continue
        text, signature = record.read(path), record.read(f"data/entries/{name}.sig")
        entry = json.loads(text)
        need(ENTRY.fullmatch(text.decode()) and is_plain(entry) and has_members(entry)
             and canonical(entry) == text.decode() and is_time(entry["time"])
             and "\ufeff" not in text.decode()  # some programs drop this character
             and name == f"{entry['seq']:06}", f"{path} is of another form")
        entries[entry["seq"]] = SimpleNamespace(
            **{"checkpoint": None, "clock_behind": False, **entry}, name=name, text=text,
            signature=signature, leaf=sha256(b"\0", text, signature), void=None, named=[])
    need(record.under("data/entries") == sorted(
        f"data/entries/{entry.name}.{ending}" for entry in entries.values()
        for ending in ("json", "sig")), "an entry has not one signature")
    return dict(sorted(entries.items()))


def counting(entries):
    """Those that break no rule; the others count for nothing."""
    return [entry for entry in entries.values() if entry.void is None]


def roots(entries):
    """Everything hangs on these two: the log's entry 0, and the last one that is here."""
    opening, exported = entries.get(0), entries[max(entries)] if entries else None
    need(opening and opening.kind == "registry.opened", "no entry 0 opens the registry")
    need(exported.kind == "record.exported", "the last entry is not the one of this export")
    return opening, exported


def fits(value, schema, place, definitions, named):
    """JSON Schema 2020-12, as far as entries use it. Fills `named`: sorts and ids of things."""
    if "names" in schema:
        named.append((schema["names"], value))
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/$defs/")]
    for keyword, said in schema.items():
        need(keyword in KEYWORDS, f"the schemas use {keyword}, which this program does not know")
        need(KEYWORDS[keyword](value, said), f"{place} is not as its kind lays down ({keyword})")
    if isinstance(value, dict):
        others = schema.get("additionalProperties")
        for name, member in value.items():
            part = schema.get("properties", {}).get(name, others)
            if part is not None:
                need(part is not False, f"{place} has a member {name}, which its kind does not")
                fits(member, part, f"{place}/{name}", definitions, named)
    if isinstance(value, list) and "items" in schema:
        for member in value:
            fits(member, schema["items"], place, definitions, named)


def same(one, other):  # true is not 1
    return type(one) is type(other) and one == other


def has_pattern(value, pattern):
    need(pattern[0] == "^" and pattern[-1] == "$", "a pattern of the schemas is not anchored")
    if not isinstance(value, str):
        return True
    is_moment = pattern.startswith("^[0-9]{4}-[0-9]{2}-[0-9]{2}")  # a day, or a time: a real one
    return bool(re.fullmatch(pattern[1:-1], value)) and (
        not is_moment or is_time((value + "T00:00:00")[:19]))


TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
KEYWORDS = {
    "type": lambda value, name: type(value) is TYPES[name],
    "const": same,
    "enum": lambda value, allowed: any(same(value, one) for one in allowed),
    "pattern": has_pattern,
    "minLength": lambda value, least: not isinstance(value, str) or len(value) >= least,
    "maxLength": lambda value, most: not isinstance(value, str) or len(value) <= most,
    "minimum": lambda value, least: type(value) is not int or value >= least,
    "maximum": lambda value, most: type(value) is not int or value <= most,
    "required": lambda value, names: not isinstance(value, dict) or set(names) <= set(value),
    "minProperties": lambda value, least: not isinstance(value, dict) or len(value) >= least,
    "maxProperties": lambda value, most: not isinstance(value, dict) or len(value) <= most,
    "minItems": lambda value, least: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda value, most: not isinstance(value, list) or len(value) <= most,
    **dict.fromkeys(["properties", "additionalProperties", "items", "$defs", "signers", "step",
                     "names"], lambda *_: True),
}
SEEN = re.compile("[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")  # no blank
# Fillers, the blank pattern of Braille, tags and variation selectors: without ink.
INKLESS = ("\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
           "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
           "\U000e0100-\U000e01ef")
OF_MANY_LINES = re.compile(f"[\t\n{INKLESS}]")  # which no text of one line has
INKED = re.compile(f"[^\t-\r \x85\xa0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000{INKLESS}]")
MANY_LINES = ["reason", "remarks", "condition", "purpose", "note", "excerpt", "description"]


def is_clean(value, name=""):
    """From rules 2 on: normalised (NFC), without control characters and such as nobody sees; line
    ends and tabs only in the texts that may have several lines."""
    if isinstance(value, dict):
        return all(is_clean(member, of) for of, member in value.items())
    if isinstance(value, list):
        return all(is_clean(member, name) for member in value)
    return not isinstance(value, str) or (
        unicodedata.normalize("NFC", value) == value and not UNSEEN.search(value)
        and (value.isascii() or all(is_assigned(c) for c in value))
        and (name in MANY_LINES or not OF_MANY_LINES.search(value)))


def has_ink(value):
    """Whether in each text that is not empty something is seen."""
    if isinstance(value, (dict, list)):
        return all(has_ink(part) for part in (value.values() if isinstance(value, dict) else value))
    return not isinstance(value, str) or not value or INKED.search(value) is not None


def is_assigned(character):
    """By Unicode 14, since programs of other years normalise newer characters otherwise; and by
    the tables of this Python."""
    return (bisect.bisect(UNASSIGNED, ord(character)) % 2 == 0
            and unicodedata.category(character) != "Cn")


# Lengths of runs of code points that are and are not assigned in Unicode 14, in turn, with digits
# up to z; then where each run begins.
UNASSIGNED = list(itertools.accumulate(int(run, 36) for run in """
oo 2 6 4 7 1 1 1 k 1 b1 1 12 2 1e 2 3 1 1j 8 r 4 6 b 7i 1 1o 2 2t e 1n 2 1d 2 f 1 s 2 1 1 b 5
v 1 2 6 6k 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2
2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 h a 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 c 7 7 1 3 1
8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 i a 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5
3 3 1 4 2 1 6 1 e l 5 d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a 7 m 1 3 1 n 1 a 1 5 2 9 1
3 1 4 7 2 6 2 1 4 2 a 1 2 d d 1 3 1 1f 1 3 1 6 4 g 2 q 1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8
6 a 2 3 c 1m 4 t 11 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 6 2 a 2 4 w 20 1 10 4 13 1 10 1 f 1 d 11
5i 1 1 5 1 2 ah 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 w 3 q 6 2e 2
6 2 il 3 2h 7 m 9 o 9 k c d 1 3 1 2 c 2m 2 a 6 a 6 q 6 2h 7 17 5 1y a v 1 c 4 c 4 1 3 16 2 5 b
18 4 q 6 b 3 1q 2 1t 1 t 2 b 6 a 6 e 2 v 1d 25 3 1b 1 38 8 1o 3 f 3 1o 7 17 2 b 8 17 5 eu 2 6
2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 3 1 9 1 2t 1 c 2 r 1 d 3 x f x f 3w 4 if p
b l 1ec 2 w 1 9p 5 19 1 1 5 1 2 1k 7 2 e o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 3i y q 1 2h c 5y
q c 4 1s 1 2e 2 2v 5 17 1 2m 1 2c c 1b 1 mlp 3 1j 9 9o k 54 8 5n 5 2 1 1 1 5 o 1n 3 a 6 1k 8
1y 8 c 6 38 b u 3 26 1 b 4 x 1 1j 9 e 2 a 2 2v o s a 6 2 6 2 6 9 7 1 7 1 1o 4 3i 2 a 6 8mc c n
4 1d 4 6su 2 2y 12 7 c 5 5 q 1 5 1 1 1 2 1 2 1 3h g cd 2 1i 7 1 w 16 6 1f 1 j 1 4 4 5 1 3r 2 1
1 5a 3 6 2 6 2 6 2 3 3 7 1 7 a 5 2 c 1 q 1 j 1 2 1 f 2 e y 3f 5 3 4 19 3 2g 1 d 3 1 1b 1a 3m t
3 1d f s 4 10 9 u 5 17 5 u 1 11 4 e 16 4e 2 a 6 10 4 10 4 14 8 1g b c 1 f 1 7 1 2 1 b 1 f 1 7
1 2 1v 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n 1 20 8 9 1c j 1 2 5 x 3 r 5 1 1s 1k 4
k 2 1e 1 2 5 8 1 3 1 t 2 3 4 a 7 9 7 1s w 13 4 c 9 1i 3 t 2 r 5 q 7 4 c 7 28 21 1j 1f d 1f 7
1a 8 a 86 v 1 16 1 3 2 2 26 14 8 16 m q 12 s k n 9 26 4 10 9 1w a 1 2 p 7 a 6 1h 1 i 8 13 9 2o
1 k b i 1 18 1t 7 1 1 1 4 1 f 1 b 6 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7
2 7 3 5 3v 2k 1 5 u 20 8 a 4m 1i 2 12 y 1x b a 6 d j 1m 6 a 1i r 2 f 4 n 55 1o 2s 2b c 8 2 1 2
8 1 2 1 u 1 2 2 c 9 a 1y 8 2 1a 2 b r 20 8 2b d 21 7b 9 1 19 1 e a t 3 w 2 m 1 e 21 7 1 2 1 18
3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m p 53 1 f 1e d pn 2u 33 1 5 b 5g 218 2r d tr 1 9
347 g7 6nt ft 7 v 1 a 4 29 1 a 6 u 2 6 a 1y a a 1 7 1 l 5 j j4 2j 2t 23 4 1l 7 h 1s 5 b 2 e
4qg 8 ye 16 9 6w7 4 1 7 1 2 1 83 19 3 h 4 8 b0 1s4 2z 5 d 3 9 7 a 2 8 3mk 1a 2 n 9 38 1o 6u a
13 2 5e l 1y 4a k c 2f 9 p 3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5
1 1 3 7 1 9g 2 84 2 ji f 5 1 f uo v 69 7 1 h 2 7 1 2 1 5 5x 19 3 e 2 a 4 2 8w v h 1m 5 1 yo 7
1 4 1 2 1 f 1 5h 2 g 15 24 4 a 4 2 lt 1w 24 1p 5e 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1
1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2 7i
18 4 2s c f 2 f 1 f 1 11 a 4u 1k t d 18 4 9 7 2 e 6 4a rc 5 g 3 d 3 38 c 2h 7 c 4 1 f c 4 1k 8
a 6 14 8 u 2 2 26 9g c e 2 5 3 5 3 7 9 t 3 b 5 6 a a 6 8 8 7 9 43 1 1j 11 a sm wyo w 37d 7 66
2 4g2 e 5rl 2e7 f2 15u 3t7 fcfq 1 u 2o 3k 6o 1e6o 1eke 2 1eke
""".split()))


def read_schemas(record, form):
    """Those in the record; for one of format 2, which has none, those that lie where this does."""
    path = (record.path("entry_schemas.json") if form > 2
            else os.path.join(os.path.dirname(os.path.abspath(__file__)), "entry_schemas.json"))
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        raise InPart("the files are those that were listed; nothing else was judged, since a "
                     "record of format 2 needs the entry_schemas.json of a newer one beside "
                     "verify.py") from None
    need(sha256(content).hex() == SCHEMAS,
         "entry_schemas.json is not the one that this verify.py belongs to")
    return json.loads(content)


def check_form(entry, rules, schemas):
    """The entry by itself: the schema of its kind under the rules in force, and its texts."""
    try:
        check_kind(entry, rules, schemas)
    except Failed as why:
        raise Unformed(str(why)) from None


def check_kind(entry, rules, schemas):
    path = f"entries/{entry.name}.json"
    known = [number for number in range(1, min(rules, NEWEST_RULES) + 1)
             if f"{entry.kind}.v{number}" in schemas]
    need(known, f"{path} is of a kind that there is not")
    schema = entry.schema = schemas[f"{entry.kind}.v{known[-1]}"]
    fits({"kind": entry.kind, "body": entry.body, "sealed": entry.sealed}, schema, path,
         schema.get("$defs", {}), entry.named)
    stated = entry.checkpoint
    need(stated is None or (rules > 1 and stated["size"] <= entry.seq),
         f"{path} names a checkpoint that it cannot know")
    need(stated or rules < 2 or entry.kind not in ("record.exported", "audit.recorded"),
         f"{path} does not name the newest checkpoint")
    need(rules < 2 or len(entry.text) <= LARGEST_ENTRY, f"{path} is larger than an entry may be")
    need(entry.step == 1 or not (entry.kind in BEGINS or (
        rules > 1 and entry.kind in BEGINS_BY_RULES_2)), f"{path} begins what there is already")
    fields, removed = entry.body.get("fields", {}), entry.body.get("removed", [])
    names = [*(fields if isinstance(fields, dict) else []), *entry.sealed, *removed]
    need(rules < 2 or len(names) == len(set(names)), f"{path} states a field twice")
    need(rules < 2 or has_ink(entry.body), f"{path} has a text in which nothing is seen")
    need(rules < 2 or is_clean(entry.body), f"{path} has a text that is not normalised, or has "
         "characters that nobody sees")


# 5. CHAINS, OFFICERS AND KEYS

def registry_subjects(entries, opening):
    """The registry, its station and the officers."""
    return {opening.subject, opening.log, opening.body["officer"]["id"]} | {
        entry.subject for entry in counting(entries) if entry.kind == "officer.enrolled"}


def registered(entries):
    return {entry.subject for entry in counting(entries) if entry.kind == "item.registered"}


class Clock:
    """Whether entries say with clock_behind that they are older than the latest time of the log
    before them: that of the newest entry without this mark, or of a newer station.clock_set; under
    rules 1, than their neighbour."""

    def __init__(self):
        self.latest = ""  # of the entries that are here
        self.is_newest = False  # all entries after that one are here
        self.is_by_rules = False  # under rules 2, no later entry without the mark is older

    def is_right(self, entry, before):  # taken in the order of the log
        self.is_newest = self.is_newest and before is not None
        is_older, is_behind = before and entry.time < before.time, entry.time < self.latest
        if entry.void is not None:
            right = True  # the entry is named in any case; its time still counts
        elif entry.seq == 0:
            right = not entry.clock_behind
        elif entry.rules < 2:
            right = before is None or entry.clock_behind == is_older
        elif entry.clock_behind:
            right = is_behind or not self.is_newest
        else:
            right = not (is_older and before.void is None) and not (
                is_behind and (self.is_newest or self.is_by_rules))
        is_set = entry.void is None and entry.kind == "station.clock_set"
        if is_set or not entry.clock_behind and (entry.void is None or not is_behind):
            self.latest, self.is_newest, self.is_by_rules = entry.time, True, entry.rules > 1
        return right


def check_chains(entries, opening, exported):
    """What each entry says of those before it, as far as they are here."""
    steps, clock = {}, Clock()
    for entry in entries.values():
        path, before = f"entries/{entry.name}.json", entries.get(entry.seq - 1)
        need(entry.log == opening.log, f"{path} is of another log")
        need((entry.prev is None) == (entry.seq == 0)
             and (before is None or entry.prev == before.leaf.hex()),
             f"{path} does not follow the entry before it")
        need(clock.is_right(entry, before),
             f"{path} is older than an entry before it and does not say so, or says so wrongly")
        need(steps.setdefault((entry.subject, entry.step), entry) is entry,
             f"{path} is a step that there is already")
    whole = registry_subjects(entries, opening) | registered(entries) | {exported.subject} | {
        entry.subject for entry in entries.values() if entry.void is not None}
    for (subject, step), entry in steps.items():
        before = steps.get((subject, step - 1))
        need((entry.after is None) == (step == 1)
             and (entry.after == before.leaf.hex() and entry.seq > before.seq if before
                  else step == 1 or subject not in whole),
             f"entries/{entry.name}.json does not follow the step before it")
    need(exported.step == 1, "the entry of this export is not the first of its subject")


# What else than officers entries record, and what those of some kinds are about.
RECORDS = {"person.recorded": "person", "operation.opened": "operation", "site.added": "site",
           "group.identified": "group", "case.opened": "case", "item.registered": "item"}
SUBJECTS = {"case": ["case"], "disclosure": ["item", "person", "case"]}


class Registry:
    """Who was an officer when, with which key and roles, and by which rules the log is judged."""

    def __init__(self, opening):
        self.opening, self.officers, self.keys, self.victims = opening, {}, {}, set()
        self.rules = opening.body.get("rules", 1)
        self.listed, self.recorded = [], {}  # the lines of keys.txt; sorts of things, by id
        station, first = opening.body["station"], opening.body["officer"]
        self.stations = [(-1, self.name_key(opening, "station", station["public_key"],
                                            station["code"]))]  # from which entry on
        self.enrol(opening, first["id"], first)
        need((opening.seq, opening.step, station["id"], opening.actor)
             == (0, 1, opening.log, self.officers[first["id"]].key.id),
             "entry 0 did not open the registry with the first key")

    def name_key(self, entry, kind, raw, name):
        key = Key(bytes.fromhex(raw))
        need(key.id not in self.keys, f"entries/{entry.name}.json names a key a second time")
        self.keys[key.id] = key
        spelled = canonical(name)[1:-1]
        self.listed.append((key.id, kind, entry.name, entry.actor, spelled))
        return key

    def enrol(self, entry, subject, said):
        need(subject not in self.officers, f"entries/{entry.name}.json enrols an officer again")
        key = self.name_key(entry, "officer", said["public_key"], said["name"])
        self.recorded[subject] = "officer"
        self.officers[subject] = SimpleNamespace(id=subject, key=key, name=said["name"],
                                                 roles=set(said["roles"]), suspended=False)

    def judge(self, entry):
        """The officer who signs it, once it is clear that they may. Judged before it is taken."""
        path = f"entries/{entry.name}.json"
        signers = [one for one in self.officers.values() if one.key.id == entry.actor]
        named = self.keys.get(entry.actor)
        if named and not named.signed(entry.text, entry.signature):
            raise Unformed(f"the signature of {path} is not by the key that it names")
        need(signers, f"the signature of {path} is not by a key that an officer has at that time")
        need(not signers[0].suspended, f"{path} is signed by an officer who is suspended")
        need(signers[0].roles.intersection(entry.schema["signers"]),
             f"{path} is signed by an officer without a role that may sign it")
        return signers[0]

    def take(self, entry):
        path, verb = f"entries/{entry.name}.json", entry.kind.partition(".")[2]
        need(entry.kind != "registry.opened", f"{path} opens a registry that is open")
        need(entry.kind not in BEGINS | BEGINS_BY_RULES_2 or entry.subject not in (
            self.opening.log, self.opening.body["officer"]["id"]),
            f"{path} begins what there is already")
        if entry.kind == "rules.adopted":
            need(entry.subject == self.opening.subject, f"{path} is not about the registry")
            if entry.body["rules"] > NEWEST_RULES:
                raise Newer(f"{path} adopts rules {entry.body['rules']}: the log was made by a "
                            "newer version; take a newer verify.py")
            self.rules = max(self.rules, entry.body["rules"])  # no smaller one counts
        elif entry.kind == "station.clock_set":
            need(entry.subject == self.opening.log, f"{path} is not about the station")
        elif entry.kind == "station.key_changed":
            need(entry.subject == self.opening.log, f"{path} is not about the station")
            code = self.opening.body["station"]["code"]
            self.stations.append((entry.seq, self.name_key(entry, "station",
                                                           entry.body["public_key"], code)))
        elif entry.kind == "officer.enrolled":
            self.enrol(entry, entry.subject, entry.body)
        elif entry.kind.startswith("officer."):
            officer = self.officers.get(entry.subject)
            need(officer, f"{path} is about nobody who was enrolled before")
            roles = set(entry.body["roles"]) if verb == "roles_changed" else officer.roles
            suspended = officer.suspended if verb.endswith("changed") else verb == "suspended"
            need(any("administrator" in one.roles and not one.suspended for one in [
                *(one for one in self.officers.values() if one is not officer),
                SimpleNamespace(roles=roles, suspended=suspended)]),
                f"{path} leaves no administrator")
            if verb == "key_changed":
                officer.key = self.name_key(entry, "officer", entry.body["public_key"],
                                            officer.name)
            officer.roles, officer.suspended = roles, suspended
        elif entry.kind in RECORDS:
            self.recorded[entry.subject] = RECORDS[entry.kind]
        elif entry.kind == "case.victim_added":
            self.victims.add((entry.subject, entry.body["victim"]))

    def check_named(self, entry):
        """Earlier entries record what it names and is about; cases of items may be restricted."""
        path, family = f"entries/{entry.name}.json", entry.kind.partition(".")[0]
        for sort, name in entry.named:
            need(sort == "item" or (sort == "case" and entry.kind != "record.exported")
                 or self.recorded.get(name) == sort,
                 f"{path} names the {sort} {name}, which no entry before it records")
        sorts = SUBJECTS.get(family) if entry.kind not in RECORDS else None
        need((not sorts or self.recorded.get(entry.subject) in sorts)
             and (entry.kind != "case.payment_recorded"
                  or (entry.subject, entry.body["victim"]) in self.victims),
             f"{path} is about what no entry before it records, or of no victim of the case")
        seen_by = entry.body.get("witness", {}) if family == "custody" else {}
        officer = self.officers.get(seen_by.get("officer"))
        need(not (officer and officer.suspended), f"{path} names a suspended officer as witness")

    def rules_at(self, entry):
        """An entry that adopts rules is judged by these already."""
        stated = entry.body.get("rules") if entry.kind == "rules.adopted" else None
        return max(self.rules, stated) if type(stated) is int else self.rules

    def is_about_us(self, entry):
        """About an officer, the registry or the station: the record has all of these."""
        return (entry.kind.partition(".")[0] in ("registry", "rules", "station", "officer")
                or entry.subject in (self.opening.subject, self.opening.log, *self.officers))

    def station_key(self, size):  # of a checkpoint over so many entries
        return [key for since, key in self.stations if since < size][-1]


# 6. THE RULE OF CUSTODY (ledger_format.md, section of this name)


def party(said):  # ("officer", id) or ("person", id)
    return next(iter(said.items()))


# What a correction may change, and of which steps.
CORRECTABLE = {"seal_number": ["sealed"], "place": ["moved", "transit", "received"],
               "occurred_at": ["sealed", "opened", "moved"],
               "purpose": ["sealed", "opened", "moved", "transit", "received", "back"],
               "condition": ["sealed", "opened", "moved", "transit", "received", "back"]}


class Custody:
    def __init__(self):
        self.items, self.numbers = {}, set()  # exhibit numbers are given once

    def around(self, item):  # the containers it lies in, the nearest first
        found = []
        while item.parent:
            item = self.items[item.parent]
            found.append(item)
        return found

    def inside(self, item):
        found = [*item.contents.values()]
        for one in found:  # it grows while it is read
            found += one.contents.values()
        return found

    def state_of(self, item):  # what lies inside goes along: the state is that of the outermost
        return ([item] + self.around(item))[-1].state

    def judge(self, entry, officer, rules):
        family, verb = entry.kind.split(".")
        path = f"entries/{entry.name}.json"
        if entry.kind == "item.registered":
            return self.register(entry, officer, rules, path)
        if family not in ("item", "custody") and entry.kind not in (
                "seizure.confirmed", "attachment.added"):
            return None
        item = self.items.get(entry.subject)
        need(item, f"{path} is about an item that is not registered before")
        body, case = entry.body, entry.body.get("case")
        need(not item.withdrawn, f"{path} is about an item that was withdrawn")
        if entry.kind == "custody.corrected":
            self.correct(item, entry, officer, rules, path)
        elif family == "custody":
            self.take_step(item, entry, officer, rules, path)
        elif verb == "withdrawn":
            self.withdraw(item, officer, path)
        elif verb == "put_in":
            self.put_in(item, entry, officer, rules, path)
        elif verb == "taken_out":
            self.take_out(item, entry, officer, rules, path)
        elif verb == "assigned":
            need(case not in item.cases, f"{path} assigns the item to a case a second time")
            item.cases.add(case)
        elif verb == "unassigned":
            need(case in item.cases, f"{path} is about a case that the item does not serve")
            item.cases.remove(case)
        elif verb == "confirmed":
            need(not item.confirmed and item.registered_by != officer.id,
                 f"{path} confirms a seizure a second time, or by who registered it")
            item.confirmed = True
        elif verb == "added":
            item.papers.add(body["sha256"])
        return None

    def register(self, entry, officer, rules, path):
        body, seizure = entry.body, entry.body["seizure"]
        first, parent = party(seizure["by"][0]), body.get("parent")
        need(entry.step == 1 and body["exhibit_number"] not in self.numbers,
             f"{path} registers an item or an exhibit number a second time")
        if rules > 1:
            need(first in (("officer", officer.id), ("person", first[1])),
                 f"{path} is signed by another than the officer who seized the item")
            need("1990-01-01" <= seizure["at"] and (entry.clock_behind
                                                    or seizure["at"] <= entry.time),
                 f"{path} states a time of seizure that cannot be")
        item = SimpleNamespace(
            parent=None, contents={}, seal=None, cases=set(), papers=set(), withdrawn=False,
            bound=False, newest=None, registered_by=officer.id, confirmed=False,
            seized=seizure["at"], happened=seizure["at"],
            state=SimpleNamespace(name="seized", holder=first, receiver=None, lot=None,
                                  place=seizure["place"]))
        if parent:
            self.reach_into(parent, entry, officer, rules, path, seals=rules > 1)
            self.check_depth(self.items[parent], item, rules, path)
            self.lay(item, parent)
            self.rest_on(item)
        self.items[entry.subject] = item
        self.numbers.add(body["exhibit_number"])

    def check_depth(self, outer, item, rules, path):
        levels = max([len(self.around(one)) for one in self.inside(item)], default=0)
        need(rules < 2 or len(self.around(outer)) + 1 + levels <= MOST_AROUND,
             f"{path} puts an item too deep into others")

    def lay(self, item, parent):
        if item.parent:  # under rules 1 an item went from one container straight into another
            self.items[item.parent].contents.pop(id(item), None)
        item.parent, self.items[parent].bound = parent, True
        self.items[parent].contents[id(item)] = item

    def withdraw(self, item, officer, path):
        """Registered by mistake: nothing came of it, and nothing follows."""
        need(officer.id == item.registered_by or "custodian" in officer.roles,
             f"{path} withdraws what another officer registered")
        need(item.state.name in ("seized", "held") and not item.parent and not item.bound,
             f"{path} withdraws what was handed on, lies in another item, or had something in it")
        item.withdrawn, item.state.name = True, "out of custody"

    def reach_into(self, container, entry, officer, rules, path, seals=True):
        """Whether the officer may change what lies in the container."""
        need(container in self.items, f"{path} names a container that is not here")
        need(not self.items[container].withdrawn, f"{path} names a container that was withdrawn")
        one = self.items[container]
        need(rules < 2 or self.is_held(one, officer),
             f"{path} reaches into what the officer does not hold")
        sealed = [box for box in [one] + (self.around(one) if rules > 1 else []) if box.seal]
        need(not seals or not sealed, f"{path} reaches into what is sealed")

    def is_held(self, item, officer):
        state = self.state_of(item)
        return state.name in ("seized", "held") and state.holder == ("officer", officer.id)

    def put_in(self, item, entry, officer, rules, path):
        container = entry.body["parent"]
        self.reach_into(container, entry, officer, rules, path)
        outer = self.items[container]
        need(item is not outer and item not in self.around(outer),
             f"{path} puts an item into itself")
        need(rules < 2 or (not item.parent and self.is_held(item, officer)
                           and self.state_of(item).place == self.state_of(outer).place),
             f"{path} puts in what lies elsewhere, or what the officer does not hold")
        self.check_depth(outer, item, rules, path)
        self.rest_on(item)
        self.lay(item, container)
        self.rest_on(item)
        item.happened = max(item.happened, entry.time)

    def take_out(self, item, entry, officer, rules, path):
        container = entry.body["parent"]
        need(item.parent == container, f"{path} takes an item out of what it is not in")
        self.reach_into(container, entry, officer, rules, path)
        self.rest_on(item)
        item.happened = max(item.happened, entry.time)
        item.state, item.parent = copy.copy(self.state_of(item)), None
        del self.items[container].contents[id(item)]

    def take_step(self, item, entry, officer, rules, path):
        body, state, around = entry.body, self.state_of(item), self.around(item)
        leads = entry.schema["step"]["leads"]
        is_answer, is_of_seal = leads in ("received", "back"), leads in ("sealed", "opened")
        need(not around or is_of_seal,
             f"{path} is a step of an item that lies in another")
        need(rules < 2 or not any(box.seal for box in around),
             f"{path} is a step of an item that lies in what is sealed")
        need(state.name in (["in transit"] if is_answer else ["seized", "held"]),
             f"{path} cannot follow: the item is {state.name}")
        acts = state.receiver if entry.schema["step"]["by"] == "receiver" else state.holder
        need(acts == ("officer", officer.id) or (acts[0] == "person" and body.get("paper")),
             f"{path} is a step that somebody else must take")
        need(rules < 2 or not is_answer or body["lot"] == state.lot,
             f"{path} answers the release of another lot")
        needed = entry.schema["properties"]["body"]["required"] + ["reason"] * bool(
            body.get("seal_broken"))
        need(all(name in ("to", "witness") or SEEN.search(body.get(name, "")) for name in needed),
             f"{path} lacks what it must say")
        need(body.get("paper") is None or body["paper"] in item.papers,
             f"{path} names a paper that is not attached to the item before")
        need("witness" not in body or party(body["witness"]) != ("officer", officer.id),
             f"{path} names who signs as the witness")
        happened = body.get("occurred_at", entry.time)
        need(rules < 2 or "occurred_at" not in body or (
            max(item.seized, item.happened) <= happened
            and (entry.clock_behind or happened <= entry.time)),
            f"{path} cannot have happened when it says")
        self.rest_on(item)
        item.newest = SimpleNamespace(step=entry, officer=officer, before=(
            copy.copy(state), item.seal, item.happened))
        self.follow(item, state, leads, body, path)
        for one in [item] + ([] if is_of_seal else self.inside(item)):
            one.happened = happened
            one.bound = one.bound or leads == "transit"

    def rest_on(self, item):
        """The newest steps of the item, of what is around it and inside it are corrected no more,
        since something else rests on them."""
        for one in [item] + self.around(item) + self.inside(item):
            one.newest = None

    def correct(self, item, entry, officer, rules, path):
        """The newest step is taken back, and taken again as it should have been recorded."""
        body, newest = entry.body, item.newest
        need(newest and newest.step.leaf.hex() == body["corrects"],
             f"{path} corrects a step that is not the newest one, or on which something rests")
        step = newest.step
        leads, told = step.schema["step"]["leads"], step.body
        need(officer.id == newest.officer.id or "custodian" in officer.roles,
             f"{path} corrects what another officer signed")
        need("paper" not in told, f"{path} corrects a step that rests on a signed paper")
        need(SEEN.search(body["reason"]), f"{path} lacks a reason")
        values = {name: body[name] for name in CORRECTABLE if name in body}
        removed, mistake = body.get("removed", []), "mistake" in body
        need(not mistake or not (values or removed or told.get("seal_broken")
                                 or leads not in ("sealed", "opened", "moved")),
             f"{path} takes back a step that cannot have been recorded by mistake")
        need(all(leads in CORRECTABLE[name] for name in [*values, *removed]),
             f"{path} corrects what cannot be corrected")
        right = {name: one for name, one in told.items() if name not in removed} | values
        need(mistake or right != told, f"{path} corrects nothing")
        before, item.seal, item.happened = newest.before
        self.state_of(item).__dict__.update(before.__dict__)
        if mistake:
            self.rest_on(item)
            return
        step = SimpleNamespace(**{**step.__dict__, "body": right})
        self.take_step(item, step, newest.officer, rules, path)

    def follow(self, item, state, leads, body, path):
        if leads in ("sealed", "opened"):
            need((item.seal is None) == (leads == "sealed"), f"{path}: it is sealed, or is not")
            item.seal = body["seal_number"] if leads == "sealed" else None
        elif leads == "transit":
            need(party(body["to"]) != state.holder, f"{path} releases to who holds the item")
            state.name, state.receiver, state.lot = "in transit", party(body["to"]), body["lot"]
        elif leads == "received":
            need(body.get("seal_broken") or body.get("seal_number", item.seal) == item.seal,
                 f"{path} names another seal than the item's")
            item.seal = None if body.get("seal_broken") else item.seal
            state.name, state.holder, state.place = "held", state.receiver, body["place"]
        elif leads == "back":
            state.name = "held"
        elif leads == "moved":
            state.name, state.place = "held", body["place"]
        else:
            need(leads == "out", f"{path} leads to what this program does not know")
            state.name = "out of custody"


def judge(record, entries, form):
    """Judges every entry by those before it: form, signature, signer, what it names, custody. An
    entry counts for nothing if it does not have the form of its kind, or if it breaks a rule and
    is about an officer, the registry or the station; the rest is judged as if it were not there.
    Any other wrong entry is a fault: the entry that makes it right may be missing here."""
    schemas = read_schemas(record, form)
    opening, exported = roots(entries)
    rules = opening.body.get("rules", 1)
    need(type(rules) is int and 0 < rules <= NEWEST_RULES, "the registry is judged by rules that "
         "this program does not know: it was made by a newer version; take a newer verify.py")
    check_form(opening, rules, schemas)
    registry, custody = Registry(opening), Custody()
    for entry in entries.values():
        entry.rules = registry.rules_at(entry)
        try:
            check_form(entry, entry.rules, schemas)
            officer = registry.judge(entry)
            if entry is not opening:
                registry.check_named(entry)
                registry.take(entry)
            custody.judge(entry, officer, entry.rules)
        except Failed as why:
            if (form < 3 or entry in (opening, exported) or isinstance(why, Newer)
                    or not (isinstance(why, Unformed) or registry.is_about_us(entry))):
                raise
            entry.void, entry.rules = str(why), registry.rules
    need(exported.rules == (1 if form < 3 else exported.rules) and (form < 3 or exported.rules > 1),
         "the format of the record is not the one of the rules in force")
    need(len([one for one in counting(entries) if one.kind == "record.exported"]) == 1,
         "there is not one entry record.exported")
    check_void(record, entries)
    check_chains(entries, opening, exported)
    check_keys(record, registry)
    signer = registry.keys[exported.actor]
    for name in SIGNED:
        need(signer.signed(record.read(name), record.read(name + ".sig")),
             f"{name} is not signed by the exporting officer")
    return registry, exported


def check_void(record, entries):
    """void.txt lists just those that count for nothing; it is there where there are any."""
    void = [entry for entry in entries.values() if entry.void is not None]
    path, listed = "data/void.txt", []
    if path in record.files:
        listed = record.rows(path, "([0-9]{6,15}) ([a-z_.]+) ([0-9a-f]{64})")
        need(listed, f"{path} is empty")
    need(listed == [(entry.name, entry.kind, entry.actor) for entry in void],
         f"{path} does not list just the entries that count for nothing: "
         + "; ".join(entry.void for entry in void))


def said_of_void(entries, registry):
    owners = {one[0]: one[4] for one in registry.listed}
    return [f"Entry {entry.seq} ({entry.kind}), signed by {owners.get(entry.actor, entry.actor)}, "
            f"counts for nothing: {entry.void}"
            for entry in entries.values() if entry.void is not None]


def check_keys(record, registry):
    listed = record.rows("data/keys.txt",
                         f"([0-9a-f]{{64}}) (officer|station) ({NUMBER}|0[0-9]{{5}}) "
                         "([0-9a-f]{64}) ([^ ].*)")
    need(sorted(listed) == sorted(registry.listed), "keys.txt does not list the keys")
    need(record.under("data/keys") == sorted(f"data/keys/{key}.pem" for key in registry.keys),
         "the folder keys does not hold the keys")
    for key in registry.keys.values():
        need(record.read(f"data/keys/{key.id}.pem") == key.pem, f"keys/{key.id}.pem is another")


# 7. THE LOG (RFC 6962) AND ITS CHECKPOINTS (C2SP tlog-checkpoint)

def read_note(text, registry, what):
    """A checkpoint that the station signed: its size, its root, and the text that was signed."""
    log = registry.opening.log
    note = re.match(rf"(sealbook/{log}\n([1-9][0-9]{{0,14}})\n([A-Za-z0-9+/=]{{44}})\n)\n", text)
    need(note, f"{what} is no checkpoint of this log")
    size, key = int(note[2]), registry.station_key(int(note[2]))
    name = sha256(f"sealbook/{log}\n\1".encode(), key.raw)[:4]  # which key it is
    for line in text[note.end():].split("\n"):
        spelled = line.removeprefix(f"— sealbook/{log} ")
        signature = base64.b64decode(spelled) if spelled != line else b""
        if (len(signature) == 68 and base64.b64encode(signature).decode() == spelled
                and signature[:4] == name and key.signed(note[1].encode(), signature[4:])):
            return size, note[3], note[1], f"{note[0]}{line}\n"
    raise Failed(f"{what} is not signed by the station")


def checkpoint(record, path, registry):  # with the station's signature and nothing else
    text = record.read(path).decode()
    size, root, signed, bare = read_note(text, registry, path)
    need(text == bare, f"{path} bears more than the station's signature")
    return size, root, signed


def check_cosignature(record, registry, exported, signed):
    """The exporting officer made the checkpoint (C2SP tlog-cosignature)."""
    path, key = "data/checkpoint.cosig", registry.keys[exported.actor]
    (spelled,), = record.rows(path, f"— sealbook/{key.id} ([A-Za-z0-9+/]+=*)")
    content = base64.b64decode(spelled)
    seconds = int.from_bytes(content[4:12], "big")
    need(base64.b64encode(content).decode() == spelled and len(content) == 76
         and content[:4] == sha256(f"sealbook/{key.id}\n\4".encode(), key.raw)[:4]
         and seconds <= 253402300799  # the end of the year 9999
         and key.signed(f"cosignature/v1\ntime {seconds}\n{signed}".encode(), content[12:]),
         f"{path} is not the exporting officer's statement about the checkpoint")


def join(record, path, nodes):
    """Computes nodes of the tree out of those that there are; gives which it used."""
    used = []
    for node, left, right in record.rows(path, f"({NODE}) ({NODE}) ({NODE})"):
        (a, b), (c, d) = (map(int, child.split("-")) for child in (left, right))
        whole, rest = b - a + 1, d - c + 1  # left: the largest power of two that leaves something
        need(node not in nodes and node == f"{a}-{d}" and c == b + 1 and whole > 0
             and whole & (whole - 1) == 0 and 1 <= rest <= whole and left in nodes
             and right in nodes, f"{path}: {left} and {right} do not join to {node}")
        nodes[node] = sha256(b"\1", nodes[left], nodes[right])
        used += [left, right]
    return used


def root_of(nodes, size, first=0):  # over so many entries, where the nodes give it
    name = f"{first}-{first + size - 1}"
    if name in nodes or size < 2:
        return nodes.get(name)
    left = 1 << (size - 1).bit_length() - 1
    one = root_of(nodes, left, first)
    other = one and root_of(nodes, size - left, first + left)
    return other and sha256(b"\1", one, other)


def check_tree(record, entries, registry, exported, form):
    """Each entry lies under the checkpoint's root, and so do earlier checkpoints."""
    nodes = {f"{seq}-{seq}": entry.leaf for seq, entry in entries.items()}
    need(sorted(record.rows("data/proofs/leaves.txt", f"({NODE}) ([0-9]{{6,15}})"))
         == sorted((f"{seq}-{seq}", entry.name) for seq, entry in entries.items()),
         "an entry has no place in the tree")
    lists = ["leaves", "tree", "since"] + ["known"] * (form > 2)
    for path in set(record.under("data/proofs")) - {f"data/proofs/{one}.txt" for one in lists}:
        node = path[len("data/proofs/"):-len(".bin")]
        need(path.endswith(".bin") and node not in nodes and record.files[path] == 32,
             f"{path} is no node to be given")
        nodes[node] = record.read(path)
    used = join(record, "data/proofs/tree.txt", nodes)
    size, root, signed = checkpoint(record, "data/checkpoint.txt", registry)
    need(sorted(used + [f"0-{size - 1}"]) == sorted(nodes)
         and base64.b64encode(nodes[f"0-{size - 1}"]).decode() == root,
         "the entries are not those of the checkpoint")
    for entry in entries.values():  # also where the entry before is given as a hash alone
        before = nodes.get(f"{entry.seq - 1}-{entry.seq - 1}")
        need(before is None or entry.prev == before.hex(),
             f"entries/{entry.name}.json does not follow the entry before it")
    check_earlier(record, "data/since.txt", "data/proofs/since.txt", nodes, registry)
    if form > 2:
        check_cosignature(record, registry, exported, signed)
        check_stated(record, entries, exported, nodes)
    stamps = check_times(record, nodes, registry)
    return nodes, size, stamps


def check_earlier(record, note, joins, nodes, registry):
    if note in record.files or joins in record.files:
        join(record, joins, nodes)
        size, root, _ = checkpoint(record, note, registry)
        need(base64.b64encode(nodes.get(f"0-{size - 1}", b"")).decode() == root,
             f"the log is not the one of {note}, grown")


def check_stated(record, entries, exported, nodes):
    """The checkpoints that entries name; that of record.exported is proved in any case."""
    needed = f"0-{exported.checkpoint['size'] - 1}"
    if "data/proofs/known.txt" in record.files:
        need(needed not in nodes, "known.txt proves what is proved already")
        need(join(record, "data/proofs/known.txt", nodes), "known.txt is empty")
    need(needed in nodes, "nothing proves the checkpoint that the entry of this export names")
    for entry in counting(entries):
        root = entry.checkpoint and nodes.get(f"0-{entry.checkpoint['size'] - 1}")
        need(not root or root.hex() == entry.checkpoint["root"],
             f"entries/{entry.name}.json names a checkpoint that is not of this log")


# 8. TIME STAMPS (RFC 3161), judged by the openssl command

DER = (rb"( *\d+:d=\d+ +(hl=2 l= *\d+|hl=3 l= *(12[89]|1[3-9]\d|2\d\d)|"
       rb"hl=4 l= *(25[6-9]|2[6-9]\d|[3-9]\d\d|\d{4,5})) "
       rb"(cons: (SEQUENCE|SET|cont) |prim: (?!SE)).*\n)+")


def openssl(*words):
    return subprocess.run(["openssl", *words], capture_output=True, check=False)


def stamp_time(record, stamp, note, authority):
    """What the reply states, if it is a time stamp of the note under these certificates."""
    reply, parts = record.path(stamp + ".tsr"), None
    token = openssl("ts", "-reply", "-in", reply, "-token_out", "-text").stdout.decode()
    parts = openssl("asn1parse", "-inform", "DER", "-in", reply)
    said = re.search(r"(?s)\nHash Algorithm: sha256\n.*?\nTime stamp: ([^\n]*)", token)
    need(said and not parts.returncode and re.fullmatch(DER, parts.stdout)
         and openssl("ts", "-reply", "-in", reply).stdout == record.read(stamp + ".tsr"),
         f"{stamp}.tsr is no time stamp")
    when = re.sub(r"\.[0-9]+", "", said[1])
    seconds = calendar.timegm(time.strptime(when, "%b %d %H:%M:%S %Y GMT"))
    need(not openssl("ts", "-verify", "-data", record.path(note), "-in", reply, "-CAfile",
                     authority, "-attime", str(seconds)).returncode,
         f"{stamp}.tsr is no time stamp of {note} under the certificates to trust")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


CERTIFICATES = re.compile(
    b"(-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/=]{1,64}\n"
    b"-----END CERTIFICATE-----\n)+")


def check_times(record, nodes, registry):
    """Each is of an earlier checkpoint of this log. Gives time stamp, note, size and time."""
    form = r"data/times/([1-9][0-9]{0,14})-[1-9][0-9]{0,14}\.tsr"
    sizes = {path[:-4]: int(match[1]) for path in record.under("data/times")
             if (match := re.fullmatch(form, path))}
    notes = {size: f"data/times/{size}.txt" for size in sizes.values()}
    need(set(record.under("data/times")) == {
        *[stamp + ending for stamp in sizes for ending in (".tsr", ".pem")], *notes.values(),
        *["data/times/joins.txt"] * bool(sizes)},
        "a file of the time stamps is too many, or missing")
    if sizes:
        join(record, "data/times/joins.txt", nodes)
    for named, note in sorted(notes.items()):
        size, root, _ = checkpoint(record, note, registry)
        need(size == named and base64.b64encode(nodes.get(f"0-{size - 1}", b"")).decode() == root,
             f"the log is not the one of {note}, grown")
    for stamp in sizes:
        need(CERTIFICATES.fullmatch(record.read(stamp + ".pem")),
             f"{stamp}.pem holds something else than certificates")
    return [(stamp, notes[size], size, stamp_time(record, stamp, notes[size],
                                                  record.path(stamp + ".pem")))
            for stamp, size in sorted(sizes.items(), key=lambda one: (one[1], one[0]))]


# 9. WHAT THE RECORD SHOWS

def check_items(record, entries, opening, exported, form):
    """All steps of the items are here, as many as the exporting officer stated in the log; from
    format 3 on also all of the officers, the registry and the station."""
    items = sorted(registered(entries))
    steps = sorted((entry.subject, entry.step, entry.name, entry.seq)
                   for entry in entries.values() if entry.subject in items
                   or (form > 2 and entry.subject in registry_subjects(entries, opening)))
    listed = "".join(f"{subject} {step} {name} {seq}-{seq}\n"
                     for subject, step, name, seq in steps).encode()
    need(record.read("data/steps.txt") == listed, "steps.txt does not list the entries it must")
    need(exported.body["steps"] == sha256(listed).hex()
         and sorted(exported.body["items"]) == items,
         "the entry of this export states other steps or items")


def check_disclosures(record, entries, exported):
    """RFC 9901: what is shown is what was sealed; what is not, an entry says why."""
    leaves = {entry.leaf.hex(): entry for entry in entries.values()}
    erased = set()
    for entry in counting(entries):
        if entry.kind == "disclosure.erased":
            about = leaves.get(entry.body["entry"], entry)
            if about.subject == entry.subject:  # of another, it erases nothing
                erased |= {(entry.body["entry"], field) for field in entry.body["fields"]}
    shown_fields = {
        f"data/disclosures/{entry.name}-{field}.txt": (entry, field, digest)
        for entry in counting(entries) for field, digest in entry.sealed.items()
        if (entry.leaf.hex(), field) not in erased
        and not {field, entry.subject} & set(exported.body["redacted"])}
    need(record.under("data/disclosures") == sorted(shown_fields),
         "a disclosure is missing, or is here although an entry says that it is not")
    for path, (entry, field, digest) in shown_fields.items():
        need(entry.rules < 2 or record.files[path] <= LARGEST_DISCLOSURE,
             f"{path} is larger than a disclosure may be")
        text = record.read(path).decode("ascii")
        salted = json.loads(from_base64url(text))  # salt, name, value
        need(base64url(sha256(text.encode())) == digest
             and base64url(canonical(salted).encode()) == text
             and list(map(type, salted)) == [str, str, str] and salted[1] == field
             and (entry.rules < 2 or (len(salted[2]) <= LONGEST_VALUE
                                      and is_clean({field: salted[2]}))),
             f"{path} is not what was sealed")


def check_attachments(record, entries):
    named = {entry.body["sha256"]: entry.body["size"] for entry in counting(entries)
             if entry.kind == "attachment.added"}
    found = [record.digest("sha256", path) for path in record.under("data/attachments")]
    need(sorted(found) == sorted(named), "the attachments are not those that the entries name")
    for path, digest in zip(record.under("data/attachments"), found):
        need(all(entry.body["size"] == record.files[path] for entry in counting(entries)
                 if entry.kind == "attachment.added" and entry.body["sha256"] == digest),
             f"{path} is not of the size that an entry states")


# 10. WHAT IT IS ANCHORED BY

BLANKS = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def decoded(content):
    """A mark says which encoding; UTF-16 that lost it has a NUL in each character."""
    for encoding, marks in (("utf-8", [codecs.BOM_UTF8]),
                            ("utf-32", [codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]),
                            ("utf-16", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])):
        if content.startswith(tuple(marks)):
            return content.decode(encoding)
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if len(content) % 2 == 0 and max(even, odd) > len(content) // 4 and not min(even, odd):
        return content.decode("utf-16-be" if even else "utf-16-le")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            pass
    return content.decode("latin-1")


def words_of(text):
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return [word for word in BLANKS.split(text) if word]


def read_kept(content):
    """A note, or the text of a form's QR code, laid out anew as it was signed, whatever an editor,
    a mail program or a scanner made of its line ends, blanks and dashes."""
    words = words_of(decoded(content))
    before, mark, code = "".join(words).partition("sealbook-checkpoint:")
    if mark and len(before) <= 3:
        words = words_of(from_base64url(code).decode())
    note, signature = "\n".join(words[:3]) + "\n\n", None  # a broken signature goes on
    rest = iter(words[3:])
    for word in rest:
        if len(word) <= 3 and not any(c.isalnum() or c in "+/=" for c in word):
            note += ("" if signature is None else "\n") + f"— {next(rest, '')} "
            signature = ""
        elif signature is not None:
            note, signature = note + word, word
            if word.endswith("="):
                note, signature = note + "\n", None
    return note if signature is None else note + "\n"


def anchor_of(kept, registry, nodes, size):
    """How the record agrees with a checkpoint that somebody kept elsewhere."""
    given, root, *_ = read_note(read_kept(kept), registry, "the checkpoint that was given")
    if given > size:
        raise InPart("the checkpoint that was given is larger than the record's log: the log has "
                     "either grown since, or was forked; only a newer record can show")
    found = root_of(nodes, given)
    if found is None:
        raise InPart(f"the record holds no proof for a checkpoint of size {given}; ask for one "
                     "that was made with --since this checkpoint")
    need(base64.b64encode(found).decode() == root, "the log is not the one of the checkpoint that "
         "was given: one of the two was forged")
    return f"a checkpoint kept elsewhere: entries 0 to {given - 1}"


def anchors(record, registry, nodes, size, stamps, against, authority, said):
    found = []
    for stamp, note, covered, when in stamps:
        if not authority:
            said.append(f"{stamp}.tsr: not judged: give the authority's certificate (--ca). It "
                        f"says that entries 0 to {covered - 1} were there at {when}")
            continue
        stamp_time(record, stamp, note, authority)
        found.append(f"a time stamp of {when}: entries 0 to {covered - 1}")
    if against is not None:
        found.insert(0, anchor_of(against, registry, nodes, size))
    return found


def check_parts(folder, fingerprint, against, authority, said):
    record = Record(folder)
    form = check_bag(record)
    if record.read("verify.py") != Path(__file__).read_bytes():
        said.append("Note: the verify.py in the record is another than this one.")
    entries = read_entries(record)
    registry, exported = judge(record, entries, form)
    said.append("Fingerprint of the registry's first key: " + registry.opening.actor)
    said += said_of_void(entries, registry)
    need(not fingerprint or fingerprint.strip(), "no fingerprint: what was given is blank")
    need(fingerprint.strip().lower() in ("", registry.opening.actor),
         "the first key is not the one whose fingerprint was given")
    nodes, size, stamps = check_tree(record, entries, registry, exported, form)
    check_items(record, entries, registry.opening, exported, form)
    check_disclosures(record, entries, exported)
    check_attachments(record, entries)
    return anchors(record, registry, nodes, size, stamps, against, authority, said)


def check(folder, fingerprint="", against=None, authority=None):
    """The verdict's word, the last line, what it is anchored by, and what else is to be said.
    `against`: bytes of a kept checkpoint. `authority`: path of a PEM file."""
    said = []
    try:
        found = check_parts(str(folder), fingerprint, against, authority, said)
    except InPart as partly:
        return "IN PART", f"IN PART: {partly}. {NO_ANCHOR}", [], said
    except Failed as failed:
        return "FAILED", f"FAILED: {failed}", [], said
    except Exception as error:  # whatever cannot be read is of another form
        return ("FAILED", f"FAILED: the record is not of its form ({type(error).__name__}: "
                f"{error})", [], said)
    anchored = f"Anchored by {'; '.join(found)}." if found else NO_ANCHOR
    return "VERIFIED", f"VERIFIED. {anchored}", found, said


def given_fingerprint(text):
    """Whoever gives nothing by mistake must not think that it was compared."""
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty fingerprint is given")
    return text


def main():
    parser = argparse.ArgumentParser(description="Checks a custody record of Sealbook.")
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("fingerprint", nargs="?", type=given_fingerprint)
    parser.add_argument("--against", metavar="FILE", type=lambda path: Path(path).read_bytes())
    parser.add_argument("--ca", metavar="FILE")
    parser.add_argument("--require-anchor", action="store_true")
    given = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    word, line, found, said = check(given.folder, given.fingerprint or "", given.against,
                                    given.ca)
    for text in said + [line]:
        print(shown(text))
    return 0 if word == "VERIFIED" and (found or not given.require_anchor) else 1


if __name__ == "__main__":
    sys.exit(main())
