// What the page and the program say to each other: the page's calls, the program's messages, the nodes of the screen.
// This is the one description of it. `tsc` holds the JavaScript to it, and tools/contract.mjs makes the program's side
// of it (calls.h, messages.h, codes.h), so that neither side can say what the other does not know.
// SPDX-License-Identifier: MIT

import type * as codes from './codes.js';

/** One of the numbers of a table in codes.js. */
type Code<Table> = Table[keyof Table];
export type Face = Code<typeof codes.FACE>;
export type Place = Code<typeof codes.PLACE>;
export type Load = Code<typeof codes.LOAD>;
export type CommitProblem = Code<typeof codes.COMMIT_PROBLEM>;
export type Copy = Code<typeof codes.COPY>;
export type Runs = Code<typeof codes.RUNS>;
export type Persistence = Code<typeof codes.PERSISTENCE>;
export type Keys = Code<typeof codes.KEYS>;
export type SystemColor = Code<typeof codes.SYSTEM_COLOR>;

/** Identity of a node; 0 means none. */
export type Key = number;
/** A whole number of 32 bits. */
export type Int = number;
/** A whole number from 0 to 2^53. */
export type Count = number;
/** In ms: a whole number up to 2^53, negative before the beginning of what it counts from. */
export type Milliseconds = number;
/** A number with a fraction, as CSS pixels are. */
export type Real = number;
/** UTF-8 in the program, with its length in bytes. */
export type Text = string;
/** Bytes that the program may read while the call runs. */
export type Bytes = Uint8Array;
/** 0xRRGGBB. */
export type Rgb = number;
/** Where four `float` lie in the program's memory. */
export type FourNumbers = number;

/**
 * What the page calls in the program. Each call returns before anything else happens; messages that it sends are handed
 * on as soon as it has returned, in the same task, so that a `focus()` still counts as the person's own doing.
 */
