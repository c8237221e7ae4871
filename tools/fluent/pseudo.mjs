// Languages that nobody speaks, made of English: they show what is not in the catalogue, what does not fit when it is longer, and
// what does not turn around.
// SPDX-License-Identifier: MIT
// @ts-check

const PLAIN = 'AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåßÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŘřŠšŤťÛûŴŵÝýŽž';
const VOWELS = /[ÅåÉéÎîÖöÛûÝý]/u;

/**
 * Every letter with an accent, and about 40 % longer: vowels stand twice, every third one three times. Only letters that the
 * bundled faces have.
 * @param {string} text
 */
export const accented = (text) => text.split('\n').map((line) => {
  let vowels = 0;
  return [...line].map((letter) => {
    const index = PLAIN.indexOf(letter);
    const other = index < 0 ? letter : ACCENTED[index];
    if (!VOWELS.test(other)) return other;
    vowels += 1;
    return other + other.toLowerCase().repeat(vowels % 3 === 0 ? 2 : 1);
  }).join('');
}).join('\n');

/**
 * Every word from right to left: between the characters that force that (U+202E, U+202C).
 * @param {string} text
 */
export const mirrored = (text) => text.replace(/[^\s]+/g, (word) => `\u202e${word}\u202c`);

/** Their tags, as other programs call such languages, and what becomes of each text. */
export const PSEUDO = [
  { tag: 'en-XA', name: 'Accented', change: accented, rightToLeft: false },
  { tag: 'ar-XB', name: 'Mirrored', change: mirrored, rightToLeft: true },
];
