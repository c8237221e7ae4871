// What Emscripten's linker has for host_library.js, and what it wants of it.
// SPDX-License-Identifier: MIT

type Host = ReturnType<typeof import('./bridge.js').createBridge>['host'];
type Files = Pick<import('./types.d.ts').EbbModule, 'mountFiles' | 'putFile' | 'clearFiles' | 'takeFile'>;
type Library = import('./contract.d.ts').Imports & { [Name in keyof Files as `$${Name}`]: Files[Name] };

declare function addToLibrary(library: Library & { [deps: `${string}__deps`]: string[] }): void;
declare const Module: { host: Host };
declare const HEAPU8: Uint8Array;
declare const HEAPF32: Float32Array;
declare function UTF8ToString(from: number, length: number): string;
declare const clearFiles: Files['clearFiles'];
declare const GL: { getNewId(table: unknown[]): number; textures: (WebGLTexture | null)[] };
/** A texture knows its number. */
interface WebGLTexture { name?: number }
declare const IDBFS: object;
declare const FS: {
  mkdirTree(path: string): void;
  mount(type: object, options: object, path: string): void;
  writeFile(path: string, contents: Uint8Array): void;
  readFile(path: string): Uint8Array;
  readdir(path: string): string[];
  stat(path: string): { mode: number };
  isDir(mode: number): boolean;
  unlink(path: string): void;
};
