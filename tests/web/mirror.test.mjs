// The mirror: real elements that stay the same from tree to tree, and never lose focus or text.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createMirror } from '../../web/mirror.js';
import { createFakeDocument } from './fake_dom.mjs';

let document;
let mirror;
let told;

beforeEach(() => {
  document = createFakeDocument();
  told = [];
  const tell = (name) => (...args) => told.push([name, ...args]);
  mirror = createMirror(document.mirror, {
    hover: tell('hover'), press: tell('press'), focus: tell('focus'), activate: tell('activate'),
    edit: tell('edit'), ahead: tell('ahead'), rested: tell('rested'), set: tell('set'), scroll: tell('scroll'), escape: tell('escape'), hide: tell('hide'),
  });
});

const node = (key, role, name, more = {}) => ({ key, parent: 0, role, name, x: 0, y: 0, w: 100, h: 44, ...more });
const button = (key, name, more) => node(key, 'button', name, more);
const field = (key, value, more) => node(key, 'textbox', 'Name', { value, ...more });
const show = (...nodes) => mirror.apply({ nodes });

/** The first element with this text or label. */
function find(name, at = document.mirror) {
  for (const child of at.childNodes) {
    if (child.nodeType !== 1) continue;
    if (child.getAttribute('aria-label') === name || (child.childNodes[0]?.nodeType === 3 && child.textContent === name)) return child;
    const inside = find(name, child);
    if (inside) return inside;
  }
  return null;
}
const names = (at = document.mirror) => at.childNodes.map((child) => child.textContent || child.getAttribute('aria-label'));
const toldOf = (name) => told.filter(([first]) => first === name);

test('mirror: each role is the real element for it, with its name', () => {
  show(
    node(1, 'navigation', 'Places'), node(2, 'heading', 'Today', { level: 2 }), button(3, 'Save'),
    node(4, 'checkbox', 'Less motion'), node(5, 'slider', 'How strong', { min: 0, max: 10, now: 7 }),
    node(6, 'textbox', 'Letter', { multiline: true }), node(7, 'status', 'Saved'), node(8, 'switch', 'Sound'),
  );
  assert.deepEqual(document.mirror.childNodes.map(({ tagName }) => tagName),
    ['NAV', 'H2', 'BUTTON', 'INPUT', 'INPUT', 'TEXTAREA', 'DIV', 'INPUT']);
  assert.deepEqual(names(), ['Places', 'Today', 'Save', 'Less motion', 'How strong', 'Letter', 'Saved', 'Sound']);
  assert.equal(find('Saved').getAttribute('role'), 'status');
  assert.equal(find('Sound').getAttribute('role'), 'switch');
  assert.equal(find('How strong').value, '7');
  assert.equal(find('How strong').max, '10');
});

test('mirror: states come and go with the tree', () => {
  show(button(1, 'Kept today', { pressed: true, description: 'Since Monday', disabled: true }));
  const kept = find('Kept today');
  assert.equal(kept.getAttribute('aria-pressed'), 'true');
  assert.equal(kept.getAttribute('aria-description'), 'Since Monday');
  assert.equal(kept.getAttribute('aria-disabled'), 'true');
  show(button(1, 'Kept today', { pressed: false, invalid: 'Give it a name.' }));
  assert.equal(find('Kept today'), kept);
  assert.equal(kept.getAttribute('aria-pressed'), 'false');
  assert.equal(kept.getAttribute('aria-description'), 'Give it a name.');
  assert.equal(kept.getAttribute('aria-invalid'), 'true');
  assert.equal(kept.getAttribute('aria-disabled'), null);
});

test('mirror: an element keeps its place relative to the one around it', () => {
  show(node(1, 'group', 'Card', { x: 20, y: 100 }), button(2, 'In it', { parent: 1, x: 30.004, y: 110.5 }));
  assert.equal(find('In it').style.left, '10px');
  assert.equal(find('In it').style.top, '10.5px');
});

