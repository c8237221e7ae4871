// Makes the program's side of what the page and the program say to each other, from the one description of it:
// web/contract.d.ts (calls, messages, nodes) and web/codes.js (numbers that stand for something).
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/contract.mjs FOLDER
//
// writes codes.h, messages.h, host.h, calls.h and calls.cpp there; a file that is right already is left alone. CMake runs it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const WEB = fileURLToPath(new URL('../web/', import.meta.url));

/**
 * A number that stands for something.
 * @typedef {{ name: string, note: string, items: { name: string, value: number, note: string }[] }} Codes
 */
/**
 * A part of a message or a parameter of a call. `type` is a name of contract.d.ts, `string`, `boolean` or `true`.
 * @typedef {{ name: string, note: string, type: string, list: boolean, optional: boolean, nullable: boolean }} Part
 */
/** @typedef {{ name: string, note: string, parts: Part[] }} Shape */
/** @typedef {{ name: string, note: string, words: string[] }} Choice One of a few words. */
/** @typedef {Shape & { returns: string }} Call */
/**
 * Everything that the description says.
 * @typedef {object} Contract
 * @property {Map<string, Codes>} codes By the name of their type: `CommitProblem` for COMMIT_PROBLEM.
 * @property {Map<string, string>} aliases A name for a number or a text, with what it is.
 * @property {Map<string, Choice>} choices
 * @property {Map<string, Shape>} shapes Interfaces, but for those that list calls and messages.
 * @property {Call[]} calls Of the page in the program.
 * @property {Call[]} host Of the program in the page.
 * @property {Shape[]} messages
 */

/** Says where the description uses something that has no counterpart in C++. */
class ContractError extends Error {
  /** @param {ts.Node} node @param {string} why */
  constructor(node, why) {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    super(`${file.fileName}:${line + 1}: ${why}: ${node.getText()}`);
  }
}

/** What stands in the comment before it, in one line. @param {ts.Node} node */
function noteOf(node) {
  const comments = /** @type {any} */ (node).jsDoc ?? [];
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** @param {string} file @param {string} text */
const parse = (file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);

/** @param {ts.TypeNode} type @returns {Pick<Part, 'type' | 'list' | 'nullable'>} */
function typeOf(type) {
  if (ts.isArrayTypeNode(type)) return { ...typeOf(type.elementType), list: true };
  if (ts.isUnionTypeNode(type) && type.types.length === 2 && type.types[1].getText() === 'null') {
    return { ...typeOf(type.types[0]), nullable: true };
  }
  if (ts.isTypeReferenceNode(type) || ts.isLiteralTypeNode(type) || type.kind === ts.SyntaxKind.BooleanKeyword ||
      type.kind === ts.SyntaxKind.VoidKeyword) {
    return { type: type.getText(), list: false, nullable: false };
  }
  throw new ContractError(type, 'a type that C++ has no counterpart for');
}

/** @param {ts.PropertySignature | ts.ParameterDeclaration} at @returns {Part} */
function partOf(at) {
  if (!at.type) throw new ContractError(at, 'a part without a type');
  return { name: at.name.getText(), note: noteOf(at), optional: Boolean(at.questionToken), ...typeOf(at.type) };
}

/** @param {ts.NodeArray<ts.TypeElement>} members */
const partsOf = (members) => members.map((member) => {
  if (!ts.isPropertySignature(member)) throw new ContractError(member, 'not a part');
  return partOf(member);
});

/** @param {string} text */
const pascal = (text) => text.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase());
/** @param {string} text */
const snake = (text) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Reads the description.
 * @param {{ codes: string, contract: string }} texts Of the two files.
 * @returns {Contract}
 */
