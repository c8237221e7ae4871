// Reads and checks the sentences of a language: assets/words/LANGUAGE/*.ftl, written in Fluent.
// SPDX-License-Identifier: MIT
// @ts-check
//
// What comes out is not Fluent any more: terms, references and `-term.attribute` selectors are put in, so that a message is
// text, arguments and choices between texts. What the app does not need of Fluent is refused with the line where it stands.
import { FluentParser } from '@fluent/syntax';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** Where something is wrong, for a translator to read. @typedef {{ file: string, line: number, message: string }} Problem */

/** What a variable can be; docs/translating.md says what each shows. */
export const TYPES = ['number', 'decimal', 'percent', 'text', 'words', 'day', 'days', 'time', 'weekday', 'month', 'list', 'series'];

/** The variable that every sentence knows: the gender in which the reader wants to be spoken to. */
export const READER = { name: 'reader', words: ['feminine', 'masculine', 'other'] };

/** The forms of a day, as a translator writes them, in the order of `DayForm` in base/language.h. */
export const DAY_FORMS = ['long', 'day_month', 'weekday_day_month', 'full', 'month_year', 'short', 'short_day_month', 'year'];
/** Those in which two days can be written together. */
export const SPAN_FORMS = ['long', 'day_month', 'short', 'short_day_month'];
const DAY_OPTIONS = new Map([
  ['dateStyle: long', 'long'],
  ['day: numeric, month: long', 'day_month'],
  ['day: numeric, month: long, weekday: long', 'weekday_day_month'],
  ['dateStyle: full', 'full'],
  ['month: long, year: numeric', 'month_year'],
  ['day: numeric, month: short, year: numeric', 'short'],
  ['day: numeric, month: short', 'short_day_month'],
  ['year: numeric', 'year'],
]);

/** The forms of a number that change with it, in the order in which the catalogue numbers them. */
export const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * A variable: `words` are those that it can be, where it is one of a few.
 * @typedef {{ name: string, type: string, words: string[], note: string }} Variable
 */
/** @typedef {{ kind: 'category' | 'number' | 'word', value: number }} Key What a variant is for; `value` is its number. */
/** @typedef {{ kind: 'text', text: string, literal: boolean }} Text `literal`: it was written as {"..."}. */
/** @typedef {{ kind: 'argument', name: string, form: number }} Argument */
/** @typedef {{ kind: 'select', name: string, variants: { key: Key, parts: Part[] }[], star: number }} Select */
/** @typedef {Text | Argument | Select} Part */
/**
 * A sentence. `name` is that of its accessor.
 * @typedef {object} Message
 * @property {string} name
 * @property {string} file
 * @property {number} line
 * @property {string} note What the comment says besides the variables.
 * @property {Variable[]} variables
 * @property {Part[]} parts
 * @property {string} source As it was written.
 */
/** A file; `refused` are the names of messages that are there and wrong. @typedef {{ name: string, file: string, messages: Map<string, Message>, refused: Set<string> }} Group */
/** @typedef {{ tag: string, groups: Map<string, Group>, problems: Problem[] }} Language */

/** Words that C++ keeps for itself, as far as anybody would call a sentence so. */
const RESERVED = new Set(['and', 'auto', 'bool', 'break', 'case', 'catch', 'char', 'class', 'const', 'continue', 'default', 'delete', 'do',
  'double', 'else', 'enum', 'explicit', 'export', 'extern', 'false', 'float', 'for', 'friend', 'goto', 'if', 'inline', 'int', 'long',
  'mutable', 'namespace', 'new', 'not', 'operator', 'or', 'private', 'protected', 'public', 'register', 'requires', 'return', 'short',
  'signed', 'sizeof', 'static', 'struct', 'switch', 'template', 'this', 'throw', 'true', 'try', 'typedef', 'typename', 'union', 'unsigned',
  'using', 'virtual', 'void', 'volatile', 'while', 'xor']);

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const TERMS = 'terms.ftl';
const DEEPEST = 4;

/** Stops the reading of one message; the others are still read. */
class Refused extends Error {
  /** @param {{ span?: { start: number } } | null} node @param {string} message */
  constructor(node, message) {
    super(message);
    this.at = node?.span?.start ?? 0;
  }
}

