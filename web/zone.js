// @ts-check
// The zone of this device for a calendar file: its name, and when its clocks change, as iCalendar has it (RFC 5545).
// SPDX-License-Identifier: MIT

/** So many years of clock changes are written down; calendars that know the zone's name go on by themselves. */
const YEARS = 10;
const HOUR = 3_600_000;

/** @param {number} at Minutes east of Greenwich at this moment. */
const offsetAt = (at) => -new Date(at).getTimezoneOffset();

/** @param {number} number @param {number} [width] */
const digits = (number, width = 2) => String(number).padStart(width, '0');

/** @param {number} minutes As +0130. */
function offset(minutes) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}${digits(size % 60)}`;
}

/**
 * @param {number} at
 * @param {number} minutes The offset that the wall's clock has.
 */
function wall(at, minutes) {
  const local = new Date(at + minutes * 60_000);
  return `${digits(local.getUTCFullYear(), 4)}${digits(local.getUTCMonth() + 1)}${digits(local.getUTCDate())}T`
    + `${digits(local.getUTCHours())}${digits(local.getUTCMinutes())}${digits(local.getUTCSeconds())}`;
}

/**
 * @param {number} from
 * @param {number} until
 * @returns {number[]} The moments at which the clocks change, to the minute.
 */
function changes(from, until) {
  const found = [];
  for (let at = from; at < until; at += 24 * HOUR) {
    let before = at;
    let after = at + 24 * HOUR;
    if (offsetAt(before) === offsetAt(after)) continue;
    while (after - before > 60_000) {
      const middle = before + Math.floor((after - before) / 120_000) * 60_000;
      if (offsetAt(middle) === offsetAt(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

/**
 * @param {string} name
 * @param {number} year
 */
function describe(name, year) {
  const from = Date.UTC(year - 1, 0, 1);
  const part = (/** @type {number} */ at, /** @type {number} */ before, /** @type {number} */ after) => {
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    return [`BEGIN:${kind}`, `DTSTART:${wall(at, before)}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`, `END:${kind}`];
  };
  const first = offsetAt(from);
  return [
    'BEGIN:VTIMEZONE', `TZID:${name}`, ...part(from, first, first),
    ...changes(from, Date.UTC(year + YEARS, 0, 1)).flatMap((at) => part(at, offsetAt(at - 60_000), offsetAt(at))),
    'END:VTIMEZONE',
  ];
}

/**
 * Says in which zone the times of a calendar file are meant. Where the browser does not name its zone, they stay times
 * of the clock on the wall.
 * @param {string} file With one `DTSTART:` of an event.
 * @param {string} [zone]
 */
export function withZone(file, zone = new Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const start = /^DTSTART:((\d{4})\d{4}T\d{6})\r\n/m.exec(file);
  if (!start || !zone || !/^[A-Za-z0-9_+/-]+$/.test(zone)) return file;
  return file
    .replace(start[0], `DTSTART;TZID=${zone}:${start[1]}\r\n`)
    .replace('BEGIN:VEVENT', [...describe(zone, Number(start[2])), 'BEGIN:VEVENT'].join('\r\n'));
}
