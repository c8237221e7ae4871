// @ts-check
// The sentences of the app: a catalogue for each language, loaded with the program. Those of the page itself are in sentences.js.
// SPDX-License-Identifier: MIT

/**
 * A sentence of the page with its variables: `{here}` becomes what `here` is.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));

/**
 * @param {(name: string) => Promise<Response>} part
 * @returns {Promise<Uint8Array>}
 */
export const loadLanguage = async (part) => new Uint8Array(await (await part('words/en.words')).arrayBuffer());