/** @param {string} text @param {number} at */
const lineOf = (text, at) => text.slice(0, at).split('\n').length;

/**
 * One file as Fluent has it.
 * @param {string} path @param {string} file How problems name it.
 */
function parse(path, file) {
  const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  const parser = new FluentParser({ withSpans: true });
  const { body } = parser.parse(text);
  /** @type {Problem[]} */
  const problems = [];
  for (const entry of body) {
    if (entry.type !== 'Junk') continue;
    const junk = /** @type {import('@fluent/syntax').Junk} */ (entry);
    for (const { message, span } of junk.annotations) {
      problems.push({ file, line: lineOf(text, span?.start ?? 0), message: `This is not a message: ${message}` });
    }
  }
  return { text, body, problems, file };
}
/** @typedef {ReturnType<typeof parse>} Parsed */

/**
 * The variables that a comment describes, a line each: "$kept (number) Days that were kept."
 * @param {string} comment @param {(message: string) => void} wrong
 */
function variablesOf(comment, wrong) {
  /** @type {Variable[]} */
  const variables = [];
  const note = [];
  for (const line of comment.split('\n')) {
    if (!line.trimStart().startsWith('$')) {
      note.push(line);
      continue;
    }
    const parts = /^\s*\$(\w+) \(([^)]+)\)\s*(.*)$/.exec(line);
    if (!parts) {
      wrong(`The comment's line "${line.trim()}" should be "$name (type) what it is".`);
      continue;
    }
    const [, name, type, what] = parts;
    const words = type.startsWith('one of ') ? type.slice(7).split(/,\s*/) : [];
    if (name === READER.name) wrong(`$${READER.name} is there by itself and has no line.`);
    else if (!NAME.test(name) || RESERVED.has(name)) wrong(`A variable can't be called $${name}: small letters, digits and _ only, and no word of C++.`);
    else if (variables.some((one) => one.name === name)) wrong(`$${name} is described twice.`);
    else if (!words.length && !TYPES.includes(type)) wrong(`$${name} can't be "${type}". It is one of: ${TYPES.join(', ')}; or "one of this, that".`);
    else if (words.some((word) => !NAME.test(word) || RESERVED.has(word))) wrong(`What $${name} can be is written in small letters, digits and _: ${words.join(', ')}.`);
    else variables.push({ name, type: words.length ? 'choice' : type, words, note: what });
  }
  return { variables, note: note.join('\n').trim() };
}

/** The options of a call, in the order of their names: "day: numeric, month: long". @param {import('@fluent/syntax').NamedArgument[]} named */
const optionsOf = (named) => named.map(({ name, value }) => `${name.name}: ${value.parse().value}`).sort().join(', ');

/**
 * Texts that follow each other become one; empty ones go.
 * @param {Part[]} parts @returns {Part[]}
 */
export function joined(parts) {
  /** @type {Part[]} */
  const out = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') out[out.length - 1] = { ...last, text: last.text + part.text };
    else if (part.kind !== 'text' || part.text) out.push(part);
  }
  return out;
}

/** Puts terms and references in, and leaves of Fluent what the catalogue knows. */
class Lowering {
  /**
   * @param {object} given
   * @param {Map<string, import('@fluent/syntax').Term>} given.terms
   * @param {Map<string, import('@fluent/syntax').Message>} given.messages Of the same file.
   * @param {Variable[]} given.variables
   * @param {string[]} given.categories Of the language.
   * @param {(text: string) => string} given.change What becomes of each text (pseudo languages).
   */
  constructor({ terms, messages, variables, categories, change }) {
    this.terms = terms;
    this.messages = messages;
    this.variables = new Map(variables.map((one) => [one.name, one]));
    this.categories = categories;
    this.change = change;
    /** @type {Set<string>} */
    this.used = new Set();
  }

  /**
   * @param {import('@fluent/syntax').Pattern} pattern
   * @param {Map<string, string> | null} given What a term was called with; null outside terms.
   * @param {string[]} open References that are being put in.
   * @param {number} depth Choices around it.
   * @returns {Part[]}
   */
  pattern(pattern, given = null, open = [], depth = 0) {
    return pattern.elements.flatMap((element) => {
      if (element.type !== 'Placeable') return { kind: /** @type {const} */ ('text'), text: this.change(/** @type {any} */ (element).value), literal: false };
      return this.expression(/** @type {any} */ (element).expression, given, open, depth);
    });
  }

