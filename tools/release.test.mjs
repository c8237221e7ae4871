// The signature of a release: made and checked with a key that is thrown away, and refused for anything else.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('.', import.meta.url));
const there = spawnSync('ssh-keygen', ['-?']).error === undefined;

/** @type {string} */
let home;
/** @type {string} */
let archive;
/** @type {string} */
let signers;

/** @param {string} command @param {string[]} words */
function run(command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** @param {string} name @returns {Promise<string>} its public half */
async function makeKey(name) {
  assert.equal(run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'thrown away', '-f', join(home, name)).status, 0);
  return readFile(join(home, `${name}.pub`), 'utf8');
}

/** @param {string} name of the key */
const sign = (name) => run('bash', '-c', `. "${tools}/lib/common.sh"; . "${tools}/lib/sign.sh"; sign_release "$1" "$2"`, 'sign', join(home, name), archive);
const check = () => run(join(tools, 'release'), '--check', archive, signers);

describe('release', { skip: !there && 'there is no ssh-keygen' }, () => {
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'ebb-release-'));
    archive = join(home, 'ebb-1.tar.gz');
    signers = join(home, 'signers');
    await writeFile(archive, 'a release');
    await writeFile(signers, `# A remark.\nebb namespaces="ebb-release" ${await makeKey('key')}`);
    assert.equal(sign('key').status, 0);
  });
  afterEach(() => rm(home, { recursive: true }));

  it('is taken with the signature of its publisher', () => {
    const { status, said } = check();
    assert.equal(status, 0, said);
    assert.match(said, /is signed by a key of/);
  });

  it('is refused when a byte is another', async () => {
    await appendFile(archive, ' ');
    const { status, said } = check();
    assert.equal(status, 1);
    assert.match(said, /Do not use this archive/);
  });

  it('is refused with a signature by another key, or one that was made for something else', async () => {
    await makeKey('other');
    assert.equal(sign('other').status, 0);
    assert.match(check().said, /Do not use this archive/);
    await rm(`${archive}.sig`);
    assert.equal(run('ssh-keygen', '-q', '-Y', 'sign', '-f', join(home, 'key'), '-n', 'file', archive).status, 0);
    assert.match(check().said, /Do not use this archive/);
  });

  it('is refused without a signature, and nothing is called checked while no key is named', async () => {
    await rm(`${archive}.sig`);
    assert.match(check().said, /there is no signature/);
    assert.equal(sign('key').status, 0);
    const { status, said } = run(join(tools, 'release'), '--check', archive);
    const named = /^[^#]/m.test(await readFile(join(tools, 'signers'), 'utf8'));
    if (!named) assert.match(said, /names no key yet/);
    assert.equal(status, 1);
  });
});