export interface Calls {
  /** Once for each face, before the start: a TrueType file. */
  font(face: Face, bytes: Bytes): void;
  /**
   * Before the start, and whenever another language was chosen: a catalogue of sentences (tools/fluent/catalogue.mjs), and the
   * two letters of the person's region, or nothing. False: it does not belong to this program.
   */
  language(catalogue: Bytes, region: Text): boolean;
  /** Once, when they are there, before the vault or after it: the exercises of Reflect, as assets/reflect.txt has them. */
  texts(text: Text): void;
  /** Once. False when there is no WebGL: then everything is laid out and described, and nothing painted. */
  start(): boolean;
  /** At the start and at each change, in CSS pixels, of which a device pixel may be a part; a frame follows in the same task. */
  resize(width: Real, height: Real, deviceWidth: Real, deviceHeight: Real, safeTop: Real, safeRight: Real,
    safeBottom: Real, safeLeft: Real, keyboard: Real): void;
  /** At the start and at each change. `fontPercent`: of the browser's usual text size. */
  preferences(dark: boolean, reducedMotion: boolean, forcedColors: boolean, coarsePointer: boolean, fontPercent: Int): void;
  /** Before `preferences`, while colors are forced. */
  system_color(color: SystemColor, rgb: Rgb): void;
  /** Draws. Returns 0 sleep, 1 again at the next animation frame, n > 1 wake in n ms. */
  frame(): Int;
  /**
   * Never by the page, by its tests: what is painted now, as a message `tree` with each rectangle where it is in the
   * window and what has the focus. Empty while a frame is due.
   */
  painted(): Text;
  /** A mouse or pen is over it, never a finger; 0 none. */
  hover(key: Key): void;
  /** A pointer is down on it; 0 none. */
  press(key: Key): void;
  /** It has the real focus; visible: it came by the keyboard; 0 none. */
  focus(key: Key, visible: boolean): void;
  /** A button or link was pressed, or Enter in a field of one line. */
  activate(key: Key): void;
  /** The text of a field: at each keystroke while it is short (text_field.js), and before any other act. */
  edit(key: Key, text: Text): void;
  /** Words were typed in a field that `edit` has not been told yet: nothing is called saved. `edit` ends it too. */
  ahead(waits: boolean): void;
  /** Slider value, index of a combobox, checkbox and switch 0 or 1, radio 1. */
  set(key: Key, value: Int): void;
  /** A region of the last `tree` is scrolled to so many CSS pixels from its top. */
  scroll(key: Key, top: Real): void;
  /** A text file that the person opened or dropped; false if it could not become a letter. */
  file(text: Text): boolean;
  /** The Escape key, except while composing; the device's Back, while `back` of the last `tree` says that it stays inside. */
  escape(): void;
  /** Any pointer or key during a run of breathing: a screen that has grown dark is light again. */
  stir(): void;
  /** The system took the sound of a run of breathing away and did not give it back in time: it pauses until a press. */
  pause(): void;
  /**
   * Once: what the storage holds lies in memory now, sealed as docs/format.md says. `settled`: the place of halves has been
   * there for a while, so that a vault of an older release may be sealed anew.
   */
  vault_loaded(load: Load, generation: Count, writable: boolean, settled: boolean): void;
  /** The commit is durable; the new generation. */
  saved(generation: Count): void;
  /** The commit is not stored; `generation` is that of the storage, as far as it is known. */
  save_failed(problem: CommitProblem, generation: Count): void;
  /** The answer to `derive`: 32 bytes, or none where there was no memory; how long it took. */
  derived(key: Bytes, took: Milliseconds): void;
  /** The answer to `suggestWords`: four words with spaces between. */
  words(text: Text): void;
  /** A file chosen after `chooseBackup`: its first 88 bytes, and how many it has. */
  backup(head: Bytes, size: Count): void;
  /**
   * After `readBackup` the next bytes of that file; an empty piece after the last, null when it can't be read. True: more
   * is wanted.
   */
  backup_part(bytes: Bytes | null): boolean;
  /** Another page writes now, after everything that was typed here was told. */
  writer_lost(): void;
  /**
   * This page may write; the files as they are stored now lie in memory. The vault is loaded anew, or, if something is
   * not saved here, both are brought together.
   */
  took_over(generation: Count): void;
  /** What was stored was seen to be removed. */
  gone(): void;
  /** The GL context came back. */
  context_restored(): void;
  /** The page was hidden or shown. */
  visible(visible: boolean): void;
  /** What is known of the page, at the start and at each change. */
  page(copy: Copy, runs: Runs, persistence: Persistence, keys: Keys): void;
  /** The words of the last `copy` are on the clipboard. */
  copied(): void;
  /** Opened by a shortcut. */
  open(place: Place): void;
  /** It was not touched or was hidden for as long as `guard` says: saved, then loaded again, locked. */
  lock(): void;
  /**
   * What waits for the typing to rest is saved now: a long text has rested before it was sent, the page is hidden or about
   * to be left, or another page wants to write.
   */
  save(): void;
}

/**
 * What the program calls in the page while a call runs, answered at once: messages as they are sent, bytes, and pictures
 * of text.
 */
export interface Host {
  /** A message, as JSON. */
  send(json: Text): void;
  /** The next bytes of a file for the person. False: there is no room for them. */
  give_part(bytes: Bytes): boolean;
  /** That file is whole; without a name it is let go of. */
  give(name: Text): void;
  /**
   * Draws text whose script the faces lack. `out` gets width and height in CSS pixels, the texture (0: nothing to draw) and
   * the number of lines. The text starts at the picture's left edge, right-to-left text ends at its right edge.
   */
  shape(text: Text, face: Face, size: Real, color: Rgb, maxWidth: Real, maxLines: Int, lineHeight: Real, density: Real,
    out: FourNumbers): void;
  /** Lets go of what `shape` drew. */
  unshape(texture: Key): void;
  /** How far the device's clock is ahead of UTC at that moment. */
  minutes_from_utc(at: Milliseconds): Int;
}

