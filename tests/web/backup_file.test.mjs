// A backup is given and read piece by piece.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createBackupFile } from '../../web/backup_file.js';

const MIB = 1024 * 1024;

/** A page on which the person chooses this file as soon as they are asked. */
function pageWith(file) {
  return {
    createElement() {
      const listeners = [];
      return {
        files: [file],
        addEventListener: (_, listener) => listeners.push(listener),
        click: () => listeners.forEach((listener) => listener()),
      };
    },
  };
}

/** A port that notes what comes, and the moment when all is read. */
function port({ most = Infinity } = {}) {
  const seen = { given: [], chosen: [], pieces: [] };
  return {
    seen,
    give: (name, file) => seen.given.push({ name, file }),
    chosen: (head, size) => seen.chosen.push({ head, size }),
    piece(bytes) {
      seen.pieces.push(bytes);
      return seen.pieces.length < most;
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('backup file: its pieces are one file, in their order, and the next one begins empty', async () => {
  const one = port();
  const backup = createBackupFile(pageWith(), one);
  const memory = new Uint8Array(9 * MIB);
  for (let i = 0; i < 4; i += 1) {
    memory.fill(i);
    assert.ok(backup.givePart(memory)); // The module writes over it afterwards.
  }
  backup.give('notes.bin');
  backup.givePart(new Uint8Array([7]));
  backup.give(''); // It was let go of.
  backup.give('empty.bin');
  assert.deepEqual(one.seen.given.map(({ name, file }) => [name, file.size]), [['notes.bin', 36 * MIB], ['empty.bin', 0]]);
  const bytes = new Uint8Array(await one.seen.given[0].file.arrayBuffer());
  assert.deepEqual([0, 1, 2, 3].map((i) => bytes[i * 9 * MIB]), [0, 1, 2, 3]);
});

test('backup file: of the chosen file only the head is read, then all of it, then its end is told', async () => {
  const one = port();
  const backup = createBackupFile(pageWith(new Blob([new Uint8Array(2 * MIB + 5).fill(3)])), one);
  backup.choose();
  await settled();
  assert.deepEqual(one.seen.chosen.map(({ head, size }) => [head.length, size]), [[88, 2 * MIB + 5]]);
  await backup.read();
  assert.deepEqual(one.seen.pieces.map(({ length }) => length), [MIB, MIB, 5, 0]);
});

test('backup file: nothing more is read than is wanted', async () => {
  const one = port({ most: 1 });
  const backup = createBackupFile(pageWith(new Blob([new Uint8Array(5 * MIB)])), one);
  backup.choose();
  await settled();
  await backup.read();
  assert.equal(one.seen.pieces.length, 1);
});

test('backup file: a file that the browser does not give any more is told, and so is none', async () => {
  const one = port();
  const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) };
  const backup = createBackupFile(pageWith(gone), one);
  await backup.read();
  backup.choose();
  await settled();
  await backup.read();
  assert.deepEqual(one.seen.pieces, [null, null]);
  assert.equal(one.seen.chosen[0].head.length, 0);
});

test('backup file: two readings at once do not mix', async () => {
  const one = port();
  const backup = createBackupFile(pageWith(new Blob([new Uint8Array(3 * MIB)])), one);
  backup.choose();
  await settled();
  await Promise.all([backup.read(), backup.read()]);
  assert.equal(one.seen.pieces.reduce((sum, { length }) => sum + length, 0), 3 * MIB);
});
