#!/usr/bin/env python3
"""Reads what Leeway seals, from docs/format/vault-v1.md alone, with nothing but Python's standard library.

reader.py vectors FOLDER        checks every vector in testdata/vectors
reader.py open DATABASE NAME    reads a passphrase from standard input and prints the vault's events, a line each

It is slow, and its AES leaks time: it is for checking and for rescue, on a machine of one's own.
"""
import hashlib
import hmac
import json
import os
import sqlite3
import struct
import sys
import unicodedata


class Refused(Exception):
    pass


# --- AES-256-GCM (FIPS 197, NIST SP 800-38D): the one primitive that the standard library has not

def _make_sbox():
    p = q = 1
    sbox = [0] * 256
    while True:
        p = p ^ ((p << 1) & 0xFF) ^ (0x1B if p & 0x80 else 0)
        q ^= q << 1
        q ^= q << 2
        q ^= q << 4
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        x = q ^ (q << 1 | q >> 7) ^ (q << 2 | q >> 6) ^ (q << 3 | q >> 5) ^ (q << 4 | q >> 4)
        sbox[p] = (x ^ 0x63) & 0xFF
        if p == 1:
            break
    sbox[0] = 0x63
    return sbox


SBOX = _make_sbox()
DOUBLE = [(b << 1) ^ (0x11B if b & 0x80 else 0) for b in range(256)]


