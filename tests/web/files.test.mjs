// Text files come in with every letter they have.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decode } from '../../web/files.js';

test('files: UTF-8 comes in as it is, without a byte order mark', () => {
  const text = 'مرحبا नमस्ते こんにちは 👩‍👧';
  assert.equal(decode(new TextEncoder().encode(text)), text);
  assert.equal(decode(new TextEncoder().encode(`\uFEFF${text}`)), text);
});

test('files: a page from an old Windows editor keeps its accents', () => {
  assert.equal(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xE9)), 'café');
});
