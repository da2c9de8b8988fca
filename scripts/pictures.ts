/**
 * Takes the pictures of pages in docs/images, in a headless Chromium: `npm run pictures`, or `npm run pictures -- web-example`.
 * The clock of the fleet stands at a fixed time, so that a picture changes only where a page does.
 */
import type { Browser, Page } from 'playwright-core';
import { servePage } from '../examples/web/serve-page.ts';
import { startTestApp, testNow, type SandboxApp } from '../test/support/app.ts';
import { launchChromium } from '../test/support/browser.ts';
import { defaultFleet } from '../test/support/docs/examples.ts';
import { ExplorerPage } from '../test/support/explorer-page.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Opens the page, and waits until it shows everything. What it starts is put on the stack. */
  readonly open: (page: Page, app: SandboxApp, started: AsyncDisposableStack) => Promise<void>;
}

const pictures: Readonly<Record<string, Picture>> = {
  explorer: { width: 1440, height: 900, open: openExplorer },
  faults: { width: 1040, height: 960, open: openFaults },
  'web-example': { width: 1280, height: 860, open: openExample },
};

async function openExplorer(page: Page, app: SandboxApp): Promise<void> {
  const explorer = new ExplorerPage(page);
  await explorer.open(app.url);
  await explorer.signIn('demo');
  await explorer.show('Examples');
  await explorer.choose('silent-boxes');
  await explorer.run();
}

async function openFaults(page: Page, { sandbox }: SandboxApp): Promise<void> {
  await page.goto(`${sandbox.url}/faults`);
  for (const preset of ['slow', 'flaky']) await page.getByRole('button', { name: preset, exact: true }).click();
  await page.getByRole('heading', { name: 'Active: 2' }).waitFor();
  const requests = Array.from({ length: 12 }, () => fetch(`${sandbox.url}/restapi/mobility/v1/entities`));
  await Promise.allSettled(requests);
  await page.getByRole('link', { name: 'Show the latest figures' }).click();
}

async function openExample(page: Page, { url }: SandboxApp, started: AsyncDisposableStack): Promise<void> {
  const served = await servePage({ graphUrl: url, port: 0 });
  started.defer(() => served.stop());
  await page.goto(`${served.url}/#boxes`);
  await page.getByRole('region', { name: 'Boxes' }).locator('tbody tr').nth(19).waitFor();
  await page.locator('.cluster, .point').first().waitFor();
}

async function take(browser: Browser, name: string, { width, height, open }: Picture): Promise<void> {
  await using app = await startTestApp({ env: { ...defaultFleet, EXPLAIN: 'on' } });
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' });
  await page.clock.setFixedTime(testNow);
  await using started = new AsyncDisposableStack();
  await open(page, app, started);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `docs/images/${name}.png` });
  await page.close();
  console.log(`docs/images/${name}.png`);
}

const chosen = process.argv.slice(2);
const browser = await launchChromium();
for (const [name, picture] of Object.entries(pictures)) {
  if (chosen.length === 0 || chosen.includes(name)) await take(browser, name, picture);
}
await browser.close();
