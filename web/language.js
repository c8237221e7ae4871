// @ts-check
// The sentences of the app: a catalogue for each language, loaded with the program.
// SPDX-License-Identifier: MIT

/**
 * @param {(name: string) => Promise<Response>} part
 * @returns {Promise<Uint8Array>}
 */
export const loadLanguage = async (part) => new Uint8Array(await (await part('words/en.words')).arrayBuffer());
