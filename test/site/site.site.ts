import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFiles } from '../../site/sidebar.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { launchChromium } from '../support/browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000 });

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe('the documentation site, served by the program', () => {
  let app: SandboxApp;
  let browser: Browser;
  let page: Page;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    app = await startTestApp({ env: { DOCS_DIRECTORY: 'site/dist' } });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  async function newPage(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    page = await context.newPage();
    requested = [];
    complaints = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
  }

  beforeEach(async () => {
    await newPage();
    return async () => {
      const own = requested.filter((url) => url.startsWith(`${app.url}/docs/`) || url.startsWith('data:'));
      expect(requested).toEqual(own);
      expect(complaints).toEqual([]);
      await page.context().close();
    };
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(`${app.url}/docs${path}`, { waitUntil: 'networkidle' });
  };
  const heading = () => page.getByRole('heading', { level: 1 }).first();

  it('has a path for each reader, and a way from page to page', async () => {
    await open('/');
    for (const [link, title] of [
      ['Frontend developers', 'For frontend developers'],
      ['Operators', 'For operators'],
      ['Contributors', 'For contributors'],
    ] as const) {
      await open('/');
      await page.locator('.VPFeature', { hasText: link }).click();
      await eventually(() => heading().textContent()).toContain(title);
    }
    await page.getByRole('main').getByRole('link', { name: 'Schema guide' }).click();
    await page.waitForURL('**/docs/schema-guide');
    await page.getByRole('navigation', { name: 'Pager' }).getByRole('link').last().click();
    await page.waitForURL((url) => !url.pathname.endsWith('schema-guide'));
    await heading().waitFor();
  });

  it('finds a page by a word of it, by the keyboard and without a server', async () => {
    await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('CUSTOMER_REQUIRED');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('CUSTOMER_REQUIRED')]),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/docs/');
    await heading().waitFor();
  });

  it('shows diagrams that fit the theme, and remembers the theme', async () => {
    await open('/architecture');
    const visible = () => page.locator('img.diagram:visible').first().getAttribute('src');
    expect(await visible()).toMatch(/-light\.svg$/);
    await page.getByRole('switch', { name: /dark/i }).first().click();
    expect(await visible()).toMatch(/-dark\.svg$/);
    const drawn = await page
      .locator('img.diagram:visible')
      .first()
      .evaluate((image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth));
    expect(drawn).toBeGreaterThan(100);
    await open('/lifecycle');
    expect(await page.locator('html').getAttribute('class')).toContain('dark');
  });

  it('opens its menus on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('/frontend');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Sidebar Navigation' }).getByRole('link', { name: 'Tutorial' }).click();
    await page.waitForURL('**/docs/tutorial');
    await page.getByRole('button', { name: 'mobile navigation' }).click();
    const menu = page.locator('.VPNavScreen');
    await menu.getByRole('button', { name: 'Guides' }).click();
    await menu.getByRole('link', { name: 'Operators', exact: true }).click();
    await page.waitForURL('**/docs/operators');
  });

  it('has the reference of the present schema, and its version', async () => {
    await open('/reference/objects#vehicle');
    await page.locator('#vehicle').waitFor();
    await page.getByRole('button', { name: /Reference \d/ }).hover();
    await page.getByRole('link', { name: /this one/ }).waitFor();
  });

  it('shows a page of its own for 404', async () => {
    const response = await page.goto(`${app.url}/docs/nowhere`);
    expect(response?.status()).toBe(404);
    await page.getByText('PAGE NOT FOUND').waitFor();
    complaints = complaints.filter((text) => !text.includes('404'));
  });

  describe.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 1024],
    ['dark', 1024],
    ['light', 390],
    ['dark', 390],
  ] as const)('%s, %d pixels wide', (colorScheme, width) => {
    it('has no serious violation of WCAG, and nothing is wider than the page', async () => {
      await page.context().close();
      await newPage({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
      for (const path of [
        '/',
        '/tutorial',
        '/frontend',
        '/concepts/privacy',
        '/architecture',
        '/reference/enums',
        '/comparison',
      ]) {
        await open(path);
        await page.addScriptTag({ path: axePath });
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations;
        });
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes.length} × ${nodes[0]?.html}`),
          path,
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  });

  it('has every page, and no link within the site that leads nowhere', async () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const left = ['/docs/'];
    const anchors = new Map<string, Set<string>>();
    const links: { from: string; path: string; anchor: string }[] = [];
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await fetch(`${app.url}${path}`);
      const text = await response.text();
      if (response.status !== 200) wrong.push(path);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      anchors.set(path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)));
      for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), `${app.url}${path}`);
        if (url.origin !== app.url) continue;
        links.push({ from: path, path: url.pathname, anchor: decodeURIComponent(url.hash.slice(1)) });
        left.push(url.pathname);
      }
    }
    expect(wrong).toEqual([]);
    const lost = links.filter(({ path, anchor }) => anchor !== '' && anchors.get(path)?.has(anchor) === false);
    expect(lost.map(({ from, path, anchor }) => `${from}: ${path}#${anchor}`)).toEqual([]);
    expect(anchors.size).toBeGreaterThanOrEqual(pageFiles().length);
  });
});
