// Which files of browser tests run when, by their names without `.test.mjs`. A file that is named nowhere here runs at each
// `tools/test`, beside others. README.md has the same as a table.
// SPDX-License-Identifier: MIT
// @ts-check

/** At `tools/test --all` only: other engines, a screen reader, kills, golden pictures, a decryptor. */
export const ONLY_ALL = ['durability', 'engines', 'engines_letters', 'engines_storage', 'engines_walk', 'forensic', 'orca', 'pictures'];

/** These compare times or words that come in time: at most one other runs beside. */
export const QUIET = ['breathing', 'forensic', 'idle', 'passcode'];

/** What it hears is everybody's. */
export const ALONE = ['orca'];

/** So long may a file take, in seconds, on a machine that has much else to do. */
export const LIMIT = 1500;