export function readContract(texts) {
  /** @type {Contract} */
  const found = { codes: new Map(), aliases: new Map(), choices: new Map(), shapes: new Map(), calls: [], host: [], messages: [] };

  parse('codes.js', texts.codes).forEachChild((statement) => {
    if (!ts.isVariableStatement(statement)) return;
    const { name, initializer } = statement.declarationList.declarations[0];
    const table = initializer && ts.isParenthesizedExpression(initializer) ? initializer.expression : initializer;
    if (!table || !ts.isObjectLiteralExpression(table)) throw new ContractError(statement, 'not a table of numbers');
    const type = pascal(name.getText().toLowerCase());
    const items = table.properties.map((property) => {
      if (!ts.isPropertyAssignment(property) || !ts.isNumericLiteral(property.initializer)) {
        throw new ContractError(property, 'not a number');
      }
      return { name: property.name.getText(), value: Number(property.initializer.text), note: noteOf(property) };
    });
    items.forEach(({ value }, i) => {
      if (value !== items[0].value + i) throw new ContractError(statement, 'numbers that do not follow each other');
    });
    found.codes.set(type, { name: type, note: noteOf(statement), items });
  });

  /** @param {ts.InterfaceDeclaration} at */
  function takeInterface(at) {
    const name = at.name.text;
    if (name === 'Calls' || name === 'Host') {
      for (const member of at.members) {
        if (!ts.isMethodSignature(member) || !member.type) throw new ContractError(member, 'not a call');
        found[name === 'Calls' ? 'calls' : 'host'].push({
          name: member.name.getText(), note: noteOf(member), parts: member.parameters.map(partOf), returns: member.type.getText(),
        });
      }
    } else if (name === 'Messages') {
      for (const member of at.members) {
        if (!ts.isPropertySignature(member) || !member.type) throw new ContractError(member, 'not a message');
        const kind = member.name.getText();
        const { type } = member;
        const parts = ts.isTypeLiteralNode(type) ? partsOf(type.members) : found.shapes.get(type.getText())?.parts;
        if (!parts) throw new ContractError(type, 'a message without a shape');
        found.messages.push({ name: kind, note: noteOf(member), parts });
      }
    } else if (name !== 'Exports') {
      found.shapes.set(name, { name, note: noteOf(at), parts: partsOf(at.members) });
    }
  }

  /** @param {ts.TypeAliasDeclaration} at */
  function takeAlias(at) {
    if (at.typeParameters || ts.isMappedTypeNode(at.type) || ts.isIndexedAccessTypeNode(at.type)) return; // For `tsc` only.
    if (ts.isUnionTypeNode(at.type)) {
      const words = at.type.types.map((word) => {
        if (!ts.isLiteralTypeNode(word) || !ts.isStringLiteral(word.literal)) throw new ContractError(word, 'not a word');
        return word.literal.text;
      });
      found.choices.set(at.name.text, { name: at.name.text, note: noteOf(at), words });
    } else if (!found.codes.has(at.name.text)) {
      found.aliases.set(at.name.text, at.type.getText());
    }
  }

  const statements = [...parse('contract.d.ts', texts.contract).statements];
  statements.filter(ts.isTypeAliasDeclaration).forEach(takeAlias);
  const interfaces = statements.filter(ts.isInterfaceDeclaration);
  for (const last of [false, true]) {
    interfaces.filter((one) => (one.name.text === 'Messages') === last).forEach(takeInterface);
  }
  return found;
}

/** What the description's names of numbers and texts are in C++: in a message, as a typed parameter, as it is handed over. */
const TYPES = /** @type {Record<string, { part: string, raw: string }>} */ ({
  boolean: { part: 'bool', raw: 'int' },
  true: { part: 'bool', raw: 'int' },
  Key: { part: 'std::uint32_t', raw: 'std::uint32_t' },
  Rgb: { part: 'std::uint32_t', raw: 'std::uint32_t' },
  Int: { part: 'int', raw: 'int' },
  Count: { part: 'std::uint64_t', raw: 'double' },
  Milliseconds: { part: 'std::int64_t', raw: 'double' },
  Real: { part: 'float', raw: 'double' },
  Text: { part: 'std::string_view', raw: '' },
  Bytes: { part: 'std::span<const std::byte>', raw: '' },
  FourNumbers: { part: 'float*', raw: 'float*' },
});
const KEYWORDS = new Set(['for', 'default', 'switch', 'new']);

