#!/usr/bin/env python3
"""Opens an encrypted registry from what schema/encryption.md states, without any of Sealbook's code.

    open_encrypted.py REGISTRY OFFICER SQL            prints each row as a line of JSON
    open_encrypted.py REGISTRY OFFICER attachments/…   writes the content of this attachment
    open_encrypted.py REGISTRY OFFICER identity        prints the key with which `age -d -i` opens the attachments

The password is SEALBOOK_PASSWORD. Needs Python's standard library
and the program openssl (AES, and PKCS#8 under scrypt).
"""
import base64
import hashlib
import hmac
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

PAGE = 4096
P = 2**255 - 19


def openssl(arguments, data=b"", **environment):
    return subprocess.run(["openssl", *arguments], input=data, check=True, capture_output=True,
                          env={**os.environ, **environment}).stdout


def aes(key, data, decrypts):
    """AES-256 of each 16 bytes by themselves."""
    return openssl(["enc", "-aes-256-ecb", "-nopad", "-K", key.hex(), "-d" if decrypts else "-e"], data)


def xor(one, other):
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).to_bytes(len(one), "little")


def hkdf(secret, info, size, salt=bytes(32)):
    """RFC 5869 with SHA-256."""
    key, block, out = hmac.digest(salt, secret, "sha256"), b"", b""
    for count in range(1, -(-size // 32) + 1):
        block = hmac.digest(key, block + info + bytes([count]), "sha256")
        out += block
    return out[:size]


def x25519(scalar, point):
    """RFC 7748, 5."""
    k = int.from_bytes(scalar, "little") & ~(7 | 1 << 255) & (1 << 255) - 1 | 1 << 254
    u = int.from_bytes(point, "little") & (1 << 255) - 1
    x2, z2, x3, z3, swap = 1, 0, u, 1, 0
    for t in range(254, -1, -1):
        bit = k >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = (x2 + z2) % P, (x2 - z2) % P, (x3 + z3) % P, (x3 - z3) % P
        da, cb, aa, bb = d * a % P, c * b % P, a * a % P, b * b % P
        x3, z3 = (da + cb) ** 2 % P, u * (da - cb) ** 2 % P
        e = (aa - bb) % P
        x2, z2 = aa * bb % P, e * (aa + 121665 * e) % P
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, P - 2, P) % P).to_bytes(32, "little")


def salsa_core(key, block, adds):
    """Salsa20's 20 rounds; without the last addition they are those of HSalsa20."""
    constant = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]
    word = lambda data, i: int.from_bytes(data[4 * i:4 * i + 4], "little")
    k, n = [word(key, i) for i in range(8)], [word(block, i) for i in range(4)]
    start = [constant[0], *k[:4], constant[1], *n, constant[2], *k[4:], constant[3]]
    x = start[:]
    rotate = lambda value, by: (value << by | value >> 32 - by) & 0xffffffff
    columns = [(0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11)]
    rows = [(0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14)]
    for _ in range(10):
        for a, b, c, d in columns + rows:
            x[b] ^= rotate((x[a] + x[d]) & 0xffffffff, 7)
            x[c] ^= rotate((x[b] + x[a]) & 0xffffffff, 9)
            x[d] ^= rotate((x[c] + x[b]) & 0xffffffff, 13)
            x[a] ^= rotate((x[d] + x[c]) & 0xffffffff, 18)
    if adds:
        x = [(value + before) & 0xffffffff for value, before in zip(x, start)]
    else:
        x = [x[i] for i in (0, 5, 10, 15, 6, 7, 8, 9)]
    return b"".join(value.to_bytes(4, "little") for value in x)


