// @ts-check
// The exercises of Reflect: one text, loaded with the program.
// SPDX-License-Identifier: MIT

/**
 * @param {(name: string) => Promise<Response>} part
 * @returns {Promise<string>}
 */
export const loadTexts = async (part) => (await part('reflect.txt')).text();