/** @param {string} name */
const identifier = (name) => (KEYWORDS.has(name) ? `${snake(name)}_` : snake(name));

/**
 * @param {Contract} contract
 * @param {string} name
 * @returns {string} The type of one value.
 */
function valueType(contract, name) {
  if (TYPES[name]) return TYPES[name].part;
  if (contract.codes.has(name) || contract.choices.has(name) || contract.shapes.has(name)) return name;
  throw new Error(`contract.d.ts: there is no type ${name}`);
}

/** Whether nothing, 0 or no says the same as a part that is not there. @param {Part} part */
const emptyIsNone = (part) => part.list || (part.type in TYPES && part.type !== 'boolean');

/** @param {Contract} contract @param {Part} part */
function memberType(contract, part) {
  const type = valueType(contract, part.type);
  if (part.list) {
    const item = part.type === 'Text' ? 'std::string' : type;
    return part.optional ? `std::span<const ${item}>` : `Each<${item}>`;
  }
  return part.optional && !emptyIsNone(part) ? `std::optional<${type}>` : type;
}

/** @param {string} note @param {string} [indent] */
function comment(note, indent = '') {
  if (!note) return '';
  const lines = [''];
  for (const word of note.split(' ')) {
    const line = lines[lines.length - 1];
    if (line && indent.length + 4 + line.length + 1 + word.length > 100) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `${indent}/// ${line}\n`).join('');
}

const HEAD = (/** @type {string} */ what) => `// ${what}
// Made by tools/contract.mjs of web/contract.d.ts and web/codes.js; change those.
// SPDX-License-Identifier: MIT
`;

/** @param {Contract} contract */
function codesHeader(contract) {
  let out = `${HEAD('Numbers and words that stand for something on the way to the page and back.')}#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ebb::page {
`;
  for (const { name, note, items } of contract.codes.values()) {
    out += `\n${comment(note)}enum class ${name} : std::uint8_t {\n`;
    items.forEach((item, i) => { out += `${comment(item.note, '    ')}    ${pascal(item.name)}${i === 0 && item.value ? ` = ${item.value}` : ''},\n`; });
    out += `};\n/// Which one the number stands for, if any.
constexpr std::optional<${name}> ${snake(name).slice(1)}_of(int number) {
    return number >= ${items[0].value} && number <= ${items[items.length - 1].value} ? std::optional(static_cast<${name}>(number)) : std::nullopt;
}\n`;
  }
  for (const { name, note, words } of contract.choices.values()) {
    const count = `${snake(name).slice(1)}_count`;
    out += `\n${comment(note)}enum class ${name} : std::uint8_t { ${words.map(pascal).join(', ')} };
inline constexpr std::size_t ${count} = ${words.length};
/// The word that the page knows it by.
constexpr std::string_view word(${name} one) {
    constexpr std::array<std::string_view, ${count}> words{${words.map((word) => `"${word}"`).join(', ')}};
    return words[static_cast<std::size_t>(one)];
}\n`;
  }
  return `${out}\n} // namespace ebb::page\n`;
}

/** The statements that write a shape's parts into `json`. @param {Part[]} parts */
const writing = (parts) => parts.map((part) => {
  const rest = part.optional ? 'some' : 'member';
  return `    json.${rest}("${part.name}", one.${identifier(part.name)});\n`;
}).join('');

/** Shapes that are parts of others, those inside first. @param {Contract} contract */
function innerShapes(contract) {
  /** @type {Set<string>} */
  const needed = new Set();
  /** @param {Part[]} parts */
  function visit(parts) {
    for (const { type } of parts) {
      const shape = contract.shapes.get(type);
      if (!shape || needed.has(type)) continue;
      visit(shape.parts);
      needed.add(type);
    }
  }
  contract.messages.forEach(({ parts }) => visit(parts));
  return [...needed].map((name) => /** @type {Shape} */ (contract.shapes.get(name)));
}

