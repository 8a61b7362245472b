"""Signs with Ed25519 (RFC 8032, section 5.1.6) without starting a program for each signature."""
import functools, hashlib

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def add(one, other):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b, c, d = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P, 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

Y = 4 * pow(5, -1, P) % P
X = pow((Y * Y - 1) * pow(D * Y * Y + 1, -1, P), (P + 3) // 8, P)
X = X if (X * X * (D * Y * Y + 1) - (Y * Y - 1)) % P == 0 else X * pow(2, (P - 1) // 4, P) % P
X = X if X % 2 == 0 else P - X
BASE = [(X, Y, 1, X * Y % P)]
while len(BASE) < 256: BASE.append(add(BASE[-1], BASE[-1]))

def encoded(scalar, powers=BASE, total=(0, 1, 1, 0)):
    for bit, power in enumerate(powers):
        if scalar >> bit & 1: total = add(total, power)
    x, y = (number * pow(total[2], -1, P) % P for number in total[:2])
    return (y | (x & 1) << 255).to_bytes(32, "little")

def halves(seed):
    digest = hashlib.sha512(seed).digest()
    return int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254, digest[32:]

@functools.lru_cache
def public(seed): return encoded(halves(seed)[0])
def sign(seed, content, made={}):
    if (seed, content) not in made:
        scalar, prefix = halves(seed)
        number = lambda *parts: int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % L
        r = number(prefix, content)
        point = encoded(r)
        made[seed, content] = point + ((r + number(point, public(seed), content) * scalar) % L).to_bytes(32, "little")
    return made[seed, content]

def plus_small(seed):
    """The seed's public key and the point of order two, added: a point of the curve that signs nothing well."""
    return encoded(halves(seed)[0], total=(0, P - 1, 1, 0))
