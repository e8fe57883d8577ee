#!/usr/bin/env python3
"""Verifies a log of Countersign without the program: written after docs/ledger-format.md alone.

    verify_log.py STORE | BUNDLE | PROOF [--public-key KEY]... [--checkpoint FILE]...
                  [--every-signature]

STORE is a folder with a ledger.db, or a copy of one; BUNDLE what `countersign-cli export` wrote;
PROOF what `countersign-cli prove` wrote. Needs Python 3.9 with its standard library, and the
`openssl` command (1.1.1 or later) for Ed25519. Only reads: a store is copied before it is opened.
Exit code 0: good. 1: not good; the first wrong entry is named. 2: called in a wrong way.
"""
import argparse
import base64
import datetime
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ZEROS = bytes(32)
BUNDLE = b"\xa3\x01\x76countersign/log-bundle"
MANAGERS_ONLY = {1, 3, 4, 5, 6, 7, 11, 12, 13, 16, 17, 18}
# The members of each kind's content: those that are always there, and those that may be.
CONTENT = {1: ({1, 2, 3, 4}, {5}), 2: ({1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12, 13}),
           3: ({1, 2}, {3}), 4: ({1, 2, 3}, set()), 5: ({1, 2}, set()), 6: ({1}, set()),
           7: ({1, 2}, set()), 8: ({1, 2}, set()), 9: ({2, 3, 4}, {1}), 10: ({1, 2}, set()),
           11: ({1, 2, 3}, {4, 5}), 12: ({1, 2, 3, 4}, set()), 13: ({1, 2}, {3}),
           14: ({1, 2}, set()), 15: (set(), {1, 2, 3, 4}), 16: ({1}, set()),
           17: ({1, 2, 3}, set()), 18: (set(), {1})}


class Wrong(Exception):
    """The first thing that is wrong; `entry` is 0 where no entry can be named."""

    def __init__(self, entry, what):
        super().__init__(what)
        self.entry = entry


def check(condition, entry, what):
    if not condition:
        raise Wrong(entry, what)


def day_of(milliseconds):
    """The day in China (UTC+8), as text."""
    at = datetime.datetime(1970, 1, 1, 8) + datetime.timedelta(milliseconds=milliseconds)
    return at.date().isoformat()


def sha256(*pieces):
    return hashlib.sha256(b"".join(pieces)).digest()


# ---- "Encoding": deterministic CBOR ------------------------------------------------------------

def head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << 8 * size:
            return bytes([major << 5 | info]) + argument.to_bytes(size, "big")
    raise ValueError("a number beyond 64 bits")


def encode(value):
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(encode, value))
    members = sorted((encode(key), encode(item)) for key, item in value.items())
    return head(5, len(members)) + b"".join(key + item for key, item in members)


def decode(data, at=0, depth=1):
    """The item that begins at `at`, and where it ends."""
    if depth > 16 or at >= len(data):
        raise ValueError("nested too deeply" if depth > 16 else "ends too early")
    major, argument, at = data[at] >> 5, data[at] & 31, at + 1
    if argument > 27:
        raise ValueError("a length that is not definite")
    if argument > 23 and major != 7:
        size = 1 << argument - 24
        argument, at = int.from_bytes(data[at:at + size], "big"), at + size
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major in (2, 3):
        if at + argument > len(data):
            raise ValueError("ends too early")
        piece = data[at:at + argument]
        return (piece if major == 2 else piece.decode("utf-8")), at + argument
    if major == 4:
        items = []
        for _ in range(argument):
            item, at = decode(data, at, depth + 1)
            items.append(item)
        return items, at
    if major == 5:
        members = {}
        for _ in range(argument):
            key, at = decode(data, at, depth + 1)
            if isinstance(key, bool) or not isinstance(key, (int, str)):
                raise ValueError("a key that is neither integer nor text")
            members[key], at = decode(data, at, depth + 1)
        return members, at
    if major == 7 and argument in (20, 21):
        return argument == 21, at
    raise ValueError("a type that the ledger does not use")


