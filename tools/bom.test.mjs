// The bill of materials names everything whose license is shipped, and every host is told the headers that are meant.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { billOfMaterials, readVersions } from './bom.mjs';
import { SECURITY_HEADERS } from './headers.mjs';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('bill of materials: names every part whose license is shipped', () => {
  const names = billOfMaterials('ebb-1', readVersions()).components.map(({ name }) => name).join('\n');
  const licensed = [...read('tools/lib/sources.sh').matchAll(/^ {2}license "([^"]+)"/gm)].map(([, name]) => name);
  assert.ok(licensed.length > 5);
  for (const name of licensed) assert.ok(names.includes(name), name);
});

it('bill of materials: has a version for each part, and the sum of the archive that it is made from', () => {
  for (const { name, version, hashes } of billOfMaterials('ebb-1', readVersions()).components) {
    assert.match(version, /^\d/, name);
    for (const { content } of hashes ?? []) assert.match(content, /^[0-9a-f]{64}$/, name);
  }
});

it('bill of materials: names the version of CLDR that is built from', () => {
  const { devDependencies } = JSON.parse(read('tools/node/package.json'));
  for (const [name, version] of Object.entries(devDependencies)) if (name.startsWith('cldr-')) assert.equal(version, readVersions().CLDR_VERSION, name);
});

it('readme: tells a host exactly the headers that are sent here', () => {
  const readme = read('README.md').replace(/\s+/g, ' ');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.ok(readme.includes(`${name}: ${value}`), name);
});