  /**
   * @param {any} one An expression. @param {Map<string, string> | null} given @param {string[]} open @param {number} depth
   * @returns {Part[]}
   */
  expression(one, given, open, depth) {
    switch (one.type) {
      case 'Placeable': return this.expression(one.expression, given, open, depth);
      case 'StringLiteral': return [{ kind: 'text', text: one.parse().value, literal: true }];
      case 'NumberLiteral': throw new Refused(one, 'A number that is always the same is written as text.');
      case 'VariableReference': return this.variable(one, given, one);
      case 'FunctionReference': return this.call(one, given);
      case 'MessageReference': return this.message(one, open, depth);
      case 'TermReference': {
        if (one.attribute) throw new Refused(one, `-${one.id.name}.${one.attribute.name} can only choose: { -${one.id.name}.${one.attribute.name} -> ... }`);
        return this.term(one, open, depth);
      }
      case 'SelectExpression': return this.select(one, given, open, depth);
      default: throw new Refused(one, `${one.type} is not known here.`);
    }
  }

  /** @param {any} one @param {any} node @returns {Variable} */
  known(one, node) {
    const { name } = one.id;
    if (name === READER.name) return { name, type: 'choice', words: READER.words, note: '' };
    const variable = this.variables.get(name);
    if (!variable) throw new Refused(node, `$${name} has no line in the comment: "# $${name} (type) what it is".`);
    this.used.add(name);
    return variable;
  }

  /** @param {any} one @param {Map<string, string> | null} given @param {any} node @returns {Part[]} */
  variable(one, given, node) {
    if (given) {
      const text = given.get(one.id.name);
      if (text === undefined) throw new Refused(node, `The term is called without ${one.id.name}.`);
      return [{ kind: 'text', text, literal: true }];
    }
    const { name, type } = this.known(one, node);
    if (type === 'choice') throw new Refused(node, `$${name} can only choose: { $${name} -> ... }`);
    return [{ kind: 'argument', name, form: 0 }];
  }

  /** @param {any} one @param {Map<string, string> | null} given @returns {Part[]} */
  call(one, given) {
    const { positional, named } = one.arguments;
    const { name } = one.id;
    if (given || positional.length !== 1 || positional[0].type !== 'VariableReference') throw new Refused(one, `${name} takes a variable, outside terms.`);
    const { name: variable, type } = this.known(positional[0], one);
    const options = optionsOf(named);
    if (name === 'NUMBER' && ['number', 'decimal', 'percent'].includes(type) && !options) return [{ kind: 'argument', name: variable, form: 0 }];
    if (name === 'DATETIME' && (type === 'day' || type === 'days')) {
      const form = DAY_OPTIONS.get(options || 'dateStyle: long');
      if (form && type === 'days' && !SPAN_FORMS.includes(form)) throw new Refused(one, `$${variable} is "days", and there is no span of days in the form "${options}".`);
      if (form) return [{ kind: 'argument', name: variable, form: DAY_FORMS.indexOf(form) }];
      throw new Refused(one, `DATETIME does not know "${options}" here. It knows: ${[...DAY_OPTIONS.keys()].map((known) => `"${known}"`).join(', ')}.`);
    }
    if (name === 'NUMBER' || name === 'DATETIME') throw new Refused(one, `${name} can't show $${variable}, which is "${type}"${options ? `, with ${options}` : ''}.`);
    throw new Refused(one, `There is no function ${name}. There are NUMBER and DATETIME.`);
  }

  /** @param {any} one @param {string[]} open @param {number} depth @returns {Part[]} */
  message(one, open, depth) {
    const name = one.attribute ? `${one.id.name}.${one.attribute.name}` : one.id.name;
    const message = this.messages.get(one.id.name);
    const pattern = one.attribute ? message?.attributes.find(({ id }) => id.name === one.attribute.name)?.value : message?.value;
    if (!pattern) throw new Refused(one, `There is no message ${name} in this file.`);
    if (open.includes(name)) throw new Refused(one, `${name} leads back to itself.`);
    return this.pattern(pattern, null, [...open, name], depth);
  }