def decode_exactly(data):
    """The one item that `data` is. Encoding it again tells whether it was the one encoding."""
    value, end = decode(data)
    if end != len(data) or encode(value) != data:
        raise ValueError("not the one encoding of its value")
    return value


# ---- "Checkpoint": signed notes ----------------------------------------------------------------

def is_signed(key, message, signature):
    """Ed25519, by the openssl command: 302a... is the DER of any Ed25519 public key."""
    with tempfile.TemporaryDirectory() as folder:
        def put(name, content):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            return path
        done = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey",
             put("key", bytes.fromhex("302a300506032b6570032100") + key), "-sigfile",
             put("signature", signature), "-in", put("message", message)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        return done.returncode == 0


class Key:
    """A public key as it is printed: ORIGIN+hex(KEY ID)+Base64(0x01 || PUBLIC KEY)."""

    def __init__(self, text):
        self.text = text
        self.origin, key_id, coded = text.split("+", 2)
        raw = base64.b64decode(coded, validate=True)
        self.raw = raw[1:]
        self.id = sha256(self.origin.encode(), b"\n", raw)[:4]
        if len(raw) != 33 or raw[0] != 1 or self.id.hex() != key_id:
            raise ValueError("not a public key of a log: " + text)

    def has_signed(self, note):
        return (note.origin == self.origin and note.key_id == self.id and
                is_signed(self.raw, note.text.encode(), note.signature))


def checkpoint_text(origin, size, root):
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


class Note:
    """A checkpoint and its signature; `written` is exactly these bytes."""

    def __init__(self, written):
        self.text, signature = written.split("\n\n")
        self.origin, size, root = self.text.split("\n")
        self.text += "\n"
        self.size, self.root = int(size), base64.b64decode(root, validate=True)
        raw = base64.b64decode(signature.split(" ")[2].rstrip("\n"), validate=True)
        self.key_id, self.signature = raw[:4], raw[4:]
        again = checkpoint_text(self.origin, self.size, self.root)
        again += f"\n— {self.origin} {base64.b64encode(raw).decode()}\n"
        if len(raw) != 68 or written != again:
            raise ValueError("not a checkpoint")


# ---- "Tree" and "Proofs" -----------------------------------------------------------------------

def leaf_hash(entry):
    return sha256(b"\x00", entry)


def node_hash(left, right):
    return sha256(b"\x01", left, right)


class Tree:
    """Grows leaf by leaf; keeps the roots of its perfect subtrees, largest first."""

    def __init__(self):
        self.size, self.hashes = 0, []

    def append(self, leaf):
        bits, self.size = self.size, self.size + 1
        while bits & 1:
            leaf, bits = node_hash(self.hashes.pop(), leaf), bits >> 1
        self.hashes.append(leaf)

    def root(self):
        root = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            root = node_hash(left, root)
        return root


def climb(node, last, hashes):
    """RFC 9162 section 2.1.3.2: for every hash of a proof, whether it is that of a left sibling."""
    for each in hashes:
        check(last > 0, 0, "the proof has too many hashes")
        is_left = node & 1 == 1 or node == last
        yield each, is_left
        while is_left and node & 1 == 0 and node:
            node, last = node >> 1, last >> 1
        node, last = node >> 1, last >> 1
    check(last == 0, 0, "the proof has too few hashes")


def check_inclusion(entry, index, note, hashes):
    check(index < note.size, 0, "the log of this checkpoint has no such entry")
    root = leaf_hash(entry)
    for each, is_left in climb(index, note.size - 1, hashes):
        root = node_hash(each, root) if is_left else node_hash(root, each)
    check(root == note.root, index + 1, "is not in the log of this checkpoint")


