// Every screen of the app, and how a person comes to it; one list for all tests that go through all screens.
// SPDX-License-Identifier: MIT
// @ts-check

/** @typedef {import('./app.mjs').App} App */

export const NAME = "Didn't check their social media";

/**
 * In this order, each from where the one before ended. A new screen belongs here.
 * @type {Record<string, (app: App) => Promise<unknown>>}
 */
export const SCREENS = {
  'first-visit': async () => {},
  async 'new-boundary'(app) {
    await app.button('Add a boundary').click();
    await app.heading('A new boundary').waitFor();
  },
  async 'name-missing'(app) {
    await app.button('Save boundary').click();
    await app.text('Give it a name.').waitFor();
  },
  async today(app) {
    await app.field('Name').fill(NAME);
    await app.page.getByRole('combobox', { name: 'Since when' }).selectOption('Yesterday');
    await app.button('Save boundary').click();
    await app.boundary(NAME).button('Kept today').click();
    await app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
  },
  async calendar(app) {
    await app.boundary(NAME).button('Calendar').click();
    await app.heading('Calendar').waitFor();
  },
  async slip(app) {
    await app.button('Back').click();
    await app.boundary(NAME).button('Slip yesterday').click();
    await app.heading('What was happening around it?').waitFor();
  },
  async removed(app) {
    await app.button('Done').click();
    await app.boundary(NAME).button('Change').click();
    await app.button('Remove this boundary').click();
    await app.button('Undo').waitFor();
  },
  async breathe(app) {
    await app.button('Undo').click();
    await app.button('Breathe').click();
    await app.heading('Breathe').waitFor();
  },
  async write(app) {
    await app.button('Write').click();
    await app.heading('Write').waitFor();
  },
  async letter(app) {
    await app.button('New letter').click();
    await app.field('Letter').fill('I was here, and now I go.');
  },
  async copying(app) {
    await app.field('Letter').focus();
    await app.press('Control+a', 'Control+c');
    await app.page.getByRole('dialog', { name: 'Copy from this letter?' }).waitFor();
  },
  async written(app) {
    await app.press('Escape');
    await app.focusIsOn(app.field('Letter'));
    await app.button('Keep').click();
    await app.heading('Write').waitFor();
  },
  async reflect(app) {
    await app.button('Reflect').click();
    await app.heading('Reflect').waitFor();
  },
  async 'reflect-help'(app) {
    await app.button('What would help now?').click();
    await app.heading('What would help now?').waitFor();
  },
  async exercise(app) {
    await app.button('Back to Reflect').click();
    await app.button('Name it').click();
    await app.button('Begin').click();
    await app.heading('What is here right now?').waitFor();
  },
  async reading(app) {
    await app.button('Leave it here').click();
    await app.button('Back to Reflect').click();
    await app.button('Understand').click();
    await app.button('Grief comes in waves').click();
    await app.heading('Grief comes in waves').waitFor();
  },
  async more(app) {
    await app.button('More').click();
    await app.heading('More').waitFor();
  },
};

/**
 * From the next page on the device's clock shows noon of this day, whatever the clock says.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} day As 2026-11-22.
 */
export function setClock(context, day) {
  return context.addInitScript((date) => {
    const Real = Date;
    const noon = new Real(`${date}T12:00`).getTime();
    /** @type {any} */ (window).Date = class extends Real {
      constructor(/** @type {any[]} */ ...given) {
        super(...(given.length > 0 ? /** @type {[any]} */ (given) : /** @type {[any]} */ ([noon + performance.now()])));
      }

      static now() {
        return noon + Math.floor(performance.now());
      }
    };
  }, day);
}

/** Opened on Sunday 22 November 2026 at noon: for the `prepare` of a test. */
export function atNoon(/** @type {import('playwright-core').BrowserContext} */ context) {
  return setClock(context, '2026-11-22');
}

/**
 * Goes through all screens.
 * @param {App} app
 * @param {(name: string) => Promise<unknown>} look Called on each.
 */
export async function throughAllScreens(app, look) {
  await app.page.locator('#shell').waitFor({ state: 'detached' });
  for (const [name, go] of Object.entries(SCREENS)) {
    await go(app);
    await app.status(/^(Saved|Not saved: see below)$/).waitFor(); // A screen may show what is refused.
    await look(name);
  }
}