  /** @param {any} one @returns {{ term: import('@fluent/syntax').Term, given: Map<string, string> }} */
  termAndArguments(one) {
    const term = this.terms.get(one.id.name);
    if (!term) throw new Refused(one, `There is no term -${one.id.name} in ${TERMS} or in this file.`);
    if (one.arguments?.positional.length) throw new Refused(one, 'A term takes named words only: { -term(case: "dative") }');
    return { term, given: new Map((one.arguments?.named ?? []).map((/** @type {any} */ { name, value }) => [name.name, String(value.parse().value)])) };
  }

  /** @param {any} one @param {string[]} open @param {number} depth @returns {Part[]} */
  term(one, open, depth) {
    const { term, given } = this.termAndArguments(one);
    const name = `-${one.id.name}`;
    if (open.includes(name)) throw new Refused(one, `${name} leads back to itself.`);
    return this.pattern(term.value, given, [...open, name], depth);
  }

  /** @param {any} one @param {Map<string, string> | null} given @param {string[]} open @param {number} depth @returns {Part[]} */
  select(one, given, open, depth) {
    const { selector, variants } = one;
    const star = variants.findIndex((/** @type {any} */ variant) => variant.default);
    const decided = this.decided(selector, given, open);
    if (decided !== null) {
      const chosen = variants.find((/** @type {any} */ { key }) => key.type === 'Identifier' && key.name === decided) ?? variants[star];
      return this.pattern(chosen.value, given, open, depth);
    }
    if (depth === DEEPEST) throw new Refused(one, `More than ${DEEPEST} choices inside each other: make messages of them.`);
    const call = selector.type === 'FunctionReference';
    const reference = call ? selector.arguments.positional[0] : selector;
    if (reference?.type !== 'VariableReference') throw new Refused(selector, 'Only a variable or -term.attribute can choose.');
    if (call) this.call(selector, given);
    const variable = this.known(reference, selector);
    return [{
      kind: 'select',
      name: variable.name,
      star,
      variants: variants.map((/** @type {any} */ { key, value }) => ({ key: this.key(key, variable), parts: joined(this.pattern(value, given, open, depth + 1)) })),
    }];
  }

  /** What a term's own word or attribute decides now; null where a variable decides later. @param {any} selector @param {Map<string, string> | null} given @param {string[]} open */
  decided(selector, given, open) {
    if (selector.type === 'VariableReference' && given) return given.get(selector.id.name) ?? '';
    if (selector.type !== 'TermReference') return null;
    if (!selector.attribute) throw new Refused(selector, `What a term says can't choose; its attribute can: { -${selector.id.name}.gender -> ... }`);
    const { term, given: own } = this.termAndArguments(selector);
    const attribute = term.attributes.find(({ id }) => id.name === selector.attribute.name);
    if (!attribute) throw new Refused(selector, `-${selector.id.name} has no .${selector.attribute.name}.`);
    return this.pattern(attribute.value, own, open).map((part) => /** @type {Text} */ (part).text).join('');
  }

  /** @param {any} key @param {Variable} variable @returns {Key} */
  key(key, variable) {
    const { type, words, name } = variable;
    if (type === 'number' || type === 'decimal') {
      if (key.type === 'NumberLiteral') {
        if (!/^\d{1,9}$/.test(key.value)) throw new Refused(key, `[${key.value}]: only whole numbers choose.`);
        return { kind: 'number', value: Number(key.value) };
      }
      if (this.categories.includes(key.name)) return { kind: 'category', value: CATEGORIES.indexOf(key.name) };
      throw new Refused(key, `[${key.name}] is no form of a number in this language. It has: ${this.categories.join(', ')}; or a whole number.`);
    }
    if (type !== 'choice') throw new Refused(key, `$${name} can't choose, because it is "${type}".`);
    if (!words.includes(key.name ?? key.value)) throw new Refused(key, `$${name} is never [${key.name ?? key.value}]. It can be: ${words.join(', ')}.`);
    return { kind: 'word', value: words.indexOf(key.name) };
  }
}

/**
 * With a choice by the reader's gender taken.
 * @param {Part[]} parts @param {number} reader @returns {Part[]}
 */
