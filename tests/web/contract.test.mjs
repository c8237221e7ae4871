// What the page and the program say to each other is described once; these hold both sides to it.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { ownContract } from '../../tools/contract.mjs';
import { createRouter } from '../../web/router.js';

const golden = new URL('../golden/messages/', import.meta.url);
const contract = await ownContract();
const kinds = contract.messages.map(({ name }) => name);

/** The golden messages, which tests/core/messages_test.cpp holds the program to. */
const messages = readdirSync(golden).map((file) => JSON.parse(readFileSync(new URL(file, golden), 'utf8')));

const NUMBERS = new Set(['Key', 'Rgb', 'Int', 'Count', 'Milliseconds', 'Real']);

/** Fails unless the value is what the description says of it. */
function fits(value, part, where) {
  if (part.list) {
    assert.ok(Array.isArray(value), `${where} is a list`);
    value.forEach((item, i) => fits(item, { ...part, list: false }, `${where}[${i}]`));
  } else if (contract.shapes.has(part.type)) {
    shaped(value, contract.shapes.get(part.type).parts, where);
  } else if (contract.choices.has(part.type)) {
    assert.ok(contract.choices.get(part.type).words.includes(value), `${where}: ${value} is one of ${part.type}`);
  } else if (NUMBERS.has(part.type)) {
    assert.equal(typeof value, 'number', where);
  } else {
    assert.equal(typeof value, { Text: 'string', boolean: 'boolean', true: 'boolean' }[part.type], where);
  }
}

/** Fails unless the object has the parts and no others. */
function shaped(object, parts, where) {
  for (const part of parts) {
    if (part.name in object) fits(object[part.name], part, `${where}.${part.name}`);
    else assert.ok(part.optional, `${where} has ${part.name}`);
  }
  for (const name of Object.keys(object)) assert.ok(name === 'kind' || parts.some((part) => part.name === name), `${where}.${name} is described`);
}

test('contract: every message has a golden one, and every golden one is a message', () => {
  assert.deepEqual(messages.map(({ kind }) => kind).sort(), [...kinds].sort());
});

test('contract: what the program sends is what the description says, part by part', () => {
  for (const message of messages) shaped(message, contract.messages.find(({ name }) => name === message.kind).parts, message.kind);
});

test('contract: every part that a message can have stands in its golden one', () => {
  const said = new Set(messages.flatMap(function partsOf(value) {
    return value && typeof value === 'object' ? Object.entries(value).flatMap(([name, inner]) => [name, ...partsOf(inner)]) : [];
  }));
  for (const { parts } of [...contract.messages, ...contract.shapes.values()]) {
    for (const { name } of parts) assert.ok(said.has(name), `${name} is in no golden message`);
  }
});

test('contract: each message reaches the one who does what it asks for', () => {
  const reached = [];
  const route = createRouter(Object.fromEntries(kinds.map((kind) => [kind, (message) => reached.push([kind, message])])));
  messages.forEach(route);
  assert.deepEqual(reached, messages.map((message) => [message.kind, message]));
});

test('contract: a message that nobody knows is an error, whatever it is called', () => {
  const route = createRouter({});
  assert.throws(() => route({ kind: 'nothing' }), /nothing/);
  assert.throws(() => route({ kind: 'toString' }), /toString/);
});
