// The page as one file: its modules joined, its style, program, fonts and licenses inside. Nothing in it may be fetched.
// SPDX-License-Identifier: MIT
// @ts-check
import { createHash } from 'node:crypto';

import { minify } from 'terser';
import ts from 'typescript';

/** Modules that a single file has another one for. */
const INSTEAD = /** @type {Record<string, string>} */ ({ 'place.js': 'place_single.js' });

/** What the modules ask for by name (web/place_single.js). */
const PARTS = /^(reflect\.txt|words\.txt|ebb(_kdf)?\.wasm|licenses\.txt|fonts\/.*)$/;

/**
 * One script out of modules, each in a scope of its own, in the order in which they need each other. Understands what
 * web/ uses: named and default imports of relative names, exported declarations, one default.
 * @param {string} entry
 * @param {(name: string) => string} read
 */
export function join(entry, read) {
  /** @type {Map<string, string>} Where a module's exports are. */
  const done = new Map();
  /** @type {Set<string>} */
  const open = new Set();
  let script = '';

  /** @param {string} name @returns {string} */
  function add(name) {
    const known = done.get(name);
    if (known) return known;
    if (open.has(name)) throw new Error(`${name} needs itself`);
    open.add(name);
    const text = read(name);
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
    /** @type {string[]} */
    const given = [];
    let body = '';
    for (const statement of file.statements) {
      const words = text.slice(statement.getStart(file), statement.end);
      if (ts.isImportDeclaration(statement)) {
        const from = add(/** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text.replace('./', ''));
        const { name: whole, namedBindings } = statement.importClause ?? {};
        if (namedBindings && !ts.isNamedImports(namedBindings)) throw new Error(`${name}: ${words}`);
        const parts = (namedBindings?.elements ?? []).map(({ propertyName, name: local }) => (
          propertyName ? `${propertyName.text}: ${local.text}` : local.text
        ));
        if (whole) parts.push(`default: ${whole.text}`);
        body += `const { ${parts.join(', ')} } = ${from};\n`;
      } else if (ts.isExportAssignment(statement)) {
        given.push(`default: ${statement.expression.getText(file)}`);
      } else if (ts.isExportDeclaration(statement)) {
        throw new Error(`${name}: ${words}`);
      } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
        const names = ts.isVariableStatement(statement) ? statement.declarationList.declarations.map((one) => one.name.getText(file))
          : [/** @type {ts.FunctionDeclaration} */ (statement).name?.text ?? ''];
        given.push(...names);
        body += `${words.replace(/^export /, '')}\n`;
      } else {
        body += `${words}\n`;
      }
    }
    const variable = `$${done.size}`;
    done.set(name, variable);
    script += `const ${variable} = (() => {\n${body}return { ${given.join(', ')} };\n})();\n`;
    return variable;
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
 * @returns {Promise<string>} the page
 */
export async function singleFile(files, version) {
  const read = (/** @type {string} */ name) => {
    const bytes = files.get(INSTEAD[name] ?? name);
    if (bytes === undefined) throw new Error(`${name} is needed and not there`);
    return bytes.toString();
  };
  const { code } = await minify(join('main.js', read), {
    module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false, inline_script: true },
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
    .replace('<html ', `<html data-version="${version}" `)
    .replace(/<link [^>]*>\n/g, '')
    .replace(/<script type="module" src="[^"]*"><\/script>\n/, () => `${icon}<style>${style}</style>\n`)
    .replace('</body>', () => `${parts.join('')}<script type="module">${script}</script>\n</body>`);
}
