// What people who listen, use the keyboard or have big fingers get: on every screen.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { matchesGolden } from './support/golden.mjs';
import { atNoon, throughAllScreens } from './support/screens.mjs';

const { open } = useBrowser();

/** Properties of the browser's accessibility tree that people hear of. */
const HEARD = ['level', 'checked', 'pressed', 'expanded', 'disabled', 'invalid', 'required', 'readonly', 'modal', 'live', 'multiline', 'valuetext'];
/** So many rings that the program draws are looked at in pictures of the page. */
const RINGS = 6;
/** What says nothing by itself. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker']);

/** The tree that a screen reader gets, a line for each thing that it can say. */
async function spokenTree(page) {
  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  await devTools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth, around) => {
    const role = node.role?.value ?? '';
    const name = node.name?.value ?? '';
    const said = !node.ignored && !SILENT.has(role) && !(role === 'StaticText' && name === around);
    if (said) {
      const states = (node.properties ?? [])
        .filter(({ name: property, value }) => HEARD.includes(property) && value.value !== false && value.value !== 'false' && value.value !== 'off')
        .map(({ name: property, value }) => (value.value === true ? property : `${property} ${value.value}`)).sort();
      const value = node.value?.value === undefined || node.value.value === '' ? [] : [`value "${node.value.value}"`];
      const description = node.description?.value ? [`described "${node.description.value}"`] : [];
      lines.push([`${'  '.repeat(depth)}${role}`, ...(name ? [`"${name}"`] : []), ...value, ...states, ...description].join(' '));
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, depth + (said ? 1 : 0), said ? name : around);
    }
  };
  walk(nodes[0], 0, '');
  // What was just announced stays in the page for some seconds and is no part of the screen.
  return `${lines.join('\n')}\n`.replace(/^ {2}paragraph\n {4}StaticText .*\n/gm, '');
}

for (const phone of [true, false]) {
  const size = phone ? 'phone' : 'desktop';
  test(`a11y: on a ${size} a screen reader is told exactly this, on every screen`, async (t) => {
    const app = await open(t, { phone, prepare: atNoon });
    await throughAllScreens(app, async (name) => {
      await t.test(name, async () => matchesGolden(`${name}.${size}.txt`, await spokenTree(app.page)));
    });
  });
}

