// Finds sentences that stand in the program instead of in a message file, and sentences that are put together of pieces.
// SPDX-License-Identifier: MIT
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import ts from 'typescript';

/** @typedef {{ line: number, message: string }} Found */

/** What people know as a name or a sentence: a word with a capital, or a letter that only some languages have. @param {string} text */
const isName = (text) => /(^|[\s(“"'])\p{Lu}\p{Ll}/u.test(text) || /[^\x00-\x7f]/u.test(text.replace(/\p{P}/gu, ''));

/** Several words, as no key or path has them. @param {string} text */
const isPhrase = (text) => /\p{L}{2,}[,:;.?]? \p{L}/u.test(text);

/** Says that a text is read by nobody but who writes programs or exercises, or is never shown: where, and why. */
const CPP_MAY = [
  { where: /^base\/said\.cpp$/, code: /./ }, // Ids that are stored.
  { where: /^vault\//, code: /constexpr/ }, // Marks in stored bytes.
  { where: /^features\/reflect\/texts\.cpp$/, code: /\bsay\(|wrong\.push_back|this line is not/ }, // For who writes exercises.
  { where: /^features\/reflect\/queries\.cpp$/, code: /\bmark = / }, // As a step is written in assets/reflect.txt.
  { where: /^platform\/window\.cpp$/, code: /SDL_CreateWindow/ }, // Nobody sees that window's title.
];

/** Where several words are an id: of a scope, a widget, a field of a draft. */
const CPP_ID = /\bscope\(|\.id =|\(form, "|\bhash\(/;

/** Where pieces are put together around a sentence, or around a day or a number that is said. */
const SAID = String.raw`(?:\bwords\w*(?:\(\w*\))?\.(?!line\b)\w+|\blanguage\.(?:day|days|time|number|month_name|weekday_name))\([^()]*\)`;
const CPP_GLUED = [
  new RegExp(String.raw`(?<![=(,?:] *)[+] *(?:std::string\()?(?:\w+\.)?${SAID}`),
  new RegExp(String.raw`(?:std::string\()(?:\w+\.)?${SAID}(?:\.text\(\))?\) *[+]`),
  new RegExp(String.raw`^[^"]*(?<!\w\()(?:\w+\.)?${SAID}(?:\.text\(\))? *[+] *["'s]`),
];
/** What stands between things that are put together. */
const BETWEEN = /^ ?[,;] ?$|^: $|^ (and|or|of|to|in|on|at) $/;
/** Lists that are no sentences: in the text of an exercise, and what a test is told of a tree. */
const CPP_GLUE_MAY = /^(features\/reflect\/(queries|codec|texts)\.cpp|ui\/semantics\.cpp|vault\/|platform\/|base\/)/;

/** The characters of a literal of C++. @param {string} literal */
const read = (literal) => Buffer.from(literal.replace(/\\x([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
  .toString('utf8').replace(/\\[nrt0]/g, ' ').replace(/\\(["\\])/g, '$1');

/**
 * @param {string} file Below src/.
 * @param {string} text
 * @returns {Found[]}
 */
export function literalsOfProgram(file, text) {
  /** @type {Found[]} */
  const found = [];
  text.split('\n').forEach((whole, i) => {
    const code = whole.replace(/("(?:\\.|[^"\\])*")|\/\/.*/g, (_, literal) => literal ?? '');
    if (/^\s*#|static_assert|\bassert\(/.test(code)) return;
    const may = CPP_MAY.some(({ where, code: allowed }) => where.test(file) && allowed.test(code));
    const said = [...code.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, literal]) => read(literal));
    for (const one of said) {
      if (!may && (isName(one) || (isPhrase(one) && !CPP_ID.test(code)))) found.push({ line: i + 1, message: `"${one}" belongs into assets/words.` });
    }
    if (!CPP_GLUE_MAY.test(file) && (CPP_GLUED.some((glued) => glued.test(code)) || (/append\(|[+]/.test(code) && said.some((one) => BETWEEN.test(one))))) {
      found.push({ line: i + 1, message: `a sentence is put together of pieces: ${code.trim()}` });
    }
  });
  return found;
}

/** What is shown or said by these: a property that is set, an attribute, a call. */
const SHOWING = {
  properties: new Set(['textContent', 'innerText', 'title', 'placeholder', 'alt', 'ariaLabel', 'label']),
  attributes: new Set(['aria-label', 'title', 'alt', 'placeholder']),
  calls: new Set(['say', 'announce', 'showBar', 'showNote', 'alert', 'confirm', 'prompt']),
};

/** Whether what stands there is only for who reads the console. @param {ts.Node} node */
function isFault(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /(Error|Exception)$/.test(at.expression.getText())) return true;
    if (ts.isThrowStatement(at)) return true;
    if (ts.isFunctionLike(at)) return false;
  }
  return false;
}

/** Whether people see or hear it. @param {ts.Node} node */
function isShown(node) {
  for (let [inner, at] = [node, node.parent]; at; [inner, at] = [at, at.parent]) {
    if (ts.isFunctionLike(at)) return false;
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken && at.right === inner) {
      return ts.isPropertyAccessExpression(at.left) && SHOWING.properties.has(at.left.name.text);
    }
    if (ts.isPropertyAssignment(at) && SHOWING.properties.has(at.name.getText())) return true;
    if (ts.isCallExpression(at)) {
      const name = ts.isPropertyAccessExpression(at.expression) ? at.expression.name.text : at.expression.getText();
      const [first] = at.arguments;
      if (name === 'setAttribute') return inner !== first && first !== undefined && ts.isStringLiteral(first) && SHOWING.attributes.has(first.text);
      return SHOWING.calls.has(name);
    }
  }
  return false;
}

/**
 * @param {string} file A module of web/.
 * @param {string} text
 * @returns {Found[]}
 */
export function literalsOfPage(file, text) {
  /** @type {Found[]} */
  const found = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  /** @param {ts.Node} node @param {string} message */
  const tell = (node, message) => found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, message });
  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isImportDeclaration(node)) return;
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText && !isFault(node)) {
      const sentence = /^\p{Lu}\p{Ll}*[,:]? \p{L}.*|\p{L} .*\p{L}[.?]$/u.test(node.text) && !/"|'|\(/.test(node.text);
      if (/\p{L}/u.test(node.text) && isShown(node)) tell(node, `"${node.text}" belongs into assets/words.`);
      else if (sentence && !/^Ebb /.test(node.text)) tell(node, `"${node.text}" belongs into assets/words.`);
    }
    const isSentence = (/** @type {ts.Node} */ one) => /^sentences\.\w+$/.test(one.getText()) || /^filled\(/.test(one.getText());
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken && (isSentence(node.left) || isSentence(node.right))) {
      tell(node, `a sentence is put together of pieces: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/**
 * Everything that is wrong in the program and in the page, as "file:line: what".
 * @param {string} root Of the repository.
 */
export function literals(root) {
  const files = (/** @type {string} */ folder, /** @type {RegExp} */ name) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  const all = [
    ...files('src', /\.(cpp|h)$/).map((path) => ({ path, found: literalsOfProgram(relative(join(root, 'src'), path), readFileSync(path, 'utf8')) })),
    // sentences.js is made of the message file.
    ...files('web', /^(?!sentences\.js$).*\.js$/).map((path) => ({ path, found: literalsOfPage(path, readFileSync(path, 'utf8')) })),
  ];
  return all.flatMap(({ path, found }) => found.map(({ line, message }) => `${relative(root, path)}:${line}: ${message}`));
}