test('mirror: what scrolls places its content from its own top', () => {
  show(node(1, 'main', 'Today', { x: 10, y: 60, contentHeight: 900 }), button(2, 'Low', { parent: 1, x: 5, y: 700 }));
  assert.equal(find('Low').style.top, '700px');
  assert.equal(find('Today').style['--content-height'], '900px');
  assert.equal(find('Today').getAttribute('tabindex'), '-1', 'something in it can be reached');
  show(node(1, 'main', 'Today', { contentHeight: 900 }), node(3, 'text', 'Words', { parent: 1 }));
  assert.equal(find('Today').getAttribute('tabindex'), '0', 'nothing in it can be reached');
});

test('mirror: elements stay the same when others come, go and move', () => {
  show(button(1, 'One'), button(2, 'Two'), button(3, 'Three'));
  const two = find('Two');
  show(button(4, 'Four'), button(3, 'Three'), button(2, 'Two'));
  assert.equal(find('Two'), two);
  assert.deepEqual(names(), ['Four', 'Three', 'Two']);
});

test('mirror: what has the focus is never taken out of the page when the order changes', () => {
  show(button(1, 'One'), button(2, 'Two'), button(3, 'Three'), button(4, 'Four'));
  const two = find('Two');
  two.focus();
  show(button(4, 'Four'), button(3, 'Three'), button(2, 'Two'), button(1, 'One'));
  assert.deepEqual(names(), ['Four', 'Three', 'Two', 'One']);
  assert.equal(document.activeElement, two);
  assert.equal(two.removals, 0);
});

test('mirror: a node that moves into another group keeps its element and its focus', () => {
  show(node(1, 'group', 'A'), node(2, 'group', 'B'), button(3, 'Move me', { parent: 1 }));
  const moved = find('Move me');
  moved.focus();
  show(node(1, 'group', 'A'), node(2, 'group', 'B'), button(3, 'Move me', { parent: 2 }));
  assert.equal(find('B').childNodes[0], moved);
  assert.equal(document.activeElement, moved);
});

test('mirror: a node that becomes something else gets a new element, and the focus with it', () => {
  show(button(1, 'Sound'));
  find('Sound').focus();
  show(node(1, 'switch', 'Sound', { checked: true }));
  assert.equal(find('Sound').tagName, 'INPUT');
  assert.equal(find('Sound').checked, true);
  assert.equal(document.activeElement, find('Sound'));
});

test('mirror: when what had the focus goes, what comes next has it', () => {
  show(button(1, 'One'), button(2, 'Two'), field(3, ''), button(4, 'Four'));
  find('Two').focus();
  show(button(1, 'One'), field(3, ''), button(4, 'Four'));
  assert.equal(document.activeElement, find('Four'), 'not a field: the keyboard would come up by itself');
  show(button(1, 'One'), field(3, ''));
  assert.equal(document.activeElement, find('One'));
});

test('mirror: when what had the focus goes, something of the same group has it rather than of the next', () => {
  const card = (key, name, ...names) => [node(key, 'group', name),
    ...names.map((label, i) => button(key + i + 1, label, { parent: key }))];
  show(...card(10, 'One', 'Change', 'Kept yesterday'), ...card(20, 'Two', 'Kept today'));
  find('Kept yesterday').focus();
  show(...card(10, 'One', 'Change'), ...card(20, 'Two', 'Kept today'));
  assert.equal(document.activeElement, find('Change'));
  show(...card(20, 'Two', 'Kept today'));
  assert.equal(document.activeElement, find('Kept today'));
});

