// Finds the sentences that nobody says.
// SPDX-License-Identifier: MIT
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { pascal } from './accessors.mjs';

/** Source without comments and literals, so that a name in them does not count. @param {string} text */
export const codeOf = (text) => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"/g, ' ');

/** @param {string} folder @returns {string[]} The code of each C++ file. */
export function readSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(cpp|h)$/.test(entry.name))
    .map((entry) => codeOf(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/** @param {string} folder @returns {string[]} The code of each module of the page. */
export const readModules = (folder) => readdirSync(folder).filter((name) => name.endsWith('.js'))
  .map((name) => codeOf(readFileSync(join(folder, name), 'utf8')));

/**
 * A message is said where its accessor is called (`words.kept_of(`) or its id is named (`Id::kept_of`), by a file that knows its
 * group: that names the class, or whose variables of it were declared elsewhere, which only a name that ends in "words" tells.
 * @param {import('./read.mjs').Language} english
 * @param {string[]} sources
 * @returns {import('./read.mjs').Problem[]}
 */
export function unused(english, sources) {
  /** @type {import('./read.mjs').Problem[]} */
  const problems = [];
  for (const { name: group, file, messages } of english.groups.values()) {
    const type = pascal(group);
    const known = sources.map((code) => ({
      code,
      // Variables and members of this class: words::Home words(...), const words::Home& words
      names: new Set([...code.matchAll(new RegExp(`\\bwords::${type}\\b(?:\\s+const)?\\s*&?\\s*(\\w+)`, 'g'))].map(([, variable]) => variable)),
    }));
    const declared = new Set(known.flatMap(({ names }) => [...names]));
    const said = new Set();
    for (const { code } of known) {
      for (const [, variable, message] of code.matchAll(/\b(\w+)(?:\(\))?\s*(?:\.|->)\s*(\w+)\s*\(/g)) if (declared.has(variable)) said.add(message);
      const ids = [...code.matchAll(new RegExp(`\\busing (\\w+) = words::${type}::Id;`, 'g'))].map(([, alias]) => alias);
      for (const alias of ids) for (const [, message] of code.matchAll(new RegExp(`\\b${alias}::(\\w+)`, 'g'))) said.add(message);
      for (const [, message] of code.matchAll(new RegExp(`\\b${type}(?:\\([^()]*(?:\\([^()]*\\))?[^()]*\\)\\s*\\.|::Id::|::)(\\w+)`, 'g'))) said.add(message);
    }
    for (const { name, line } of messages.values()) {
      if (!said.has(name)) problems.push({ file, line, message: `${name} is said nowhere in src/.` });
    }
  }
  return problems;
}
