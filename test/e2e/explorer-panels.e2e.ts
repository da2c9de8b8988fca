import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../support/browser.ts';
import { defaultFleet } from '../support/docs/examples.ts';
import { ExplorerPage, isRun } from '../support/explorer-page.ts';
import { committed } from '../support/http/requests.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

/** The screens of a fleet manager, each one operation. */
const screens = [
  'silent-boxes-by-entity',
  'driver-week',
  'month-table',
  'fleet-map',
  'vehicle-day',
  'months-compared',
  'export-drivers',
  'plate-search',
  'coming-exceptions',
  'maintenance-due',
  'who-drove',
  'licences-expiring',
  'entity-dashboard',
  'driver-day',
  'vehicle-month',
  'top-private-users',
  'private-at',
];

// All screens in a browser take a minute on a busy machine.
describe('the panels of the explorer', { timeout: 180_000 }, () => {
  let app: SandboxApp;
  let browser: Browser;
  let context: BrowserContext;
  let explorer: ExplorerPage;
  let later = 0;

  beforeAll(async () => {
    if (!chromiumPath()) return;
    const env = {
      ...defaultFleet,
      SNAPSHOT_TTL_MS: '600000',
      SNAPSHOT_MAX_STALE_MS: '3600000',
      ERROR_DOCS_URL: '/docs/errors',
    };
    app = await startTestApp({ env, clock: () => Date.now() + later });
    await app.execute('{ entities { name } }'); // logs the service account in, which counts as an upstream request
    browser = await launchChromium();
    // One for all, so that the editors are compiled once.
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    return async () => {
      await browser.close();
      await app.app.stop();
    };
  });

  beforeEach(async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    later = 0;
    explorer = new ExplorerPage(await context.newPage());
    await explorer.open(app.url);
    return async () => {
      await explorer.clearStorage();
      await Promise.all(context.pages().map((page) => page.close()));
    };
  });

  it('show the cost before a run, and afterwards upstream requests, cache and age', async () => {
    const { page } = explorer;
    app.app.invalidate({ keyPrefix: '', names: [''], rules: [] });
    await explorer.choose('fleet-page');
    await page.getByText(/^Estimate \d/).waitFor();
    app.takeCalls();
    const { result } = await explorer.run();
    const calls = Object.values(app.takeCalls()).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(0);
    const { cost } = result.extensions ?? {};
    expect(await explorer.facts()).toMatchObject({
      Status: '200',
      Upstream: `${calls} request${calls === 1 ? '' : 's'}`,
      Rows: 'fresh',
      Cost: `${cost?.actual?.fields} of ${cost?.fields} fields, ${calls} of ${cost?.upstreamCalls} requests`,
    });
    await explorer.run();
    await explorer.run();
    expect(await explorer.facts()).toMatchObject({ Upstream: '0 requests', Cache: 'response hit' });
    expect(app.takeCalls()).toEqual({});
    expect(await page.locator('.result-window').innerText()).not.toContain('explain');
  });

  it('show that rows are stale while Ocean fails', async () => {
    await explorer.choose('entities');
    await explorer.run();
    const restore = rejectRequests(app, 'entities', 503);
    later = 1_500_000;
    await explorer.run();
    restore();
    expect(await explorer.facts()).toMatchObject({ Rows: 'stale', Cache: '1 list stale' });
  });

  it('sign a person in for all tabs, with a customer, and out again', async () => {
    const { page } = explorer;
    await explorer.signIn('demo');
    await page
      .locator('.account-badge')
      .getByText(/^demo · until \d/)
      .waitFor();
    const first = (await explorer.run()).request.headers();
    expect(first['x-auth-token']).toMatch(/./);
    await explorer.tabs.nth(1).click();
    expect((await explorer.run()).request.headers()['x-auth-token']).toBe(first['x-auth-token']);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('.account-badge').getByText('Not signed in').waitFor();
    expect((await explorer.run()).request.headers()).not.toHaveProperty('x-auth-token');

    await page.getByLabel('Or an Ocean token').fill('made-up');
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.getByRole('alert').getByText('Ocean does not accept the credential').waitFor();
  });

  it('name the customer that a user of several chooses', async () => {
    const { page } = explorer;
    await explorer.signIn('demo2');
    const { customers } = app.sandbox.fleet;
    await page.getByLabel('Customer id').fill(String(customers[1]?.id));
    await page.getByRole('button', { name: 'Use the customer' }).click();
    expect((await explorer.run()).request.headers()['x-customer-id']).toBe(String(customers[1]?.id));
  });

  it('find examples by their words, and reuse the tab of one', async () => {
    const { page } = explorer;
    const before = await explorer.tabs.count();
    await page.getByLabel('Search').fill('licences expiring');
    await expect.poll(() => page.locator('[data-example]').count()).toBe(1);
    await explorer.choose('licences-expiring');
    await expect.poll(() => explorer.tabs.count()).toBe(before + 1);
    await page.locator('.graphiql-query-editor :focus').waitFor({ state: 'attached' });
    await page.keyboard.type('# typed');
    await page.locator('.graphiql-query-editor').getByText('# typed').waitFor();
    await page.getByLabel('Search').fill('');
    await explorer.choose('box');
    await expect.poll(() => explorer.currentTab.innerText()).toBe('Box');
    await explorer.choose('licences-expiring');
    await page.locator('.graphiql-query-editor').getByText('# typed').waitFor();
    expect(await explorer.tabs.count()).toBe(before + 1);
  });

  it('put an operation together from the schema', async () => {
    const { page } = explorer;
    await page.getByRole('button', { name: 'New tab' }).click();
    await explorer.show('Builder');
    const vehicles = page.locator('details', { has: page.locator('> summary', { hasText: /^vehicles / }) });
    await vehicles.locator('> summary').click();
    await vehicles.locator('summary', { hasText: /^nodes / }).click();
    await vehicles.getByLabel(/^registration /).check();
    await vehicles.getByLabel(/^first /).check();
    await page.locator('.graphiql-query-editor').getByText('query Untitled($first: Int)').waitFor();
    const { result } = await explorer.run();
    expect(result).toMatchObject({ data: { vehicles: { nodes: expect.any(Array) } } });
    expect(result.errors).toBeUndefined();
  });

  it('show a response as a table and save it as CSV', async () => {
    const { page } = explorer;
    await explorer.choose('silent-boxes');
    const { result } = await explorer.run();
    const { nodes } = (result.data as { nonCommunicatingBoxes: { nodes: { serialNumber: string }[] } })
      .nonCommunicatingBoxes;
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await page.locator('.result-table tbody td:nth-child(2)').allInnerTexts()).toEqual(
      nodes.map(({ serialNumber }) => serialNumber),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('nonCommunicatingBoxes.nodes.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffid,serialNumber,silence\.days,/);
    expect(lines).toHaveLength(nodes.length + 2); // the header, and nothing after the last line
  });

  it('link to an operation without headers and token, which opens and runs nothing', async () => {
    const { page } = explorer;
    await explorer.signIn('demo');
    const { request } = await explorer.run();
    await explorer.show('Export');
    const link = await page.locator('.exported').innerText();
    expect(link).not.toContain(request.headers()['x-auth-token'] ?? 'no token');
    const opened = new ExplorerPage(await context.newPage());
    const runs: string[] = [];
    opened.page.on('request', (sent) => isRun(sent) && runs.push(sent.url()));
    await opened.open(link);
    await opened.page.getByText(/^Estimate \d/).waitFor();
    expect([await opened.currentTab.innerText(), runs]).toEqual(['SilentBoxes', []]);
  });

  it('link the code of an error to its page', async () => {
    const restore = rejectRequests(app, 'rights', 503);
    await explorer.choose('viewer');
    await explorer.run();
    restore();
    const link = explorer.page.getByLabel('Errors').getByRole('link').first();
    expect(await link.getAttribute('href')).toBe('/docs/errors#:~:text=UPSTREAM_UNAVAILABLE');
  });

  it('run every screen of a fleet manager', async () => {
    const failed: unknown[] = [];
    for (const name of screens) {
      await explorer.choose(name);
      app.takeCalls();
      const { result } = await explorer.run();
      const calls = Object.values(app.takeCalls()).reduce((sum, count) => sum + count, 0);
      const shown = (await explorer.facts())['Upstream'];
      const isRight = result.errors === undefined && shown === `${calls} request${calls === 1 ? '' : 's'}`;
      if (!isRight) failed.push({ name, calls, shown, errors: result.errors });
    }
    expect(failed).toEqual([]);
  });
});

describe('the explorer of a server with trusted documents only', () => {
  it('states it, runs the examples by id and signs in', async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    const env = { ...defaultFleet, TRUSTED_DOCUMENTS: committed, EXPLAIN: 'on' };
    await using app = await startTestApp({ env, clock: () => Date.now() });
    const browser = await launchChromium();
    try {
      const explorer = new ExplorerPage(await browser.newPage());
      await explorer.open(app.url);
      await explorer.page.getByRole('note').getByText('only trusted documents run here').waitFor();
      await explorer.choose('entities');
      const { request, result } = await explorer.run();
      expect(JSON.parse(request.postData() ?? '')).toEqual({
        documentId: expect.stringMatching(/^[0-9a-f]{64}$/),
        operationName: 'Entities',
      });
      expect(result).toMatchObject({ data: { entities: expect.any(Array) } });
      await explorer.signIn('demo');
      await explorer.page
        .locator('.account-badge')
        .getByText(/^demo · until/)
        .waitFor();
    } finally {
      await browser.close();
    }
  });
});