def check_growth(older, newer, hashes):
    check(0 < older.size <= newer.size, 0, "the older checkpoint is not the smaller one")
    if older.size == newer.size:
        return check(not hashes and older.root == newer.root, 0, "two logs of one size")
    if older.size & (older.size - 1) == 0:
        hashes = [older.root] + hashes
    check(hashes, 0, "the proof has too few hashes")
    node, last = older.size - 1, newer.size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = hashes[0]
    for each, is_left in climb(node, last, hashes[1:]):
        old = node_hash(each, old) if is_left else old
        new = node_hash(each, new) if is_left else node_hash(new, each)
    check((old, new) == (older.root, newer.root), 0, "the newer log did not grow from the older")
    return None


def verify_proof(text, keys):
    lines, rest = text.split("\n\n", 1)
    kind, *lines = lines.split("\n")

    def signed(written):
        note = Note(written)
        known = [key for key in keys if key.origin == note.origin]
        check(known, 0, "give --public-key of " + note.origin)
        check(known[0].has_signed(note), 0, "a checkpoint is not signed by the given key")
        return note

    if kind == "c2sp.org/tlog-proof@v1":
        extra, index, *hashes = lines
        check(extra.startswith("extra ") and index.startswith("index "), 0, "not such a proof")
        entry, index = base64.b64decode(extra[6:], validate=True), int(index[6:])
        note = signed(rest)
        check_inclusion(entry, index, note, [base64.b64decode(h, validate=True) for h in hashes])
        check(decode_exactly(entry)[3] == index + 1, index + 1, "names another number")
        return f"entry {index + 1} is in the log of {note.size} entries"
    check(kind == "countersign/consistency-proof/1", 0, "neither a store, a bundle nor a proof")
    text, signature, newer = rest.split("\n\n", 2)
    older, newer = signed(f"{text}\n\n{signature}\n"), signed(newer)
    check_growth(older, newer, [base64.b64decode(h, validate=True) for h in lines])
    return f"the log of {newer.size} entries is that of {older.size} and what came after"


# ---- "The file" and "Bundle": where entries come from -------------------------------------------

