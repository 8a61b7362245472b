"""Records that somebody makes with every key of a registry and a program of their own; one line each. A name begins with what each way to check says:
  sound    VERIFIED; VERIFY.txt, which judges no roles and rules: IN PART
  lawful   the same; the tests do not ask VERIFY.txt, which is slow
  spoilt   FAILED by all four
  ruled    FAILED by verify.py, verify.html and Sealbook; VERIFY.txt says IN PART or FAILED
  foreign  Sealbook says FAILED, since the verifiers in it are none of this or an earlier version; the others VERIFIED or IN PART"""
import base64
import ed25519
from made_record import (ANN, ANN_ID, BOB, BOB_ID, BOX, CASE, CAT, CAT_ID, DAN, DAN_ID, EVE, EXPORT, ITEM, Key, LOG, LOT, NEW, OTHER, OTHER_STATION, PERSON, PHOTO,
                         REGISTRY, SAFE, SECRETS, SITE, SMALL, STATION, STRANGER, base64url, canonical, digest_of, disclosure, entry_schemas, sha256)

SEALED = ",".join(f'"{field}":"{digest_of(disclosure(field, value))}"' for field, value in SECRETS.items()).encode()
PAPER = sha256(PHOTO).hexdigest()
MIXED = ed25519.plus_small(NEW.seed)
def sealed(old, new): return {"spelled": {"custody.sealed": (old, new)}}
def exported(old, new): return {"spelled": {"record.exported": (old, new)}}
def enrolled(old, new): return {"spelled": {"officer.enrolled": (old, new)}}
def note(text): return {"disclosure": base64url(text.encode())}
def says(kind, body, subject=ITEM, by=ANN, **secrets): return lambda record: record.add(by, kind, subject, body(record) if callable(body) else body, **secrets)
def erasing(**body): return lambda record: {"authority": "Order 9", "entry": record.leaf(3).hexdigest(), "fields": ["imei"], "reason": "x", **body}
def more(*steps): return {"more": lambda record: [step(record) for step in steps]}
def story(*steps): return {"story": lambda record: [step(record) for step in steps]}

# Steps of a story, each a function of the record. The item is held and sealed by Bob to begin with.
def step(verb, by=BOB, item=ITEM, odd={}, at=None, **body): return lambda record: record.add(by, f"custody.{verb}", item, body, odd=odd, **({"at": at} if at else {}))
def enrol(key, **how): return lambda record: record.enrol(key, **how)
def register(key=BOB, **how): return lambda record: record.register(key, **how)
def attach(by=BOB, **how): return lambda record: record.attach(by, **how)
def seal(by=BOB, item=ITEM, number="S-1", **more): return step("sealed", by, item, seal_number=number, **more)
def opened(by=BOB, item=ITEM, **more): return step("opened", by, item, reason="look", **more)
def moved(by=BOB, item=ITEM, place="Room 2", **more): return step("moved", by, item, place=place, **more)
def release(to, by=BOB, item=ITEM, **more): return step("released", by, item, lot=LOT, to=to, reason="to store", **more)
def receive(by, item=ITEM, **more): return step("received", by, item, lot=LOT, place="Store", **more)
def refuse(by, item=ITEM): return step("refused", by, item, lot=LOT, reason="wrong")
def recall(by, item=ITEM): return step("recalled", by, item, lot=LOT, reason="wrong")
def put_in(item, parent, by=BOB, **more): return says("item.put_in", {"parent": parent, "reason": "kept together", **more}, item, by)
def take_out(item, parent, by=BOB, **more): return says("item.taken_out", {"parent": parent, "reason": "kept apart", **more}, item, by)
def suspend(who, by=ANN): return says("officer.suspended", {"reason": "x"}, who, by)
def reinstate(who, by=ANN): return says("officer.reinstated", {"reason": "x"}, who, by)
def roles(who, *names, by=ANN): return says("officer.roles_changed", {"roles": list(names), "reason": "x"}, who, by)
def assign(case=CASE, by=BOB, kind="item.assigned"): return says(kind, {"case": case, "reason": "x"}, ITEM, by)
def confirm(by): return says("seizure.confirmed", {"no_witness_reason": "night"}, ITEM, by)
def dispose(verb, by=DAN, **more): return step(verb, by, authority="Decision 1", reason="closed", paper=PAPER, **more)
to_dan, to_bob, to_person = {"officer": DAN_ID}, {"officer": BOB_ID}, {"person": PERSON}
start = register(), attach(), seal()
box = register(item=BOX, number=2)
def given_to_dan(*then): return more(enrol(DAN), release(to_dan), receive(DAN, seal_number="S-1"), *then)
def adopted(**body): return says("rules.adopted", {"rules": 2, **body}, REGISTRY)
def clean(text): return says("item.review_set", {"review_on": "2027-01-01", "reason": text})

def bad_note(size=None, key=None, log=LOG, spelled=None):
    def made(record, real):
        text, whole = record.note_of(real if size is None else real, key=key, log=log)
        if size is not None:
            root = text.split("\n")[2]
            text, whole = record.note_of(size, root)
        return text, spelled(whole) if spelled else whole
    return {"note": made}

