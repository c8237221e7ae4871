// The zone of a calendar file, read by another program: the chosen hour stays the chosen hour when the clocks change.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import ICAL from 'ical.js';

import { withZone } from '../../web/zone.js';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const file = (day) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Notes//Notes//EN', 'BEGIN:VEVENT', 'UID:1@notes',
  'DTSTAMP:20261122T120000Z', `DTSTART:${day}T210000`, 'DURATION:PT5M', 'RRULE:FREQ=DAILY', 'SUMMARY:Note', 'END:VEVENT',
  'END:VCALENDAR', ''].join('\r\n');

/** The moments of the first days, by the other program's own reckoning of the file's zone. */
function moments(text, days) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  const start = event.startDate;
  start.zone = zone;
  const each = event.component.getFirstPropertyValue('rrule').iterator(start);
  return Array.from({ length: days }, () => {
    const time = each.next();
    time.zone = zone;
    return time.toUnixTime() * 1000;
  });
}

for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Nuuk']) {
  test(`reminder: at nine in the evening in ${zone}, through every change of the clocks of three years`, () => {
    process.env.TZ = zone;
    const days = 3 * 365;
    const got = moments(withZone(file('20261122'), zone), days);
    got.forEach((moment, i) => assert.equal(moment, new Date(2026, 10, 22 + i, 21).getTime(), `day ${i}`));
  });
}

test('reminder: without a name of the zone the times stay those of the wall', () => {
  assert.equal(withZone(file('20261122'), ''), file('20261122'));
  assert.equal(withZone(file('20261122'), 'x\r\nATTACH:y'), file('20261122'));
});