test('mirror: when a whole page goes, what is new in its place has the focus, never the button that hides all', () => {
  const frame = [button(1, 'Hide this page', { action: 'hide' }), node(2, 'main', 'Main')];
  show(...frame, button(3, 'A letter', { parent: 2 }));
  find('A letter').focus();
  show(...frame, field(4, '', { parent: 2 }), button(5, 'Options', { parent: 2 }));
  assert.equal(document.activeElement, find('Options'));
  show(...frame, node(6, 'heading', 'Write', { level: 1, parent: 2 }), button(7, 'New letter', { parent: 2 }));
  assert.equal(document.activeElement, find('Write'));
  show(...frame);
  assert.notEqual(document.activeElement, find('Hide this page'));
});

test('mirror: the focus is on its new place before the old one leaves the page, or a screen reader says nothing', () => {
  show(node(1, 'group', 'Form'), button(2, 'Save boundary', { parent: 1 }));
  find('Save boundary').focus();
  const lost = find('Save boundary');
  let there;
  document.mirror.addEventListener('focusin', () => { there = document.body.contains(lost); });
  mirror.apply({ nodes: [node(3, 'heading', 'A beginning', { level: 1 }), button(4, 'Kept today')], focus: 3 });
  assert.equal(document.activeElement, find('A beginning'));
  assert.equal(there, true);
  assert.deepEqual(names(), ['A beginning', 'Kept today']);
});

test('mirror: a button that can not be pressed any more keeps the focus, and presses of it do nothing', () => {
  show(button(1, 'Make a backup'), button(2, 'Put away'));
  const pressed = find('Make a backup');
  pressed.focus();
  show(button(1, 'Make a backup', { disabled: true }), button(2, 'Put away'));
  assert.equal(document.activeElement, pressed);
  assert.equal(pressed.disabled, false);
  pressed.dispatch('click');
  assert.deepEqual(toldOf('activate'), []);
});

test('mirror: the tree can ask for the focus', () => {
  mirror.apply({ nodes: [node(1, 'heading', 'Write', { level: 1 }), button(2, 'New letter')], focus: 1 });
  assert.equal(document.activeElement, find('Write'));
});

test('mirror: a dialog takes the focus, shuts out the rest and gives the focus back', () => {
  const page = [node(1, 'main', 'Today'), button(2, 'Remove', { parent: 1 }), button(3, 'Other', { parent: 1 })];
  show(...page);
  find('Remove').focus();
  show(...page, node(9, 'dialog', 'Really?', { modal: true }), node(10, 'text', 'It can be undone.', { parent: 9 }),
    button(11, 'Keep it', { parent: 9 }));
  assert.equal(document.activeElement, find('Keep it'));
  assert.equal(find('Today').inert, true);
  assert.equal(find('Really?').inert, false);
  show(...page);
  assert.equal(find('Today').inert, false);
  assert.equal(document.activeElement, find('Remove'));
});

test('mirror: under a dialog the way out can still be pressed, and nothing beside it', () => {
  show(node(1, 'banner', 'Banner'), node(2, 'text', 'Sunday', { parent: 1 }), button(3, 'Hide this page', { parent: 1, action: 'hide' }),
    node(4, 'main', 'Today'), button(5, 'Remove', { parent: 4 }), node(9, 'dialog', 'Really?', { modal: true }),
    button(11, 'Keep it', { parent: 9 }));
  assert.equal(document.activeElement, find('Keep it'));
  const shut = ['Banner', 'Sunday', 'Hide this page', 'Today', 'Really?'].filter((name) => find(name).inert);
  assert.deepEqual(shut, ['Sunday', 'Today']);
});

test('mirror: a dialog over a dialog gives the focus back step by step', () => {
  const page = [button(1, 'Open')];
  const first = [node(2, 'dialog', 'First', { modal: true }), button(3, 'Deeper', { parent: 2 })];
  const second = [node(4, 'dialog', 'Second', { modal: true }), button(5, 'Done', { parent: 4 })];
  show(...page);
  find('Open').focus();
  show(...page, ...first);
  show(...page, ...first, ...second);
  assert.equal(document.activeElement, find('Done'));
  assert.equal(find('First').inert, true);
  show(...page, ...first);
  assert.equal(document.activeElement, find('Deeper'));
  show(...page);
  assert.equal(document.activeElement, find('Open'));
});

