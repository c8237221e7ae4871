#!/usr/bin/env python3
# Looks for what opens in the files that a browser keeps: written from docs/format.md alone, over the libsodium of this
# machine. It shares no code with the app, and knows nothing of how the browser lays its files out but this: that a file
# may be a LevelDB log or table, or an SQLite database.
# SPDX-License-Identifier: MIT
"""Takes JSON on its input: {"folder": ..., "secrets": [...], "words": [...]}. Gives JSON:
"headers": how many different ones are there, "keys": how many of them give a data key to somebody who has the files and the
secrets, "objects": how many different envelopes those keys open, "found": which of the words are in them.
"""
import ctypes
import json
import os
import re
import sqlite3
import struct
import sys
import tempfile
import unicodedata
from pathlib import Path

SODIUM = ctypes.CDLL("libsodium.so.23")
SODIUM.sodium_init()
HEADER, ENVELOPE, KEY_FILE = (name + b"\r\n\x1a\n" for name in (b"NCH1", b"NCV1", b"NCK1"))
SLOT = 131


# -- What lies in the browser's files -----------------------------------------------------------------------------------

def log_records(data):
    """A LevelDB log is cut into blocks of 32 KiB, and a record into pieces with 7 bytes before each."""
    whole, part, at = [], b"", 0
    while at + 7 <= len(data):
        left = 32768 - at % 32768
        if left < 7:
            at += left
            continue
        length, kind = struct.unpack_from("<HB", data, at + 4)
        if kind not in (1, 2, 3, 4) or 7 + length > left:
            at += left
            continue
        piece = data[at + 7:at + 7 + length]
        part = piece if kind in (1, 2) else part + piece
        if kind in (1, 4):
            whole.append(part)
        at += 7 + length
    return whole + [part]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def unsnappy(data):
    size, at = varint(data, 0)
    if size > 1 << 28:
        raise ValueError
    out = bytearray()
    while at < len(data):
        tag = data[at]
        at += 1
        if tag & 3 == 0:
            length = (tag >> 2) + 1
            if length > 60:
                more = length - 60
                length = int.from_bytes(data[at:at + more], "little") + 1
                at += more
            out += data[at:at + length]
            at += length
            continue
        if tag & 3 == 1:
            length, offset = ((tag >> 2) & 7) + 4, (tag >> 5) << 8 | data[at]
            at += 1
        else:
            more = 2 if tag & 3 == 2 else 4
            length, offset = (tag >> 2) + 1, int.from_bytes(data[at:at + more], "little")
            at += more
        if not 0 < offset <= len(out):
            raise ValueError
        for _ in range(length):
            out.append(out[-offset])
    if len(out) != size:
        raise ValueError
    return bytes(out)


def table_values(data):
    """The values of a LevelDB table."""
    def block(at, size):
        raw = data[at:at + size]
        return unsnappy(raw) if data[at + size] == 1 else raw

    def values(raw):
        end = len(raw) - 4 - 4 * struct.unpack_from("<I", raw, len(raw) - 4)[0]
        at = 0
        while at < end:
            _, at = varint(raw, at)
            more, at = varint(raw, at)
            size, at = varint(raw, at)
            yield raw[at + more:at + more + size]
            at += more + size

    footer = data[-48:]
    _, at = varint(footer, 0)
    _, at = varint(footer, at)
    index, at = varint(footer, at)
    size, at = varint(footer, at)
    found = []
    for handle in values(block(index, size)):
        start, at = varint(handle, 0)
        length, at = varint(handle, at)
        found += values(block(start, length))
    return found


