// What is said to people who listen: the table in web/README.md, row by row.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { createHearing } from '../../web/hearing.js';

const status = (key, name, more = {}) => ({ key, role: 'status', name, ...more });
const field = (key, invalid = '') => ({ key, role: 'textbox', name: 'Name', invalid });
const text = (key, name) => ({ key, role: 'text', name });

/** What is said when the screens are shown one after the other; each is its nodes, perhaps with what gets the focus. */
function said(...screens) {
  const heard = [];
  const hearing = createHearing((words, urgent) => heard.push([words, urgent ? 'at once' : 'politely']));
  for (const [focus, ...nodes] of screens.map((screen) => (typeof screen[0] === 'number' ? screen : [0, ...screen]))) hearing.shown(nodes, focus);
  return heard;
}

/** By the row's first words; each gives what is heard for it. */
const CASES = {
  'what is there when the page opens': () => said([status(1, 'Saved')]),
  'a result that appears': () => said([], [status(1, 'Photos is put away.')]),
  'the same, on a page that has just come': () => said([text(1, 'A form')], [text(2, 'Today'), status(3, 'Photos is put away.')]),
  'a result that changes': () => said([status(1, 'Copied.')], [status(1, 'Not copied.')]),
  'the same words again in the next frame': () => said([], [status(1, 'Copied.')], [status(1, 'Copied.')]).slice(1),
  'why a field does not take what was typed': () => said([field(1)], [field(1, 'It needs a name.'), status(2, 'It needs a name.')]),
  'the same, when the field gets the focus': () => said([field(1)], [1, field(1, 'It needs a name.'), status(2, 'It needs a name.')]),
  'what changes with each key, like Saved': () => said([], [status(1, 'Saving', { settles: true })]),
  'text that is only read': () => said([], [text(1, 'Since Monday')]),
};

test('heard: each row of the table in web/README.md is said as it says', () => {
  const readme = readFileSync(new URL('../../web/README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('| on the screen | said |')).split('\n\n')[0].split('\n').slice(2);
  const rows = table.map((row) => row.split('|').slice(1, 3).map((cell) => cell.trim()));
  assert.deepEqual(rows.map(([what]) => what), Object.keys(CASES));
  for (const [what, how] of rows) {
    const heard = CASES[what]().map(([, urgency]) => urgency);
    assert.deepEqual(heard, /^(politely|at once)/.test(how) ? [how.match(/^(politely|at once)/)[0]] : [], what);
  }
});