class Store:
    """The tables of a ledger.db, each as a dictionary by entry number."""

    def __init__(self, folder):
        with tempfile.TemporaryDirectory() as copy:
            for name in ("ledger.db", "ledger.db-wal"):
                if os.path.exists(os.path.join(folder, name)):
                    shutil.copy(os.path.join(folder, name), copy)
            database = sqlite3.connect(os.path.join(copy, "ledger.db"))
            try:
                self.read(database)
            except sqlite3.DatabaseError as error:
                raise Wrong(0, f"the file itself is damaged: {error}") from error
            finally:
                database.close()

    def read(self, database):
        def rows(query):
            return database.execute(query).fetchall()
        check(rows("PRAGMA application_id") == [(0x53494D52,)], 0, "no ledger of Countersign")
        check(rows("PRAGMA user_version") != [(3,)], 0,
              "of schema 3: bring it up to date with countersign-cli migrate")
        self.entries = {row[0]: row[1:] for row in rows(
            "SELECT number, body, signature, leaf, kind, at FROM entry")}
        self.notes = dict(rows("SELECT size, note FROM checkpoint"))
        self.tree = rows("SELECT size, hashes FROM tree")
        self.keys = {}
        for entry, recipient, key in rows("SELECT entry, recipient, wrapped_key FROM vault_record"):
            self.keys.setdefault(entry, {})[recipient] = sha256(key)
        self.parts, self.erased, self.erases = {}, {}, {}
        for entry, part, sealed in rows("SELECT entry, part, sealed FROM vault_part"):
            self.parts.setdefault(entry, {})[part] = sha256(sealed)
        self.bindings = {row[0]: row[1:] for row in rows(
            "SELECT entry, salt, session, decides, kind, holder_tag, msisdn_tag, iccid_tag"
            " FROM binding")}
        self.blocks = {row[0]: row[1:] for row in rows(
            "SELECT entry, of, blocked FROM holder_block")}
        for entry, of, part in rows("SELECT entry, of, part FROM erasure"):
            self.erased.setdefault(of, {})[part] = entry
            self.erases.setdefault(entry, set()).add((of, part))
        self.numbers = set().union(*(table.keys() for table in (
            self.entries, self.notes, self.keys, self.parts, self.bindings, self.blocks,
            self.erased, self.erases)))

    def check_rows(self, number, entry):
        """What lies beside an entry is what it says, or an entry says that it was erased."""
        kind, content = entry[11], entry[12]
        erased, parts = self.erased.get(number, {}), entry.get(14, {})
        check(all(by > number for by in erased.values()), number, "was erased before it was there")
        check(set(erased) <= set(parts) | ({0} if 16 in entry else set()), number,
              "what it never had is said to be erased")
        left = {part: digest for part, digest in parts.items() if part not in erased}
        check(self.parts.get(number, {}) == left, number, "its evidence is gone, altered or added")
        wanted = {recipient: entry[member] for recipient, member in ((1, 13), (2, 17))
                  if member in entry and (left or not parts)}
        check(self.keys.get(number, {}) == wanted, number,
              "a key of its evidence is gone, altered or added")
        row = self.bindings.get(number)
        if row is None:
            check(16 not in entry or 0 in erased, number, "its binding is gone")
        else:
            digest = sha256(encode([False if value is None else value for value in row]))
            check(0 not in erased and entry.get(16) == digest, number, "its binding was altered")
            check(kind != 2 or row[1] == content[1], number, "its binding is of another visit")
            check(kind != 4 or row[2] == content[1], number, "its binding is of another decision")
        block = (content[1], 1 if content[2] else 0) if kind == 5 else None
        check(self.blocks.get(number) == block, number, "the row of its block was altered")
        said = {(of, part) for of, codes, binding in (content[2] if kind == 7 else [])
                for part in codes + ([0] if binding else [])}
        check(self.erases.get(number, set()) == said, number, "the rows of its erasure differ")

    def check_end(self, size, tree):
        check(not self.tree or self.tree[0][0] <= size, size + 1, "is gone: the tree knows of it")
        check(self.tree == [(size, b"".join(tree.hashes))], size, "the stored tree is another")


class Bundle:
    """A CBOR sequence: a header, then [body, note, signature] for every entry."""

    def __init__(self, data):
        header, at = decode(data)
        check(header.get(2) == 1, 0, "a bundle of another version")
        self.promised, self.entries, self.notes = header[3], {}, {}
        while at < len(data):
            number = len(self.entries) + 1
            try:
                item, end = decode(data, at)
                body, note, signature = item
                check(encode(item) == data[at:end], number, "not the one encoding of its value")
            except (ValueError, TypeError) as error:
                raise Wrong(number, f"the bundle is damaged: {error}") from error
            check(number <= self.promised, number, "the bundle promises fewer entries")
            self.entries[number], self.notes[number], at = (body, signature), note, end
        self.numbers = set(self.entries)

    def check_rows(self, number, entry):
        pass

    def check_end(self, size, _tree):
        check(size >= self.promised, size + 1, "is gone: the bundle promises it")


# ---- "How to verify" ---------------------------------------------------------------------------

