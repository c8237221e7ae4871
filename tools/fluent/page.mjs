// Makes what the page says without the program: a JavaScript object with a member for each message of one file.
// SPDX-License-Identifier: MIT
// @ts-check

/** The file whose sentences are the page's. */
export const PAGE = 'shell';

/** The same without the page's own sentences. @param {import('./read.mjs').Language} language @returns {import('./read.mjs').Language} */
export const programOf = (language) => ({ ...language, groups: new Map([...language.groups].filter(([name]) => name !== PAGE)) });

/** @param {string} name */
const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/**
 * The page's sentences, each as a text in which `{here}` stands for the variable of that name.
 * @param {import('./read.mjs').Language} language
 */
export function sentencesOf(language) {
  const messages = [...language.groups.get(PAGE)?.messages.values() ?? []];
  return Object.fromEntries(messages.map(({ name, parts }) => [camel(name), parts.map((part) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'argument') return `{${part.name}}`;
    throw new Error(`${PAGE}.ftl: ${name} makes a choice, which the page can't.`);
  }).join('')]));
}

/** web/sentences.js. @param {import('./read.mjs').Language} english */
export const moduleOf = (english) => `// @ts-check
// What the page says without the program. Made by tools/words page of assets/words/en/${PAGE}.ftl; change that.
// SPDX-License-Identifier: MIT

export const sentences = {
${Object.entries(sentencesOf(english)).map(([name, text]) => `  ${name}: ${quoted(text)},\n`).join('')}};
`;

/** @param {string} text */
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;

/**
 * @param {import('./read.mjs').Language} english
 * @param {string[]} sources The page's modules.
 * @returns {import('./read.mjs').Problem[]} A sentence that nobody says.
 */
export function unusedOfPage(english, sources) {
  const group = english.groups.get(PAGE);
  const said = new Set(sources.flatMap((code) => [...code.matchAll(/\bsentences\.(\w+)/g)].map(([, name]) => name)));
  return [...group?.messages.values() ?? []].filter(({ name }) => !said.has(camel(name)))
    .map(({ name, line }) => ({ file: group?.file ?? PAGE, line, message: `${name} is said nowhere in web/.` }));
}