/** @param {Contract} contract @param {Shape} shape @param {string} name @param {string} [first] A member besides. */
function struct(contract, shape, name, first = '') {
  const members = shape.parts.map((part) => {
    const type = memberType(contract, part);
    const plain = /^(bool|int|float|std::u?int\d+_t)$/.test(type);
    const start = plain ? ` = ${type === 'bool' ? 'false' : '0'}` : type.startsWith('Each<') ? '' : '{}';
    return `${comment(part.note, '    ')}    ${type} ${identifier(part.name)}${start};\n`;
  });
  return `\n${comment(shape.note)}struct ${name} {${members.length || first ? `\n${first}${members.join('')}` : ''}};\n`;
}

/** @param {Contract} contract */
function messagesHeader(contract) {
  let out = `${HEAD('What the program sends to the page: a struct a message, and how it is written.')}#pragma once

#include "base/function_ref.h"
#include "base/json.h"
#include "page/codes.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ebb::page {

/// Goes through a list and calls what it is given with each of its items.
template <class Item>
using Each = FunctionRef<void(FunctionRef<void(const Item&)>)>;
`;
  /** @param {Shape} shape @param {string} name */
  const writer = (shape, name) => `inline void write(JsonWriter&${shape.parts.length ? ' json' : ''}, const ${name}&${shape.parts.length ? ' one' : ''}) {`;
  for (const shape of innerShapes(contract)) {
    out += `${struct(contract, shape, shape.name)}${writer(shape, shape.name)}
    json.begin_object();\n${writing(shape.parts)}    json.end_object();\n}\n`;
  }
  out += '\n/// The messages.\nnamespace message {\n';
  for (const message of contract.messages) {
    const name = pascal(message.name);
    out += `${struct(contract, message, name, `    static constexpr const char* kind = "${message.name}";\n`)}${writer(message, name)}\n${writing(message.parts)}}\n`;
  }
  return `${out}
/// A message as the page reads it: of this kind, with what \`parts\` writes.
inline std::string to_json(const char* kind, FunctionRef<void(JsonWriter&)> parts) {
    JsonWriter json;
    json.begin_object().member("kind", kind);
    parts(json);
    json.end_object();
    return json.text();
}
template <class Message>
std::string to_json(const Message& message) {
    return to_json(Message::kind, [&](JsonWriter& json) { write(json, message); });
}

} // namespace message
} // namespace ebb::page
`;
}

/** @param {Contract} contract @param {Part} part */
function parameter(contract, part) {
  const type = valueType(contract, part.type);
  return `${part.nullable ? `std::optional<${type}>` : type} ${identifier(part.name)}`;
}

/** @param {Call} call */
const resultType = (call) => ({ void: 'void', boolean: 'bool', Int: 'int', Text: 'std::string' })[call.returns];

/** The parameters as they cross: what has a length as two. @param {Contract} contract @param {Call} call */
const rawParameters = (contract, call) => call.parts.map((part) => {
  const name = identifier(part.name);
  if (part.type === 'Text') return `const char* ${name}, int ${name}_length`;
  if (part.type === 'Bytes') return `const std::byte* ${name}, int ${name}_length`;
  return `${contract.codes.has(part.type) ? 'int' : TYPES[part.type].raw} ${name}`;
}).join(', ');

/** @param {Contract} contract */
function hostHeader(contract) {
  let out = `${HEAD('What the program calls in the page: web/host_library.js has them.')}#pragma once

#include "page/codes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

extern "C" {
`;
  const raw = (/** @type {Call} */ call) => (call.returns === 'void' ? 'void' : 'int');
  for (const call of contract.host) out += `${raw(call)} ebb_${call.name}(${rawParameters(contract, call)});\n`;
  out += '}\n\nnamespace ebb::page::host {\n';
  for (const call of contract.host) {
    const given = call.parts.map((part) => {
      const name = identifier(part.name);
      if (part.type === 'Text' || part.type === 'Bytes') return `${name}.data(), static_cast<int>(${name}.size())`;
      if (part.type === 'Milliseconds') return `static_cast<double>(${name})`;
      return contract.codes.has(part.type) ? `static_cast<int>(${name})` : name;
    });
    const invoke = `ebb_${call.name}(${given.join(', ')})`;
    out += `\n${comment(call.note)}inline ${resultType(call)} ${call.name}(${call.parts.map((part) => parameter(contract, part)).join(', ')}) {
    ${call.returns === 'void' ? invoke : `return ${invoke}${call.returns === 'boolean' ? ' != 0' : ''}`};\n}\n`;
  }
  return `${out}\n} // namespace ebb::page::host\n`;
}

