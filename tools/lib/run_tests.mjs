// Runs files of tests, some side by side: node tools/lib/run_tests.mjs [--all] [--side-by-side N] FOLDER
// A folder may have a depths.mjs that says which files run at --all only, which ones with little beside them, and which alone.
// SPDX-License-Identifier: MIT
// @ts-check
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What hangs fails its file instead of holding up everything: what a file may take, in seconds. */
const LIMIT = 300;

/** @typedef {{ ONLY_ALL: string[], QUIET: string[], ALONE: string[], LIMIT?: number }} Depths */

/** So many of the files that want it quiet run at a time. */
const QUIET_SIDE_BY_SIDE = 2;

/**
 * @param {string} folder
 * @returns {Promise<Depths>}
 */
export async function depthsOf(folder) {
  const path = join(folder, 'depths.mjs');
  return existsSync(path) ? import(pathToFileURL(path).href) : { ONLY_ALL: [], QUIET: [], ALONE: [] };
}

/** @param {string} file */
export const nameOf = (file) => basename(file).replace(/\.test\.m?js$/, '');

/**
 * The files of tests below a folder, in the groups that run one after the other: side by side first, then those that
 * want it quiet, then each alone.
 * @param {string[]} files
 * @param {Depths} depths
 * @param {boolean} all
 */
export function groups(files, { ONLY_ALL, QUIET, ALONE }, all) {
  const wanted = files.filter((file) => all || !ONLY_ALL.includes(nameOf(file)));
  return {
    together: wanted.filter((file) => ![...QUIET, ...ALONE].includes(nameOf(file))),
    quiet: wanted.filter((file) => QUIET.includes(nameOf(file))),
    alone: wanted.filter((file) => ALONE.includes(nameOf(file))),
  };
}

/**
 * Those that took longest come first, so that the last ones do not wait for a single long one.
 * @param {string[]} files
 * @param {Record<string, number>} took Seconds, from earlier runs; the size of a file stands for one that never ran.
 */
export async function longestFirst(files, took) {
  const guess = await Promise.all(files.map(async (file) => took[relative(ROOT, file)] ?? (await stat(file)).size / 500));
  return files.map((file, i) => ({ file, guess: guess[i] })).sort((a, b) => b.guess - a.guess).map(({ file }) => file);
}

/** @param {string} folder */
async function testFiles(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.test\.m?js$/.test(name) && !name.includes('node_modules')).sort().map((name) => resolve(folder, name));
}

/**
 * @param {string[]} files
 * @param {number} concurrency
 * @param {(seconds: number, file: string, test: string) => void} note Called for each test that ran.
 */
async function runGroup(files, concurrency, note) {
  const stream = run({ files, concurrency, execArgv: ['--import', new URL('limit.mjs', import.meta.url).href] });
  stream.on('test:fail', () => { process.exitCode = 1; });
  for (const outcome of ['test:pass', 'test:fail']) {
    stream.on(outcome, ({ name, nesting, file, details }) => {
      if (nesting === 0) note(details.duration_ms / 1000, file ?? '', name);
    });
  }
  const Report = /** @type {any} */ (spec);
  for await (const text of /** @type {any} */ (stream).compose(new Report())) process.stdout.write(text);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, 'side-by-side': { type: 'string' } },
  });
  const [folder] = positionals;
  const files = await testFiles(folder);
  if (files.length === 0) {
    console.log(`There is no test in ${folder}/.`);
    process.exitCode = 1;
    return;
  }
  const kept = join(ROOT, 'build/log/seconds.json');
  /** @type {Record<string, number>} */
  const took = JSON.parse(await readFile(kept, 'utf8').catch(() => '{}'));
  /** @type {Record<string, number>} */
  const now = {};
  /** @type {string[]} */
  const lines = [];
  /** @type {Parameters<typeof runGroup>[2]} */
  const note = (seconds, file, test) => {
    const path = relative(ROOT, file);
    now[path] = (now[path] ?? 0) + seconds;
    lines.push(`${seconds.toFixed(2)}\t${path}: ${test}\n`);
  };

  const cores = (availableParallelism ?? (() => cpus().length))();
  const depths = await depthsOf(folder);
  process.env.EBB_FILE_LIMIT ??= String(depths.LIMIT ?? LIMIT);
  const { together, quiet, alone } = groups(files, depths, values.all);
  if (together.length > 0) await runGroup(await longestFirst(together, took), Number(values['side-by-side'] ?? cores), note);
  if (quiet.length > 0) await runGroup(await longestFirst(quiet, took), Math.min(QUIET_SIDE_BY_SIDE, cores), note);
  if (alone.length > 0) await runGroup(alone, 1, note);

  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, JSON.stringify({ ...took, ...now }, null, 1));
  if (process.env.EBB_SLOWEST) await appendFile(process.env.EBB_SLOWEST, lines.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
