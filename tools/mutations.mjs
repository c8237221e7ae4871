// Makes mistakes in what the page and the program say to each other, one at a time and in a copy, and shows which check
// below the browser finds each of them. A mistake that nothing finds is a fault of the checks: then this ends with 1.
// Known to be found by none: a number of another table of web/codes.js that this table has too (COPY.file for PLACE.more).
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/mutations.mjs
//
// takes some minutes. The copy is build/mutations; what it needs of the machine tools/setup has got.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPY = join(ROOT, 'build/mutations');

/** @typedef {[command: string, ...words: string[]]} Command */

/** The checks below the browser, the quick ones first. */
const CHECKS = /** @type {Record<string, () => Command[]>} */ ({
  types: () => [['node_modules/.bin/tsc', '--project', 'web/tsconfig.json']],
  modules: () => [['node', '--test', 'tools/contract.test.mjs', 'tests/web/*.test.mjs']],
  program: () => [
    ['cmake', '--preset', 'web'],
    ['cmake', '--build', '--preset', 'web', '--', ...['main', 'web_host'].map((name) => `src/CMakeFiles/ebb.dir/platform/${name}.cpp.o`)],
  ],
  core: () => [
    ['cmake', '--preset', 'native-clang'],
    ['cmake', '--build', '--preset', 'native-clang', '--target', 'core_tests'],
    ['build/native-clang/tests/core_tests', '-tc=messages:*'],
  ],
});

/** What is wrong, in which file, and the text there that becomes another. @type {[string, string, ...[string, string][]][]} */
const MUTATIONS = [
  // The nine that nothing found while both sides were written by hand.
  ['why a commit failed: two numbers swapped', 'web/codes.js', ['full: 2,', 'full: 3,'], ['closed: 3,', 'closed: 2,']],
  ['why a commit failed: a name for another', 'web/store.js', ['return COMMIT_PROBLEM.full;', 'return COMMIT_PROBLEM.closed;']],
  ['what is kept of the page: two numbers swapped', 'web/codes.js', ['waiting: 3,', 'waiting: 4,'], ['file: 4,', 'file: 3,']],
  ['what is kept of the page: a name for another', 'web/updates.js', ['say(COPY.waiting)', 'say(COPY.file)']],
  ['a kind of message misspelt', 'web/main.js', ['  async derive(wish) {', '  async derives(wish) {']],
  ['another one', 'web/main.js', ['  chooseBackup() {', '  choseBackup() {']],
  ['a call misspelt', 'web/main.js', ["call('derived'", "call('derive'"]],
  ['another one', 'web/main.js', ["call('words'", "call('word'"]],
  ['a third', 'web/main.js', ["call('set'", "call('sets'"]],
  // And of our own.
  ['a message that nobody handles', 'web/main.js', ['  readBackup: () => void backupFile.read(),\n', '']],
  ['a message that is not sent any more', 'web/contract.d.ts', ['  saving: { state: SavingState };', '']],
  ['a part with another name', 'web/contract.d.ts', ['  origin: Milliseconds;', '  start: Milliseconds;']],
  ['a part read by another name', 'web/text_field.js', ['node.multiline ?', 'node.multiLine ?']],
  ['a role misspelt', 'web/contract.d.ts', ["| 'radiogroup'", "| 'radioGroup'"]],
  ['a word that is not one of those', 'web/mount.js', ["!== 'failed'", "!== 'broken'"]],
  ['a value left out of a call', 'web/mount.js', ['size.safeBottom, size.safeLeft, size.keyboard', 'size.safeBottom, size.keyboard']],
  ['a number that stands for nothing', 'web/start.js', ["['#write', PLACE.write]", "['#write', PLACE.letters]"]],
  ['a number between two that is missing', 'web/codes.js', ['noAnswer: 3,', 'noAnswer: 5,']],
  ['no bytes told as empty bytes', 'web/bridge.js', ['raw.push(0, -1)', 'raw.push(0, 0)']],
  ['a length in letters, not in bytes', 'web/bridge.js', ['raw.push(pointer, bytes.length)', 'raw.push(pointer, value.length)']],
  ['a secret left in memory', 'web/bridge.js', ['callee.HEAPU8.fill(0, pointer, pointer + length);', '']],
  ['a message for a name that every object has', 'web/router.js', ['!Object.hasOwn(handlers, message.kind)', '!(message.kind in handlers)']],
  ['a function of the page misspelt', 'web/host_library.js', ["['givePart']", "['givePiece']"]],
  ['an import misspelt', 'web/host_library.js', ['ebb_give_part:', 'ebb_give_piece:']],
  ['parts written in the program\'s spelling', 'tools/contract.mjs', ['("${part.name}", one.', '("${snake(part.name)}", one.']],
  ['a part that says nothing written all the same', 'tools/contract.mjs', ["part.optional ? 'some' : 'member'", "part.type === 'Text' || !part.optional ? 'member' : 'some'"]],
  ['a call defined by another name', 'src/platform/main.cpp', ['void page::took_over(', 'void page::take_over(']],
  ['a call defined with a bare number', 'src/platform/main.cpp', ['page::vault_loaded(Load load', 'page::vault_loaded(int load']],
  ['a part set by another name', 'src/platform/web_host.cpp', ['.origin = wish.origin_ms', '.start = wish.origin_ms']],
  ['a storage that is held elsewhere told as one that is not there', 'src/vault/storage.h', ['LoadProblem::HeldElsewhere};', 'LoadProblem::NotAvailable};']],
];

/** What can find a mistake in the file. @param {string} file */
const checksFor = (file) => Object.keys(CHECKS).filter((name) => !file.startsWith('src/') || name === 'program' || name === 'core');

/** @param {string} check @returns {boolean} Whether it finds nothing. */
function passes(check) {
  return CHECKS[check]().every(([command, ...words]) => spawnSync(command, words, { cwd: COPY, encoding: 'utf8' }).status === 0);
}

for (const file of execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')) {
  const [from, to] = [join(ROOT, file), join(COPY, file)];
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue; // Keeps its time: less is built anew.
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
mkdirSync(join(COPY, 'build'), { recursive: true });
cpSync(join(ROOT, 'build/setup.cmake'), join(COPY, 'build/setup.cmake'));
rmSync(join(COPY, 'node_modules'), { force: true });
symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'));

const wrongs = MUTATIONS.map(([what, file, ...changes]) => {
  const whole = readFileSync(join(COPY, file), 'utf8');
  const wrong = changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${file}: "${from}" does not stand there once.`);
    return text.replace(from, () => to);
  }, whole);
  return { what, file, whole, wrong };
});
const sick = Object.keys(CHECKS).find((check) => !passes(check));
if (sick) {
  console.error(`Without any mistake the check "${sick}" fails in ${COPY}.`);
  process.exit(1);
}
let missed = 0;
for (const { what, file, whole, wrong } of wrongs) {
  writeFileSync(join(COPY, file), wrong);
  const finder = checksFor(file).find((check) => !passes(check));
  writeFileSync(join(COPY, file), whole);
  if (!finder) missed += 1;
  console.log(`${(finder ?? 'NOTHING').padEnd(8)} ${file}: ${what}`);
}
console.log(`${MUTATIONS.length - missed} of ${MUTATIONS.length} mistakes were found.`);
process.exit(missed ? 1 : 0);