SOUND = {
    "a record that Sealbook did not make": {},
    "a name with quotation marks, a backslash and letters of another script": {"bob": 'B"o\\b 周 '},
    "texts with characters that need care": more(says("custody.opened", {"reason": "\t\n \" \\ \U00020bb7 a\u200db {\"kind\":\"record.exported\",\"log\":"}, by=BOB)),
    "the last moment of a leap day": sealed(b'"2026-01-15T00:00:05.000Z"', b'"2028-02-29T23:59:59.999Z"') | {"members": {"record.exported": {"clock_behind": True}}},
    "a long text with a pictograph": more(clean("found \u2764\ufe0f on it")),
    "a clock behind": more(moved(at="2026-01-14T23:00:00.000Z"), opened(at="2026-01-14T23:30:00.000Z")) | {"members": {}},
    "an older record, in which a clock was less behind than before": {"form": 2} | more(moved(at="2026-01-14T23:00:00.000Z"), opened(at="2026-01-14T23:30:00.000Z")),
    "a clock behind before newer rules, and after them": {"rules": 1} | more(moved(at="2026-01-14T23:00:00.000Z"), moved(at="2026-01-14T23:30:00.000Z"), adopted(), opened(at="2026-01-14T23:31:00.000Z")),
    "a clock behind after an entry that is not exported": more(says("site.added", {"name": "x", "operation": OTHER}, STRANGER, at="2026-01-16T00:00:00.000Z"), opened(), moved()) | {"left_out": (STRANGER,)},
    "a field withheld": {"redacted": ["imei"]},
    "an item withheld as a person is": {"redacted": [ITEM], "hidden": ("imei", "holder", "name")},
    "a field erased": more(says("disclosure.erased", erasing())) | {"hidden": ("imei",)},
    "a file more to read": {"files": {"more/to read ＊.txt": b"x", "é" * 120: b"x"}},
    "a page to read that says something else than the entries": {"files": {"record.html": b"<p>It is elsewhere.</p>", "summary.json": b'{"state":"held"}'}},
    "an attachment of nothing, twenty folders deep": more(attach(content=b"", secrets={"name": "empty"})) | {"files": {"attachments/" + "d/" * 20 + "empty": b""}},
    "a year far off": {"members": {"record.exported": {"time": "9999-12-31T23:59:59.999Z"}}},
    "a disclosure of one's own": note('["c2FsdA","name","value"]'),
    "an older record, by the rules that were in force": {"form": 2},
    "an older record, in which somebody else seized the item": {"form": 2} | story(enrol(DAN, roles=["officer"]), register(by=[to_dan]), attach(), seal(DAN)),
    "an older record, in which something was found in a sealed thing": {"form": 2} | story(register(item=BOX, number=2), attach(item=BOX), seal(item=BOX), register(parent=BOX)),
    "rules that are in force already, adopted once more": more(adopted(), adopted()),
    "an older registry that adopted newer rules": {"rules": 1} | more(adopted()),
    "an older registry, in which somebody else seized the item before it adopted newer rules":
        {"rules": 1} | story(enrol(DAN, roles=["officer"]), register(by=[to_dan]), attach(), adopted(), seal(DAN)),
    "a checkpoint that is a node of the tree": {"known": 2},
    "a checkpoint of one entry": {"known": 1},
    "a checkpoint of all entries before": {"known": 6},
    "an earlier checkpoint": {"since": 5},
    "an earlier checkpoint that is the one that the entry names": {"since": 3},
    "an officer's new key": more(lambda record: record.change_key("officer", BOB_ID, NEW, "Bob"), opened(NEW)),
    "the first officer's new key": more(lambda record: record.change_key("officer", ANN_ID, NEW, "Ann")) | {"exporter": NEW},
    "a station's new key": more(lambda record: record.change_key("station", LOG, OTHER_STATION, "ST1")) | {"station": OTHER_STATION},
    "an auditor who signed an audit that is not exported": more(enrol(CAT)),
    "two attachments of one content": more(attach(secrets={"name": "again.jpg"})),
}