test('mirror: a click on a button activates it, on anything else nothing', () => {
  show(button(1, 'Save'), node(3, 'text', 'Words'));
  for (const name of ['Save', 'Words']) find(name).dispatch('click');
  assert.deepEqual(told, [['activate', 1]]);
});

test('mirror: a choice is told as a number, and the model has the last word', () => {
  show(node(1, 'checkbox', 'Sound', { checked: false }), node(2, 'radiogroup', 'Theme'),
    node(3, 'radio', 'Day', { parent: 2, checked: true }), node(4, 'radio', 'Night', { parent: 2 }),
    node(5, 'combobox', 'Pattern', { options: ['Box', 'Sigh'], now: 0 }));
  const act = (name, change) => {
    Object.assign(find(name), change);
    find(name).dispatch('change');
  };
  act('Sound', { checked: true });
  act('Night', { checked: true });
  act('Pattern', { selectedIndex: 1 });
  assert.deepEqual(told, [['set', 1, 1], ['set', 4, 1], ['set', 5, 1]]);
  assert.equal(find('Sound').checked, false, 'the model has not agreed');
  assert.equal(find('Night').checked, false);
  assert.equal(find('Day').checked, true);
  assert.equal(find('Pattern').selectedIndex, 0);
});

test('mirror: on a slider that has no number yet the lowest one can be said, by key and by finger', () => {
  const calm = (more) => node(1, 'slider', 'Calm', { min: 0, max: 10, now: 0, ...more });
  const say = (type, more = {}) => find('Calm').dispatch(type, { preventDefault() {}, ...more });
  for (const key of ['Home', 'ArrowLeft', 'ArrowRight']) {
    show(calm({ unset: true, valueText: 'Not said yet' }));
    assert.equal(find('Calm').getAttribute('aria-valuetext'), 'Not said yet');
    say('keydown', { key });
    assert.deepEqual(toldOf('set').at(-1), ['set', 1, 0], key);
  }
  assert.equal(toldOf('set').length, 3);
  say('click');
  assert.equal(toldOf('set').length, 4, 'pressed where it stands, it inputs nothing');
  show(calm({}));
  assert.equal(find('Calm').getAttribute('aria-valuetext'), null);
  say('keydown', { key: 'Home' });
  say('click');
  assert.equal(toldOf('set').length, 4, 'once it has one, the browser tells of each change');
});

test('mirror: on a slider that has no number yet no number is the one that it stands at, so that each can be said', () => {
  const calm = (more) => node(1, 'slider', 'Calm', { min: 1, max: 10, now: 1, ...more });
  show(calm({ unset: true }));
  for (const number of [1, 4]) {
    // As a screen reader sets it: the browser tells of it only where it was another one.
    assert.notEqual(find('Calm').value, String(number));
    find('Calm').value = String(number);
    find('Calm').dispatch('input');
    assert.deepEqual(toldOf('set').at(-1), ['set', 1, number]);
  }
  find('Calm').value = '3.8';
  find('Calm').dispatch('input');
  assert.deepEqual(toldOf('set').at(-1), ['set', 1, 4], 'pressed between two numbers');
  show(calm({ now: 4 }));
  assert.deepEqual([find('Calm').value, find('Calm').step], ['4', '1']);
});

test('mirror: typing is told at once, and a tree that echoes it leaves the field alone', () => {
  show(field(1, ''));
  const name = find('Name');
  name.focus();
  name.value = 'No photos';
  const writes = name.valueWrites;
  name.dispatch('input');
  assert.deepEqual(toldOf('edit'), [['edit', 1, 'No photos']]);
  show(field(1, 'No photos'));
  assert.equal(name.valueWrites, writes);
});

