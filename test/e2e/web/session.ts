import { describe, expect, it } from 'vitest';
import { customerOf } from '../../support/expected.ts';
import { eventually, type WebPage } from './web-page.ts';

/** Language, sign-in and customer. */
export function describeSession(web: WebPage): void {
  const signIn = async (login: string, password = login): Promise<void> => {
    await web.page.getByRole('button', { name: 'Sign in' }).click();
    const form = web.page.getByRole('form', { name: 'Sign in' });
    await form.getByLabel('Login').fill(login);
    await form.getByLabel('Password').fill(password);
    await form.getByRole('button', { name: 'Sign in' }).click();
  };
  const session = () => web.page.getByRole('region', { name: 'Session' });

  it('speaks the language of the browser, and the one that is chosen, and stays where it was', async () => {
    await web.page.context().close();
    await web.newPage({ locale: 'fr-FR' });
    await web.open('boxes', '?days=30');
    await web.page.getByRole('heading', { name: 'Boîtiers muets' }).waitFor();
    expect(await web.page.locator('html').getAttribute('lang')).toBe('fr');
    await web.page.getByLabel('Langue').selectOption('English');
    await web.page.getByRole('heading', { name: 'Silent boxes' }).waitFor();
    expect(await web.page.getByLabel('Silent for more than').inputValue()).toBe('30');
    expect(new URL(web.page.url()).search).toBe('?lang=en');
  });

  describe('a session', () => {
    it('begins with a login, shows until when it lasts, and ends with nothing of it left', async () => {
      await web.open('boxes');
      await signIn('demo2', 'wrong');
      await web.page.getByText('Ocean does not know this login and password.').waitFor();
      await web.page.getByLabel('Password').fill('demo2');
      await web.page.getByRole('form', { name: 'Sign in' }).getByRole('button', { name: 'Sign in' }).click();
      await session().getByText('demo2 until').waitFor();
      const second = web.app.sandbox.fleet.customers[1]!;
      const plates = new Set(second.vehicles.map(({ registration }) => registration));
      const shown = () =>
        web.page.getByRole('region', { name: 'Boxes' }).locator('.plate a:first-child').allTextContents();
      await eventually(async () => (await shown()).some((plate) => plates.has(plate))).toBe(true);
      expect(await web.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
        0,
        0,
        '',
      ]);
      await web.page.getByRole('button', { name: 'Sign out' }).click();
      await session().getByText('Demo account').waitFor();
      const first = new Set(customerOf(web.app.sandbox).vehicles.map(({ registration }) => registration));
      await eventually(async () => (await shown()).some((plate) => first.has(plate))).toBe(true);
      expect((await shown()).filter((plate) => plates.has(plate))).toEqual([]);
    });

    it('of a user with several customers needs one of them', async () => {
      await web.open('boxes');
      await signIn('multi');
      await web.page.getByText('You manage several customers. Choose one first.').first().waitFor();
      const second = web.app.sandbox.fleet.customers[1]!;
      const form = session().getByRole('form', { name: 'Customer' });
      await form.getByLabel('Customer').fill(String(second.id));
      await form.getByRole('button', { name: 'Choose' }).click();
      await web.page.getByText(/^\d+ of \d+ boxes shown/).waitFor();
    });
  });
}