/** @param {Contract} contract */
function callsHeader(contract) {
  let out = `${HEAD('What the page calls in the program: each is defined in platform/main.cpp.')}#pragma once

#include "page/codes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ebb::page {
`;
  for (const call of contract.calls) {
    out += `\n${comment(call.note)}${resultType(call)} ${call.name}(${call.parts.map((part) => parameter(contract, part)).join(', ')});\n`;
  }
  return `${out}\n} // namespace ebb::page\n`;
}

/** @param {Contract} contract */
function callsSource(contract) {
  let out = `${HEAD('The exports of the program: numbers and pointers as JavaScript hands them over, given on with their types.')}#include "page/calls.h"

#include <emscripten/emscripten.h>

using namespace ebb;

extern "C" {
`;
  for (const call of contract.calls) {
    /** @type {string[]} */
    const given = [];
    /** @type {string[]} */
    const checks = [];
    for (const part of call.parts) {
      const name = identifier(part.name);
      const length = `${name}_length`;
      if (part.type === 'Text' || part.type === 'Bytes') {
        const value = `${valueType(contract, part.type)}{${name}, static_cast<std::size_t>(${length})}`;
        given.push(part.nullable ? `${length} < 0 ? std::nullopt : std::optional(${value})` : value);
      } else if (contract.codes.has(part.type)) {
        checks.push(`    const auto known_${name} = page::${snake(part.type).slice(1)}_of(${name});\n    if (!known_${name}) __builtin_trap(); // A mistake of the page, which says that the app has stopped.\n`);
        given.push(`*known_${name}`);
      } else {
        const { part: type, raw: from } = TYPES[part.type];
        given.push(type === from ? name : type === 'bool' ? `${name} != 0` : `static_cast<${type}>(${name})`);
      }
    }
    const invoke = `page::${call.name}(${given.join(', ')})`;
    const [type, body] = /** @type {Record<string, [string, string]>} */ ({
      void: ['void', `    ${invoke};\n`],
      boolean: ['int', `    return ${invoke} ? 1 : 0;\n`],
      Int: ['int', `    return ${invoke};\n`],
      Text: ['const char*', `    static std::string answer;\n    answer = ${invoke};\n    return answer.c_str();\n`],
    })[call.returns];
    out += `\nEMSCRIPTEN_KEEPALIVE ${type} ebb_${call.name}(${rawParameters(contract, call)}) {\n${checks.join('')}${body}}\n`;
  }
  return `${out}\n} // extern "C"\n`;
}

/**
 * The program's side, file by file.
 * @param {Contract} contract
 * @returns {Record<string, string>}
 */
export function programSide(contract) {
  return {
    'codes.h': codesHeader(contract),
    'messages.h': messagesHeader(contract),
    'host.h': hostHeader(contract),
    'calls.h': callsHeader(contract),
    'calls.cpp': callsSource(contract),
  };
}

/** The description as it stands in web/. */
export async function ownContract() {
  const [codes, contract] = await Promise.all(['codes.js', 'contract.d.ts'].map((name) => readFile(join(WEB, name), 'utf8')));
  return readContract({ codes, contract });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('Usage: node tools/contract.mjs FOLDER');
    process.exit(2);
  }
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(programSide(await ownContract()))) {
    const path = join(folder, name);
    if (!existsSync(path) || await readFile(path, 'utf8') !== text) await writeFile(path, text);
  }
}
