// Who calls what stands in for functions of libraries.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { callersOf } from './stand_ins.mjs';

const stand = `
@none = internal global i32 0
define hidden i32 @SDL_SetHint(ptr %0, ptr %1) #0 {
  ret i32 0
}
define internal void @inner() {
  ret void
}
define void @unused() {
  ret void
}
`;

test('stand-ins: who calls them is told by file and function, tables of functions too', () => {
  const library = `
@table = internal constant [1 x ptr] [ptr @SDL_SetHint], align 4
declare i32 @SDL_SetHint(ptr, ptr)
define void @SDL_VideoInit() #1 {
  %1 = call i32 @SDL_SetHint(ptr @.str, ptr null)
  ret void
}
define void @other() {
  call void @inner()
  ret void
}
`;
  const files = new Map([['sdl2_unused.c.o', stand], ['SDL_video.c.o', library]]);
  assert.equal(callersOf(files), 'SDL_SetHint\n  SDL_video.c:SDL_VideoInit\n  SDL_video.c:table\nunused\n');
});

test('stand-ins: each is in the table that says why it is safe', () => {
  const table = readFileSync(new URL('cmake/stand_ins.md', import.meta.url), 'utf8');
  const known = readFileSync(new URL('cmake/stand_ins.txt', import.meta.url), 'utf8');
  const names = known.split('\n').filter((line) => line !== '' && !line.startsWith(' ')).map((line) => line.replace(/\(.*/, ''));
  assert.ok(names.length > 10);
  assert.deepEqual(names.filter((name) => !table.includes(`\`${name}\``)), []);
});
