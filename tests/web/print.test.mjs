// A letter on paper: its words in their order, its marks as what they mean, nothing else.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { printPage } from '../../web/print.js';
import { createFakeDocument } from './fake_dom.mjs';

/** The paper as lines: the tag, then its parts; stressed words with theirs. */
function paperOf(page) {
  const document = createFakeDocument();
  document.getElementById = () => null;
  let printed = 0;
  printPage({ document, addEventListener: () => {}, print: () => { printed += 1; } }, page);
  assert.equal(printed, 1);
  const paper = document.body.childNodes.at(-1);
  return paper.childNodes.map((part) => [part.tagName.toLowerCase(), ...part.childNodes
    .map((child) => (child.tagName ? `<${child.tagName.toLowerCase()}>${child.textContent}` : child.textContent))
    .filter(Boolean)]);
}

test('print: the title is a heading, each line a paragraph, empty lines stay', () => {
  assert.deepEqual(paperOf({ title: 'For you', text: 'For you\n\nI was here.\n\nAnd there.' }), [
    ['h1', 'For you'], ['p'], ['p', 'I was here.'], ['p'], ['p', 'And there.'],
  ]);
});

test('print: headings and stressed words are set, other stars stay what they are', () => {
  assert.deepEqual(paperOf({ title: '', text: '## Later\nIt was *mine*, and **not** (_only_) yours.\n2*3*4, a * b * c, snake_case_word, **' }), [
    ['h2', 'Later'],
    ['p', 'It was ', '<em>mine', ', and ', '<strong>not', ' (', '<em>only', ') yours.'],
    ['p', '2*3*4, a * b * c, snake_case_word, **'],
  ]);
});
