import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { launchChromium } from '../support/browser.ts';
import { run, start, type Running } from './support/commands.ts';
import { tutorialBlocks, type TutorialBlock } from './support/tutorial-steps.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 60_000 });

/** The tutorial as a reader of the site does it, from an empty folder. Each test is a section, and goes on from the one before. */
describe('the tutorial', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocean-tutorial-'));
  let browser: Browser;
  let blocks: TutorialBlock[];
  let graph: Running;
  let graphUrl: string;
  let vite: Running;
  let pageUrl: string;
  let page: Page;
  const complaints: string[] = [];

  const commandsOf = (step: number) => blocks.filter((block) => block.step === step && block.language === 'sh');
  const textOf = (code: string): string => code.replaceAll('http://localhost:4000', graphUrl);

  function writeFiles(step: number): void {
    for (const { file, code } of blocks.filter((block) => block.step === step && block.file !== null)) {
      writeFileSync(join(folder, file ?? ''), textOf(code));
    }
  }

  async function openPage(): Promise<Page> {
    const opened = await (await browser.newContext()).newPage();
    opened.on('pageerror', (error) => complaints.push(String(error)));
    await opened.goto(pageUrl);
    return opened;
  }

  /** Replaces the tab. A reload would meet that of the development server, which sees the files change. */
  async function newTab(): Promise<void> {
    await page.close();
    page = await openPage();
  }

  async function signIn(tab: Page, password = 'demo'): Promise<void> {
    await tab.getByLabel('Login').fill('demo');
    await tab.getByLabel('Password').fill(password);
    await tab.getByRole('button', { name: 'Sign in' }).click();
  }

  const rows = (tab: Page) => tab.getByRole('region', { name: 'Silent boxes' }).locator('tbody tr');
  const monday = (tab: Page) => tab.getByRole('form', { name: 'MONDAY' });
  const hours = (tab: Page) => monday(tab).locator('output').textContent();

  async function chooseDriver(tab: Page): Promise<void> {
    await rows(tab).first().waitFor();
    await rows(tab).getByRole('button').first().click();
    await monday(tab).waitFor();
  }

  async function save(tab: Page, from: string, to: string): Promise<void> {
    await monday(tab).getByLabel('Start').fill(from);
    await monday(tab).getByLabel('End').fill(to);
    await monday(tab).getByRole('button', { name: 'Save' }).click();
  }

  /** A query of the graph as the demo user. */
  async function query(text: string): Promise<Record<string, never>> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${graphUrl}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: text }),
    });
    return ((await response.json()) as { data: Record<string, never> }).data;
  }

  beforeAll(async () => {
    browser = await launchChromium();
    await using site = await startTestApp({ env: { DOCS_DIRECTORY: 'site/dist' } });
    const tutorial = await browser.newPage();
    await tutorial.goto(`${site.url}/docs/tutorial`);
    blocks = await tutorialBlocks(tutorial);
    await tutorial.close();
  });

  afterAll(async () => {
    await browser.close();
    await vite[Symbol.asyncDispose]();
    await graph[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  it('1. starts a graph', async () => {
    const [command] = commandsOf(1);
    expect(command?.code).toMatch(/^npm ci\n(?:\w+=\d+ )+npm start\n?$/);
    // The packages are installed here.
    graph = start(command?.code.replace('npm ci\n', '') ?? '', repository, { PORT: '0' });
    graphUrl = await graph.printed(/(http:\/\/[\w.]+:\d+)\/graphql/);
    expect(await query('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it('2. creates the page in an empty folder', () => {
    for (const { code } of commandsOf(2)) run(code, folder);
    writeFiles(2);
    expect(blocks.filter(({ step }) => step === 2).map(({ file }) => file)).toEqual([
      null,
      'vite.config.js',
      'index.html',
      'graph.js',
    ]);
  });

  it('3. and 4. signs in, and lists silent boxes', async () => {
    writeFiles(3);
    writeFiles(4);
    const [command] = commandsOf(4);
    vite = start(`${command?.code.trim()} --port 0`, folder, {});
    pageUrl = await vite.printed(/Local:\s+(http:\/\/localhost:\d+\/)/);
    page = await openPage();
    await signIn(page, 'wrong');
    await eventually(() => page.getByRole('alert').textContent()).toMatch(/\w+/);
    await signIn(page);
    await eventually(() => rows(page).count()).toBe(20);
    const { nonCommunicatingBoxes: expected } = (await query(
      '{ nonCommunicatingBoxes(first: 20) { totalCount nodes { serialNumber } } }',
    )) as unknown as { nonCommunicatingBoxes: { totalCount: number; nodes: { serialNumber: string }[] } };
    await page.getByRole('heading', { name: `${expected.totalCount} silent boxes` }).waitFor();
    const shown = await rows(page).locator('td:first-child').allTextContents();
    expect(shown).toEqual(expected.nodes.map(({ serialNumber }) => serialNumber));
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  it('5. edits a driver’s week: at once, and taken back when it fails', async () => {
    writeFiles(5);
    await newTab();
    await signIn(page);
    await chooseDriver(page);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation SetDay') === true) await released;
      await route.continue();
    });
    await save(page, '06:00', '07:30');
    await eventually(() => hours(page)).toBe('06:00–07:30');
    release();
    await monday(page).getByRole('button', { name: 'Save', disabled: false }).waitFor();
    expect(await hours(page)).toBe('06:00–07:30');
    await page.unrouteAll({ behavior: 'wait' });

    await save(page, '09:00', '08:00');
    await monday(page).getByRole('alert').waitFor();
    expect(await hours(page)).toBe('06:00–07:30');
    await newTab();
    await signIn(page);
    await chooseDriver(page);
    await eventually(() => hours(page)).toBe('06:00–07:30');
  });

  it('6. shows what another tab changes', async () => {
    writeFiles(6);
    const [imported = '', call = ''] = blocks
      .filter(({ step, file }) => step === 6 && file === null)
      .map(({ code }) => code);
    const week = blocks.find(({ file }) => file === 'week.jsx')?.code ?? '';
    const edited = imported + week.replace(/(function Week\(.*\n)/, (line) => `${line}  ${call}`);
    expect(edited).toContain('useLiveWeek(driverId);');
    writeFileSync(join(folder, 'week.jsx'), edited);
    await newTab();
    const other = await openPage();
    for (const tab of [page, other]) {
      await signIn(tab);
      await chooseDriver(tab);
    }
    await eventually(() => hours(other)).toBe('06:00–07:30');
    await save(page, '12:00', '14:00');
    await eventually(() => hours(other)).toBe('12:00–14:00');
    await save(other, '20:00', '21:15');
    await eventually(() => hours(page)).toBe('20:00–21:15');
    expect(complaints).toEqual([]);
  });
});
