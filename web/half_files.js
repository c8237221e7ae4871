// @ts-check
// The two files in the origin's own file system that hold the halves of data keys (docs/format.md). They are written where
// they lie: what was there before is nowhere any more. Runs in half_worker.js, because only workers can write so.
// SPDX-License-Identifier: MIT

/**
 * Each holds all of it. One is written after the other, so that one is whole at any moment. They belong to one database, and
 * are named after it: halves that its headers do not name are dropped.
 * @param {string} database '/ebb' has 'ebb-0' and 'ebb-1', '/notes/ebb' has 'notes%2Febb-0' and so on.
 */
export const namesOf = (database) => [0, 1].map((i) => `${encodeURIComponent(database.slice(1))}-${i}`);

/** They never become smaller: what is cut off would lie on the disk as it was. */
const SIZE = 4096;
const MAGIC = [0x4e, 0x43, 0x4b, 0x31, 0x0d, 0x0a, 0x1a, 0x0a];
const PAST_AT = 16;
const COUNT_AT = 17;
const HALVES_AT = 18;
const ID = 8;
const SECRET = 32;
const SUM_AT = SIZE - 32;
const MOST = Math.floor((SUM_AT - HALVES_AT) / (ID + SECRET));

/** What the database held before there were halves: their key lay beside it. */
export const PAST = /** @type {const} */ ({
  /** The browser's files may still have it. */
  unswept: 0,
  /** As much as could be done was done (sweep.js). */
  swept: 1,
  /** Nothing. */
  none: 2,
});

/** Another tab has the file open for this long at most, in ms. */
const PATIENCE = 4000;
const AGAIN = 40;

/**
 * What a file says.
 * @typedef {object} Said
 * @property {number} sequence Counts how often they were written.
 * @property {number} past One of PAST.
 * @property {Map<string, Uint8Array>} halves By their 16 digits.
 */

/**
 * What is to be done to them.
 * @typedef {object} Change
 * @property {[string, Uint8Array][]} [add]
 * @property {string[]} [drop]
 * @property {number} [past] One of PAST.
 */

/** @param {Uint8Array} bytes */
const sumOf = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)));

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Said | null>} Null: it is not whole.
 */
export async function decode(bytes) {
  if (bytes.length !== SIZE || MAGIC.some((byte, i) => bytes[i] !== byte)) return null;
  const sum = await sumOf(bytes.subarray(0, SUM_AT));
  if (sum.some((byte, i) => bytes[SUM_AT + i] !== byte)) return null;
  const halves = new Map();
  for (let i = 0, at = HALVES_AT; i < bytes[COUNT_AT]; i += 1, at += ID + SECRET) {
    const id = Array.from(bytes.subarray(at, at + ID), (byte) => byte.toString(16).padStart(2, '0')).join('');
    halves.set(id, bytes.slice(at + ID, at + ID + SECRET));
  }
  return { sequence: Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8, true)), past: bytes[PAST_AT], halves };
}

/**
 * @param {Said} said
 * @returns {Promise<Uint8Array>}
 */
async function encode({ sequence, past, halves }) {
  if (halves.size > MOST) throw new DOMException('too many halves', 'QuotaExceededError');
  const bytes = new Uint8Array(SIZE);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setBigUint64(8, BigInt(sequence), true);
  bytes[PAST_AT] = past;
  bytes[COUNT_AT] = halves.size;
  let at = HALVES_AT;
  for (const [id, secret] of halves) {
    for (let i = 0; i < ID; i += 1) bytes[at + i] = Number.parseInt(id.slice(2 * i, 2 * i + 2), 16);
    bytes.set(secret, at + ID);
    at += ID + SECRET;
  }
  bytes.set(await sumOf(bytes.subarray(0, SUM_AT)), SUM_AT);
  return bytes;
}

/** @param {(Said | null)[]} copies @returns {Said | null} */
export const newest = (copies) => copies.reduce((best, one) => (one && (!best || one.sequence > best.sequence) ? one : best), null);

/**
 * Nobody else has the file until it is closed.
 * @param {any} root
 * @param {string} name
 */
async function open(root, name) {
  const handle = await root.getFileHandle(name, { create: true });
  for (let waited = 0; ; waited += AGAIN) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      if (/** @type {Error} */ (error)?.name !== 'NoModificationAllowedError' || waited >= PATIENCE) throw error;
      await new Promise((later) => { setTimeout(later, AGAIN); });
    }
  }
}

/**
 * @param {any} file
 * @param {Uint8Array} bytes
 */
async function write(file, bytes) {
  await file.write(bytes, { at: 0 });
  await file.flush();
  const there = new Uint8Array(bytes.length);
  await file.read(there, { at: 0 });
  if (there.some((byte, i) => byte !== bytes[i])) throw new DOMException('the file was not written', 'UnknownError');
}

/**
 * Both files, for nobody else.
 * @param {any} root
 * @param {string[]} names
 * @param {(files: any[]) => Promise<void>} act
 */
async function withFiles(root, names, act) {
  const files = [];
  try {
    for (const name of names) files.push(await open(root, name));
    await act(files);
  } finally {
    for (const file of files) await file.close();
  }
}

/**
 * Done when it is durable. When it rejects, or is cut short, each file is as before or as after, or the other one is.
 * @param {any} root The folder of the files, a FileSystemDirectoryHandle.
 * @param {string[]} names
 * @param {Change} change
 */
export function change(root, names, { add = [], drop = [], past }) {
  return withFiles(root, names, async (files) => {
    const copies = [];
    let filled = 0;
    for (const file of files) {
      const bytes = new Uint8Array(await file.getSize());
      await file.read(bytes, { at: 0 });
      filled += Number(bytes.length > 0);
      copies.push(await decode(bytes));
    }
    const before = newest(copies);
    // Both are damaged, or of a later release: what they hold may still be read by somebody.
    if (!before && filled === files.length) throw new DOMException('neither file can be read', 'DataError');
    const halves = new Map(before?.halves);
    for (const id of drop) halves.delete(id);
    for (const [id, secret] of add) halves.set(id, secret);
    const after = await encode({ sequence: (before?.sequence ?? 0) + 1, past: past ?? before?.past ?? PAST.unswept, halves });
    // The one that is worth less first: the other one stands for it meanwhile.
    const order = copies[0] === before ? [1, 0] : [0, 1];
    for (const i of order) await write(files[i], after);
  });
}

/**
 * Overwrites them, then removes them.
 * @param {any} root
 * @param {string[]} names
 */
export async function erase(root, names) {
  await withFiles(root, names, async (files) => {
    for (const file of files) await write(file, new Uint8Array(Math.max(SIZE, await file.getSize())));
  });
  for (const name of names) await root.removeEntry(name);
}