def open_box(box, seed):
    """crypto_box_seal_open of libsodium, for the X25519 form of an Ed25519 key."""
    secret = hashlib.sha512(seed).digest()[:32]
    public = x25519(secret, (9).to_bytes(32, "little"))
    ephemeral, tag, cipher = box[:32], box[32:48], box[48:]
    nonce = hashlib.blake2b(ephemeral + public, digest_size=24).digest()
    shared = salsa_core(x25519(secret, ephemeral), bytes(16), False)
    key = salsa_core(shared, nonce[:16], False)
    stream = b"".join(salsa_core(key, nonce[16:] + count.to_bytes(8, "little"), True)
                      for count in range(-(-(32 + len(cipher)) // 64)))
    r = int.from_bytes(stream[:16], "little") & 0x0ffffffc0ffffffc0ffffffc0fffffff
    accumulator = 0
    for at in range(0, len(cipher), 16):
        block = int.from_bytes(cipher[at:at + 16] + b"\x01", "little")
        accumulator = (accumulator + block) * r % (2**130 - 5)
    mac = (accumulator + int.from_bytes(stream[16:32], "little")) % 2**128
    if mac.to_bytes(16, "little") != tag:
        raise ValueError("the box is for another key, or was changed")
    return xor(cipher, stream[32:32 + len(cipher)])


def registry_key(folder, officer, password):
    name = unicodedata.normalize("NFC", officer).encode()
    for path in sorted((folder / "keys").glob("*.json")):
        file = json.loads(path.read_text())
        assert file["format"] == "sealbook-key/1"
        if hashlib.sha256(bytes.fromhex(file["salt"]) + name).hexdigest() != file["officer"]:
            continue
        der = openssl(["pkey", "-passin", "env:SEALBOOK_PASSWORD", "-outform", "DER"],
                      file["key"].encode(), SEALBOOK_PASSWORD=unicodedata.normalize("NFC", password))
        public = openssl(["pkey", "-inform", "DER", "-pubout", "-outform", "DER"], der)
        plain = open_box(base64.b64decode(file["box"]), der[-32:])
        place = b"sealbook registry key " + hashlib.sha256(public).hexdigest().encode()
        assert plain.startswith(place) and len(plain) == len(place) + 32
        return plain[len(place):]
    raise SystemExit("no file of this officer")


def tweaks(key, units):
    """For each (number, size) of a data unit the tweaks of its pieces of 16 bytes, begun ones too."""
    first = aes(key[32:], b"".join(number.to_bytes(16, "little") for number, _ in units), False)
    for index, (_, size) in enumerate(units):
        tweak, out = int.from_bytes(first[16 * index:16 * index + 16], "little"), b""
        for _ in range(-(-size // 16)):
            out += tweak.to_bytes(16, "little")
            tweak = tweak << 1 if tweak < 1 << 127 else (tweak << 1 & (1 << 128) - 1) ^ 0x87
        yield out


def decrypt_units(key, units, data):
    """Data units of one after the other, each of a size that 16 divides."""
    tweak = b"".join(tweaks(key, units))
    return xor(aes(key[:32], xor(data, tweak), True), tweak)


def decrypt_database(key, data):
    return decrypt_units(key, [(number, PAGE) for number in range(len(data) // PAGE)], data)


def decrypt_headers(key, numbers, headers):
    """Data units of 24 bytes: the last 8 are stolen from the ciphertext before (IEEE 1619, 5.4.2)."""
    pairs = list(tweaks(key, [(number, 24) for number in numbers]))
    first, second = [b"".join(p[at:at + 16] for p in pairs) for at in (0, 16)]
    whole = b"".join(h[:16] for h in headers)
    swapped = xor(aes(key[:32], xor(whole, second), True), second)
    joined = b"".join(h[16:] + swapped[16 * i + 8:16 * i + 16] for i, h in enumerate(headers))
    begin = xor(aes(key[:32], xor(joined, first), True), first)
    return [begin[16 * i:16 * i + 16] + swapped[16 * i:16 * i + 8] for i in range(len(headers))]


def decrypt_log(key, data):
    if len(data) < 32:
        return b""
    count = (len(data) - 32) // (24 + PAGE)
    frames = [data[32 + i * (24 + PAGE):32 + (i + 1) * (24 + PAGE)] for i in range(count)]
    head = decrypt_units(key, [(0, 32)], data[:32])
    if not frames:
        return head
    headers = decrypt_headers(key, [2 * i + 1 for i in range(count)], [f[:24] for f in frames])
    pages = decrypt_units(key, [(2 * i + 2, PAGE) for i in range(count)], b"".join(f[24:] for f in frames))
    return head + b"".join(headers[i] + pages[PAGE * i:PAGE * (i + 1)] for i in range(count))


def main():
    folder, officer, wanted = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    key = registry_key(folder, officer, os.environ["SEALBOOK_PASSWORD"])
    identity = hkdf(key, b"sealbook attachments", 32)
    if wanted == "identity":
        print(age_file.identity_text(identity))
    elif wanted.startswith("attachments/"):
        sys.stdout.buffer.write(age_file.decrypted(identity, (folder / wanted).read_bytes()))
    else:
        query(folder, key, wanted)


def query(folder, key, sql):
    with tempfile.TemporaryDirectory() as work:
        clear = pathlib.Path(work) / "registry.db"
        clear.write_bytes(decrypt_database(hkdf(key, b"sealbook database", 64),
                                           (folder / "registry.db").read_bytes()))
        log = folder / "registry.db-wal"
        if log.exists():
            pathlib.Path(f"{clear}-wal").write_bytes(
                decrypt_log(hkdf(key, b"sealbook write-ahead log", 64), log.read_bytes()))
        database = sqlite3.connect(clear)
        for row in database.execute(sql):
            print(json.dumps(row, ensure_ascii=False))
        database.close()


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    import age_file
    main()
