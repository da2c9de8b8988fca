import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { servePage, type ServedPage } from '../../examples/web/serve-page.ts';
import { startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../support/browser.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

/** The page may take as long as a busy machine needs. */
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 });

describe('the example page for a fleet manager', () => {
  let app: SandboxApp;
  let served: ServedPage;
  let browser: Browser;
  let page: Page;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    if (!chromiumPath()) return;
    app = await startTestApp({ env: { SANDBOX_VEHICLES: '90', SANDBOX_SILENT_BOXES: '60' } });
    served = await servePage({ graphUrl: app.url, port: 0 });
    browser = await launchChromium();
  });

  afterAll(async () => {
    if (!chromiumPath()) return;
    await browser.close();
    await served.stop();
    await app[Symbol.asyncDispose]();
  });

  beforeEach(async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'fr-FR' });
    page = await context.newPage();
    await page.clock.setFixedTime(testNow);
    requested = [];
    complaints = [];
    context.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return async () => {
      await page.unrouteAll({ behavior: 'wait' }); // a handler that outlives its page fails
      await context.close();
    };
  });

  const open = async (view: 'boxes' | 'hours' | 'usage'): Promise<void> => {
    await page.goto(`${served.url}/#${view}`);
  };
  const rows = () => page.getByRole('region', { name: 'Boxes' }).locator('tbody tr');
  const serialNumbers = () => rows().getByRole('rowheader').allTextContents();

  /** The expected boxes, from the graph itself. */
  const silentBoxes = async (args: string): Promise<{ totalCount: number; numbers: string[] }> => {
    const { data } = await app.execute(`{ nonCommunicatingBoxes${args} { totalCount nodes { serialNumber } } }`);
    const { totalCount, nodes } = data.nonCommunicatingBoxes as { totalCount: number; nodes: BoxRow[] };
    return { totalCount, numbers: nodes.map(({ serialNumber }) => serialNumber) };
  };

  describe('silent boxes', () => {
    beforeEach(async () => {
      if (!chromiumPath()) return;
      await open('boxes');
      await eventually(() => rows().count()).toBe(20);
    });

    it('shows the first page and the total count, and sends requests only to its own server', async () => {
      const { totalCount, numbers } = await silentBoxes('(first: 20)');
      expect(await serialNumbers()).toEqual(numbers);
      await page.getByRole('status').getByText(`20 of ${totalCount} boxes shown`).waitFor();
      await page.locator('.point').first().waitFor();
      expect(requested.filter((address) => !isOwn(address))).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('adds the next page below, each box once', async () => {
      await page.getByRole('button', { name: 'Load more' }).click();
      await eventually(() => rows().count()).toBe(40);
      const shown = await serialNumbers();
      expect(new Set(shown).size).toBe(40);
      await page.getByRole('button', { name: 'Load more' }).click();
      await page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
      await page.getByText(/^(\d+) of \1 boxes shown$/).waitFor();
      expect(complaints).toEqual([]);
    });

    it('narrows the table and the map together', async () => {
      await page.getByRole('combobox', { name: 'Reason' }).selectOption('Not looked into yet');
      await page.getByLabel('Silent for more than').fill('30');
      const { totalCount, numbers } = await silentBoxes(
        '(first: 200, filter: { isQualified: false, silentForMoreThanDays: 30 })',
      );
      await page.getByText(`${Math.min(20, totalCount)} of ${totalCount} boxes shown`).waitFor();
      expect(await serialNumbers()).toEqual(numbers.slice(0, 20));
      const legend = page.getByRole('list', { name: 'Boxes by reason' }).getByRole('listitem');
      await eventually(() => legend.allTextContents()).toEqual([` Not looked into yet${totalCount}`]);
    });

    it('finds a box by its serial number, and reports when none is found', async () => {
      const [, wanted = ''] = await serialNumbers();
      await page.getByLabel('Search').fill(wanted);
      await eventually(serialNumbers).toEqual([wanted]);
      await page.getByLabel('Search').fill('no such box');
      await page.getByText('No silent box passes these filters.').waitFor();
    });

    it('shows only the chosen entity', async () => {
      const entity = page.getByLabel('Entity');
      const [, name = ''] = await entity.getByRole('option').allTextContents();
      await entity.selectOption(name);
      await eventually(async () => [...new Set(await rows().locator('td:nth-child(3)').allTextContents())]).toEqual([
        name,
      ]);
    });
  });

  it('suggests a next step when Ocean fails, and shows the boxes once Ocean recovers', async () => {
    const fault = { errors: [{ message: 'Ocean', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }], data: null };
    await page.route('**/graphql', (route) => route.fulfill({ json: fault }));
    await open('boxes');
    const problem = page.getByRole('region', { name: 'Boxes' }).getByRole('alert');
    await problem.getByText('Ocean does not respond. Try again in a moment.').waitFor();
    await page.unroute('**/graphql');
    await problem.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => rows().count()).toBe(20);
  });

  describe('private hours', () => {
    const hoursOn = (day: string) => page.getByRole('list', { name: `Hours on ${day}` }).getByRole('listitem');
    const add = async (day: string, from: string, to: string): Promise<void> => {
      const form = page.getByRole('form', { name: `New hours on ${day}` });
      if (!(await form.isVisible())) await page.getByRole('button', { name: `Add hours on ${day}` }).click();
      await form.getByLabel('From').fill(from);
      await form.getByLabel('To').fill(to);
      await form.getByRole('button', { name: 'Save' }).click();
    };
    const removals = (day: string) => page.getByRole('button', { name: new RegExp(`^Remove .* on ${day}$`) });
    /** Opens the week of someone who has private hours on Mondays. */
    const choose = async (): Promise<void> => {
      const { data } = await app.execute(`{
        drivers(first: 200, filter: { hasPrivacySchedule: true }) {
          nodes { lastName firstName privacySchedules(kinds: [RECURRING]) { validity { end } slots { day kind } } }
        }
      }`);
      const { lastName, firstName } = (data.drivers.nodes as DriverRow[]).find(hasPrivateMonday)!;
      await open('hours');
      await page.getByLabel('Search drivers').fill(lastName);
      await page.getByRole('button', { name: `${lastName} ${firstName}` }).click();
      await hoursOn('Tuesday').first().waitFor();
    };

    it('are added and removed with one upstream request each, and shown in their new state', async () => {
      await choose();
      const before = await removals('Tuesday').count();
      app.takeCalls();

      await add('Tuesday', '12:00', '13:30');
      await hoursOn('Tuesday').getByText('12:00–13:30').waitFor();
      await page.getByRole('status').getByText('Added 12:00–13:30.').waitFor({ state: 'attached' });
      expect(await removals('Tuesday').count()).toBe(before + 1);
      expect(writesIn(app)).toEqual([expect.objectContaining({ status: 200 })]);
      expect(app.takeCalls()['recurring'], 'before the write, for a change of somebody else, and after it').toBe(2);

      await page.reload();
      await choose();
      await page.getByRole('button', { name: 'Remove 12:00–13:30 on Tuesday' }).click();
      await eventually(() => removals('Tuesday').count()).toBe(before);
      expect(writesIn(app)).toHaveLength(1);
      expect(complaints).toEqual([]);
    });

    it('that break a rule show an error at the field, and send no upstream request', async () => {
      await choose();
      app.takeCalls();
      await add('Wednesday', '13:00', '12:00');
      const end = page.getByLabel('To (00:00 is midnight)');
      await eventually(() => end.getAttribute('aria-invalid')).toBe('true');
      const description = (await end.getAttribute('aria-describedby')) ?? '';
      expect(await page.locator(`[id="${description}"]`).textContent()).toBe(
        'The end must be later than the start. Hours past midnight are two entries, one for each day.',
      );
      expect(writesIn(app)).toEqual([]);

      await add('Wednesday', '12:00', '12:45');
      await hoursOn('Wednesday').getByText('12:00–12:45').waitFor();
    });

    it('can be changed with the keyboard alone', async () => {
      await choose();
      await page.getByRole('button', { name: 'Add hours on Thursday' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('1000AM'); // the first field has the focus
      await page.getByLabel('To (00:00 is midnight)').focus();
      await page.keyboard.type('1100AM');
      await page.keyboard.press('Enter');
      await hoursOn('Thursday').getByText('10:00–11:00').waitFor();
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Add hours on Thursday',
      );
    });

    it('that were removed come back with Undo', async () => {
      await choose();
      await add('Friday', '12:00', '12:30');
      await page.getByRole('button', { name: 'Remove 12:00–12:30 on Friday' }).click();
      await hoursOn('Friday').getByText('12:00–12:30').waitFor({ state: 'detached' });
      await page.getByRole('status').getByText('Removed 12:00–12:30.').waitFor();
      await page.getByRole('button', { name: 'Undo the removal on Friday' }).click();
      await hoursOn('Friday').getByText('12:00–12:30').waitFor();
    });

    it('that somebody else changed meanwhile are not replaced', async () => {
      await choose();
      await hoursOn('Monday').first().waitFor();
      const { data } = await app.execute(`{ drivers(first: 200) { nodes { id lastName firstName } } }`);
      const chosen = await page.getByRole('heading', { name: /^Week of / }).textContent();
      const driver = (data.drivers.nodes as { id: string; lastName: string; firstName: string }[]).find(
        ({ lastName, firstName }) => chosen === `Week of ${lastName} ${firstName}`,
      )!;
      const days = [{ day: 'MONDAY', slots: [{ start: '10:00', end: '11:00', kind: 'PRIVATE' }] }];
      const set = await app.execute(
        `mutation ($input: SetRecurringPrivacyScheduleInput!) { setRecurringPrivacySchedule(input: $input) { userErrors { code } } }`,
        { variables: { input: { driverId: driver.id, days } } },
      );
      expect(set.data.setRecurringPrivacySchedule).toEqual({ userErrors: [] });
      await add('Monday', '12:00', '13:00');
      await page.getByText('Somebody changed these hours meanwhile.').waitFor();
      await hoursOn('Monday').getByText('10:00–11:00').waitFor();
    });

    it('that could not be read are not shown as none, and cannot be changed', async () => {
      const responseAgain = rejectRequests(app, 'recurring', 403);
      await open('hours');
      await page.getByRole('list', { name: 'Drivers' }).getByRole('button').first().click();
      const week = page.getByRole('region', { name: 'Week' });
      await week.getByText('The hours could not be read. They cannot be changed until they are shown.').waitFor();
      expect(await week.getByRole('button', { name: /^Add/ }).count()).toBe(0);
      responseAgain();
      await week.getByRole('button', { name: 'Try again' }).click();
      await hoursOn('Monday').first().waitFor();
    });

    it('of a kind that the page was not built with are shown with the raw value of Ocean, and stay', async () => {
      await page.route('**/graphql', async (route) => {
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

  it('draws the use of a month, and describes the chart in text', async () => {
    await open('usage');
    const chart = page.getByRole('img', { name: 'Private and professional distance by entity, May 2026' });
    await chart.waitFor();
    expect(await chart.locator('desc').textContent()).toMatch(
      /^[\d,]+ km private and [\d,]+ km professional in all, \d+% private\. Highest private share: .+; lowest: .+\.$/,
    );
    await page.getByText('The same as a table').click();
    const { data } = await app.execute('{ entities { name } }');
    const entities = (data.entities as { name: string }[]).map(({ name }) => name);
    const named = await page.getByRole('table').getByRole('rowheader').allTextContents();
    expect(entities).toEqual(expect.arrayContaining(named.slice(0, -1)));
    expect(named.at(-1)).toBe('All entities');
    expect(complaints).toEqual([]);
  });

  const isOwn = (address: string): boolean => address.startsWith(`${served.url}/`) || address.startsWith('data:');
});

interface BoxRow {
  serialNumber: string;
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

function writesIn({ sandbox }: SandboxApp) {
  return sandbox.calls.recent.filter(({ operation, method }) => {
    const isRead = method === 'GET' || Object.values<string>(endpoints).includes(operation);
    return !isRead;
  });
}

function operationOf(request: Request): unknown {
  return (request.postDataJSON() as { operationName?: unknown }).operationName;
}

function withUnknownKind(result: string): string {
  return result.replaceAll(/"kind":"PRIVATE","kindRaw":"[^"]*"/g, '"kind":"UNKNOWN","kindRaw":"ASTREINTE"');
}