/** What the program sends, by its `kind`. */
export interface Messages {
  /** The whole screen: the mirror shows it. */
  tree: Tree;
  /** One frame soon. */
  wake: {};
  /** One transaction: all of it or nothing; answered by `saved` or `save_failed`. */
  commit: CommitOrder;
  /** Asks for a file; answered by `backup`. */
  chooseBackup: {};
  /** The file that was chosen last is read from its start, in pieces; answered by `backup_part`. */
  readBackup: {};
  /** Argon2id in a worker; answered by `derived`. */
  derive: Derivation;
  /** Said once to people who listen. */
  announce: { text: Text };
  /** `--ebb-<name>` on the page. */
  theme: Theme;
  /** This page asks to write, and reads what is stored; answered by `took_over`. */
  takeOver: {};
  /** Of everything on the screen: the browser asks before the page is left unless it is `saved`. */
  saving: { state: SavingState };
  /** A file for the person. */
  download: { name: Text; mime: Text; text: Text };
  /** It is put on the clipboard; answered by `copied`, or a bar says that it was not. */
  copy: { text: Text };
  /** The browser prints a page with this text. */
  print: { title: Text; text: Text };
  /** Asks for a text file; answered by `file`. */
  openFile: {};
  /** A soft tone, once. */
  ring: {};
  /** A run of breathing sounds, buzzes and keeps the screen awake until the next `guide` or `endGuide`. */
  guide: Guide;
  /** All of that stops; an end that came by itself is heard and felt. */
  endGuide: { over: boolean };
  /** Whether this version works: an open vault needs no older version beside it. */
  session: { state: SessionState };
  /** The version that waits is loaded, once everything is saved. */
  takeUpdate: {};
  /** The host is asked for a newer version; a bar says what came of it. */
  askForUpdate: {};
  /** The browser asks the person for a place on the home screen. */
  putOnHomeScreen: {};
  /** The page locks by itself after so many seconds; idle 0: never. */
  guard: { idle: Int; hidden: Int };
  /** Four words are chosen by chance; answered by `words`. */
  suggestWords: {};
  /** The licenses are shown. */
  licenses: {};
  /** The browser is asked to keep what is stored; answered by `page`. */
  askToKeep: {};
  /** Everything is removed from this browser: keys, data, copies of the page; then only a page that says so is left. */
  erase: {};
  /** The page loads again. */
  reload: {};
}

/** A message as it arrives. */
export type Message = { [Kind in keyof Messages]: { kind: Kind } & Messages[Kind] }[keyof Messages];
/** Who does what a message asks for. */
export type Handlers = { [Kind in keyof Messages]: (message: Messages[Kind]) => void };

/** `closed`: not open yet, or the storage is not there. */
export type SessionState = 'open' | 'closed' | 'unreadable';

export type SavingState = 'saved' | 'saving' | 'failed';

/** A part of a text, in UTF-16 units. */
export interface Span {
  from: Int;
  to: Int;
}

/** The whole screen in reading order, which is also the order of the Tab key. */
export interface Tree {
  /** Gets the focus, once. */
  focus?: Key;
  /** What is selected in the field that gets the focus, and brought into view. */
  select?: Span;
  /** Escape, and so the device's Back, close something or lead back a page. */
  back?: true;
  nodes: Node[];
}

export type Role = 'banner' | 'main' | 'navigation' | 'region' | 'group' | 'dialog' | 'heading' | 'text' | 'status'
  | 'button' | 'checkbox' | 'switch' | 'radiogroup' | 'radio' | 'combobox' | 'slider' | 'textbox' | 'list' | 'listitem'
  | 'table' | 'row' | 'columnheader' | 'rowheader' | 'cell' | 'image';

/** What the page does by itself when a button is pressed, with or without the program. */
export type PageAction = 'hide' | 'help';
/** A field with the browser's own picker: the value is 2026-11-22 or 21:30, or empty. */
export type Picker = 'date' | 'time';
export type Current = 'page' | 'date';
export type FieldFace = 'sans' | 'book';

/**
 * One thing on the screen. Its place is in CSS pixels of the viewport, or of the content of the region that it scrolls
 * in. A part that is not there is 0, empty or `false`;
 * `checked`, `pressed` and what is one of some words then do not concern it.
 */
