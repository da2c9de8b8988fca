import { describe, expect, it } from 'vitest';
import type { Request } from 'playwright-core';
import { rejectRequests } from '../../support/ocean/reject-requests.ts';
import { eventually, type WebPage } from './web-page.ts';

/** The view of private hours. */
export function describeHours(web: WebPage): void {
  describe('private hours', () => {
    const hoursOn = (day: string) => web.page.getByRole('list', { name: `Hours on ${day}` }).getByRole('listitem');
    const add = async (day: string, from: string, to: string): Promise<void> => {
      const form = web.page.getByRole('form', { name: `New hours on ${day}` });
      if (!(await form.isVisible())) await web.page.getByRole('button', { name: `Add hours on ${day}` }).click();
      await form.getByLabel('From').fill(from);
      await form.getByLabel('To').fill(to);
      await form.getByRole('button', { name: 'Save' }).click();
    };
    const removals = (day: string) => web.page.getByRole('button', { name: new RegExp(`^Remove .* on ${day}$`) });
    /** Opens the week of someone who has private hours on Mondays. */
    const choose = async (): Promise<void> => {
      const { data } = await web.app.execute(`{
        drivers(first: 200, filter: { hasPrivacySchedule: true }) {
          nodes { lastName firstName privacySchedules(kinds: [RECURRING]) { validity { end } slots { day kind } } }
        }
      }`);
      const { lastName, firstName } = (data.drivers.nodes as DriverRow[]).find(hasPrivateMonday)!;
      await web.open('hours');
      await web.page.getByLabel('Search drivers').fill(lastName);
      await web.page.getByRole('button', { name: `${lastName} ${firstName}` }).click();
      await hoursOn('Tuesday').first().waitFor();
    };

    it('are added and removed with one upstream request each, and shown in their new state', async () => {
      await choose();
      const before = await removals('Tuesday').count();
      web.app.takeCalls();

      await add('Tuesday', '12:00', '13:30');
      await hoursOn('Tuesday').getByText('12:00–13:30').waitFor();
      await web.page.getByRole('status').getByText('Added 12:00–13:30.').waitFor({ state: 'attached' });
      expect(await removals('Tuesday').count()).toBe(before + 1);
      expect(web.writes()).toEqual([expect.objectContaining({ status: 200 })]);
      web.app.takeCalls();

      await web.page.reload();
      await choose();
      await web.page.getByRole('button', { name: 'Remove 12:00–13:30 on Tuesday' }).click();
      await eventually(() => removals('Tuesday').count()).toBe(before);
      expect(web.writes()).toHaveLength(1);
      expect(web.complaints).toEqual([]);
    });

    it('show at once what was entered, and take it back when Ocean does not accept it', async () => {
      await choose();
      web.app.takeCalls();
      const gate = Promise.withResolvers<undefined>();
      await web.page.route('**/graphql', async (route) => {
        if (operationOf(route.request()) !== 'SetPrivateDay') return route.continue();
        await gate.promise;
        await route.fulfill({
          json: { data: null, errors: [{ message: 'Ocean', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] },
        });
      });
      await add('Saturday', '06:00', '07:15');
      await hoursOn('Saturday').getByText('06:00–07:15').waitFor();
      gate.resolve(undefined);
      await hoursOn('Saturday').getByText('06:00–07:15').waitFor({ state: 'detached' });
      await web.page.getByText('Ocean does not respond. Try again in a moment.').waitFor();
      expect(web.writes()).toEqual([]);
    });

    it('that break a rule show an error at the field, and send no upstream request', async () => {
      await choose();
      web.app.takeCalls();
      await add('Wednesday', '13:00', '12:00');
      const end = web.page.getByLabel('To (00:00 is midnight)');
      await eventually(() => end.getAttribute('aria-invalid')).toBe('true');
      const description = (await end.getAttribute('aria-describedby')) ?? '';
      expect(await web.page.locator(`[id="${description}"]`).textContent()).toBe(
        'The end must be later than the start. Hours past midnight are two entries, one for each day.',
      );
      expect(web.writes()).toEqual([]);

      await add('Wednesday', '12:00', '12:45');
      await hoursOn('Wednesday').getByText('12:00–12:45').waitFor();
    });

    it('can be changed with the keyboard alone', async () => {
      await choose();
      await web.page.getByRole('button', { name: 'Add hours on Thursday' }).focus();
      await web.page.keyboard.press('Enter');
      await web.page.keyboard.type('1000AM'); // the first field has the focus
      await web.page.getByLabel('To (00:00 is midnight)').focus();
      await web.page.keyboard.type('1100AM');
      await web.page.keyboard.press('Enter');
      await hoursOn('Thursday').getByText('10:00–11:00').waitFor();
      await eventually(() => web.page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Add hours on Thursday',
      );
    });

    it('that were removed come back with Undo', async () => {
      await choose();
      await add('Friday', '12:00', '12:30');
      await web.page.getByRole('button', { name: 'Remove 12:00–12:30 on Friday' }).click();
      await hoursOn('Friday').getByText('12:00–12:30').waitFor({ state: 'detached' });
      await web.page.getByRole('status').getByText('Removed 12:00–12:30.').waitFor();
      await web.page.getByRole('button', { name: 'Undo the removal on Friday' }).click();
      await hoursOn('Friday').getByText('12:00–12:30').waitFor();
    });

    it('that somebody else changed meanwhile are not replaced', async () => {
      await web.page.routeWebSocket('**/graphql', () => undefined); // no live changes arrive
      await choose();
      await hoursOn('Monday').first().waitFor();
      const { data } = await web.app.execute(`{ drivers(first: 200) { nodes { id lastName firstName } } }`);
      const chosen = await web.page.getByRole('heading', { name: /^Week of / }).textContent();
      const driver = (data.drivers.nodes as { id: string; lastName: string; firstName: string }[]).find(
        ({ lastName, firstName }) => chosen === `Week of ${lastName} ${firstName}`,
      )!;
      const days = [{ day: 'MONDAY', slots: [{ start: '10:00', end: '11:00', kind: 'PRIVATE' }] }];
      const set = await web.app.execute(
        `mutation ($input: SetRecurringPrivacyScheduleInput!) { setRecurringPrivacySchedule(input: $input) { userErrors { code } } }`,
        { variables: { input: { driverId: driver.id, days } } },
      );
      expect(set.data.setRecurringPrivacySchedule).toEqual({ userErrors: [] });
      await add('Monday', '12:00', '13:00');
      await web.page.getByText('Somebody changed these hours meanwhile.').waitFor();
      await hoursOn('Monday').getByText('10:00–11:00').waitFor();
    });

    it('that could not be read are not shown as none, and cannot be changed', async () => {
      web.clock.now += 90_000; // nothing is cached
      const responseAgain = rejectRequests(web.app, 'recurring', 403);
      await web.open('hours');
      await web.page.getByRole('list', { name: 'Drivers' }).getByRole('button').first().click();
      const week = web.page.getByRole('region', { name: 'Week' });
      await week.getByText('The hours could not be read. They cannot be changed until they are shown.').waitFor();
      expect(await week.getByRole('button', { name: /^Add/ }).count()).toBe(0);
      responseAgain();
      await week.getByRole('button', { name: 'Try again' }).click();
      await hoursOn('Monday').first().waitFor();
    });

    it('of a kind that the page was not built with are shown with the raw value of Ocean, and stay', async () => {
      await web.page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const isWeek = operationOf(route.request()) === 'DriverWeek';
        await route.fulfill({ response, body: isWeek ? withUnknownKind(text) : text });
      });
      await choose();
      await hoursOn('Monday').getByText('ASTREINTE').first().waitFor();
      await hoursOn('Monday').getByText('This day has hours that cannot be changed here.').waitFor();
    });
  });
}

interface DriverRow {
  lastName: string;
  firstName: string;
  privacySchedules: { validity: { end: string | null }; slots: { day: string; kind: string }[] }[];
}

function hasPrivateMonday({ privacySchedules }: DriverRow): boolean {
  const lasting = privacySchedules.filter(({ validity }) => validity.end === null);
  return lasting.some(({ slots }) => slots.some(({ day, kind }) => day === 'MONDAY' && kind === 'PRIVATE'));
}

function operationOf(request: Request): unknown {
  return (request.postDataJSON() as { operationName?: unknown }).operationName;
}

function withUnknownKind(result: string): string {
  return result.replaceAll(/"kind":"PRIVATE","kindRaw":"[^"]*"/g, '"kind":"UNKNOWN","kindRaw":"ASTREINTE"');
}
