import { readdirSync, readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/config.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../support/browser.ts';
import { ExplorerPage, isRun } from '../support/explorer-page.ts';

const OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const exampleNames = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

function titleOf(name: string): string {
  const [firstLine = ''] = readFileSync(new URL(`${name}.graphql`, OPERATIONS), 'utf8').split('\n');
  return firstLine.replace(/^#\s*/, '').trim();
}

describe('the explorer in a browser', () => {
  let app: App;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let explorer: ExplorerPage;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    if (!chromiumPath()) return;
    app = await createApp(loadConfig({ PORT: '0', LOG_LEVEL: 'silent' }));
    ({ url } = await app.start());
    browser = await launchChromium();
    // One for all, so that the editors are compiled once.
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.on('request', (request) => requested.push(request.url()));
    return async () => {
      await browser.close();
      await app.stop();
    };
  });

  beforeEach(async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    requested = [];
    complaints = [];
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    explorer = new ExplorerPage(page);
    await explorer.open(url);
    return async () => {
      await explorer.clearStorage();
      await page.close();
    };
  });

  /** @param text ends with a brace */
  const type = async (editor: string, text: string): Promise<void> => {
    await page.locator(`${editor} textarea`).first().focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text.slice(0, -1));
    // The editor closes the brace itself once the language is loaded: both cases end the same.
    await page.keyboard.press('ControlOrMeta+Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.type('}');
  };

  it('lists every example operation by its title', async () => {
    const listed = await page.locator('[data-example]').allTextContents();
    expect(listed.toSorted()).toEqual(exampleNames.map(titleOf).toSorted());
  });

  it('opens with tabs of the first examples, and the first one runs at once', async () => {
    await expect.poll(() => explorer.tabs.count()).toBe(Math.min(5, exampleNames.length));
    const { result: response } = await explorer.run();
    expect(response).toMatchObject({ data: { nonCommunicatingBoxes: { nodes: expect.any(Array) } } });
    expect(response).not.toHaveProperty('errors');
    await page.locator('.result-window').getByText('"nonCommunicatingBoxes"').waitFor();
  });

  it('opens a chosen example in a tab of its own and shows its data', async () => {
    const before = await explorer.tabs.count();
    await explorer.choose('fleet-page');
    await expect.poll(() => explorer.tabs.count()).toBe(before + 1);
    await explorer.currentTab.getByText('FleetPage').waitFor();
    expect((await explorer.run()).result).toMatchObject({ data: { vehicles: expect.anything() } });
    await page.locator('.result-window').getByText('"registration"').first().waitFor();
  });

  it('opens an example that was chosen before the editors were there', async () => {
    const editors = Promise.withResolvers<undefined>();
    await page.route(/monaco-editor-\w+\.js$/, async (route) => {
      await editors.promise;
      await route.continue();
    });
    await page.reload();
    await page.locator('[data-example="last-positions"]').click();
    editors.resolve(undefined);
    await explorer.currentTab.getByText('LastPositions').waitFor();
    await page.locator('.graphiql-query-editor').getByText('query LastPositions').waitFor();
    await explorer.tabs.getByText('SilentBoxes').waitFor();
  });

  it('subscribes over a WebSocket, which its content policy allows', async () => {
    await type('.graphiql-query-editor', 'subscription Live { nonCommunicatingBoxChanged { kind } }');
    const opened = page.waitForEvent('websocket');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    expect((await opened).url()).toBe(`${url.replace('http', 'ws')}/graphql`);
    await page.locator('.result-window').getByText('"CURRENT"').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('has an editor for request headers, and sends its content', async () => {
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await type('.monaco-editor[data-uri$="request-headers.json"]', '{ "x-customer-id": "1" }');
    expect((await explorer.run()).request.headers()['x-customer-id']).toBe('1');
  });

  it('stores no typed text in the browser, and loses it with the page', async () => {
    const marker = 'CANARY-7f3a';
    await type('.graphiql-query-editor', `# ${marker}\nquery CANARY { __typename }`);
    await page.getByRole('button', { name: 'Variables', exact: true }).click();
    await type('.monaco-editor[data-uri$="variables.json"]', `{ "password": "${marker}" }`);
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await type('.monaco-editor[data-uri$="request-headers.json"]', `{ "x-marker": "${marker}" }`);
    const sent = page.waitForRequest((request) => isRun(request) && (request.postData() ?? '').includes(marker));
    await page.getByRole('button', { name: /^Execute query/ }).click();
    expect((await sent).headers()['x-marker']).toBe(marker);
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('region', { name: 'History' }).getByText('CANARY').first().waitFor();

    expect(await everythingStored(page)).not.toContain('CANARY');
    await page.reload();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect(await everythingStored(page)).not.toContain('CANARY');
    expect(await page.locator('body').innerText()).not.toContain('CANARY');
  });

  it('removes what an earlier version of the page had stored', async () => {
    await page.evaluate(() => localStorage.setItem('ocean-graphql:graphiql:tabState', 'CANARY'));
    await page.reload();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect(await everythingStored(page)).not.toContain('CANARY');
  });

  it('shows the documentation of the graph', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'nonCommunicatingBoxes' }).waitFor();
  });

  it.each([
    ['a wide screen', 1440, 900],
    ['a small one', 1024, 768],
    ['a telephone', 390, 844],
  ])('is usable on %s, and axe finds nothing serious', { timeout: 180_000 }, async (_name, width, height) => {
    await page.setViewportSize({ width, height });
    await page.reload();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await explorer.run();
    await page.locator('.result-window').getByText('"data"').waitFor();
    await page.locator('.result-window').scrollIntoViewIfNeeded(); // its lines are drawn again at times
    const isScrolling = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isScrolling).toBe(false);
    // Evaluated by the debugger, to which the page's policy does not apply.
    await page.evaluate(readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    const found = await seriousIn(page);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    for (const panel of ['Builder', 'Account', 'Export', 'History', 'Documentation Explorer']) {
      await explorer.show(panel);
      found.push(...(await seriousIn(page)));
    }
    expect(found).toEqual([]);
  });

  it('sends requests only to its own server, and violates no rule of its own policy', async () => {
    await explorer.run();
    await page.locator('.result-window').getByText('"data"').waitFor();
    for (const panel of ['Builder', 'Account', 'Export']) await explorer.show(panel);
    await expect.poll(() => requested.filter((address) => /graphql\.worker-\w+\.js$/.test(address))).not.toEqual([]);
    const outside = requested.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:'));
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Serious and critical violations that axe finds in what is shown now. */
async function seriousIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
  });
}

/** All that the page's origin has stored in the browser, as text. */
async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cached = await caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      databases,
      cached,
      history.state,
      location.href,
    ]);
  });
}