# What the rule of custody and the roles allow.
LAWFUL = {
    "an item that went from hand to hand": given_to_dan(opened(DAN), moved(DAN), seal(DAN, number="S-2"), release(to_bob, DAN), refuse(BOB), release(to_bob, DAN), recall(DAN), dispose("destroyed")),
    "an item that a person received on paper": more(release(to_person), receive(BOB, paper=PAPER), release(to_bob, paper=PAPER), receive(BOB)),
    "an item returned": given_to_dan(dispose("returned", to=to_person)),
    "an item forfeited": given_to_dan(dispose("forfeited")),
    "an item handed over": given_to_dan(dispose("handed_over", to=to_person)),
    "an item received with a broken seal": more(enrol(DAN), release(to_dan), receive(DAN, seal_number="S-9", seal_broken=True, reason="torn"), seal(DAN)),
    "an item in another, and out of it": story(register(), attach(), box, put_in(ITEM, BOX), moved(item=BOX), take_out(ITEM, BOX), moved()),
    "an item found in another": story(box, attach(item=BOX), register(parent=BOX)),
    "an item found in another that went on": story(box, attach(item=BOX), register(parent=BOX), enrol(DAN), release(to_dan, item=BOX), receive(DAN, item=BOX), take_out(ITEM, BOX, DAN), moved(DAN)),
    "an item sealed in an open box": story(register(), attach(), box, put_in(ITEM, BOX), seal(), seal(item=BOX, number="S-2"), opened(item=BOX), opened()),
    "a number of six digits, and one of nine": story(register(number=100000), attach(), register(item=BOX, number=999999999)),
    "a box in a safe": story(register(item=SAFE, number=3), box, register(), attach(), put_in(BOX, SAFE), put_in(ITEM, BOX), moved(item=SAFE), seal(item=SAFE)),
    "an item that a person seized": story(register(by=[to_person]), attach(), release(to_bob, paper=PAPER), receive(BOB)),
    "a step that happened earlier": story(register(), attach(), moved(occurred_at="2026-01-14T12:00:00.000Z"), moved(occurred_at="2026-01-14T12:00:00.000Z")),
    "a case that was assigned, taken away and assigned again": more(assign(), assign(kind="item.unassigned"), assign()),
    "a seizure that a second officer confirmed": more(enrol(DAN, roles=["officer"]), confirm(DAN)),
    "an officer suspended, and reinstated": more(suspend(BOB_ID), reinstate(BOB_ID), moved()),
    "an officer who became a custodian": more(roles(BOB_ID, "custodian"), dispose("destroyed", BOB)),
}