test('a11y: axe finds nothing wrong on any screen', async (t) => {
  const app = await open(t, { phone: true, prepare: atNoon });
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await throughAllScreens(app, async (name) => {
    await app.page.evaluate(axe);
    const found = await app.page.evaluate(async () => {
      const { violations, passes } = await window.axe.run(document, { resultTypes: ['violations'] });
      return { passes: passes.length, violations: violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`) };
    });
    assert.ok(found.passes > 10, 'the rules are looked at');
    assert.deepEqual(found.violations, [], name);
  });
});

/** Where nothing may lie over anything else: the smallest phone, upright, turned, and with the largest text. */
const SMALLEST = { upright: [320, 568], turned: [568, 320], 'at twice the text size': [320, 568] };

for (const [how, [width, height]] of Object.entries(SMALLEST)) {
  test(`a11y: on the smallest phone, ${how}, each control is at least 44 by 44, and nothing lies over another wherever it is scrolled to`, async (t) => {
    const app = await open(t, { prepare: atNoon });
    await app.page.setViewportSize({ width, height });
    await app.page.waitForFunction(() => document.querySelector('#mirror main').getBoundingClientRect().right <= innerWidth);
    if (how.startsWith('at twice')) {
      await app.button('More').click();
      await app.page.getByRole('slider', { name: 'Text size' }).focus();
      await app.press('End');
      await app.button('Today').click();
      await app.heading('One day is enough.').waitFor();
    }
    await throughAllScreens(app, async (name) => {
      for (const part of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
        assert.deepEqual(await app.page.evaluate(lookAtPlaces, part), [], `${name}, scrolled to ${part}`);
      }
    });
  });
}

/**
 * Runs in the page.
 * @param {number} part Of the way to the end, to which all is scrolled first.
 */
function lookAtPlaces(part) {
  const found = [];
  for (const scroller of document.querySelectorAll('#mirror .scroller')) scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
  const leaves = [...document.querySelectorAll('#mirror .leaf:not([inert], [inert] *)')].map((element) => {
    const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
    const region = element.closest('.scroller');
    const clip = region?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    // What can be seen of it.
    const seen = { left, right, top: Math.max(top, clip.top), bottom: Math.min(bottom, clip.bottom) };
    return { element, name: element.getAttribute('aria-label') ?? element.textContent, width, height, seen, region };
  }).filter(({ name }) => name);
  for (const { element, name, width, height, seen } of leaves) {
    if (element.matches('button, input, select, textarea') && (width < 43.5 || height < 43.5)) found.push(`${name} is ${width} by ${height}`);
    if (seen.left < -0.5 || seen.right > innerWidth + 0.5) found.push(`${name} reaches over the edge`);
  }
  for (const [i, a] of leaves.entries()) {
    for (const b of leaves.slice(i + 1)) {
      const wide = Math.min(a.seen.right, b.seen.right) - Math.max(a.seen.left, b.seen.left);
      const tall = Math.min(a.seen.bottom, b.seen.bottom) - Math.max(a.seen.top, b.seen.top);
      if (wide > 1 && tall > 1) found.push(`${a.name} and ${b.name} lie over each other`);
    }
  }
  return [...new Set(found)];
}

test('a11y: with Tab one comes to every control in reading order, and sees where one is', async (t) => {
  const app = await open(t, { prepare: atNoon });
  // Around a field the page draws the ring, around the others the program: there tests/ui/reach_test.cpp looks at each.
  let looked = 0;
  await throughAllScreens(app, async (name) => {
    const { page } = app;
    await page.evaluate(() => document.activeElement?.blur());
    const expected = await page.evaluate(namesOfStops);
    await page.evaluate(() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); });
    const reached = [];
    while (reached.length < expected.length) {
      // The parts of a time are stops of one control.
      const before = await page.evaluateHandle(() => document.activeElement);
      do await app.press('Tab'); while (await before.evaluate((at) => at === document.activeElement));
      const { label, field, clip } = await page.evaluate(() => {
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        return {
          label: document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent,
          field: document.activeElement.matches('textarea, input:is([type=text], [type=search], [type=password], [type=date], [type=time], :not([type]))'),
          clip: { x: Math.max(left - 8, 0), y: Math.max(top - 8, 0), width: width + 16, height: height + 16 },
        };
      });
      reached.push(label);
      if (!field && looked >= RINGS) continue;
      looked += 1;
      const focused = await drawn(page, clip);
      const element = await page.evaluateHandle(() => document.activeElement);
      await element.evaluate((at) => at.blur());
      const plain = await drawn(page, clip);
      await element.evaluate((at) => at.focus({ focusVisible: true }));
      assert.notDeepEqual(focused, plain, `${name}: the ring around ${label}`);
    }
    assert.deepEqual(reached, expected, name);
  });
});

/** Runs in the page. Radio buttons of one group are one stop, and so are the days of a table. */
function namesOfStops() {
  const radios = new Map();
  const controls = [...document.querySelectorAll('#mirror :is(button, input, select, textarea):enabled:not([inert], [inert] *)')];
  for (const radio of controls.filter(({ type }) => type === 'radio')) {
    if (radio.checked || !radios.has(radio.name)) radios.set(radio.name, radio);
  }
  return controls
    .filter((control) => control.type !== 'radio' || radios.get(control.name) === control)
    .filter((control) => control.tabIndex === 0 || !control.closest('table, [role=table], [role=grid]'))
    .map((control) => control.getAttribute('aria-label') ?? control.textContent);
}

/** A picture of a part of the page, after what was asked for is drawn. */
async function drawn(page, clip) {
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))); }));
  return page.screenshot({ clip, caret: 'hide' });
}