test('mirror: what is typed reaches the model before the button that uses it', () => {
  show(field(1, ''), button(2, 'Save'));
  const name = find('Name');
  name.focus();
  name.value = 'x'.repeat(5000);
  name.dispatch('input');
  assert.deepEqual(toldOf('edit'), [], 'a long text waits a moment');
  find('Save').dispatch('click');
  assert.deepEqual(told.slice(-2).map(([first]) => first), ['edit', 'activate']);
});

test('mirror: a field that leaves the screen sends what was typed in it', () => {
  show(field(1, ''));
  find('Name').value = 'y'.repeat(5000);
  find('Name').dispatch('input');
  show(button(2, 'Save'));
  assert.deepEqual(toldOf('edit'), [['edit', 1, 'y'.repeat(5000)]]);
});

test('mirror: Enter in a field of one line is told, but not the one that ends a composition', () => {
  show(field(1, ''), field(2, '', { name: 'Letter', multiline: true }));
  find('Name').dispatch('keydown', { key: 'Enter', isComposing: true });
  find('Letter').dispatch('keydown', { key: 'Enter' });
  assert.deepEqual(toldOf('activate'), []);
  find('Name').dispatch('keydown', { key: 'Enter' });
  assert.deepEqual(toldOf('activate'), [['activate', 1]]);
});

test('mirror: a button that hides the page does so by itself, whatever the Wasm side is busy with', () => {
  show(button(1, 'Hide this page', { action: 'hide' }));
  find('Hide this page').dispatch('click');
  assert.deepEqual(told, [['hide']]);
});

test('mirror: Escape is told wherever the focus is', () => {
  show(button(1, 'Save'));
  find('Save').dispatch('keydown', { key: 'Escape' });
  document.body.dispatch('keydown', { key: 'Escape' });
  assert.deepEqual(told, [['escape'], ['escape']]);
});

test('mirror: a mouse hovers, a finger does not', () => {
  show(button(1, 'Save'), node(2, 'text', 'Words'));
  find('Save').dispatch('pointerover', { pointerType: 'touch' });
  assert.deepEqual(told, []);
  find('Save').dispatch('pointerover', { pointerType: 'mouse' });
  find('Words').dispatch('pointerover', { pointerType: 'mouse' });
  assert.deepEqual(told, [['hover', 1], ['hover', 0]]);
});

test('mirror: a press ends wherever the pointer is let go', () => {
  show(button(1, 'Save'));
  find('Save').dispatch('pointerdown', { button: 0, pointerType: 'mouse' });
  document.body.dispatch('pointerup');
  document.body.dispatch('pointerup');
  assert.deepEqual(told, [['press', 1], ['press', 0]]);
});

test('mirror: focus is told with whether to show it, and its end', () => {
  show(button(1, 'One'), button(2, 'Two'));
  document.keyboard = true;
  find('One').focus();
  document.keyboard = false;
  find('Two').focus();
  find('Two').blur();
  assert.deepEqual(told, [['focus', 1, true], ['focus', 2, false], ['focus', 0, false]]);
});

test('mirror: scrolling is told by region', () => {
  show(node(1, 'main', 'Today', { contentHeight: 900 }), node(2, 'text', 'Words', { parent: 1 }));
  find('Today').scrollTop = 120;
  find('Today').dispatch('scroll');
  assert.deepEqual(told, [['scroll', 1, 120]]);
});

test('mirror: what the browser has scrolled by itself is told with the next tree, once', () => {
  show(node(1, 'main', 'Today', { contentHeight: 900 }), node(2, 'text', 'Words', { parent: 1 }));
  const today = find('Today');
  today.scrollTop = 430;
  today.dispatch('scroll');
  today.scrollTop = 80; // The content is lower now, or the element was moved.
  show(node(1, 'main', 'Today', { contentHeight: 500 }), node(2, 'text', 'Words', { parent: 1 }));
  show(node(1, 'main', 'Today', { contentHeight: 500 }), node(2, 'text', 'Words', { parent: 1, y: 10 }));
  assert.deepEqual(told, [['scroll', 1, 430], ['scroll', 1, 80]]);
});