def sqlite_values(path):
    """What the rows hold, as a copy of the database with its log tells; nothing is changed by looking."""
    with tempfile.TemporaryDirectory() as folder:
        for end in ("", "-wal"):
            if Path(f"{path}{end}").exists():
                Path(folder, f"copy{end}").write_bytes(Path(f"{path}{end}").read_bytes())
        database = sqlite3.connect(Path(folder, "copy"))
        try:
            for (table,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
                for row in database.execute(f'select * from "{table}"'):
                    yield from (bytes(one) for one in row if isinstance(one, bytes))
        except sqlite3.Error:
            return
        finally:
            database.close()


def pieces(folder):
    """Every file, and what is inside those that are laid out in a way of their own."""
    for where, _, names in os.walk(folder):
        for name in names:
            path = Path(where, name)
            try:
                data = path.read_bytes()
            except OSError:
                continue
            yield data
            inside = []
            try:
                if name.endswith(".log"):
                    inside = log_records(data)
                elif name.endswith((".ldb", ".sst")):
                    inside = table_values(data)
                elif data.startswith(b"SQLite format 3"):
                    inside = list(sqlite_values(path))
            except (ValueError, IndexError, struct.error):
                pass
            for one in inside:
                yield one
                try:
                    yield unsnappy(one)
                except (ValueError, IndexError):
                    # Browsers put a few bytes before what they have packed.
                    for skip in range(1, 24):
                        try:
                            yield unsnappy(one[skip:])
                            break
                        except (ValueError, IndexError):
                            continue


# -- What docs/format.md says ---------------------------------------------------------------------------------------------

def blake2b(data, key=b""):
    out = ctypes.create_string_buffer(32)
    SODIUM.crypto_generichash(out, ctypes.c_size_t(32), data, ctypes.c_ulonglong(len(data)), key or None, ctypes.c_size_t(len(key)))
    return out.raw


def subkey(key, number):
    out = ctypes.create_string_buffer(32)
    SODIUM.crypto_kdf_derive_from_key(out, ctypes.c_size_t(32), ctypes.c_uint64(number), b"ebbvault", key)
    return out.raw


def unseal(key, nonce, data, sealed):
    out = ctypes.create_string_buffer(max(len(sealed) - 16, 1))
    failed = SODIUM.crypto_aead_xchacha20poly1305_ietf_decrypt(
        out, None, None, sealed, ctypes.c_ulonglong(len(sealed)), data, ctypes.c_ulonglong(len(data)), nonce, key)
    return None if failed else out.raw[:len(sealed) - 16]


DERIVED = {}


def argon2id(secret, salt, passes, memory):
    asked = (secret, salt, passes, memory)
    if asked not in DERIVED:
        out = ctypes.create_string_buffer(32)
        SODIUM.crypto_pwhash(out, ctypes.c_ulonglong(32), secret, ctypes.c_ulonglong(len(secret)), salt,
                             ctypes.c_ulonglong(passes), ctypes.c_size_t(memory * 1024), 2)
        DERIVED[asked] = out.raw
    return DERIVED[asked]


def slot_keys(vault, slots, secrets):
    """What the slots hold, for who has the secrets."""
    for at in range(0, len(slots), SLOT):
        slot = slots[at:at + SLOT]
        kind, kdf, memory, passes, _ = struct.unpack_from("<BBIIB", slot)
        if kind == 0:
            yield slot[51:83]
        elif kdf == 1 and 8192 <= memory <= 262144 and 1 <= passes <= 16:
            for secret in secrets:
                wrapping = argon2id(secret, slot[11:27], passes, memory)
                inside = unseal(wrapping, slot[27:51], HEADER + b"\x01" + vault + slot[:27], slot[51:])
                if inside and inside[32:] == blake2b(b"vault slot v1", wrapping):
                    yield inside[:32]


def headers(everything):
    found = set()
    for data in everything:
        for match in re.finditer(re.escape(HEADER), data):
            at = match.start()
            for count in range(1, 5):
                # Version 1 ends after its slots; version 2 has the key file's number and a tag besides.
                for size in (34 + SLOT * count, 41 + 1 + SLOT * count + 16):
                    one = data[at:at + size + 32]
                    if len(one) == size + 32 and blake2b(one[:size]) == one[size:]:
                        found.add(one[:size])
    return found


def data_keys(header, everything, secrets):
    vault = header[9:25]
    if header[8] == 1:
        return set(slot_keys(vault, header[34:], secrets))
    keys, number = set(), header[33:41]
    for data in everything:
        for match in re.finditer(re.escape(number), data):
            half = data[match.end():match.end() + 32]
            if len(half) != 32:
                continue
            slots = unseal(subkey(half, 4), bytes(24), header[:41], header[41:])
            if slots:
                keys |= {blake2b(subkey(half, 5), key) for key in slot_keys(vault, slots[1:], secrets)}
    return keys


def opens(envelope, data_key):
    """The plain bytes; none if they do not end as docs/format.md says. The path, and so the tag, is not asked for."""
    kind = {1: 2, 2: 1, 4: 3}.get(envelope[10])
    if kind is None:
        return None
    sealed = envelope[48:-16]
    nonce, key = envelope[24:48], subkey(data_key, kind)
    out, inner = ctypes.create_string_buffer(len(sealed)), ctypes.create_string_buffer(32)
    SODIUM.crypto_core_hchacha20(inner, nonce[:16], key, None)
    SODIUM.crypto_stream_chacha20_ietf_xor_ic(out, sealed, ctypes.c_ulonglong(len(sealed)), bytes(4) + nonce[16:],
                                              ctypes.c_uint32(1), inner.raw)
    plain = out.raw
    end = plain.rstrip(b"\0")
    return end[:-1] if end.endswith(b"\x80") and len(plain) - len(end) >= 8 else None


def envelopes(everything):
    found = set()
    for data in everything:
        for match in re.finditer(re.escape(ENVELOPE), data):
            at = match.start()
            if at + 64 > len(data):
                continue
            length = struct.unpack_from("<I", data, at + 12)[0]
            if 16 < length <= len(data) - at - 48:
                found.add(data[at:at + 48 + length])
    return found


def main():
    asked = json.load(sys.stdin)
    secrets = [unicodedata.normalize("NFC", one).encode() for one in asked["secrets"]]
    everything = list({data for data in pieces(asked["folder"]) if any(
        magic in data for magic in (HEADER, ENVELOPE, KEY_FILE)) or len(data) <= 1 << 16})
    all_headers = headers(everything)
    keyed = {header: data_keys(header, everything, secrets) for header in all_headers}
    keys = set().union(*keyed.values()) if keyed else set()
    objects, found = set(), set()
    for envelope in envelopes(everything):
        for key in keys:
            plain = opens(envelope, key)
            if plain is not None:
                objects.add(envelope)
                found |= {word for word in asked["words"] if word.encode() in plain}
    json.dump({"headers": len(all_headers), "keys": len(keys), "objects": len(objects), "found": sorted(found)}, sys.stdout)


main()