class Log:
    """Verifies entry by entry, in the order of their numbers."""

    def __init__(self, source, options):
        self.source, self.options = source, options
        self.tree, self.accounts, self.epochs, self.roots = Tree(), {}, [], {0: sha256()}
        self.leaf = self.seal = ZEROS
        self.note = self.signature = self.person = None
        self.has_carrier = False
        self.visits, self.waiting, self.closed = {}, {}, {}  # by day in China; entry to day

    def verify(self):
        for number in sorted(self.source.numbers | {1}):
            check(number == self.tree.size + 1 and number in self.source.entries,
                  self.tree.size + 1, "is gone, but there is something after it")
            try:
                self.verify_entry(number)
            except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
                raise Wrong(number, f"is not an entry as it must be: {error}") from error
        self.source.check_end(self.tree.size, self.tree)
        self.check_signatures(self.tree.size)
        self.check_given_keys()
        for anchor in self.options.anchors:
            self.check_anchor(anchor)
        return self.tree.size

    def verify_entry(self, number):
        body, signature, *row = self.source.entries[number]
        check(len(signature) == 64, number, "nobody has signed it")
        entry = decode_exactly(body)
        kind, content = entry[11], entry[12]
        always, maybe = CONTENT.get(kind, (set(), set(content)))
        check(entry[1] == 2 and set(range(1, 13)) <= set(entry) <= set(range(1, 18)) and
              always <= set(content) <= always | maybe, number, "not an entry of version 2")
        check(entry[3] == number, number, f"holds what was entry {entry[3]}")
        if number == 1:
            check(kind == 1, 1, "the first entry does not create the store")
            self.epochs = [{"key": Key(content[2]), "from": 1, "ground": 0, "vouched": False}]
            self.accounts = {name: (role, key) for name, role, key in content[4]}
        if kind == 11:
            self.begin_epoch(number, content)
        origin = self.epochs[-1]["key"].origin
        check(entry[2] == origin, number, "belongs to another log")
        check(entry[4] == self.leaf, number, "does not continue the entry before it")
        check(entry[5] == self.seal, number, "does not continue the signatures before it")
        self.leaf = leaf_hash(body)
        check(not row or row == [self.leaf, kind, entry[6]], number, "its row says other things")
        self.tree.append(self.leaf)
        self.check_author(number, entry)
        if kind == 1 or kind == 18:
            self.has_carrier = (5 if kind == 1 else 1) in content
        check(not entry.get(14) or (17 in entry) == self.has_carrier, number,
              "its evidence is sealed for others than the log says")
        self.check_day(number, entry)
        self.check_note(number, origin)
        self.signature = signature
        self.seal = sha256(self.note.encode(), signature)
        if self.options.every_signature:
            self.check_signatures(number)
        self.source.check_rows(number, entry)

    def check_author(self, number, entry):
        kind, content, name = entry[11], entry[12], entry[9]
        check(name in self.accounts, number, "was written under a name that has no account")
        role, self.person = self.accounts[name]
        own_password = kind == 8 and content[1] == 5
        check(role == 2 or not (kind in MANAGERS_ONLY or kind == 8 and not own_password), number,
              "was written by somebody who is no manager")
        check(not own_password or content[2] == [name, role, self.person], number,
              "changes more than the own password")
        if kind == 8:
            self.accounts[content[2][0]] = tuple(content[2][1:])
            if content[1] == 2:
                del self.accounts[content[2][0]]

    def check_day(self, number, entry):
        """Counts visits by day, and what the close of a day says about them."""
        kind, content, today = entry[11], entry[12], day_of(entry[6])
        if kind == 2:
            counts = self.visits.setdefault(today, {})
            counts[content[2]] = counts.get(content[2], 0) + 1
            if content[2] == 2:
                self.waiting[number] = today
        elif kind == 4:
            self.waiting.pop(content[1], None)
        elif kind == 7:
            for of, _, binding in content[2]:
                if binding:
                    self.waiting.pop(of, None)
        elif kind == 12:
            day = content[1]
            undecided = sum(each <= day for each in self.waiting.values())
            check(content[2] == number - 1 and day <= today, number, "closes a day too early")
            check(content[3] == self.visits.get(day, {}) and content[4] == undecided, number,
                  f"what it says of {day} is not what the entries say")
            check(day not in self.closed, number, f"closes {day}, which was closed already")
            self.closed[day] = number
        elif kind == 17:
            check(self.closed.pop(content[1], None) == content[2], number,
                  f"opens {content[1]} again, but does not name what closed it")

    def check_note(self, number, origin):
        self.note = self.source.notes.get(number)
        check(self.note is not None, number, "has no checkpoint")
        self.roots[number] = self.tree.root()
        text = checkpoint_text(origin, number, self.roots[number])
        lead = f"{text}\n— {origin} "
        check(self.note.startswith(lead) and len(self.note) == len(lead) + 93, number,
              "its checkpoint does not state the root of the entries up to it")

    def begin_epoch(self, number, content):
        self.check_signatures(number - 1)
        old, new = self.epochs[-1]["key"], Key(content[2])
        continues = checkpoint_text(old.origin, self.tree.size, self.roots[self.tree.size])
        check(content[3] == continues, number, "does not continue the log as it was before")
        check(not any(new.origin == each["key"].origin or new.raw == each["key"].raw
                      for each in self.epochs), number, "its name or key was used before")
        message = "countersign/epoch/1\n" + content[2] + "\n" + continues
        check(4 not in content or is_signed(old.raw, message.encode(), content[4]), number,
              "the old key does not vouch for the new one, as it says")
        self.epochs.append(
            {"key": new, "from": number, "ground": content[1], "vouched": 4 in content})

    def key_at(self, number):
        return [each["key"] for each in self.epochs if each["from"] <= number][-1]

    def is_note_signed(self, number, written):
        try:
            return self.key_at(number).has_signed(Note(written))
        except ValueError:
            return False

    def check_signatures(self, number):
        """The two of the last entry vouch for all before them, by member 5."""
        if not self.is_note_signed(number, self.note):
            first = next((n for n in range(1, number)
                          if not self.is_note_signed(n, self.source.notes[n])), number)
            raise Wrong(first, "its checkpoint is not signed by the log's key")
        check(is_signed(self.person, b"countersign/operator/1\n" + self.leaf, self.signature),
              number, "is not signed by the person who is said to have written it")

    def check_given_keys(self):
        """The newest key is the given one, or each since was vouched for by the one before it."""
        for given in self.options.keys:
            for each in reversed(self.epochs):
                if each["key"].text == given.text:
                    break
                check(each["vouched"], self.epochs[-1]["from"], "signed by another key than given")

    def check_anchor(self, anchor):
        at = [i for i, each in enumerate(self.epochs) if each["key"].origin == anchor.origin]
        check(at and self.epochs[at[0]]["key"].has_signed(anchor) and
              anchor.size >= self.epochs[at[0]]["from"], anchor.size,
              "a given checkpoint is of another log")
        later = self.epochs[at[0] + 1:]
        in_epoch = anchor.size in self.roots and not (later and anchor.size >= later[0]["from"])
        if in_epoch and self.roots[anchor.size] == anchor.root:
            return
        if not any(each["ground"] != 1 for each in later):
            check(in_epoch, self.tree.size + 1, f"is gone: a checkpoint knows of {anchor.size}")
            raise Wrong(anchor.size, "up to here the log is not that of a given checkpoint")


def main():
    parser = argparse.ArgumentParser(description="Verifies a store, a bundle or a proof.")
    parser.add_argument("path")
    parser.add_argument("--public-key", type=Key, action="append", default=[], dest="keys")
    parser.add_argument("--checkpoint", action="append", default=[])
    parser.add_argument("--every-signature", action="store_true")
    options = parser.parse_args()
    try:
        options.anchors = [Note(open(file, encoding="utf-8").read()) for file in options.checkpoint]
        if os.path.isdir(options.path):
            found = f"{Log(Store(options.path), options).verify()} entries"
        else:
            with open(options.path, "rb") as file:
                data = file.read()
            if data.startswith(BUNDLE):
                found = f"{Log(Bundle(data), options).verify()} entries, without the evidence"
            else:
                found = verify_proof(data.decode(), options.keys)
    except Wrong as wrong:
        print(f"BROKEN at entry {wrong.entry}: {wrong}" if wrong.entry else f"BROKEN: {wrong}")
        return 1
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        print(f"BROKEN: {error}")
        return 1
    except OSError as error:
        print(f"verify_log.py: {error}", file=sys.stderr)
        return 2
    print("Good: " + found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
