// What a first visit to the site costs, held against its budgets.
// SPDX-License-Identifier: MIT
// @ts-check
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes, compressed with brotli. */
const BUDGETS = { program: 300_000, 'first load': 420_000 };

/** @param {Buffer} bytes */
function compressed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

/**
 * Prints what a first visit costs.
 * @param {Map<string, Buffer>} site files by path
 * @returns {boolean} whether it is within the budgets
 */
export function reportSizes(site) {
  const rows = [...site].map(([path, bytes]) => ({ name: basename(path), raw: bytes.length, small: compressed(bytes) }));
  /** @param {string} name @param {(name: string) => boolean} belongs */
  const sum = (name, belongs) => {
    const some = rows.filter((row) => belongs(row.name));
    return { name, raw: some.reduce((all, row) => all + row.raw, 0), small: some.reduce((all, row) => all + row.small, 0) };
  };
  const sums = [
    sum('ebb.wasm', (name) => name === 'ebb.wasm'),
    sum('ebb.js', (name) => name === 'ebb.js'),
    sum('modules', (name) => name.endsWith('.js') && name !== 'ebb.js'),
    sum('fonts', (name) => /\.(ttf|woff2)$/.test(name)),
    sum('program', (name) => /\.(js|wasm)$/.test(name)),
    sum('first load', (name) => !name.endsWith('.txt')),
  ];
  let within = true;
  for (const { name, raw, small } of sums) {
    const budget = BUDGETS[/** @type {keyof typeof BUDGETS} */ (name)];
    const over = budget !== undefined && small > budget;
    within &&= !over;
    /** @param {number} bytes */
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
    console.log(`  ${name.padEnd(11)}${kilobytes(raw)} ${kilobytes(small)} brotli${budget === undefined ? '' : `, budget ${budget / 1000} kB${over ? ': OVER' : ''}`}`);
  }
  return within;
}
