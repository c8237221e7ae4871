// What Lighthouse says of the built page on its mobile preset; prints, and fails below 95. Lighthouse is no tool of this
// project, because it is larger than all the others together: npm install --prefix FOLDER lighthouse@12.8.2, then
//   node tools/lighthouse.mjs FOLDER [SITE]
// SPDX-License-Identifier: MIT
// @ts-check
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { serve } from './serve.mjs';

const LEAST = 95;
const FLAGS = '--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader';

const [folder, root = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv.slice(2);
if (!folder) throw new Error('Where is Lighthouse? node tools/lighthouse.mjs FOLDER [SITE]');
const site = await serve({ root, brotli: true });
const { stdout } = await promisify(execFile)(process.execPath, [
  join(folder, 'node_modules/lighthouse/cli/index.js'), site.url, '--quiet', '--output=json', '--no-enable-error-reporting',
  '--only-categories=performance,accessibility,best-practices', `--chrome-flags=${FLAGS}`,
], { env: { ...process.env, CHROME_PATH: process.env.EBB_CHROMIUM ?? '/usr/bin/chromium' }, maxBuffer: 1 << 28 }).finally(site.close);
const { categories, audits } = JSON.parse(stdout);
for (const { title, score, auditRefs } of Object.values(/** @type {Record<string, any>} */ (categories))) {
  console.log(`${String(Math.round(score * 100)).padStart(4)}  ${title}`);
  for (const { id, weight } of auditRefs) {
    const audit = audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`      ${audit.title}: ${audit.displayValue ?? audit.score}`);
  }
  if (score * 100 < LEAST) process.exitCode = 1;
}