def aes256_key(key):
    words = [list(key[i:i + 4]) for i in range(0, 32, 4)]
    round_constant = 1
    for i in range(8, 60):
        word = list(words[-1])
        if i % 8 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= round_constant
            round_constant = DOUBLE[round_constant]
        elif i % 8 == 4:
            word = [SBOX[b] for b in word]
        words.append([a ^ b for a, b in zip(words[i - 8], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 60, 4)]


def aes256_block(rounds, block):
    state = [a ^ b for a, b in zip(block, rounds[0])]
    for number, round_key in enumerate(rounds[1:], 1):
        state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
        if number < 14:
            mixed = []
            for c in range(0, 16, 4):
                a = state[c:c + 4]
                whole = a[0] ^ a[1] ^ a[2] ^ a[3]
                mixed += [a[i] ^ whole ^ DOUBLE[a[i] ^ a[(i + 1) % 4]] for i in range(4)]
            state = mixed
        state = [a ^ b for a, b in zip(state, round_key)]
    return bytes(state)


def ghash(h, data):
    y = 0
    for i in range(0, len(data), 16):
        y ^= int.from_bytes(data[i:i + 16], "big")
        z, v = 0, h
        for bit in range(127, -1, -1):
            if y >> bit & 1:
                z ^= v
            v = v >> 1 ^ (0xE1 << 120 if v & 1 else 0)
        y = z
    return y


def gcm(key, nonce, associated, text, sealing):
    """Encrypts or decrypts, and gives the tag over the ciphertext."""
    rounds = aes256_key(key)
    counter = lambda n: nonce + struct.pack(">I", n)
    stream = b"".join(aes256_block(rounds, counter(2 + n)) for n in range((len(text) + 15) // 16))
    other = bytes(a ^ b for a, b in zip(text, stream))
    ciphertext = other if sealing else text
    fill = lambda b: b + bytes(-len(b) % 16)
    h = int.from_bytes(aes256_block(rounds, bytes(16)), "big")
    sum_ = ghash(h, fill(associated) + fill(ciphertext) + struct.pack(">QQ", 8 * len(associated), 8 * len(ciphertext)))
    mask = int.from_bytes(aes256_block(rounds, counter(1)), "big")
    return other, (sum_ ^ mask).to_bytes(16, "big")


# --- Conventions

def fields(*parts):
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def i64(number):
    return struct.pack(">q", number)


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def digest(message):
    return hashlib.sha256(message).digest()


def hkdf(key, info, length, salt=b""):
    pseudorandom = mac(salt or bytes(32), key)
    out = block = b""
    while len(out) < length:
        block = mac(pseudorandom, block + info + bytes([len(out) // 32 + 1]))
        out += block
    return out[:length]


def unseal(key, sealed, *bound):
    if len(sealed) < 29 or sealed[0] != 1:
        raise Refused
    plaintext, tag = gcm(key, sealed[1:13], fields(b"\x01", b"A256GCM", *bound), sealed[13:-16], sealing=False)
    if not hmac.compare_digest(tag, sealed[-16:]):
        raise Refused
    return plaintext


def padded_length(length):
    if length <= 256:
        return 256
    e = length.bit_length() - 1
    s = e.bit_length()
    mask = (1 << (e - s)) - 1
    return (length + mask) & ~mask


def strip(padded):
    if len(padded) < 4:
        raise Refused
    length, = struct.unpack(">I", padded[:4])
    if 4 + length > len(padded) or padded_length(4 + length) != len(padded) or any(padded[4 + length:]):
        raise Refused
    return padded[4:4 + length]


def pad(content):
    return (struct.pack(">I", len(content)) + content).ljust(padded_length(4 + len(content)), b"\0")


# --- Keys

class LogKeys:
    def __init__(self, key):
        self.key = key
        self.log = hkdf(key, b"leeway/v1/log-id", 16)
        self.entry = hkdf(key, b"leeway/v1/entry", 32)
        self.head = hkdf(key, b"leeway/v1/head", 32)
        self.note = hkdf(key, b"leeway/v1/note", 32)
        self.note_name = hkdf(key, b"leeway/v1/note-name", 32)
        self.anchor_tag = hkdf(key, b"leeway/v1/anchor-tag", 16)
        self.form_tag = hkdf(key, b"leeway/v1/form-tag", 16)

    def writer(self, home):
        return hkdf(self.key, b"leeway/v1/writer" + home, 16)

    def note_id(self, name):
        return mac(self.note_name, name.encode())[:16]


def folded(name):
    def simple(letter, case):
        other = case(letter)
        return letter if letter in "\u0130\u0131" or len(other) > 1 else other

    name = unicodedata.normalize("NFKC", name)
    name = "".join(simple(letter, str.upper) for letter in name)
    name = "".join(simple(letter, str.lower) for letter in name)
    return " ".join(name.split())


_stretched = {}


def stretch(server_secret, name, passphrase):
    salt = mac(server_secret, fields(b"leeway/v1/name-salt", folded(name).encode()))
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    if (salt, typed) not in _stretched:
        _stretched[salt, typed] = hashlib.pbkdf2_hmac("sha512", typed, salt, 600_000, 64)
    return _stretched[salt, typed]


def slot_selector(stretched):
    return hkdf(stretched, b"leeway/v1/slot-selector", 16)


def open_slot(stretched, slot):
    commitment = hkdf(stretched, b"leeway/v1/slot-commitment", 32)
    if not hmac.compare_digest(slot[:32], commitment):
        raise Refused
    key = unseal(hkdf(stretched, b"leeway/v1/slot-wrap", 32), slot[32:], b"leeway/v1/slot", slot_selector(stretched), commitment)
    if len(key) != 32:
        raise Refused
    return key


ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def kit_bytes(code):
    symbols = [{"o": "0", "i": "1", "l": "1"}.get(c, c) for c in code.lower() if not c.isspace() and c not in "-–—"]
    if len(symbols) != 35 or any(symbol not in ALPHABET for symbol in symbols):
        raise Refused
    number = 0
    for symbol in symbols:
        number = number << 5 | ALPHABET.index(symbol)
    code_bytes = (number >> 15).to_bytes(20, "big")
    if number & 0x7FFF != int.from_bytes(digest(b"leeway/v1/kit-check" + code_bytes)[:2], "big") >> 1:
        raise Refused
    return code_bytes


def open_session(cookie, expires, sealed):
    row = digest(hkdf(cookie, b"leeway/v1/session-selector", 32))[:16]
    content = unseal(hkdf(cookie, b"leeway/v1/session-wrap", 32), sealed, b"leeway/v1/session", row, i64(expires))
    if len(content) != 40:
        raise Refused
    return row, content[:32], struct.unpack(">q", content[32:])[0]


def read_anchor(keys, written):
    parts = written.split(".")
    if len(parts) != 4 or parts[0] != keys.anchor_tag.hex() or not (parts[1].isascii() and parts[1].isdigit()) or [len(part) for part in parts[2:]] != [64, 64]:
        raise Refused
    position, chain, given = int(parts[1]), bytes.fromhex(parts[2]), bytes.fromhex(parts[3])
    if not hmac.compare_digest(given, mac(keys.head, fields(b"leeway/v1/anchor", keys.log, i64(position), chain))):
        raise Refused
    return position, chain


# --- Logs

CONTENT = struct.Struct(">qq16sq32s16siH")


def open_entry(keys, entry_id, sealed):
    content = strip(unseal(keys.entry, sealed, keys.log, entry_id))
    if len(content) < CONTENT.size:
        raise Refused
    order, at, writer, counter, previous, subject, version, length = CONTENT.unpack_from(content)
    name, payload = content[CONTENT.size:CONTENT.size + length], content[CONTENT.size + length:]
    if len(name) < length:
        raise Refused
    try:
        name = name.decode()
    except UnicodeDecodeError:
        raise Refused
    return dict(order=order, at=at, writer=writer, counter=counter, previous=previous, subject=subject, version=version, name=name, payload=payload)


def open_note(keys, note_id, sealed):
    content = strip(unseal(keys.note, sealed, keys.log, note_id))
    if len(content) < 2:
        raise Refused
    length, = struct.unpack(">H", content[:2])
    if len(content) < 2 + length:
        raise Refused
    return content[2:2 + length].decode(), content[2 + length:].decode()


def is_known_event_sound(event):
    """The log's own events; a reader that knows rooms knows more."""
    if (event["name"], event["version"]) not in (("log.thing-hidden", 1), ("log.thing-shown", 1)):
        return True
    try:
        return json.loads(event["payload"])["thing"] == event["subject"].hex()
    except (ValueError, KeyError, TypeError):
        return False


def is_marker(stored):
    return len(stored) == 65 and stored[0] == 0


def first_hash(stored):
    return stored[1:33] if is_marker(stored) else digest(stored)


def is_genuine_marker(keys, position, entry_id, stored):
    return is_marker(stored) and hmac.compare_digest(
        stored[33:], mac(keys.head, fields(b"leeway/v1/forgotten", keys.log, i64(position), entry_id, stored[1:33])))


def chain_over(log, entries):
    chain = digest(b"leeway/v1/chain" + log)
    for _, entry_id, stored in entries:
        chain = digest(chain + entry_id + first_hash(stored))
    return chain


def read_log(keys, head, entries):
    """head: (position, chain, mac) or None; entries: (position, id, bytes) by position."""
    last, highest, in_chain = 0, 0, []
    read, unreadable, missing, out_of_turn, repeated, ids, writers = [], [], [], [], [], set(), {}
    for position, entry_id, stored in entries:
        if position - last > 1 << 20:
            unreadable.append(position)
            continue
        missing += range(last + 1, position)
        last = position
        in_chain.append((position, entry_id, stored))
        try:
            event = None if is_marker(stored) else open_entry(keys, entry_id, stored)
        except Refused:
            event = None
        if event and 0 < event["order"] <= highest + (1 << 32) and is_known_event_sound(event):
            if entry_id in ids:
                repeated.append(position)
                continue
            ids.add(entry_id)
            highest = max(highest, event["order"])
            counter, previous = writers.get(event["writer"], (0, bytes(32)))
            if event["counter"] <= counter or (event["counter"] == counter + 1 and event["previous"] != previous):
                out_of_turn.append(position)
            writers[event["writer"]] = event["counter"], digest(stored)
            read.append((event["order"], event["writer"], entry_id, position, event))
        elif not is_genuine_marker(keys, position, entry_id, stored):
            unreadable.append(position)
    genuine = head is not None and hmac.compare_digest(head[2], mac(keys.head, fields(b"leeway/v1/head", keys.log, i64(head[0]), head[1])))
    if genuine:
        missing += range(last + 1, head[0] + 1)
    broken = last > 0 if head is None else not genuine or head[0] != last or head[1] != chain_over(keys.log, in_chain)
    read.sort(key=lambda one: one[:3])
    return dict(
        read=[one[3] for one in read], events=[one[4] for one in read],
        unreadable=unreadable, missing=missing, out_of_turn=out_of_turn, repeated=repeated, broken=broken)


def is_chain_whole_without_key(log, head, entries):
    if head is None:
        return not entries
    return [entry[0] for entry in entries] == list(range(1, len(entries) + 1)) and head[0] == len(entries) and head[1] == chain_over(log, entries)


# --- A database

def entries_of(database, log):
    entries = []
    for sheet, in database.execute("SELECT bytes FROM leaves JOIN sheets USING (sheet) WHERE log_id = ? ORDER BY first", (log,)):
        start = 0
        while start <= len(sheet) - 32:
            position, entry_id, room, length = struct.unpack_from(">q16sII", sheet, start)
            if position == 0:
                break
            if position != -1:
                entries.append((position, entry_id, sheet[start + 32:start + 32 + length]))
            start += 32 + room
    entries += database.execute("SELECT position, entry_id, bytes FROM strays WHERE log_id = ?", (log,)).fetchall()
    return sorted(entries)


def open_database(path, name, passphrase):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    server_secret, = database.execute("SELECT server_secret FROM installation").fetchone()
    stretched = stretch(server_secret, name, passphrase)
    slot = database.execute(
        "SELECT substr(bytes, start + 1, length) FROM held JOIN sheets USING (sheet) WHERE owner = ? AND id = ?",
        (b"\x01", slot_selector(stretched))).fetchone()
    if slot is None:
        raise Refused
    keys = LogKeys(open_slot(stretched, slot[0]))
    head = database.execute("SELECT position, chain, mac FROM heads WHERE log_id = ?", (keys.log,)).fetchone()
    return read_log(keys, head, entries_of(database, keys.log))


# --- The vectors

def parse(path):
    vector = {"entry": []}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, colon, value = line.rstrip("\n").partition(":")
            if colon and key == "entry":
                vector["entry"].append(value.strip())
            elif colon:
                vector[key] = value.strip()
    return vector


def raw(vector, key):
    return bytes.fromhex(vector[key])


def text(vector, key):
    return json.loads(vector[key])


def numbers(line):
    return [int(number) for number in line.split()]


def check_primitive(v):
    algorithm, result = v["algorithm"], raw(v, "result")
    if algorithm == "AES-256-GCM":
        if v["expect"] == "refused":
            _, tag = gcm(raw(v, "key"), raw(v, "nonce"), raw(v, "associated"), result[:-16], sealing=False)
            if tag != result[-16:]:
                raise Refused
            return True
        ciphertext, tag = gcm(raw(v, "key"), raw(v, "nonce"), raw(v, "associated"), raw(v, "plaintext"), sealing=True)
        return ciphertext + tag == result
    if algorithm == "SHA-256":
        return digest(raw(v, "message")) == result
    if algorithm == "HMAC-SHA256":
        return mac(raw(v, "key"), raw(v, "message"))[:len(result)] == result
    if algorithm == "HKDF-SHA256":
        return hkdf(raw(v, "key"), raw(v, "info"), len(result), raw(v, "salt")) == result
    return hashlib.pbkdf2_hmac("sha512", raw(v, "password"), raw(v, "salt"), int(v["iterations"]), len(result)) == result


def check_padding(v):
    content = strip(raw(v, "padded"))
    return content == raw(v, "content") and pad(content) == raw(v, "padded")


def check_keys(v):
    keys = LogKeys(raw(v, "vault-key"))
    derived = [keys.log, keys.entry, keys.head, keys.note, keys.note_name, keys.anchor_tag, keys.form_tag, keys.writer(raw(v, "home"))]
    return derived == [raw(v, key) for key in ("log-id", "entry-key", "head-key", "note-key", "note-name-key", "anchor-tag", "form-tag", "writer")]


def check_entry(v):
    event = open_entry(LogKeys(raw(v, "vault-key")), raw(v, "entry-id"), raw(v, "bytes"))
    return (
        all(event[key] == int(v[key]) for key in ("order", "at", "counter", "version"))
        and all(event[key] == raw(v, key) for key in ("writer", "previous", "subject", "payload"))
        and event["name"] == text(v, "name"))


def check_note(v):
    keys = LogKeys(raw(v, "vault-key"))
    name, words = open_note(keys, raw(v, "note-id"), raw(v, "bytes"))
    return (name, words) == (text(v, "name"), text(v, "text")) and keys.note_id(name) == raw(v, "note-id")


def check_log(v):
    keys = LogKeys(raw(v, "vault-key"))
    head = None
    if "head" in v:
        position, chain, given = v["head"].split()
        head = int(position), bytes.fromhex(chain), bytes.fromhex(given)
    entries = []
    for line in v["entry"]:
        position, entry_id, stored = line.split()
        entries.append((int(position), bytes.fromhex(entry_id), bytes.fromhex(stored)))
    found = read_log(keys, head, entries)
    damage = [found[key] for key in ("unreadable", "missing", "out_of_turn", "repeated")]
    return (
        found["read"] == numbers(v["read"])
        and damage == [numbers(v[key]) for key in ("unreadable", "missing", "out-of-turn", "repeated")]
        and found["broken"] == (v["chain"] == "broken")
        and (any(damage) or found["broken"]) == (v["expect"] == "damaged")
        and is_chain_whole_without_key(keys.log, head, entries) == (v["chain-without-key"] == "whole"))


def check_slot(v):
    stretched = hkdf(raw(v, "kit"), b"leeway/v1/kit", 32) if "kit" in v else stretch(raw(v, "server-secret"), text(v, "name"), text(v, "passphrase"))
    key = open_slot(stretched, raw(v, "bytes"))
    return key == raw(v, "vault-key") and slot_selector(stretched) == raw(v, "selector")


def check_name(v):
    return folded(text(v, "typed")) == text(v, "folded")


def check_kit(v):
    return kit_bytes(text(v, "code")) == raw(v, "bytes")


def check_session(v):
    row, key, begun = open_session(raw(v, "cookie"), int(v["expires"]), raw(v, "bytes"))
    return (row, key, begun) == (raw(v, "row"), raw(v, "vault-key"), int(v["begun"]))


def check_anchor(v):
    return read_anchor(LogKeys(raw(v, "vault-key")), text(v, "written")) == (int(v["position"]), raw(v, "chain"))


CHECKS = {
    "primitives": check_primitive, "padding": check_padding, "keys": check_keys, "entry": check_entry, "note": check_note, "log": check_log,
    "slot": check_slot, "name": check_name, "kit": check_kit, "session": check_session, "anchor": check_anchor,
}


def check_vectors(folder):
    checked, wrong = 0, []
    for kind, check in CHECKS.items():
        for name in sorted(os.listdir(os.path.join(folder, kind))):
            vector = parse(os.path.join(folder, kind, name))
            try:
                right = check(vector) and vector["expect"] in ("opens", "whole", "damaged")
            except Refused:
                right = vector["expect"] == "refused"
            checked += 1
            if not right:
                wrong.append(f"{kind}/{name} is not read as it says")
    print("\n".join(wrong) if wrong else f"{checked} vectors read as they say")
    return 1 if wrong or not checked else 0


def main(arguments):
    if arguments[:1] == ["vectors"] and len(arguments) == 2:
        return check_vectors(arguments[1])
    if arguments[:1] == ["open"] and len(arguments) == 3:
        try:
            found = open_database(arguments[1], arguments[2], sys.stdin.readline().rstrip("\n"))
        except Refused:
            print("That did not open anything here.", file=sys.stderr)
            return 1
        for event in found["events"]:
            line = {"name": event["name"], "version": event["version"], "subject": event["subject"].hex(), "payload": event["payload"].decode()}
            print(json.dumps(line, ensure_ascii=False))
        damage = {key: found[key] for key in ("unreadable", "missing", "out_of_turn", "repeated", "broken") if found[key]}
        if damage:
            print(json.dumps(damage), file=sys.stderr)
        return 1 if damage else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
