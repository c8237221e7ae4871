// @ts-check
// A page of text on paper (or as a PDF), by the browser's own printing.
// SPDX-License-Identifier: MIT

/**
 * @param {Window} window
 * @param {{ title: string, text: string }} page Only this is printed; style.css hides the rest.
 */
export function printPage(window, { title, text }) {
  const { document } = window;
  document.getElementById('paper')?.remove();
  const paper = document.createElement('article');
  paper.id = 'paper';
  // Each line finds its own direction, as it does in the field.
  for (const line of text.split('\n')) {
    const first = paper.childNodes.length === 0 && title !== '' && line === title;
    const part = document.createElement(first ? 'h1' : 'p');
    part.dir = 'auto';
    part.textContent = line;
    paper.append(part);
  }
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}
