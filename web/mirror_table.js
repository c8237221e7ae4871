// @ts-check
// Tables with buttons in their cells, as the calendar: one stop of the Tab key each, and arrows from cell to cell.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */
/** @typedef {{ node: MirrorNode, element: HTMLElement }} Entry */

const CELLS = new Set(['cell', 'columnheader', 'rowheader']);

/**
 * @param {Iterable<Entry>} entries In reading order.
 * @returns {(Entry | undefined)[][][]} For each table its rows, for each row the button of each cell.
 */
export function tablesOf(entries) {
  /** @type {Map<Key, (Entry | undefined)[][]>} */
  const tables = new Map();
  /** @type {Map<Key, (Entry | undefined)[]>} */
  const rows = new Map();
  /** @type {Map<Key, { row: (Entry | undefined)[], column: number }>} */
  const cells = new Map();
  for (const entry of entries) {
    const { key, parent, role } = entry.node;
    if (role === 'table') {
      tables.set(key, []);
    } else if (role === 'row') {
      rows.set(key, []);
      tables.get(parent)?.push(/** @type {(Entry | undefined)[]} */ (rows.get(key)));
    } else if (CELLS.has(role)) {
      const row = rows.get(parent);
      if (row) cells.set(key, { row, column: row.push(undefined) - 1 });
    } else if (role === 'button') {
      const cell = cells.get(parent);
      if (cell) cell.row[cell.column] ??= entry;
    }
  }
  return [...tables.values()];
}

/** @param {(Entry | undefined)[][]} table */
const buttonsOf = (table) => /** @type {Entry[]} */ (table.flat().filter(Boolean));

/**
 * Leaves one button of the table to the Tab key.
 * @param {(Entry | undefined)[][]} table
 * @param {Entry} stop
 */
function setStop(table, stop) {
  for (const entry of buttonsOf(table)) {
    const wanted = entry === stop ? '0' : '-1';
    if (entry.element.getAttribute('tabindex') !== wanted) entry.element.setAttribute('tabindex', wanted);
  }
}

/**
 * Where Tab stops in each table: at what has the focus, is pressed, is current, or comes first.
 * @param {(Entry | undefined)[][][]} tables
 * @param {Key} focused
 */
export function settleStops(tables, focused) {
  for (const table of tables) {
    const all = buttonsOf(table);
    const stop = all.find(({ node }) => node.key === focused) ?? all.find(({ node }) => node.pressed)
      ?? all.find(({ node }) => node.current) ?? all[0];
    if (stop) setStop(table, stop);
  }
}

/**
 * @param {(Entry | undefined)[][][]} tables
 * @param {Key} from
 * @param {string} arrow Name of the pressed key, as on a page from left to right.
 * @returns {Entry | undefined} The button that has the focus next, now the one that Tab stops at.
 */
export function stepInTable(tables, from, arrow) {
  const table = tables.find((rows) => rows.flat().some((entry) => entry?.node.key === from));
  if (!table) return undefined;
  const all = buttonsOf(table);
  const at = all.findIndex(({ node }) => node.key === from);
  const row = table.findIndex((cells) => cells.some((entry) => entry?.node.key === from));
  const column = table[row].findIndex((entry) => entry?.node.key === from);
  const above = (/** @type {(Entry | undefined)[][]} */ rows) => rows.map((cells) => cells[column]).find(Boolean);
  const inRow = /** @type {Entry[]} */ (table[row].filter(Boolean));
  const next = {
    ArrowLeft: all[at - 1],
    ArrowRight: all[at + 1],
    ArrowUp: above(table.slice(0, row).reverse()),
    ArrowDown: above(table.slice(row + 1)),
    Home: inRow[0],
    End: inRow.at(-1),
  }[arrow];
  if (next) setStop(table, next);
  return next;
}
