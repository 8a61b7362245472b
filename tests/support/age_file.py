"""Decrypts an age file (C2SP age v1) with an X25519 identity, from the specification alone. Slow: for small files."""
import base64
import hashlib
import hmac

from open_encrypted import hkdf, x25519

CHUNK = 64 * 1024
BASE32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def rotate(value, by):
    return (value << by | value >> 32 - by) & 0xffffffff


def chacha_block(key, counter, nonce):
    """RFC 8439, 2.3."""
    words = lambda data: [int.from_bytes(data[i:i + 4], "little") for i in range(0, len(data), 4)]
    start = words(b"expand 32-byte k") + words(key) + [counter] + words(nonce)
    x = start[:]
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    for _ in range(10):
        for a, b, c, d in columns + diagonals:
            for p, q, r, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                x[p] = (x[p] + x[q]) & 0xffffffff
                x[r] = rotate(x[r] ^ x[p], by)
    return b"".join(((value + before) & 0xffffffff).to_bytes(4, "little") for value, before in zip(x, start))


def open_aead(key, nonce, sealed):
    """ChaCha20-Poly1305 without further data (RFC 8439, 2.8)."""
    cipher, tag = sealed[:-16], sealed[-16:]
    one_time = chacha_block(key, 0, nonce)
    r = int.from_bytes(one_time[:16], "little") & 0x0ffffffc0ffffffc0ffffffc0fffffff
    padded = cipher + bytes(-len(cipher) % 16) + bytes(8) + len(cipher).to_bytes(8, "little")
    accumulator = 0
    for at in range(0, len(padded), 16):
        accumulator = (accumulator + int.from_bytes(padded[at:at + 16] + b"\x01", "little")) * r % (2**130 - 5)
    mac = (accumulator + int.from_bytes(one_time[16:32], "little")) % 2**128
    if mac.to_bytes(16, "little") != tag:
        raise ValueError("the age file was changed, or is for another key")
    stream = b"".join(chacha_block(key, 1 + count, nonce) for count in range(-(-len(cipher) // 64)))
    return bytes(a ^ b for a, b in zip(cipher, stream))


def decode(text):
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)


def decrypted(identity, file):
    """The content of an age file whose only stanza is for this identity (32 bytes)."""
    head, rest = file.split(b"\n--- ", 1)
    mac, payload = rest.split(b"\n", 1)
    version, stanza, body = head.split(b"\n")
    kind, share = stanza.removeprefix(b"-> ").split(b" ")
    assert version == b"age-encryption.org/v1" and kind == b"X25519"
    recipient = x25519(identity, (9).to_bytes(32, "little"))
    wrapping = hkdf(x25519(identity, decode(share)), b"age-encryption.org/v1/X25519", 32, decode(share) + recipient)
    file_key = open_aead(wrapping, bytes(12), decode(body))
    if hmac.digest(hkdf(file_key, b"header", 32), head + b"\n---", hashlib.sha256) != decode(mac):
        raise ValueError("the header of the age file was changed")
    key, payload = hkdf(file_key, b"payload", 32, payload[:16]), payload[16:]
    plain = b""
    for count, at in enumerate(range(0, len(payload), CHUNK + 16)):
        is_last = at + CHUNK + 16 >= len(payload)
        plain += open_aead(key, count.to_bytes(11, "big") + bytes([is_last]), payload[at:at + CHUNK + 16])
    return plain


def identity_text(identity):
    """AGE-SECRET-KEY-1…, as `age -d -i` reads it (Bech32)."""
    prefix, bits, values = "age-secret-key-", int.from_bytes(identity, "big") << 4, []
    for place in range(51, -1, -1):
        values.append(bits >> 5 * place & 31)
    check = 1
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    for value in expanded + values + [0] * 6:
        top, check = check >> 25, (check & 0x1ffffff) << 5 ^ value
        for i, factor in enumerate((0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3)):
            check ^= factor if top >> i & 1 else 0
    check ^= 1
    values += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return (prefix + "1" + "".join(BASE32[v] for v in values)).upper()
