// Text fields: what is typed always reaches the model, and what the model keeps of it is what the field shows.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { AT_LEAST_EVERY, createTextFields, LONG_TEXT, REST } from '../../web/text_field.js';
import { createFakeDocument } from './fake_dom.mjs';

let edits;
let rests;
let aheads;
let focused;
let clock;
let fields;
let element;

const KEY = 7;
const long = (letter) => letter.repeat(LONG_TEXT);
const node = (value, more = {}) => ({ key: KEY, parent: 0, role: 'textbox', name: 'Letter', x: 0, y: 0, w: 1, h: 1, value, ...more });

beforeEach(() => {
  edits = [];
  rests = 0;
  aheads = [];
  focused = true;
  clock = {
    time: 0,
    timer: null,
    now: () => clock.time,
    set(callback, ms) {
      clock.timer = { callback, at: clock.time + ms };
      return 1;
    },
    clear() {
      clock.timer = null;
    },
    /** Lets time pass. */
    pass(ms) {
      clock.time += ms;
      if (clock.timer && clock.timer.at <= clock.time) {
        const { callback } = clock.timer;
        clock.timer = null;
        callback();
      }
    },
  };
  fields = createTextFields({
    edit: (key, text) => edits.push(text),
    ahead: (waits) => aheads.push(waits),
    rested: () => { rests += 1; },
    hasFocus: () => focused,
    clock,
  });
  element = createFakeDocument().createElement('textarea');
  fields.sync(KEY, element, node(''), undefined);
});

function type(text) {
  element.value = text;
  fields.input(KEY);
}

test('fields: a short text is sent at each keystroke', () => {
  type('N');
  type('No');
  assert.deepEqual(edits, ['N', 'No']);
});

test('fields: a long text is sent when the typing rests', () => {
  type(long('a'));
  clock.pass(REST - 1);
  assert.deepEqual(edits, []);
  clock.pass(1);
  assert.deepEqual(edits, [long('a')]);
});

test('fields: a long text has rested when it is sent, and does not rest a second time before it is saved', () => {
  type('short');
  assert.equal(rests, 0, 'a short text rests after it was sent');
  type(long('a'));
  assert.equal(rests, 0);
  clock.pass(REST);
  assert.deepEqual([edits.length, rests], [2, 1]);
});

test('fields: a long text is sent twice a second, however fast the typing is', () => {
  for (let i = 0; i < 40; i += 1) {
    type(long('a') + 'b'.repeat(i));
    clock.pass(50);
  }
  assert.equal(edits.length, Math.floor((40 * 50) / AT_LEAST_EVERY));
});

test('fields: words that the model does not have yet are told to wait at the first of them, so that nothing is called saved', () => {
  type('short');
  assert.deepEqual(aheads, [], 'the model has them at once');
  type(long('a'));
  type(long('b'));
  assert.deepEqual(aheads, [true]);
  clock.pass(REST);
  assert.deepEqual([edits.at(-1), aheads], [long('b'), [true]], 'the text itself ends it');
  type(long('c'));
  assert.deepEqual(aheads, [true, true]);
});

test('fields: words that are taken back before they were told wait no longer', () => {
  type(long('a'));
  fields.flush();
  type(long('b'));
  type(long('a'));
  clock.pass(REST);
  assert.deepEqual([edits.length, aheads], [1, [true, true, false]]);
});

test('fields: a field that goes away before its words were told leaves none behind', () => {
  type(long('a'));
  fields.forget(KEY);
  assert.deepEqual(edits, [long('a')]);
  clock.pass(REST);
  assert.deepEqual(aheads, [true]);
});

test('fields: leaving the field, or asking for it, sends what waits', () => {
  type(long('a'));
  fields.left(KEY);
  assert.deepEqual(edits, [long('a')]);
  type(long('b'));
  fields.flush();
  assert.deepEqual(edits, [long('a'), long('b')]);
  clock.pass(5000);
  assert.equal(edits.length, 2, 'nothing is sent twice');
});

test('fields: nothing is left running once everything is sent', () => {
  type(long('a'));
  fields.flush();
  assert.equal(clock.timer, null);
});

test('fields: what the model keeps of a text is shown at once, and the caret stays between the same words', () => {
  type('one\u0000 two');
  element.setSelectionRange(4, 4);
  fields.sync(KEY, element, node('one two'), node(''));
  assert.equal(element.value, 'one two');
  assert.equal(element.selectionStart, 3);
  type('one two!');
  assert.deepEqual(edits, ['one\u0000 two', 'one two!']);
});

test('fields: half a character is shown as it is kept', () => {
  type('a\uD800b \u{1F30A}');
  assert.equal(element.value, 'a\uFFFDb \u{1F30A}');
  assert.deepEqual(edits, ['a\uFFFDb \u{1F30A}']);
});

test('fields: a date that is typed in parts is left alone until the person leaves it', () => {
  const date = createFakeDocument().createElement('input');
  fields.sync(8, date, { ...node('2026-11-22', { input: 'date' }), key: 8 }, undefined);
  date.value = '0002-11-22';
  fields.input(8);
  fields.sync(8, date, { ...node('2026-11-22', { input: 'date' }), key: 8 }, node('', { input: 'date' }));
  assert.equal(date.value, '0002-11-22');
  focused = false;
  fields.left(8);
  assert.equal(date.value, '2026-11-22');
});

test('fields: the model never writes into a composition', () => {
  fields.composition(KEY, true);
  focused = false;
  type('に');
  fields.sync(KEY, element, node('something else'), node(''));
  assert.equal(element.value, 'に');
  fields.composition(KEY, false);
  assert.equal(element.value, 'something else', 'but after it');
});

test('fields: what the person typed since then is worth more than what the model wanted', () => {
  type('a');
  fields.sync(KEY, element, node('A'), node(''));
  type('ab');
  focused = false;
  fields.left(KEY);
  assert.equal(element.value, 'ab');
});

test('fields: text that waits to be sent is not overwritten, even without focus', () => {
  focused = false;
  type(long('a'));
  fields.sync(KEY, element, node('old'), node(''));
  assert.equal(element.value, long('a'));
});

test('fields: a field that nobody is in shows the model', () => {
  focused = false;
  element.scrollTop = 40;
  fields.sync(KEY, element, node('From another day'), node(''));
  assert.equal(element.value, 'From another day');
  assert.equal(element.scrollTop, 40);
  assert.deepEqual(edits, [], 'and does not send it back');
});

test('fields: the browser checks spelling only when the person has asked for it', () => {
  fields.sync(KEY, element, node('', { spellcheck: true }), node(''));
  assert.equal(element.getAttribute('spellcheck'), 'true');
  fields.sync(KEY, element, node(''), node('', { spellcheck: true }));
  assert.equal(element.getAttribute('spellcheck'), 'false');
});

test('fields: the attributes keep the text private and the page unzoomed', () => {
  assert.equal(element.getAttribute('autocomplete'), 'off');
  assert.equal(element.getAttribute('spellcheck'), 'false');
  assert.equal(element.getAttribute('dir'), 'auto');
  assert.equal(element.getAttribute('autocapitalize'), 'sentences');
  fields.sync(KEY, element, node('', { size: 13 }), node(''));
  assert.equal(element.style.fontSize, '16px');
});