# What somebody signs without the role, the right, or the form that the rules lay down.
RULED = {
    "an auditor exports": more(enrol(CAT)) | {"exporter": CAT},
    "an officer exports": {"exporter": BOB},
    "an auditor registers a phone that was never seized, seals and exports it": story(enrol(CAT), register(CAT, by=[{"officer": CAT_ID}]), attach(CAT), seal(CAT)) | {"exporter": CAT},
    "an auditor registers a phone, a prosecutor exports it": story(enrol(CAT), register(CAT, by=[{"officer": CAT_ID}]), attach(CAT), seal(CAT)),
    "an auditor opens and moves an item": more(enrol(CAT), opened(CAT), moved(CAT)),
    "an auditor becomes administrator and prosecutor first": more(enrol(CAT), roles(CAT_ID, "administrator", "prosecutor", by=CAT)) | {"exporter": CAT},
    "an auditor enrols a friend": more(enrol(CAT), enrol(EVE, by=CAT)),
    "a suspended prosecutor exports": more(enrol(CAT, roles=["prosecutor"]), suspend(CAT_ID)) | {"exporter": CAT},
    "a suspended officer moves an item": more(suspend(BOB_ID), moved()),
    "a suspended officer reinstates himself": more(roles(BOB_ID, "officer", "administrator"), suspend(BOB_ID), reinstate(BOB_ID, BOB)),
    "an officer who lost the role": more(roles(BOB_ID, "auditor"), moved()),
    "a role from a later entry": more(enrol(CAT), moved(CAT), roles(CAT_ID, "officer")),
    "a custodian erases": more(enrol(DAN), says("disclosure.erased", erasing(), by=DAN)) | {"hidden": ("imei",)},
    "a first officer without the role to open a registry": {"officer": {"roles": ["prosecutor"]}, "late": False} | story(register(ANN, by=[{"officer": ANN_ID}]), attach(ANN)),
    "roles that there are not": more(enrol(CAT, roles=["officer", "judge"])),
    "somebody suspended whom nobody enrolled": more(suspend(STRANGER)),
    "an item received by whom it was not released to": more(enrol(DAN), release({"officer": CAT_ID}), receive(DAN)),
    "an item received that was not released": more(enrol(DAN), receive(DAN)),
    "an item refused by who released it": more(enrol(DAN), release(to_dan), refuse(BOB)),
    "an item recalled by the receiver": more(enrol(DAN, roles=["officer"]), release(to_dan), recall(DAN)),
    "an item moved by who does not hold it": more(enrol(DAN), moved(DAN)),
    "an item moved while it is in transit": more(enrol(DAN), release(to_dan), moved()),
    "an item released twice": more(enrol(DAN), release(to_dan), release(to_dan)),
    "an item released to its holder": more(release(to_bob)),
    "an item sealed twice": more(seal()),
    "an item opened that is not sealed": more(opened(), opened()),
    "an item moved after it was destroyed": given_to_dan(dispose("destroyed"), moved(DAN)),
    "an item destroyed by an officer": more(dispose("destroyed", BOB)),
    "an item received with another seal": more(enrol(DAN), release(to_dan), receive(DAN, seal_number="S-2")),
    "an item received with a seal though it has none": more(opened(), enrol(DAN), release(to_dan), receive(DAN, seal_number="S-2")),
    "a seal broken without a reason": more(enrol(DAN), release(to_dan), receive(DAN, seal_broken=True)),
    "a reason of blanks": more(step("opened", reason="  ")),
    "a place of blanks": more(moved(place=" ")),
    "a step of a person without paper": more(release(to_person), receive(BOB)),
    "a paper that is not attached": more(moved(paper="00" * 32)),
    "a paper that is attached later": story(register(), moved(paper=PAPER), attach()),
    "a paper that is attached to another item": story(register(), box, attach(item=BOX), moved(paper=PAPER)),
    "an item that nobody registered": more(moved(item=BOX)),
    "a step before the item is registered": {"items": [ITEM]} | story(moved(), register(), attach()),
    "an item registered twice": more(register()),
    "an item registered under an officer's id": more(enrol(DAN), register(item=DAN_ID, number=2)),
    "two items of one number": more(box, register(item=SAFE, number=2)),
    "a number with a nought more": more(register(item=BOX, number="ST1-2026-000001")),
    "a number with a line feed": more(register(item=BOX, number="ST1-2026-00001\n")),
    "a number with a character that nobody sees": more(register(item=BOX, number="ST1-2026-00001\u200b")),
    "an item that somebody else seized": story(enrol(DAN, roles=["officer"]), register(by=[to_dan]), attach()),
    "an item seized before 1990": story(register(at="1989-12-31T23:59:59.999Z"), attach()),
    "an item seized later than it was registered": story(register(at="2026-02-01T00:00:00.000Z"), attach()),
    "an item seized on a day that there is not": story(register(at="2026-02-29T00:00:00.000Z"), attach()),
    "an item registered with a kind that there is not": story(register(kind="drone"), attach()),
    "an item registered without its seizure": story(says("item.registered", {"exhibit_number": "ST1-2026-00001", "kind": "phone", "fields": {}}, by=BOB), attach()),
    "a container that is not brought": story(box, attach(item=BOX), register(parent=BOX)) | {"left_out": (BOX,), "items": [ITEM], "files": {"attachments/photo.jpg": None}},
    "a container that it lay in, not brought": story(register(), attach(), box, put_in(ITEM, BOX), take_out(ITEM, BOX)) | {"left_out": (BOX,), "items": [ITEM]},
    "a container that nobody registered": story(register(parent=BOX), attach()),
    "an item moved while it lies in another": story(register(), attach(), box, put_in(ITEM, BOX), moved()),
    "an item released while it lies in another": story(register(), attach(), box, put_in(ITEM, BOX), enrol(DAN), release(to_dan)),
    "an item put into what is sealed": story(register(), attach(), box, seal(item=BOX), put_in(ITEM, BOX)),
    "an item taken out of what is sealed": story(register(), attach(), box, put_in(ITEM, BOX), seal(item=BOX), take_out(ITEM, BOX)),
    "an item taken out of a box in what is sealed": story(register(), attach(), box, register(item=SAFE, number=3), put_in(ITEM, BOX), put_in(BOX, SAFE), seal(item=SAFE), take_out(ITEM, BOX)),
    "an item found in what is sealed": story(box, attach(item=BOX), seal(item=BOX), register(parent=BOX)),
    "an item found in what somebody else holds": story(enrol(DAN, roles=["officer"]), register(DAN, by=[to_dan], item=BOX, number=2), attach(item=BOX), register(parent=BOX)),
    "an item found in what is in transit": story(enrol(DAN), box, attach(item=BOX), release(to_dan, item=BOX), register(parent=BOX)),
    "an item found in what was destroyed": story(enrol(DAN, roles=["officer", "custodian"]), box, attach(item=BOX), release(to_dan, item=BOX), receive(DAN, item=BOX), dispose("destroyed", item=BOX), register(DAN, by=[to_dan], parent=BOX)),
    "an item put into what somebody else holds": story(register(), attach(), enrol(DAN, roles=["officer"]), register(DAN, by=[to_dan], item=BOX, number=2), put_in(ITEM, BOX)),
    "an item put in that somebody else holds": story(register(), attach(), enrol(DAN, roles=["officer"]), register(DAN, by=[to_dan], item=BOX, number=2), put_in(ITEM, BOX, DAN)),
    "an item put in from another place": story(register(), attach(), box, moved(), put_in(ITEM, BOX)),
    "an item put in that lies in another": story(register(), attach(), box, register(item=SAFE, number=3), put_in(ITEM, BOX), put_in(ITEM, SAFE)),
    "an item put into itself": story(register(), attach(), put_in(ITEM, ITEM)),
    "an item put into what lies in it": story(register(), attach(), box, put_in(BOX, ITEM), put_in(ITEM, BOX)),
    "an item taken out of what it is not in": story(register(), attach(), box, take_out(ITEM, BOX)),
    "an item taken out of what somebody else holds": story(register(), attach(), box, put_in(ITEM, BOX), enrol(DAN), release(to_dan, item=BOX), receive(DAN, item=BOX), take_out(ITEM, BOX)),
    "an item sealed within what is sealed": story(register(), attach(), box, put_in(ITEM, BOX), seal(item=BOX), seal(number="S-2")),
    "a step before the seizure": more(moved(occurred_at="2026-01-14T09:00:00.000Z")),
    "a step before the step before": more(moved(occurred_at="2026-01-14T12:00:00.000Z")),
    "a step in the future": more(moved(occurred_at="2026-03-01T00:00:00.000Z")),
    "a step on a day that there is not": more(moved(occurred_at="2026-01-14T24:00:00.000Z")),
    "a review on a day that there is not": more(says("item.review_set", {"review_on": "2027-02-29", "reason": "x"})),
    "a case assigned twice": more(assign(), assign()),
    "a case taken away that was not assigned": more(assign(kind="item.unassigned")),
    "a seizure confirmed by who registered it": more(confirm(BOB)),
    "a seizure confirmed twice": more(enrol(DAN, roles=["officer"]), confirm(DAN), confirm(ANN)),
    "a kind that there is not": more(says("item.gifted", {"reason": "x"}, by=BOB)),
    "a kind of newer rules in an older record": {"form": 2} | more(adopted()),
    "a body with a member too many": more(step("opened", reason="x", weather="fine")),
    "a body without a member that it must have": more(step("moved")),
    "a body with a number for a text": more(moved(place=5)),
    "a body with true for a number": more(attach(size=True)),
    "a text that is too long": more(moved(place="x" * 401)),
    "a sealed field that its kind does not have": more(says("custody.opened", {"reason": "x"}, by=BOB, note="value")),
    "a body of another kind": more(says("custody.moved", {"seal_number": "S-1"}, by=BOB)),
    "a text that is not composed": more(clean("e\u0301")),
    "a text with a character that Unicode 15 brought": more(clean("a\U00031350b")),
    "a text with a code point that nothing is assigned to": more(clean("a\u0378b")),
    "a reason of fillers alone": more(clean("\u3164\u115f\u1160")),
    "a reason of the blank pattern of Braille": more(clean("\u2800")),
    "a reason of variation selectors and joiners": more(clean("\ufe0f\u200d")),
    "a seal number with a variation selector": more(opened(), says("custody.sealed", {"reason": "again", "seal_number": "S-1\ufe0f"}, by=BOB)),
    "a seal number with a filler": more(opened(), says("custody.sealed", {"reason": "again", "seal_number": "S-1\uffa0"}, by=BOB)),
    "a place with a blank pattern of Braille": more(moved(place="desk\u2800")),
    "a text with a character of no width": more(clean("a\u200bb")),
    "a text with a byte order mark": more(clean("\ufeffa")),
    "a text with a mark that turns the direction": more(clean("a\u202eb")),
    "a text with a control character": more(clean("a\u0001b")),
    "a text with a control character of the second kind": more(clean("a\u0085b")),
    "a text with a soft hyphen": more(clean("a\u00adb")),
    "a text with a character that is none": more(clean("a\uffffb")),
    "a text of one line with a line end": more(moved(place="Room\n2")),
    "a disclosed text that is not composed": note('["c2FsdA","name","e\u0301"]'),
    "a disclosed text of one line with a line end": note('["c2FsdA","name","a\\nb"]'),
    "a checkpoint in an entry that is not of this log": {"members": {"record.exported": {"checkpoint": {"root": "00" * 32, "size": 3}}}},
    "a checkpoint in an entry that is larger than the log was": {"members": {"record.exported": {"checkpoint": {"root": "00" * 32, "size": 7}}}},
    "an entry of an export without a checkpoint": {"members": {"record.exported": {"checkpoint": "absent"}}},
    "a checkpoint in an entry by older rules": {"form": 2, "members": {"custody.sealed": {"checkpoint": {"root": "00" * 32, "size": 1}}}},
    "rules that nobody knows yet": {"opening": {"rules": 99}},
    "rules of a number that not every program holds": {"opening": {"rules": 2**32 + 2}},
    "rules of a number of fifteen digits": {"opening": {"rules": 10**15 - 1}},
    "rules of none": {"opening": {"rules": 0}},
    "newer rules about another subject": {"rules": 1} | more(says("rules.adopted", {"rules": 2}, STRANGER)),
    "a new record by older rules": {"rules": 1},
    "an officer enrolled twice under one key": more(enrol(BOB, subject=STRANGER)),
    "an officer enrolled twice under two keys": more(enrol(EVE, subject=BOB_ID)),
    "an officer who signs with the key that was exchanged": more(lambda record: record.change_key("officer", BOB_ID, NEW, "Bob"), opened()),
    "an officer who exchanges his own key": more(lambda record: record.change_key("officer", BOB_ID, NEW, "Bob", by=BOB)),
    "a key exchanged for one that there was": more(lambda record: record.change_key("officer", BOB_ID, STATION, "Bob")) | {"keys": lambda keys: keys[:-1]},
    "a station's key exchanged, and the old one signs": more(lambda record: record.change_key("station", LOG, OTHER_STATION, "ST1")),
    "a station's key exchanged by an officer": more(lambda record: record.change_key("station", LOG, OTHER_STATION, "ST1", by=BOB)) | {"station": OTHER_STATION},
    "another station's key": more(lambda record: record.change_key("station", OTHER, OTHER_STATION, "ST1")),
    "a step of an officer left out": more(enrol(CAT), lambda record: record.newest.update({CAT_ID: (2, "00" * 32)}), roles(CAT_ID, "officer")),
    "a step of the registry left out": {"rules": 1} | more(lambda record: record.newest.update({REGISTRY: (2, "00" * 32)}), adopted()),
    "an entry older than its neighbour that does not say so": more(moved(at="2026-01-14T23:00:00.000Z", odd={"clock_behind": "absent"})),
    "an entry that says it is older than its neighbour, and is not": {"members": {"custody.sealed": {"clock_behind": True}}},
    "an erasure of what is another's": more(says("disclosure.erased", erasing(), PERSON)) | {"hidden": ("imei",)},
    "an attachment of another size": story(register(), attach(size=2999), seal()),
    "a key that is no point of the curve": more(enrol(Key(raw=bytes.fromhex("02" + "00" * 31)))),
    "a key with a part of small order": more(enrol(Key(raw=MIXED))),
}

