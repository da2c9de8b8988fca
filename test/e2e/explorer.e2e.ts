import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/config.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../support/browser.ts';

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
  let page: Page;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    if (!chromiumPath()) return;
    app = await createApp(loadConfig({ PORT: '0' }));
    ({ url } = await app.start());
    browser = await launchChromium();
    return async () => {
      await browser.close();
      await app.stop();
    };
  });

  beforeEach(async (test) => {
    if (!chromiumPath()) return test.skip(NO_CHROMIUM);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    requested = [];
    complaints = [];
    context.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    // The button to execute is there before the editor that it reads.
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return async () => context.close();
  });

  const run = async (): Promise<unknown> => {
    const result = page.waitForResponse((response) => {
      const body = response.request().postData() ?? '';
      return response.url().endsWith('/graphql') && !body.includes('__schema');
    });
    await page.getByRole('button', { name: /^Execute query/ }).click();
    return (await result).json();
  };

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
    await expect.poll(() => page.getByRole('tab').count()).toBe(Math.min(5, exampleNames.length));
    const response = await run();
    expect(response).toMatchObject({ data: { nonCommunicatingBoxes: { nodes: expect.any(Array) } } });
    expect(response).not.toHaveProperty('errors');
    await page.locator('.result-window').getByText('"nonCommunicatingBoxes"').waitFor();
  });

  it('opens a chosen example in a tab of its own and shows its data', async () => {
    const before = await page.getByRole('tab').count();
    await page.locator('[data-example="silent-boxes"]').click();
    await expect.poll(() => page.getByRole('tab').count()).toBe(before + 1);
    await page.getByRole('tab', { name: 'SilentBoxes', selected: true }).waitFor();
    expect(await run()).toMatchObject({ data: { nonCommunicatingBoxes: { totalCount: expect.any(Number) } } });
    await page.locator('.result-window').getByText('"serialNumber"').first().waitFor();
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
    await page.getByRole('tab', { name: 'LastPositions', selected: true }).waitFor();
    await page.locator('.graphiql-query-editor').getByText('query LastPositions').waitFor();
    await page.getByRole('tab', { name: 'SilentBoxes' }).waitFor();
  });

  it('has an editor for request headers, and sends its content', async () => {
    await type('.monaco-editor[data-uri$="request-headers.json"]', '{ "x-customer-id": "1" }');
    const request = page.waitForRequest((sent) => (sent.postData() ?? '').includes('query SilentBoxes'));
    await page.getByRole('button', { name: /^Execute query/ }).click();
    expect((await request).headers()['x-customer-id']).toBe('1');
  });

  it('stores no typed text in the browser, and loses it with the page', async () => {
    const marker = 'CANARY-7f3a';
    await type('.graphiql-query-editor', `# ${marker}\nquery CANARY { __typename }`);
    await page.getByRole('button', { name: 'Variables', exact: true }).click();
    await type('.monaco-editor[data-uri$="variables.json"]', `{ "password": "${marker}" }`);
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await type('.monaco-editor[data-uri$="request-headers.json"]', `{ "x-marker": "${marker}" }`);
    const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(marker));
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

  it('sends requests only to its own server, and violates no rule of its own policy', async () => {
    await run();
    await page.locator('.result-window').getByText('"data"').waitFor();
    await expect.poll(() => requested.filter((address) => /graphql\.worker-\w+\.js$/.test(address))).not.toEqual([]);
    const outside = requested.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:'));
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

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
