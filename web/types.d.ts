// The shapes of what passes between the files; README.md says what each part means.
// SPDX-License-Identifier: MIT

/** Identity of a node; 0 means none. */
export type Key = number;

/** One thing on the screen, as the Wasm side describes it. An absent part has its default. */
export interface MirrorNode {
  key: Key;
  parent: Key;
  role: string;
  name: string;
  x: number;
  y: number;
  w: number;
  h: number;
  value?: string;
  description?: string;
  level?: number;
  min?: number;
  max?: number;
  now?: number;
  step?: number;
  /** A slider on which no number was said yet. */
  unset?: boolean;
  valueText?: string;
  checked?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  current?: string;
  disabled?: boolean;
  readonly?: boolean;
  required?: boolean;
  invalid?: string;
  options?: string[];
  multiline?: boolean;
  placeholder?: string;
  face?: 'sans' | 'book';
  size?: number;
  lines?: number;
  /** A field with the browser's own picker: the value is 2026-11-22 or 21:30, or empty. */
  input?: 'date' | 'time';
  inputmode?: string;
  enterkeyhint?: string;
  secret?: boolean;
  /** A secret that is chosen now. */
  fresh?: boolean;
  /** A secret that can be read while it is typed. */
  shown?: boolean;
  askCopy?: boolean;
  spellcheck?: boolean;
  contentHeight?: number;
  position?: number;
  setSize?: number;
  live?: 'polite' | 'assertive';
  settles?: boolean;
  modal?: boolean;
  inert?: boolean;
  /** What the page does by itself when it is pressed, with or without the Wasm side. */
  action?: 'hide' | 'help';
}

/** The whole screen in reading order, which is also the order of the Tab key. */
export interface MirrorTree {
  nodes: MirrorNode[];
  focus?: Key;
  /** UTF-16 units that are selected in the field that gets the focus. */
  select?: [number, number];
  /** Escape, and the device's Back, close something or lead back a page. */
  back?: boolean;
}

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

/** Something that is heard or felt when a part of a breath begins. */
export interface Cue {
  cue: 'in' | 'more' | 'out' | 'end';
  /** In ms, since the breath or the run began. */
  at: number;
  /** How long the part takes, in ms. */
  for: number;
}

/** What the device does by itself during a run of breathing. Times in ms since the run began. */
export interface Guide {
  /** Of one breath. */
  cues: Cue[];
  /** How long one breath takes. */
  breath: number;
  /** The page's clock, in ms, at which the run began, had it had no pauses: all that it does counts from there. */
  origin: number;
  /** The run's time from which on nothing was heard or felt yet. */
  from: number;
  /** Its end; 0: none. */
  until: number;
  /** 0 (silent) to 10. */
  volume: number;
  touch: boolean;
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

/** A key to be derived from what a person typed. */
export interface Derivation {
  secret: string;
  /** 16 bytes in hexadecimal digits. */
  salt: string;
  /** In KiB. */
  memory: number;
  passes: number;
}

/** What the linked module offers to bridge.js. */
export interface EbbModule {
  HEAPU8: Uint8Array;
  /** Makes the folder and mounts the browser's storage there. */
  mountFiles(path: string): void;
  /** Writes a file, its folders included. */
  putFile(path: string, contents: Uint8Array): void;
  /** A copy of what is in the file. */
  /** Removes all files in the folder. */
  clearFiles(path: string): void;
  takeFile(path: string): Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  [name: string]: any;
}