test('mirror: a region that scrolls again begins at its top on both sides', () => {
  show(node(1, 'main', 'Today', { contentHeight: 900 }), node(2, 'text', 'Words', { parent: 1 }));
  find('Today').scrollTop = 430;
  find('Today').dispatch('scroll');
  show(node(1, 'main', 'Today', {}), node(2, 'text', 'Words', { parent: 1 }));
  find('Today').scrollTop = 0; // As browsers do when it is no scroller any more; the event comes too late.
  find('Today').dispatch('scroll');
  show(node(1, 'main', 'Today', { contentHeight: 900 }), node(2, 'text', 'Words', { parent: 1 }));
  assert.deepEqual(told, [['scroll', 1, 430]]);
  find('Today').scrollTop = 20;
  find('Today').dispatch('scroll');
  assert.deepEqual(told, [['scroll', 1, 430], ['scroll', 1, 20]]);
});

test('mirror: a name with markup in it stays text', () => {
  show(button(1, '<img src=x onerror=alert(1)>##%n'));
  assert.equal(document.mirror.childNodes[0].textContent, '<img src=x onerror=alert(1)>##%n');
});

test('mirror: on the plain page what can not show its name has it beside it, in the order of reading', () => {
  const page = createFakeDocument();
  const plain = createMirror(page.mirror, { focus() {} }, { plain: true });
  const slider = node(2, 'slider', 'Text size', { min: 17, max: 40, now: 20, valueText: '100 %' });
  const words = () => page.mirror.childNodes.map((child) => child.textContent || child.getAttribute('aria-label'));
  plain.apply({ nodes: [field(1, '', { description: 'In your own words' }), slider, node(3, 'switch', 'Less motion'), button(4, 'Save')] });
  assert.deepEqual(words(), ['NameIn your own words', 'Name', 'Text size: 100 %', 'Text size', 'Less motion', 'Less motion', 'Save']);
  const [label, input] = page.mirror.childNodes;
  assert.equal(label.htmlFor, input.id);
  assert.equal(label.getAttribute('aria-hidden'), 'true', 'the field says it already');

  plain.apply({ nodes: [button(4, 'Save'), { ...slider, now: 21, valueText: '105 %' }] });
  assert.deepEqual(words(), ['Save', 'Text size: 105 %', 'Text size']);
});

test('mirror: a table with buttons is one stop of the Tab key, and arrows go from cell to cell', () => {
  const cell = (row, column, name, more) => {
    const key = row * 100 + column * 10;
    return [node(key, 'cell', '', { parent: row }), ...(name ? [button(key + 1, name, { parent: key, ...more })] : [])];
  };
  const week = (row, names) => [node(row, 'row', '', { parent: 1 }), ...names.flatMap((name, i) => cell(row, i + 1, name, name === '4' ? { current: 'date' } : {}))];
  show(node(1, 'table', 'November'), ...week(2, [null, '1', '2']), ...week(3, ['3', '4', null]));
  const stops = () => ['1', '2', '3', '4'].filter((name) => find(name).getAttribute('tabindex') === '0');
  const press = (key) => document.activeElement.dispatch('keydown', { key, preventDefault() {} });
  assert.deepEqual(stops(), ['4']);
  find('4').focus();
  for (const [key, name] of [['ArrowUp', '1'], ['ArrowRight', '2'], ['ArrowRight', '3'], ['End', '4'], ['ArrowRight', '4'], ['Home', '3'], ['ArrowUp', '3']]) {
    press(key);
    assert.equal(document.activeElement, find(name), key);
    assert.deepEqual(stops(), [name]);
  }
});
