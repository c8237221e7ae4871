// Which functions of the libraries call what stands in for others (tools/cmake/stand_ins.md), held against the known ones.
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/stand_ins.mjs --dis LLVM_DIS --filt LLVM_CXXFILT --objects FOLDER --known FILE [--accept]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** The files with the stand-ins, as they are called when compiled. */
const STAND_INS = /^(sdl2_unused\.c|sdl2_gl\.c|gl_state\.c|sodium_unused\.c)\.o$/;
/** The libraries' targets, which are compiled into folders of that name. */
const LIBRARIES = /\b(imgui|imgui_backends|sdl2|sodium)\.dir\//;

/**
 * What a file defines and what each of its functions and tables names.
 * @param {string} assembly of LLVM
 * @returns {{defines: string[], names: Map<string, Set<string>>}}
 */
export function read(assembly) {
  /** @type {string[]} */
  const defines = [];
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  let inside = '';
  for (const line of assembly.split('\n')) {
    const head = /^define .*?@([\w.$]+)\(/.exec(line);
    const table = /^@([\w.$]+) = (?!external)/.exec(line);
    if (head?.[1]) {
      inside = head[1];
      if (!/^define internal /.test(line)) defines.push(inside);
    } else if (table?.[1]) inside = table[1];
    else if (line === '}') inside = '';
    if (inside === '' || line.startsWith('define ')) continue;
    const found = names.get(inside) ?? new Set();
    for (const [, name = ''] of line.matchAll(/@([\w.$]+)/g)) if (name !== inside) found.add(name);
    names.set(inside, found);
  }
  return { defines, names };
}

/**
 * A line for each stand-in that is called: its name, then who calls it, as FILE:FUNCTION.
 * @param {Map<string, string>} files assembly by name
 * @returns {string}
 */
export function callersOf(files) {
  const all = [...files].map(([name, assembly]) => ({ name, ...read(assembly) }));
  const stand = new Set(all.filter(({ name }) => STAND_INS.test(name)).flatMap(({ defines }) => defines));
  /** @type {Map<string, Set<string>>} */
  const callers = new Map([...stand].map((name) => [name, new Set()]));
  for (const { name: file, names } of all.filter(({ name }) => !STAND_INS.test(name))) {
    for (const [caller, called] of names) {
      for (const name of called) callers.get(name)?.add(`${file.replace(/\.o$/, '')}:${caller}`);
    }
  }
  return [...callers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, by]) => `${name}\n${[...by].sort().map((one) => `  ${one}\n`).join('')}`).join('');
}

/** @param {string} folder @param {string} dis @returns {Map<string, string>} */
function assemblies(folder, dis) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.o') && LIBRARIES.test(path));
  return new Map(paths.map((path) => [
    basename(path), execFileSync(dis, ['-o', '-', join(folder, path)], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  ]));
}

function main() {
  const text = /** @type {const} */ ({ type: 'string', default: '' });
  const { values } = parseArgs({
    options: { dis: text, filt: text, objects: text, known: text, accept: { type: 'boolean', default: false } },
  });
  const found = execFileSync(values.filt, { input: callersOf(assemblies(values.objects, values.dis)), encoding: 'utf8' });
  if (values.accept) writeFileSync(values.known, found);
  const known = readFileSync(values.known, 'utf8');
  if (found === known) return;
  const before = new Set(known.split('\n'));
  const after = new Set(found.split('\n'));
  for (const line of before) if (!after.has(line)) console.error(`- ${line}`);
  for (const line of after) if (!before.has(line)) console.error(`+ ${line}`);
  console.error(`Other functions than ${values.known} names call what stands in for libraries. tools/cmake/stand_ins.md says why each`
    + ' is safe with the callers that it has: read the new ones, then accept them (ninja accept_stand_ins).');
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
