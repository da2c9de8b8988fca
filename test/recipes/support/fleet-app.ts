import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { launchChromium } from '../../support/browser.ts';
import { serialNumbers } from '../../support/clients/client-case.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { SandboxFaults } from './sandbox-faults.ts';

/** A built app, served to the browser. */
export interface ServedApp extends AsyncDisposable {
  readonly url: string;
}

/** Builds a recipe for a graph at an address, and serves it. */
export type ServeApp = (graph: { readonly url: string }) => Promise<ServedApp>;

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000 });

/**
 * Runs the cases that the app of every recipe passes, in a browser, on a graph with a sandbox. The app has the origin of
 * another port, so that the graph has to allow it.
 *
 * @param isWrite whether a request of the page sends the change of a week
 */
export function describeFleetApp(name: string, serve: ServeApp, isWrite: (body: string) => boolean): void {
  describe(`${name}, built and in a browser`, () => {
    let app: SandboxApp;
    let served: ServedApp | undefined;
    let browser: Browser | undefined;
    let page: Page;
    let faults: SandboxFaults;
    let complaints: string[];

    beforeAll(async () => {
      const env = { ALLOWED_ORIGINS: 'localhost', LIVE_INTERVAL_MS: '100', LIVE_MAX_INTERVAL_MS: '200' };
      app = await startTestApp({ env: { ...env, SNAPSHOT_TTL_MS: '1' }, clock: Date.now });
      faults = new SandboxFaults(app.sandbox.url);
      served = await serve(app);
      browser = await launchChromium();
    });

    afterAll(async () => {
      await browser?.close();
      await served?.[Symbol.asyncDispose]();
      await app[Symbol.asyncDispose]();
    });

    beforeEach(async () => {
      page = await browser!.newPage();
      complaints = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'warning') complaints.push(message.text()); // a cache that lacks a key, for example
      });
      await page.goto(served!.url);
    });

    afterEach(async () => {
      await faults.clear();
      await page.unrouteAll({ behavior: 'wait' });
      await page.close();
      expect(complaints).toEqual([]);
    });

    const boxes = () => page.getByRole('region', { name: 'Silent boxes' });
    const hours = () => page.getByRole('region', { name: 'Private hours' });
    const rows = (section: Locator) => section.getByRole('listitem').allTextContents();
    const alert = (section: Locator | Page) => section.getByRole('alert').filter({ hasText: /./ }).first();
    const alertText = async (section: Locator | Page) => (await alert(section).textContent())?.trim();

    async function signIn(login = 'demo', password = login): Promise<void> {
      await page.getByLabel('Login').fill(login);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    }

    /** Opens the hours of the first driver in the list; returns the id of their object. */
    async function openHours(): Promise<string> {
      await signIn();
      await boxes()
        .getByRole('button', { name: /^Hours of / })
        .first()
        .click();
      await hours().getByText('Live.').waitFor();
      const { data } = await app.execute('{ nonCommunicatingBoxes { nodes { vehicle { driver { id } } } } }');
      const nodes = data.nonCommunicatingBoxes.nodes as { vehicle: { driver: { id: string } | null } | null }[];
      return nodes.find(({ vehicle }) => vehicle?.driver)!.vehicle!.driver!.id;
    }

    async function replaceHours(day: string, start: string, end: string): Promise<void> {
      await hours().getByLabel('Day').selectOption(day);
      await hours().getByLabel('From').fill(start);
      await hours().getByLabel('To').fill(end);
      await hours().getByRole('button', { name: 'Replace the hours of the day' }).click();
    }

    const hoursOn = async (day: string) => (await rows(hours())).filter((row) => row.startsWith(day)).sort();

    /** Requests of Ocean that change something, since the last `takeCalls`. */
    const writes = () =>
      app.sandbox.calls.recent.filter(
        ({ operation, method }) => method !== 'GET' && !Object.values<string>(endpoints).includes(operation),
      );

    it('signs in with a login and a password of Ocean, and reports wrong ones', async () => {
      await signIn('demo', 'wrong');
      await eventually(() => alertText(page)).toBe('The login or the password is wrong.');
      await signIn();
      await boxes().getByRole('listitem').first().waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Login').waitFor();
      expect(await boxes().count()).toBe(0);
      const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, location.href]);
      expect(stored).toEqual([0, 0, `${served!.url}/`]);
    });

    it('names the customer of a user with several', async () => {
      await signIn('multi');
      await eventually(() => alertText(page)).toBe('You have several customers. Sign in with the number of one.');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Customer').fill('4102');
      await signIn('multi');
      const headers = { ...(await app.signIn('multi')), 'x-customer-id': '4102' };
      const { data } = await app.execute('{ nonCommunicatingBoxes { totalCount } }', { headers });
      const { totalCount } = data.nonCommunicatingBoxes as { totalCount: number };
      await boxes()
        .getByText(`${Math.min(5, totalCount)} of ${totalCount}`)
        .waitFor();
    });

    it('shows all silent boxes, page by page, in the order of the graph', async () => {
      const expected = await serialNumbers(app);
      await signIn();
      await boxes().getByText(`5 of ${expected.length}`).waitFor();
      for (let shown = 10; shown < expected.length + 5; shown += 5) {
        await boxes().getByRole('button', { name: 'More' }).click();
        await boxes()
          .getByText(`${Math.min(shown, expected.length)} of ${expected.length}`)
          .waitFor();
      }
      expect((await rows(boxes())).map((row) => row.trim().split(' ')[0])).toEqual(expected);
      expect(await boxes().getByRole('button', { name: 'More' }).count()).toBe(0);
    });

    it('sets the hours of a day with one write, and shows what Ocean has stored', async () => {
      const driverId = await openHours();
      app.takeCalls();
      await replaceHours('FRIDAY', '12:00', '13:30');
      await eventually(() => hoursOn('FRIDAY')).toEqual(['FRIDAY 12:00–13:30 PRIVATE']);
      await eventually(async () => writes().map(({ status }) => status)).toEqual([200]);
      expect(await storedHours(app, driverId, 'FRIDAY')).toEqual(['12:00-13:30']);
    });

    it('shows new hours at once, and takes them back when Ocean does not accept them', async () => {
      const driverId = await openHours();
      const before = await storedHours(app, driverId, 'SATURDAY');
      const shownBefore = await hoursOn('SATURDAY');
      const release = await holdWrites();
      await faults.add({ fault: { kind: 'status', status: 403 }, on: { access: 'write' } });
      await replaceHours('SATURDAY', '06:00', '07:15');
      await eventually(() => hoursOn('SATURDAY')).toEqual(['SATURDAY 06:00–07:15 PRIVATE']);
      expect(await storedHours(app, driverId, 'SATURDAY')).toEqual(before);
      release();
      await eventually(() => alertText(hours())).toBe('You have no right to this.');
      await eventually(() => hoursOn('SATURDAY')).toEqual(shownBefore);
      expect(await storedHours(app, driverId, 'SATURDAY')).toEqual(before);
    });

    it('takes hours back that break a rule, and shows the message of the argument', async () => {
      await openHours();
      const shownBefore = await hoursOn('SUNDAY');
      app.takeCalls();
      await replaceHours('SUNDAY', '13:00', '12:00');
      await eventually(() => alertText(hours())).toMatch(/end/);
      await eventually(() => hoursOn('SUNDAY')).toEqual(shownBefore);
      expect(writes()).toEqual([]);
    });

    it('does not replace hours that somebody else has set meanwhile', async () => {
      const driverId = await openHours();
      const release = await holdWrites();
      await replaceHours('TUESDAY', '08:00', '09:00');
      await eventually(() => hoursOn('TUESDAY')).toEqual(['TUESDAY 08:00–09:00 PRIVATE']);
      await setHours(app, driverId, { day: 'TUESDAY', start: '10:00', end: '11:00' });
      release();
      await eventually(() => alertText(hours())).toBe(
        'Somebody has changed these hours. Look at them, then try again.',
      );
      await eventually(() => hoursOn('TUESDAY')).toEqual(['TUESDAY 10:00–11:00 PRIVATE']);
    });

    it('shows a change of another tab as it happens', async () => {
      const driverId = await openHours();
      await setHours(app, driverId, { day: 'MONDAY', start: '03:00', end: '04:10' });
      await eventually(() => hoursOn('MONDAY')).toEqual(['MONDAY 03:00–04:10 PRIVATE']);
    });

    it.each([
      [503, 'Ocean does not respond. Try again later.'],
      [403, 'You have no right to this.'],
    ])('shows an error, and no empty list, when Ocean responds with %d', async (status, text) => {
      await faults.add({ fault: { kind: 'status', status }, on: { endpoint: 1 } });
      await signIn('demo2'); // whose list was never read, so that there are no older rows
      await eventually(() => alertText(boxes())).toBe(text);
      expect(await rows(boxes())).toEqual([]);
      expect(await boxes().textContent()).not.toMatch(/\d of \d/);
      await faults.clear();
      await boxes().getByRole('button', { name: 'Try again' }).click();
      await boxes().getByRole('listitem').first().waitFor();
      await eventually(() => alert(boxes()).count()).toBe(0);
    });

    it('requires a new sign-in when the token has expired', async () => {
      await signIn();
      await boxes().getByText(/^5 of/).waitFor();
      app.sandbox.expireTokens();
      await boxes()
        .getByRole('button', { name: /^Hours of / })
        .first()
        .click();
      await eventually(() => alertText(page)).toBe('Your session has ended. Sign in again.');
      await signIn();
      await boxes().getByText(/^5 of/).waitFor();
    });

    /** Holds the page's next writes back until they are released. */
    async function holdWrites(): Promise<() => void> {
      const gate = Promise.withResolvers<undefined>();
      await page.route('**/*', async (route: Route) => {
        if (isWrite(route.request().postData() ?? '')) await gate.promise;
        await route.continue();
      });
      return () => gate.resolve(undefined);
    }
  });
}

/** The hours that Ocean has stored for a day, without a client library. */
async function storedHours(app: SandboxApp, driverId: string, day: string): Promise<string[]> {
  const { data } = await app.execute(
    `query ($id: ID!) {
      driver(by: { id: $id }) { privacySchedules(kinds: [RECURRING]) { validity { end } slots { day start end } } }
    }`,
    { variables: { id: driverId } },
  );
  const schedules = data.driver.privacySchedules as {
    validity: { end: string | null };
    slots: { day: string; start: string; end: string }[];
  }[];
  return schedules
    .filter(({ validity }) => validity.end === null)
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.day === day)
    .map(({ start, end }) => `${start}-${end}`)
    .sort();
}

/** Sets the hours of a day as another tab of the same service account. */
async function setHours(
  app: SandboxApp,
  driverId: string,
  { day, start, end }: { day: string; start: string; end: string },
): Promise<void> {
  const { data } = await app.execute(
    'mutation ($input: SetRecurringPrivacyScheduleInput!) { setRecurringPrivacySchedule(input: $input) { userErrors { code } } }',
    { variables: { input: { driverId, days: [{ day, slots: [{ start, end }] }] } } },
  );
  expect(data.setRecurringPrivacySchedule.userErrors).toEqual([]);
}
