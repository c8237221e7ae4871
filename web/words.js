// @ts-check
// Words for a passcode, chosen by chance. The list is loaded when a person asks for them.
// SPDX-License-Identifier: MIT

import { sentences } from './sentences.js';

/**
 * @param {string} list A word a line.
 * @param {() => number} chance Any of 2^32 numbers, each as likely as any other.
 * @returns {string} Four words with spaces between; every four are equally likely.
 */
export function fourWords(list, chance = () => crypto.getRandomValues(new Uint32Array(1))[0]) {
  const words = list.trim().split('\n');
  const even = 2 ** 32 - (2 ** 32 % words.length); // Numbers above would make the first words likelier.
  return Array.from({ length: 4 }, () => {
    let number = chance();
    while (number >= even) number = chance();
    return words[number % words.length];
  }).join(' ');
}

/**
 * @param {object} does
 * @param {() => Promise<Response>} does.load The list.
 * @param {(words: string) => void} does.tell
 * @param {(sentence: string) => void} does.say What came of it, if there are none.
 */
export async function suggestWords({ load, tell, say }) {
  try {
    tell(fourWords(await (await load()).text()));
  } catch (error) {
    console.warn(error);
    say(sentences.noWords);
  }
}