export interface Node {
  key: Key;
  /** 0 for the top. */
  parent: Key;
  role: Role;
  name: Text;
  x: Real;
  y: Real;
  w: Real;
  h: Real;
  description?: Text;
  /** How a slider's number is said. */
  valueText?: Text;
  /** The sentence that says why the entry is not accepted. */
  invalid?: Text;
  checked?: boolean;
  pressed?: boolean;
  /** Of a heading. */
  level?: Int;
  min?: Int;
  max?: Int;
  /** Of a slider its value, of a combobox the index of the chosen option. */
  now?: Int;
  /** Of a slider: no number was said yet, it stands at its lowest. */
  unset?: true;
  position?: Int;
  setSize?: Int;
  current?: Current;
  disabled?: true;
  modal?: true;
  /** Read aloud when its words rest, not each time they change. */
  settles?: true;
  action?: PageAction;
  /** This node scrolls, and its content is this high. */
  contentHeight?: Real;
  options?: Text[];
  /** Text of a field. */
  value?: Text;
  input?: Picker;
  placeholder?: Text;
  /** Of a field's text, in CSS pixels. */
  size?: Real;
  face?: FieldFace;
  multiline?: true;
  lines?: Int;
  secret?: true;
  /** A secret that is chosen now. */
  fresh?: true;
  /** A secret that can be read while it is typed. */
  shown?: true;
  /** Copying is asked about first: the field is activated instead. */
  askCopy?: true;
  readonly?: true;
  spellcheck?: true;
}

/** A commit as the program orders it. */
export interface CommitOrder {
  /** The generation that the storage must still have. */
  generation: Count;
  /** Files that lie in the program's memory already. */
  puts: Text[];
  deletes: Text[];
}

/** A key to be derived from what a person typed. */
export interface Derivation {
  secret: Text;
  /** 16 bytes in hexadecimal digits. */
  salt: Text;
  /** In KiB. */
  memory: Int;
  passes: Int;
}

export type Scheme = 'light' | 'dark';

/** The app's colors for the page. */
export interface Theme {
  scheme: Scheme;
  /** The chosen text size in percent. */
  text: Int;
  colors: Color[];
}

/** A color by its name. */
export interface Color {
  name: Text;
  /** #rrggbb */
  value: Text;
}

export type CueKind = 'in' | 'more' | 'out' | 'end';

/** Something that is heard or felt when a part of a breath begins. */
export interface Cue {
  cue: CueKind;
  /** Since the breath or the run began. */
  at: Milliseconds;
  /** How long the part takes. */
  for: Milliseconds;
}

/** What the device does by itself during a run of breathing. Times since the run began. */
export interface Guide {
  /** How long one breath takes. */
  breath: Milliseconds;
  /** The page's clock (`performance.now()`) at which the run began, had it had no pauses: all that it does counts from there. */
  origin: Milliseconds;
  /** The run's time from which on nothing was heard or felt yet. */
  from: Milliseconds;
  /** Its end; 0: none. */
  until: Milliseconds;
  /** 0 (silent) to 10. */
  volume: Int;
  touch: boolean;
  /** Of one breath. */
  cues: Cue[];
}

/** A parameter as it is handed over: what has a length takes two numbers. */
type Passed<Values extends unknown[]> = Values extends [infer First, ...infer Rest]
  ? [...(First extends string | Uint8Array | null ? [pointer: number, length: number] : [value: number]), ...Passed<Rest>]
  : [];

/** A function of the linked program or of host_library.js, where all is numbers. */
type Raw<Call extends (...values: any[]) => unknown> = (...values: Passed<Parameters<Call>>) => number | void;
/** The program's exports, as the linked module has them. */
export type Exports = { [Name in keyof Calls as `_ebb_${Name}`]: Raw<Calls[Name]> };
/** What the program imports, as host_library.js gives it to the linker. */
export type Imports = { [Name in keyof Host as `ebb_${Name}`]: Raw<Host[Name]> };
