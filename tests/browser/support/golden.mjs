// Texts that are compared with those in tests/browser/golden/; UPDATE_GOLDEN=1 writes them anew.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../golden/', import.meta.url);

/**
 * @param {string} file
 * @param {string} text
 */
export async function matchesGolden(file, text) {
  const path = new URL(file, FOLDER);
  if (process.env.UPDATE_GOLDEN) await writeFile(path, text);
  const golden = await readFile(path, 'utf8').catch(() => '');
  assert.equal(text, golden, `tests/browser/golden/${file} says otherwise; if the change is meant: UPDATE_GOLDEN=1`);
}