function asReader(parts, reader) {
  return joined(parts.flatMap((part) => {
    if (part.kind !== 'select') return part;
    if (part.name === READER.name) {
      const { parts: chosen } = part.variants.find(({ key }) => key.value === reader) ?? part.variants[part.star];
      return asReader(chosen, reader);
    }
    return { ...part, variants: part.variants.map(({ key, parts: inner }) => ({ key, parts: asReader(inner, reader) })) };
  }));
}

/**
 * A sentence without variables is a piece of the catalogue as it stands, so a choice by the reader's gender inside it becomes
 * a choice between whole sentences.
 * @param {Part[]} parts @returns {Part[]}
 */
function wholeSentences(parts) {
  if (!parts.some((part) => part.kind === 'select')) return parts;
  return [{
    kind: 'select',
    name: READER.name,
    star: READER.words.length - 1,
    variants: READER.words.map((_, value) => ({ key: { kind: /** @type {const} */ ('word'), value }, parts: asReader(parts, value) })),
  }];
}

/** Numbers that people meet; the forms that they take are those that a translator has to write. */
const MET = Array.from({ length: 1001 }, (_, number) => number);

/**
 * Reads a folder of .ftl files.
 * @param {object} given
 * @param {string} given.folder
 * @param {string} given.tag Of the language.
 * @param {(number: number) => string} given.categoryOf Its form of a whole number.
 * @param {string[]} given.categories All that it has.
 * @param {string} [given.root] Files are named from here.
 * @param {(text: string) => string} [given.change] What becomes of each text.
 * @param {Map<string, Group>} [given.describedBy] Groups of English: the variables are described there alone.
 * @returns {Language}
 */
export function readLanguage({ folder, tag, categoryOf, categories, root = folder, change = (text) => text, describedBy }) {
  /** @type {Problem[]} */
  const problems = [];
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort() : [];
  const parsed = files.map((name) => parse(join(folder, name), relative(root, join(folder, name))));
  for (const one of parsed) problems.push(...one.problems);
  /** @type {Map<string, import('@fluent/syntax').Term>} */
  const shared = new Map();
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const needed = new Set(MET.map(categoryOf));

  /** @param {Parsed} parsedFile */
  function termsOf({ body, text, file }) {
    const own = new Map(shared);
    for (const entry of body) {
      if (entry.type !== 'Term') continue;
      const term = /** @type {import('@fluent/syntax').Term} */ (entry);
      if (own.has(term.id.name)) problems.push({ file, line: lineOf(text, term.span?.start ?? 0), message: `-${term.id.name} is there twice.` });
      own.set(term.id.name, term);
    }
    return own;
  }

  const termsFile = parsed.find(({ file }) => basename(file) === TERMS);
  if (termsFile) for (const [name, term] of termsOf(termsFile)) shared.set(name, term);

  for (const one of parsed) {
    const { text, body, file } = one;
    if (one === termsFile) {
      const message = body.find((entry) => entry.type === 'Message');
      if (message) problems.push({ file, line: lineOf(text, message.span?.start ?? 0), message: `${TERMS} has terms only.` });
      continue;
    }
    const group = { name: basename(file, '.ftl'), file, messages: new Map(), refused: new Set() };
    groups.set(group.name, group);
    if (!NAME.test(group.name) || RESERVED.has(group.name)) problems.push({ file, line: 1, message: 'The name of a file has small letters, digits and _ only.' });
    const terms = termsOf(one);
    /** @type {Map<string, import('@fluent/syntax').Message>} */
    const messages = new Map();
    for (const entry of body) {
      if (entry.type !== 'Message') continue;
      const message = /** @type {import('@fluent/syntax').Message} */ (entry);
      if (messages.has(message.id.name)) problems.push({ file, line: lineOf(text, message.span?.start ?? 0), message: `${message.id.name} is there twice.` });
      messages.set(message.id.name, message);
    }
    for (const message of messages.values()) {
      const texts = [{ id: message.id.name, pattern: message.value, at: message.span?.start ?? 0 },
        ...message.attributes.map((attribute) => ({ id: `${message.id.name}_${attribute.id.name}`, pattern: attribute.value, at: attribute.span?.start ?? 0 }))];
      for (const { id, pattern, at } of texts) {
        if (!pattern) continue;
        const line = lineOf(text, text.startsWith('#', at) ? message.id.span?.start ?? at : at);
        const wrong = (/** @type {string} */ why, where = line) => problems.push({ file, line: where, message: why });
        if (!NAME.test(id) || RESERVED.has(id)) wrong(`A message can't be called ${id}: small letters, digits and _ only, and no word of C++.`);
        if (group.messages.has(id)) wrong(`${id} is there twice.`);
        const english = describedBy?.get(group.name)?.messages.get(id);
        const { variables, note } = english ?? variablesOf(message.comment?.content ?? '', wrong);
        // A translation of a message that English does not have is told of once, by whoever compares.
        if (describedBy && !english) {
          group.messages.set(id, { name: id, file, line, note, variables: [], parts: [], source: '' });
          continue;
        }
        const lowering = new Lowering({ terms, messages, variables, categories, change });
        try {
          let parts = joined(lowering.pattern(pattern));
          if (!variables.length) parts = wholeSentences(parts);
          for (const { name } of variables) {
            if (!lowering.used.has(name) && (describedBy || texts.length === 1)) wrong(`${id} does not say $${name}.`);
          }
          checkForms(parts, id, needed, wrong);
          checkText(parts, id, wrong);
          const used = texts.length === 1 ? variables : variables.filter(({ name }) => lowering.used.has(name));
          group.messages.set(id, { name: id, file, line, note, variables: used, parts, source: text.slice(pattern.span?.start, pattern.span?.end) });
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          group.refused.add(id);
          wrong(error.message, lineOf(text, error.at));
        }
      }
    }
  }
  return { tag, groups, problems };
}

