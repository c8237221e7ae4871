// A real screen reader without a sound card and without a screen: Orca beside Firefox, and what it says as text.
// SPDX-License-Identifier: MIT
// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { end, openEngine, startScreen, wait } from './engines.mjs';

/** Longer than any sentence takes to come on a busy machine, in ms. */
const PATIENCE = 60_000;

/** Speech that goes nowhere, and a sound card that is none; without them Orca stops after its second sentence. */
const SILENT_SPEECH = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod "libao"\n';
const SILENT_SOUND = 'default_driver=null\n';
/** Orca runs this at its start: its notes are else written 8 KB at a time, and the last sentences never. */
const WRITE_AT_ONCE = 'import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n';
/** Keys that a driver sends do not stop the reading of a whole page, as a person's do; so it is not begun. */
const SETTINGS = {
  general: {}, pronunciations: {}, keybindings: {}, profiles: { default: { profile: ['Default', 'default'], sayAllOnLoad: false } },
};

/**
 * A page that is none of ours, to hear whether the screen reader hears the browser at all. It has more buttons than are
 * tried: past its end the keys would be the browser's own.
 */
const TRIAL = `data:text/html,<title>Trial</title>${'<button>Trial</button>'.repeat(100)}`;

/** There is no screen reader here, or not any more: nothing can be said of the page. */
export class NoDesktop extends Error {}

/** @param {import('node:child_process').ChildProcess} child */
const runs = (child) => child.exitCode === null && child.signalCode === null;

/** Firefox's own question whether it may keep the page's data would be read out too. */
const ASKS_NOTHING = { 'permissions.default.persistent-storage': 1 };

/**
 * What the screen reader has said so far.
 * @param {string} file Orca's notes.
 * @returns {Promise<string[]>}
 */
async function sentences(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  return [...text.matchAll(/SPEECH OUTPUT: (['"])(.*?)\1\s*(?:\{.*)?$/gm)].map(([, , words]) => words.trim()).filter(Boolean);
}

/**
 * Starts the whole desktop, in folders of its own.
 * @param {string} url
 */
export async function startListening(url) {
  const folder = await mkdtemp(join(tmpdir(), 'ebb-orca-'));
  /** @type {(() => Promise<unknown>)[]} */
  const ends = [() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
  async function close() {
    for (const act of ends.splice(0).reverse()) await act().catch(() => {});
  }
  try {
    return { ...(await start(folder, url, ends)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {(() => Promise<unknown>)[]} ends What to do at the end, last first.
 */
async function start(folder, url, ends) {
  const screen = await startScreen();
  ends.push(screen.close);
  const folders = /** @type {Record<string, string>} */ ({});
  for (const name of ['RUNTIME_DIR', 'CACHE_HOME', 'DATA_HOME', 'CONFIG_HOME']) {
    folders[`XDG_${name}`] = join(folder, name);
    await mkdir(folders[`XDG_${name}`], { mode: 0o700 });
  }
  await mkdir(join(folders.XDG_CONFIG_HOME, 'speech-dispatcher'));
  await writeFile(join(folders.XDG_CONFIG_HOME, 'speech-dispatcher', 'speechd.conf'), SILENT_SPEECH);
  await writeFile(join(folder, '.libao'), SILENT_SOUND);
  await mkdir(join(folders.XDG_DATA_HOME, 'orca'));
  await writeFile(join(folders.XDG_DATA_HOME, 'orca', 'orca-customizations.py'), WRITE_AT_ONCE);
  await writeFile(join(folders.XDG_DATA_HOME, 'orca', 'user-settings.conf'), JSON.stringify(SETTINGS));
  /** @type {Record<string, string>} */
  const more = { ...folders, DISPLAY: screen.name, HOME: folder, GSETTINGS_BACKEND: 'keyfile', GNOME_ACCESSIBILITY: '1', NO_AT_BRIDGE: '0', LC_ALL: 'C.UTF-8' };

  /**
   * @param {string} command
   * @param {string[]} words
   * @param {import('node:child_process').StdioOptions} [stdio]
   */
  function run(command, words, stdio = 'ignore') {
    const child = spawn(command, words, { env: { ...process.env, ...more }, stdio });
    child.once('error', (error) => { console.error(`${command} did not start (tools/setup installs it): ${error.message}`); });
    ends.push(() => end(child));
    return child;
  }

  const bus = run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], ['ignore', 'pipe', 'ignore']);
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (bus.stdout) });
  const ended = once(bus, 'exit').then(() => { throw new NoDesktop('dbus-daemon ended at its start.'); });
  ended.catch(() => {}); // It ends at the end, too.
  const [address] = await Promise.race([once(lines, 'line'), ended]);
  more.DBUS_SESSION_BUS_ADDRESS = address;
  run('openbox', []); // A window must be able to have the focus.
  run('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
  await once(run('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true']), 'exit');
  // Orca starts the speech itself, and leaves it behind.
  ends.push(async () => {
    const pid = Number(await readFile(join(folders.XDG_RUNTIME_DIR, 'speech-dispatcher', 'pid', 'speech-dispatcher.pid'), 'utf8'));
    if (pid > 0) process.kill(pid);
  });
  const notes = join(folder, 'orca.txt');
  const orca = run('orca', ['--replace', `--debug-file=${notes}`]);

  /**
   * Resolves when the screen reader has said it after `from` sentences.
   * @param {RegExp} words
   * @param {number} [from]
   * @returns {Promise<number>} How many sentences were said until then, with this one.
   */
  async function hears(words, from = 0) {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(100)) {
      const found = (await sentences(notes)).findIndex((sentence, i) => i >= from && words.test(sentence));
      if (found >= 0) return found + 1;
      if (!runs(orca)) throw new NoDesktop('Orca has ended.');
    }
    throw new Error(`The screen reader never said ${words}. It said:\n${(await sentences(notes)).slice(from).join('\n')}`);
  }

  await hears(/Screen reader on/);
  const { page, close } = await openEngine('Firefox', url, screen.name, more, undefined, ASKS_NOTHING);
  ends.push(close);
  await page.driver.goto(TRIAL);
  for (const until = Date.now() + PATIENCE; !(await sentences(notes)).some((sentence) => /^Trial (push )?button/.test(sentence));) {
    if (Date.now() > until || !runs(orca)) throw new NoDesktop('The screen reader hears nothing of the browser.');
    await page.driver.press('Tab');
    await wait(1000);
  }
  return { page, hears, said: () => sentences(notes), notes };
}