SPOILT = {
    "a time set back behind an entry that says so": more(moved(at="2026-01-14T23:00:00.000Z"), opened(at="2026-01-14T23:30:00.000Z", odd={"clock_behind": "absent"})),
    "a time set back behind an entry that is not exported": more(says("site.added", {"name": "x", "operation": OTHER}, STRANGER, at="2026-01-14T23:00:00.000Z"), opened(at="2026-01-14T23:30:00.000Z", odd={"clock_behind": "absent"})) | {"left_out": (STRANGER,)},
    "a time that is not set back after one that is, and says so": more(moved(at="2026-01-14T23:00:00.000Z"), opened(odd={"clock_behind": True})),
    "a key that is enrolled after it signed": {"late": True},
    "an officer's suspension left out": more(suspend(BOB_ID)) | {"left_out": ("officer.suspended",)},
    "an officer's suspension left out, and of the list too": more(suspend(BOB_ID)) | {"left_out": ("officer.suspended",), "cut": f"{BOB_ID} 2 "},
    "a role that was taken away, left out": more(roles(BOB_ID, "auditor"), opened()) | {"left_out": ("officer.roles_changed",)},
    "an officer's new key left out": more(lambda record: record.change_key("officer", BOB_ID, NEW, "Bob"), opened()) | {"left_out": ("officer.key_changed",), "keys": lambda keys: keys[:-1]},
    "a station's new key left out": more(lambda record: record.change_key("station", LOG, OTHER_STATION, "ST1")) | {"left_out": ("station.key_changed",), "keys": lambda keys: keys[:-1]},
    "the newer rules left out": {"rules": 1, "left_out": ("rules.adopted",)} | more(adopted()),
    "an officer left out": more(enrol(CAT)) | {"left_out": (CAT_ID,), "keys": lambda keys: keys[:-1]},
    "an officer who enrolled himself": more(enrol(EVE, by=EVE)),
    "a field hidden that no entry names": {"hidden": ("imei",)},
    "a field hidden by a piece of its name": {"redacted": ["ime"], "hidden": ("imei",)},
    "a field hidden by a pattern": {"redacted": ["im.i", ".*"], "hidden": ("imei",)},
    "a field hidden by a name with a comma": {"redacted": ["x,imei"], "hidden": ("imei",)},
    "an erasure of another field": more(says("disclosure.erased", erasing(fields=["imei2"]))) | {"hidden": ("imei",)},
    "an erasure that stands in another kind's body": more(says("site.renamed", lambda record: {**erasing()(record), "kind": "disclosure.erased", "log": LOG}, STRANGER)) | {"hidden": ("imei",)},
    "an attachment that another kind's body names": more(says("site.renamed", {"kind": "attachment.added", "log": LOG, "sha256": sha256(b"x").hexdigest(), "size": 1}, STRANGER)) | {"files": {"attachments/x": b"x"}},
    "a second entry of an export": more(says("record.exported", {"items": [ITEM], "redacted": [], "steps": ""}, STRANGER)),
    "a second entry that opens a registry": more(says("registry.opened", {"officer": {}, "station": {}}, STRANGER)),
    "a blank in an entry": sealed(b',"kind"', b', "kind"'),
    "a line end in an entry": sealed(b'}', b'}\n'),
    "a kind named twice": sealed(b'"kind":', b'"kind":"custody.opened","kind":'),
    "a kind named again at the end": sealed(b',"time":', b',"kind":"custody.opened","time":'),
    "a number spelled otherwise": sealed(b'"seq":5', b'"seq":5.0'),
    "a letter spelled otherwise": sealed(b"seized", b"s\\u0065ized"),
    "a slash spelled otherwise": sealed(b"seized", b"\\/"),
    "half of a surrogate pair": sealed(b"seized", b"\\ud800"),
    "bytes that are not UTF-8": sealed(b"seized", b"\xff"),
    "a tab that is not escaped": sealed(b"seized", b"se\tized"),
    "a character beyond the last": sealed(b"seized", b"\xf4\x90\x80\x80"),
    "a name that is no plain letters": sealed(b'"reason"', '"\u539f\u56e0"'.encode()),
    "a number that is not whole": sealed(b'"seized"', b"1.5"),
    "a number that not every program holds": sealed(b'"seized"', b"9007199254740993"),
    "things that lie too deep in each other": sealed(b'"seized"', b"[" * 15 + b"]" * 15),
    "a time that is none": sealed(b'"2026-01-15T', b'"2026-02-29T'),
    "an hour that is none": sealed(b"T00:00:05", b"T24:00:05"),
    "what is sealed in another order": {"spelled": {"item.registered": (SEALED, b",".join(SEALED.split(b",")[::-1]))}},
    "items that are no list": exported(f'["{ITEM}"]'.encode(), f'{{"{ITEM}":1}}'.encode()),
    "a field hidden by names that are no list": {**exported(b'"redacted":[]', b'"redacted":{"imei":1}'), "hidden": ("imei",)},
    "a field hidden by a text": {**exported(b'"redacted":[]', b'"redacted":"imei"'), "hidden": ("imei",)},
    "an export with a member too many": exported(b'"redacted":[]', b'"redacted":[],"remark":"x"'),
    "an export that is a second step": {"members": {"record.exported": {"step": 2}}},
    "an export without its steps": {"exported": {"steps": None}},
    "a field hidden by an erasure that is no list": more(says("disclosure.erased", erasing(fields={"imei": 1}))) | {"hidden": ("imei",)},
    "an erasure within an erasure": more(says("disclosure.erased", lambda record: {"body": erasing()(record)})) | {"hidden": ("imei",)},
    "a name within a name of an officer": enrolled(b'{"name":"Bob"', b'{"a":{"name":"Bob","organisation":""},"name":"Bert"'),
    "an attachment with a member too many": {"spelled": {"attachment.added": (b'"size":3000', b'"size":3000,"zone":"x"')}},
    "a node spelled otherwise": {"nodes": ("2-2", "02-2")},
    "a file whose name is composed otherwise": {"files": {"\u00e9.txt": b"x"}, "lies": {"data/\u00e9.txt": "data/e\u0301.txt"}},
    "a file whose name has a line feed, listed as two": {"files": {"a\nb": b"x"}},
    "a folder whose name has a line feed": {"files": {"record.html\ndata/summary.json": b"x"}},
    "a file whose name turns the direction": {"files": {"attach\u202etxt.exe": b"x"}},
    "a file whose name has a control character of the second kind": {"files": {"a\u0085b": b"x"}},
    "a file whose name has a character of no width": {"files": {"a\u200bb": b"x"}},
    "a file whose name has a control character": {"files": {"a\x01b": b"x"}},
    "a disclosure with a tab that is not escaped": note('["c2FsdA","name","a\tb"]'),
    "a text that is not closed": sealed(b'"seized"', b'"seized'),
    "a number that is none": sealed(b'"seized"', b"NaN"),
    "a minus before nought": sealed(b'"seized"', b"-0"),
    "a byte order mark before an entry": sealed(b'{"actor"', b'\xef\xbb\xbf{"actor"'),
    "another format": {"members": {"custody.sealed": {"format": "sealbook-entry/9"}}},
    "a member too many": {"members": {"custody.sealed": {"zone": "+08:00"}}},
    "a member too many after the body": {"members": {"custody.sealed": {"bodyguard": {}}}},
    "a member too many after the body, of a list": {"members": {"custody.sealed": {"cases": [{}]}}},
    "a member too many before the others": {"members": {"custody.sealed": {"about": {"a": {}}}}},
    "a clock behind that is an object": {"members": {"custody.sealed": {"clock_behind": {"a": [1]}}}},
    "a clock behind within a clock behind": {"members": {"custody.sealed": {"clock_behind": {"clock_behind": True}}}},
    "a checkpoint with a member too many": {"members": {"record.exported": {"checkpoint": {"root": "00" * 32, "size": 3, "time": {}}}}},
    "a checkpoint within a checkpoint": {"members": {"record.exported": {"checkpoint": {"checkpoint": {"root": "00" * 32, "size": 3}}}}},
    "a checkpoint that is a list": {"members": {"record.exported": {"checkpoint": [{"root": "00" * 32, "size": 3}, {}]}}},
    "a clock that is not behind, and says so": {"members": {"custody.sealed": {"clock_behind": False}}},
    "a subject that is no id": more(says("site.added", {}, "nobody")),
    "an entry of another log": {"members": {"custody.sealed": {"log": REGISTRY}}},
    "a step left out": {"members": {"custody.sealed": {"step": 4}}},
    "a step that follows another": {"members": {"custody.sealed": {"after": sha256(b"x").hexdigest()}}},
    "an entry that follows another than the one before it": {"members": {"custody.sealed": {"prev": sha256(b"x").hexdigest()}}},
    "an entry that follows nothing": {"members": {"custody.sealed": {"prev": None}}},
    "an entry that follows another than the one whose hash is given": {"members": {"item.registered": {"prev": sha256(b"x").hexdigest()}}},
    "an item named twice": {"spelled": {"record.exported": (f'["{ITEM}"]'.encode(), f'["{ITEM}","{ITEM}"]'.encode())}},
    "a disclosure of two members": note('["c2FsdA","name"]'),
    "a disclosure of four members": note('["c2FsdA","name","value",1]'),
    "a disclosure of another name": note('["c2FsdA","imei","value"]'),
    "a disclosure with blanks": note('["c2FsdA", "name", "value"]'),
    "a disclosure of a number": note('["c2FsdA","name",5]'),
    "a disclosure with a line end": {"disclosure": base64url(b'["c2FsdA","name","value"]') + "\n"},
    "a disclosure in the other alphabet": {"disclosure": base64.b64encode('["c2FsdA","name","ÿ>>>???"]'.encode()).decode().rstrip("=")},
    "a disclosure filled up": {"disclosure": base64url(b'["c2FsdA","name","value!"]') + "="},
    "a checkpoint signed by the exporter": {"station": ANN},
    "the lists signed by another than the exporter": more(enrol(CAT, roles=["prosecutor"])) | {"signer": CAT},
    "the station listed twice": {"keys": lambda keys: keys + [keys[1]]},
    "a checkpoint of 2^65 entries": bad_note(size=2**65),
    "a checkpoint of 2^62 entries": bad_note(size=2**62),
    "a checkpoint of sixteen digits": bad_note(size=10**15),
    "a checkpoint with an entry more": bad_note(size=8),
    "a checkpoint of another log": bad_note(log=REGISTRY),
    "a checkpoint with a second signature": bad_note(spelled=lambda whole: whole + whole.split(b"\n")[-2] + b"\n"),
    "a cosignature by another officer": {"cosigner": BOB},
    "a cosignature of another checkpoint": {"cosign": lambda record, text: record.cosigned(text.replace("7", "6"), ANN)},
    "a cosignature by the station": {"cosigner": STATION},
    "a cosignature in another officer's name": {"cosign": lambda record, text: record.cosigned(text, BOB).replace(BOB.id.encode(), ANN.id.encode())},
    "a cosignature of the year 10000": {"cosign": lambda record, text: record.cosigned(text, ANN, 253402300800)},
    "two cosignatures": {"cosign": lambda record, text: record.cosigned(text, ANN) + record.cosigned(text, BOB)},
    "a cosignature without its line end": {"cosign": lambda record, text: record.cosigned(text, ANN)[:-1]},
    "no cosignature": {"files": {"checkpoint.cosig": None}},
    "joins to the checkpoint that the entry names, left out": {"files": {"proofs/known.txt": None}},
    "joins to the checkpoint that the entry names, of nothing": {"files": {"proofs/known.txt": b""}},
    "joins that are needed for nothing": {"known": 2, "files": {"proofs/known.txt": b""}},
    "joins to stamped checkpoints, and no time stamp": {"files": {"times/joins.txt": b""}},
    "another schema": {"tags": {"entry_schemas.json": b"{}"}},
    "another schema, spelled otherwise": {"tags": {"entry_schemas.json": entry_schemas() + b"\n"}},
    "no schemas": {"tags": {"entry_schemas.json": None}},
    "schemas in an older record": {"form": 2, "tags": {"entry_schemas.json": entry_schemas()}},
    "a format that there is not": {"tags": {"bag-info.txt": b"Sealbook-Export: sealbook-export/4\nPayload-Oxum: 1.1\n"}},
    "an attachment larger than it says": story(register(), attach(size=2999), seal()),
    **{f"an officer's key {name}": more(enrol(Key(raw=bytes.fromhex(raw)))) for name, raw in SMALL.items() if "no point" not in name},
    "an officer's key of small order that signs": more(enrol(Key(raw=bytes.fromhex(SMALL["neutral"]))), moved(Key(raw=bytes.fromhex(SMALL["neutral"])))),
}

FOREIGN = {
    "a verify.py that always says VERIFIED": {"tags": {"verify.py": b"print('VERIFIED')\n"}},
    "commands that always say VERIFIED": {"tags": {"VERIFY.txt": f"    echo {ANN.id}\n    echo VERIFIED\n".encode()}},
    "a page that always says VERIFIED": {"tags": {"verify.html": b"VERIFIED"}},
}

CASES = {f"{word}: {name}": case for word, cases in (("sound", SOUND), ("lawful", LAWFUL), ("spoilt", SPOILT), ("ruled", RULED), ("foreign", FOREIGN)) for name, case in cases.items()}
