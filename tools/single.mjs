// The page as one file: its modules joined, its style, program, fonts and licenses inside. Nothing in it may be fetched.
// SPDX-License-Identifier: MIT
// @ts-check
import { createHash } from 'node:crypto';

import { minify } from 'terser';
import ts from 'typescript';

/** Modules that a single file has another one for. */
const INSTEAD = /** @type {Record<string, string>} */ ({ 'place.js': 'place_single.js' });

/** What the modules ask for by name (web/place_single.js). */
const PARTS = /^(reflect\.txt|words\.txt|ebb(_kdf)?\.wasm|licenses\.txt|fonts\/.*|words\/.*)$/;

/** @param {ts.BindingName} name @returns {string[]} */
const namesIn = (name) => (ts.isIdentifier(name) ? [name.text]
  : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : [])));

/** @param {ts.Statement} statement @returns {string[]} The names that it declares. */
function declaredBy(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap((one) => namesIn(one.name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  return [];
}

/** Whether it names a property or a label, which nothing declares. @param {ts.Identifier} name */
function isBare(name) {
  const { parent } = name;
  return ts.isMetaProperty(parent) || ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)
    || (ts.isPropertyAccessExpression(parent) && parent.name === name)
    || (ts.isBindingElement(parent) && parent.propertyName === name)
    || ((ts.isObjectLiteralElement(parent) || ts.isClassElement(parent)) && !ts.isShorthandPropertyAssignment(parent) && parent.name === name);
}

/**
 * The text of a statement in which names are called otherwise, also where something inside has the same name: it is then
 * called so everywhere.
 * @param {ts.SourceFile} file
 * @param {ts.Node} statement
 * @param {Map<string, string>} called
 */
function renamed(file, statement, called) {
  let text = '';
  let from = statement.getStart(file);
  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isIdentifier(node) && called.has(node.text) && !isBare(node)) {
      const { parent } = node;
      const short = (ts.isShorthandPropertyAssignment(parent) && parent.name === node)
        || (ts.isBindingElement(parent) && parent.name === node && !parent.propertyName && !parent.dotDotDotToken && ts.isObjectBindingPattern(parent.parent));
      text += `${file.text.slice(from, node.getStart(file))}${short ? `${node.text}: ` : ''}${called.get(node.text)}`;
      from = node.end;
    }
    ts.forEachChild(node, visit);
  }
  visit(statement);
  return text + file.text.slice(from, statement.end);
}

/**
 * One script out of modules, in the order in which they need each other; the names of each are marked with its number.
 * Understands what web/ uses: named and default imports of relative names, exported declarations, one default.
 * @param {string} entry
 * @param {(name: string) => string} read
 */
export function join(entry, read) {
  /** @type {Map<string, Map<string, string>>} What a module's exports are called in the script. */
  const done = new Map();
  /** @type {Set<string>} */
  const open = new Set();
  let script = '';

  /** @param {string} name */
  function add(name) {
    const known = done.get(name);
    if (known) return known;
    if (open.has(name)) throw new Error(`${name} needs itself`);
    const mark = `$${open.size}`;
    open.add(name);
    const text = read(name);
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
    /** @type {Map<string, string>} */
    const given = new Map();
    /** @type {Map<string, string>} What the names of this module are called in the script. */
    const called = new Map();
    for (const statement of file.statements) {
      const words = text.slice(statement.getStart(file), statement.end);
      if (ts.isImportDeclaration(statement)) {
        const from = add(/** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text.replace('./', ''));
        const { name: whole, namedBindings } = statement.importClause ?? {};
        if (namedBindings && !ts.isNamedImports(namedBindings)) throw new Error(`${name}: ${words}`);
        const wanted = (namedBindings?.elements ?? []).map(({ propertyName, name: local }) => [(propertyName ?? local).text, local.text]);
        if (whole) wanted.push(['default', whole.text]);
        for (const [theirs, ours] of wanted) {
          const there = from.get(theirs);
          if (there === undefined) throw new Error(`${name}: ${words}`);
          called.set(ours, there);
        }
      } else if (ts.isExportDeclaration(statement)) {
        throw new Error(`${name}: ${words}`);
      } else if (ts.isExportAssignment(statement)) {
        given.set('default', `default${mark}`);
      } else {
        const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        for (const own of declaredBy(statement)) {
          called.set(own, own + mark);
          if (exported) given.set(own, own + mark);
        }
      }
    }
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement)) continue;
      script += ts.isExportAssignment(statement) ? `const default${mark} = ${renamed(file, statement.expression, called)};\n`
        : `${renamed(file, statement, called).replace(/^export /, '')}\n`;
    }
    done.set(name, given);
    return given;
  }
  add(entry);
  return script;
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} name @param {string} text @returns {string} The same, if it can stand in the page. */
function embeddable(name, text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${name} would end its element too early`);
  return text;
}

/**
 * @param {Map<string, Buffer>} files everything that is published, and what stands in for some of it, by name
 * @param {string} version
 * @param {string} sum of that version's files
 * @returns {Promise<string>} the page
 */
export async function singleFile(files, version, sum) {
  const read = (/** @type {string} */ name) => {
    const bytes = files.get(INSTEAD[name] ?? name);
    if (bytes === undefined) throw new Error(`${name} is needed and not there`);
    return bytes.toString();
  };
  const { code } = await minify(join('main.js', read), {
    module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false, inline_script: true },
  });
  const script = embeddable('main.js', code ?? '');
  const style = embeddable('style.css', read('style.css'));
  const policy = [
    "default-src 'none'", `script-src ${hashOf(script)} 'wasm-unsafe-eval'`, `style-src ${hashOf(style)}`, 'img-src data:',
    "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types ebb', "webrtc 'block'",
  ].join('; ');
  const parts = [...files].filter(([name]) => PARTS.test(name)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => (
    `<script type="application/octet-stream" id="${name}">${bytes.toString('base64')}</script>\n`
  ));
  const icon = `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}">\n`;
  return read('index.html')
    .replace('%POLICY%', () => policy)
    .replace(' data-bytes="%BYTES%"', '')
    .replace('%SUM%', sum)
    .replace('<html ', `<html data-version="${version}" `)
    .replace(/<link [^>]*>\n/g, '')
    .replace(/<script type="module" src="[^"]*"><\/script>\n/, () => `${icon}<style>${style}</style>\n`)
    .replace('</body>', () => `${parts.join('')}<script type="module">${script}</script>\n</body>`);
}
