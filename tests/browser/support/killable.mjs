// A browser with a profile on the disk that can be killed in an instant, with all its processes.
// SPDX-License-Identifier: MIT
// @ts-check
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';

import { App } from './app.mjs';
import { CHROMIUM, FLAGS, unhurry, watchForTrouble } from './browser.mjs';

/** @returns {Promise<{ path: string, remove: () => Promise<void> }>} An empty profile. */
export async function makeProfile() {
  const path = await mkdtemp(join(tmpdir(), 'ebb-profile-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * Starts Chromium as the head of a process group of its own, and opens the app in it.
 * @param {string} profile
 * @param {string} url
 * @param {string[]} [flags]
 */
export async function openKillable(profile, url, flags = []) {
  const process_ = spawn(CHROMIUM, [
    ...FLAGS, '--disable-back-forward-cache', '--headless=new', '--remote-debugging-port=0', ...flags, `--user-data-dir=${profile}`, 'about:blank',
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => { process_.once('exit', resolve); });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (process_.stderr) }).on('line', (line) => {
      const [, found] = line.match(/^DevTools listening on (ws:.*)$/) ?? [];
      if (found) resolve(found);
    });
    ended.then((code) => reject(new Error(`${CHROMIUM} ended at its start: ${code}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const troubles = await watchForTrouble(context, new URL(url).origin);
  await context.addInitScript(unhurry);
  const app = new App(context.pages()[0] ?? await context.newPage(), url);

  return {
    app,
    troubles,
    context,
    /** Ends the browser as a person does: it may tidy up. */
    async close() {
      const devTools = await browser.newBrowserCDPSession();
      await devTools.send('Browser.close').catch(() => {}); // It may be gone before it has answered.
      await ended;
    },
    /** Ends all processes of the browser at once; none gets to write anything more. */
    async kill() {
      if (process_.exitCode === null && process_.signalCode === null) {
        process.kill(-(/** @type {number} */ (process_.pid)), 'SIGKILL');
      }
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
