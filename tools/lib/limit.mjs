// Comes before a file of tests (--import): ends it when it takes longer than EBB_FILE_LIMIT, in seconds. Node's own limit is
// for single tests; a file whose tests are done waits for what they left running, without end.
// SPDX-License-Identifier: MIT
// @ts-check
import { writeSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';

const seconds = Number(process.env.EBB_FILE_LIMIT);

// In a thread of its own, for a test may wait for a program and hear nothing meanwhile.
if (isMainThread) new Worker(new URL(import.meta.url), { execArgv: [] }).unref();
else {
  setTimeout(() => {
    writeSync(2, `This file did not end within ${seconds} s.\n`);
    process.kill(process.pid, 'SIGKILL');
  }, seconds * 1000);
}
