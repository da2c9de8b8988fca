import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../support/app.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../support/browser.ts';

describe('the sandbox’s page of faults', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let page: Page;
  let requested: string[];
  let complaints: string[];
  let token: string;

  beforeAll(async () => {
    if (!chromiumPath()) return;
    browser = await launchChromium();
  });

  afterAll(async () => {
    if (chromiumPath()) await browser.close();
  });

  beforeEach(async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    sandbox = await startSandbox({ vehicles: 20, silentBoxes: 5, drivers: 10 });
    token = await logIn(sandbox.url, 'demo');
    const context = await browser.newContext();
    page = await context.newPage();
    requested = [];
    complaints = [];
    context.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${sandbox.url}/`);
    await page.getByRole('link', { name: 'Faults on demand' }).click();
    return async () => {
      await context.close();
      await sandbox.stop();
    };
  });

  const call = async (path: string): Promise<number> => {
    const response = await fetch(`${sandbox.url}/restapi/${path}`, { headers: { 'x-auth-token': token } });
    await response.arrayBuffer();
    return response.status;
  };
  const entities = 'mobility/v1/entities';
  const active = () => page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Switch f/ }) });
  const cells = (row: number) => active().nth(row).getByRole('cell').allTextContents();

  it('switches a preset on, shows how often it fired, and switches it off', async () => {
    await page.getByText('None: every response is the one that Ocean would send.').waitFor();
    await page.getByRole('button', { name: 'down', exact: true }).click();
    await page.getByRole('heading', { name: 'Active: 1' }).waitFor();
    expect(await call(entities)).toBe(503);
    expect(await call(entities)).toBe(503);
    await page.getByRole('link', { name: 'Show the latest figures' }).click();
    expect(await cells(0)).toEqual(['down', 'all', '2', '2', 'status 503: 2', 'Off']);
    await page.getByRole('button', { name: 'Switch f1 off' }).click();
    await page.getByText('None: every response is the one that Ocean would send.').waitFor();
    expect(await call(entities)).toBe(200);
  });

  it('switches a rule of one’s own on, by the keyboard alone', async () => {
    const reach = async (name: RegExp): Promise<void> => {
      const focused = () =>
        page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
        });
      while (!name.test((await focused()).trim())) await page.keyboard.press('Tab');
    };
    await reach(/^Fault(?!s)/);
    await page.keyboard.type('403 forbidden');
    await reach(/^Endpoint/);
    await page.keyboard.type('12. GET');
    await reach(/^Ends after … faults/);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Active: 1' }).waitFor();
    expect(await cells(0)).toEqual([
      '403 forbidden',
      'endpoint: GET /restapi/mobility/v1/entities, count: 1',
      '0',
      '0',
      '',
      'Off',
    ]);
    expect(await call('noncommunicant/list')).toBe(200);
    expect([await call(entities), await call(entities)]).toEqual([403, 200]);
    await page.reload();
    await page.getByRole('heading', { name: 'Active: 0' }).waitFor();
    expect((await cells(0)).at(-1)).toBe('over Off');
  });

  it('accepts rules as JSON, and reports the error of an invalid one', async () => {
    const rule = page.getByLabel('Rule');
    await rule.fill('{ "fault": { "kind": "status", "status": 200 } }');
    await page.getByRole('button', { name: 'Switch this rule on' }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/^fault\.status: .*400/);
    expect(await call(entities)).toBe(200);
    await rule.fill('{ "fault": { "kind": "status", "status": 502 }, "on": { "user": "demo" } }');
    await page.getByRole('button', { name: 'Switch this rule on' }).click();
    await page.getByRole('heading', { name: 'Active: 1' }).waitFor();
    expect(await call(entities)).toBe(502);
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await page.getByRole('heading', { name: 'Active: 0' }).waitFor();
    expect(await call(entities)).toBe(200);
  });

  it('loads nothing from elsewhere, and breaks no rule of its policy', async () => {
    await page.getByRole('button', { name: 'flaky' }).click();
    await page.getByRole('heading', { name: 'Active: 1' }).waitFor();
    expect(requested.filter((address) => !address.startsWith(sandbox.url))).toEqual([]);
    expect(complaints).toEqual([]);
    // The policy lets the page's own style in.
    expect(
      await page
        .getByRole('table')
        .first()
        .evaluate((table) => getComputedStyle(table).borderCollapse),
    ).toBe('collapse');
  });
});
