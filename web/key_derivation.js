// @ts-check
// Argon2id in a program of its own (ebb_kdf.wasm): one derivation, and how long it took.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Derivation} Derivation */
/** @typedef {{ key: Uint8Array | null, took: number }} Derived None: there is not enough memory. */

/** @param {string} hex @returns {Uint8Array} */
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * @param {BufferSource | Response | Promise<Response>} program
 * @param {Derivation} wish
 * @returns {Promise<Derived>}
 */
export async function deriveKey(program, { secret, salt, memory, passes }) {
  const source = await program;
  const bytes = source instanceof Response ? await source.arrayBuffer() : source;
  const module = await WebAssembly.compile(bytes);
  /** What the C library would write to, which nothing here does. @type {Record<string, Record<string, () => number>>} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] = { ...imports[from], [name]: () => 0 };
  }
  const instance = await WebAssembly.instantiate(module, imports);
  const { memory: heap, ebb_room: room, ebb_derive: derive, _initialize: initialize } =
    /** @type {any} */ (instance.exports);
  initialize?.();
  // Letters with accents can be written in two ways; the same word must give the same key on every device.
  const text = new TextEncoder().encode(secret.normalize('NFC'));
  const start = bytesOf(salt);
  if (start.length + text.length > 4096) return { key: null, took: 0 };
  const at = room();
  new Uint8Array(heap.buffer, at).set(start);
  new Uint8Array(heap.buffer, at + start.length).set(text);
  text.fill(0);
  const began = performance.now();
  const failed = derive(text.length, memory, passes);
  const took = performance.now() - began;
  const front = new Uint8Array(heap.buffer, at, 32);
  const key = failed ? null : front.slice();
  front.fill(0);
  return { key, took };
}