/**
 * Each form that a number can take is thought of.
 * @param {Part[]} parts @param {string} id @param {Set<string>} needed @param {(message: string) => void} wrong
 */
function checkForms(parts, id, needed, wrong) {
  for (const part of parts) {
    if (part.kind !== 'select') continue;
    const seen = new Set(part.variants.map(({ key }) => `${key.kind} ${key.value}`));
    if (seen.size < part.variants.length) wrong(`${id}: two variants of $${part.name} are for the same.`);
    // Alone, [other] says that the noun never changes after a number.
    if (part.variants.some(({ key }) => key.kind === 'category' && CATEGORIES[key.value] !== 'other')) {
      const missing = [...needed].filter((category) => !seen.has(`category ${CATEGORIES.indexOf(category)}`));
      if (missing.length) wrong(`${id}: $${part.name} also takes the form [${missing.join('], [')}] in this language.`);
    }
    for (const { parts: inner } of part.variants) checkForms(inner, id, needed, wrong);
  }
}

/** @param {Part[]} parts @param {string} id @param {(message: string) => void} wrong */
function checkText(parts, id, wrong) {
  for (const part of parts) {
    if (part.kind === 'select') part.variants.forEach(({ parts: inner }) => checkText(inner, id, wrong));
    // eslint-disable-next-line no-control-regex
    else if (part.kind === 'text' && /[\0-\x08\x0b-\x1f\x7f\u2066-\u2069]/.test(part.text)) wrong(`${id} has an invisible character that can't be shown.`);
  }
}

/**
 * What a language lacks against English, and has besides.
 * @param {Language} language @param {Language} english
 * @returns {Problem[]}
 */
export function compare(language, english) {
  /** @type {Problem[]} */
  const problems = [];
  for (const [name, { messages, file }] of english.groups) {
    const own = language.groups.get(name);
    const path = file.replace(`${english.tag}/`, `${language.tag}/`);
    if (!own) {
      problems.push({ file: path, line: 1, message: `The file is missing. English has ${messages.size} messages in it.` });
      continue;
    }
    for (const message of messages.values()) {
      if (own.messages.has(message.name) || own.refused.has(message.name)) continue;
      problems.push({ file: own.file, line: 1, message: `${message.name} is missing. English: ${message.source.replace(/\s+/g, ' ').trim()}` });
    }
    for (const { name: id, line } of own.messages.values()) {
      if (!messages.has(id)) problems.push({ file: own.file, line, message: `${id} is not a message of English, so nobody would see it.` });
    }
  }
  for (const { name, file } of language.groups.values()) {
    if (!english.groups.has(name)) problems.push({ file, line: 1, message: 'English has no such file, so nobody would see it.' });
  }
  return problems;
}
