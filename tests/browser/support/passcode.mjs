// Setting a passcode and opening with it, as a person does.
// SPDX-License-Identifier: MIT
// @ts-check

/** @typedef {import('./app.mjs').App} App */

export const PASSCODE = 'tide stone lamp green';

/** A derivation is calibrated to up to a second, and longer on a busy machine. */
const PATIENCE = 60_000;

/**
 * A field that may be a password, which has no role.
 * @param {App} app
 * @param {string} name
 */
export const field = (app, name) => app.page.getByLabel(name, { exact: true }).and(app.page.locator('input'));

/** @param {App} app Opens its page in More. */
export async function openPasscode(app) {
  await app.button('More').click();
  await app.button('Passcode').click();
}

/** @param {App} app */
export const lockedPage = (app) => app.heading('Welcome back').waitFor();

/**
 * Sets a passcode from any place. Ends on its page.
 * @param {App} app
 * @param {{ passcode?: string, code?: boolean }} [options] Without a passcode, the four words are taken.
 */
export async function setPasscode(app, { passcode, code = false } = {}) {
  await openPasscode(app);
  await app.button('Set a passcode').click();
  let typed = passcode ?? '';
  if (passcode) {
    await field(app, 'New passcode').fill(passcode);
  } else {
    await app.button('Use these').click();
    typed = await field(app, 'New passcode').inputValue();
  }
  await field(app, 'The same once more').fill(typed);
  await app.page.getByRole('switch', { name: 'A recovery code as well' }).setChecked(code);
  await app.button('Go on').click();
  let written = '';
  if (code) {
    await app.button('I wrote it down').waitFor({ timeout: PATIENCE });
    const parts = app.page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    written = (await parts.allTextContents()).join('-');
    await app.button('I wrote it down').click();
  }
  await app.heading('Passcode').waitFor();
  await app.button('Lock with it').waitFor({ timeout: PATIENCE });
  await field(app, 'Passcode').fill(typed);
  await app.button('Lock with it').click();
  await app.button('Lock now').waitFor({ timeout: PATIENCE });
  await app.saved();
  return { passcode: typed, code: written };
}

/**
 * @param {App} app
 * @param {string} passcode
 */
export async function unlock(app, passcode) {
  await field(app, 'Passcode').fill(passcode);
  await app.press('Enter');
  await app.button('Today').waitFor({ timeout: PATIENCE });
}
