// @ts-check
// A page of text on paper (or as a PDF), by the browser's own printing. Marks of Markdown become what they mean.
// SPDX-License-Identifier: MIT

const HEADING = /^(#{1,3})\s+(\S.*)$/;
/** `**strong**`, `*stressed*`, `_stressed_`, and only around whole words: nothing is lost of `2*3*4`. */
const STRESS = /(^|[\s("'“‘])(\*\*|\*|_)(?=\S)(.*?\S)\2(?=$|[\s.,;:!?)"'”’…])/g;

/**
 * @param {Document} document
 * @param {HTMLElement} part Gets the text, with its stressed words as elements.
 * @param {string} text
 */
function write(document, part, text) {
  let written = 0;
  for (const found of text.matchAll(STRESS)) {
    const [all, before, mark, words] = found;
    part.append(text.slice(written, found.index) + before);
    const stressed = document.createElement(mark === '**' ? 'strong' : 'em');
    stressed.textContent = words;
    part.append(stressed);
    written = found.index + all.length;
  }
  part.append(text.slice(written));
}

/**
 * @param {Window} window
 * @param {{ title: string, text: string }} page Only this is printed; style.css hides the rest.
 */
export function printPage(window, { title, text }) {
  const { document } = window;
  document.getElementById('paper')?.remove();
  const paper = document.createElement('article');
  paper.id = 'paper';
  for (const line of text.split('\n')) {
    const first = paper.childNodes.length === 0 && title !== '' && line === title;
    const heading = HEADING.exec(line);
    const part = document.createElement(first ? 'h1' : heading ? `h${heading[1].length}` : 'p');
    part.dir = 'auto'; // Each line finds its own direction, as it does in the field.
    write(document, part, heading ? heading[2] : line);
    paper.append(part);
  }
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}
