// The page of help lines: what is pressed is what is read, and nobody trusts an old list.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync(new URL('../../web/help.html', import.meta.url), 'utf8');
const DAY = 24 * 3_600_000;

test('help lines: each number that is shown is the one that is called or texted', () => {
  const links = [...page.matchAll(/<a href="(?:tel|sms):(\d+)">([^<]*)<\/a>/g)];
  assert.ok(links.length > 40);
  for (const [, number, shown] of links) assert.equal(shown.replace(/\D/g, ''), number);
});

test('help lines: every country has its emergency number and people to talk to', () => {
  const countries = page.split('<h3>').slice(1);
  assert.ok(countries.length >= 13);
  for (const country of countries) {
    assert.match(country, /<dt>Emergency<\/dt>/);
    assert.ok(country.match(/href="(tel|sms):/g)?.length >= 2, country.slice(0, 20));
  }
});

test('help lines: the list was looked over within the last 180 days', () => {
  const day = page.match(/<time datetime="([\d-]+)">/)?.[1];
  assert.ok(day);
  const age = (Date.now() - Date.parse(day)) / DAY;
  assert.ok(age < 180, `It is ${Math.floor(age)} days old: compare each number of web/help.html with its own page, and write the new date there`);
});
