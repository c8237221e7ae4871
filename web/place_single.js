// @ts-check
// Where the parts of the page come from when it is a single file: out of that file.
// SPDX-License-Identifier: MIT

// @ts-ignore: made by the compiler.
import create from './ebb.js';

export const single = true;
export const home = window.location.href.replace(/[?#].*$/s, '');
export const root = new URL('.', home).href;
export const version = document.documentElement.dataset.version ?? '';

/** There is no other file beside this one. */
export const away = 'about:blank';

/** @param {string} name */
export async function part(name) {
  const text = document.getElementById(name)?.textContent;
  if (!text) throw new Error(`${name} is not in this file`);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return new Response(bytes, { headers: { 'Content-Type': name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' } });
}

export const program = async () => create;
