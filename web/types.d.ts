// The shapes of what passes between the files of the page; what passes to the program and back is contract.d.ts.
// SPDX-License-Identifier: MIT

import type { Exports, Key } from './contract.d.ts';

export type { Cue, Derivation, Guide, Key, Node as MirrorNode, Tree as MirrorTree } from './contract.d.ts';

/** What a person did to a node; all but `hide` and `help` goes to the Wasm side and asks for a frame. */
export interface Port {
  hover(key: Key): void;
  press(key: Key): void;
  focus(key: Key, visible: boolean): void;
  activate(key: Key): void;
  edit(key: Key, text: string): void;
  /** Words were typed that `edit` has not been told yet; `edit` ends it too. */
  ahead(waits: boolean): void;
  /** The typing has rested before `edit` was told: nothing is to be waited for any more. */
  rested(): void;
  set(key: Key, value: number): void;
  scroll(key: Key, top: number): void;
  escape(): void;
  hide(): void;
  /** Goes to the page of help lines. */
  help(): void;
}

/** A text that the bundled faces can't show, as the Wasm side asks for it. Sizes in CSS pixels. */
export interface RunRequest {
  text: string;
  /** 0 sans, 1 sans bold, 2 book, 3 book bold. */
  face: number;
  size: number;
  /** 0xRRGGBB. */
  color: number;
  /** 0: one line of any width. */
  maxWidth: number;
  maxLines: number;
  lineHeight: number;
  /** Device pixels per CSS pixel. */
  density: number;
}

/** The picture of a text: size in CSS pixels; texture null when there is nothing to draw. */
export interface RunPicture {
  width: number;
  height: number;
  lines: number;
  texture: WebGLTexture | null;
}

/** One file of the vault as it lies in the database and in memory. */
export interface VaultFile {
  path: string;
  contents: Uint8Array;
}

/** A commit: all of it or nothing becomes durable. */
export interface Commit {
  /** The generation that the storage must still have. */
  generation: number;
  puts: VaultFile[];
  deletes: string[];
}

/** What the linked module offers to bridge.js. */
export interface EbbModule extends Exports {
  HEAPU8: Uint8Array;
  /** Makes the folder and mounts the browser's storage there. */
  mountFiles(path: string): void;
  /** Writes a file, its folders included. */
  putFile(path: string, contents: Uint8Array): void;
  /** Removes all files in the folder. */
  clearFiles(path: string): void;
  /** A copy of what is in the file. */
  takeFile(path: string): Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
}

/** The parts of the page, as what connects them is given them. */
export type Bridge = ReturnType<typeof import('./bridge.js').createBridge>;
export type Cover = ReturnType<typeof import('./cover.js').createCover>;
export type DeviceBack = ReturnType<typeof import('./back.js').createBack>;
export type Frames = ReturnType<typeof import('./frames.js').createFrames>;
export type Guard = ReturnType<typeof import('./guard.js').createGuard>;
export type Lock = ReturnType<typeof import('./lock.js').createLock>;
export type Mirror = ReturnType<typeof import('./mirror.js').createMirror>;
export type Shell = ReturnType<typeof import('./shell.js').createShell>;
export type Store = ReturnType<typeof import('./store.js').createStore>;
export type Tabs = ReturnType<typeof import('./tabs.js').createTabs>;
export type Unsaved = ReturnType<typeof import('./unsaved.js').createUnsaved>;
export type Writing = ReturnType<typeof import('./writing.js').createWriting>;
