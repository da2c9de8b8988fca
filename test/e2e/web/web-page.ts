import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { servePage, type ServedPage } from '../../../examples/web/serve-page.ts';
import { startTestApp, testNow, type SandboxApp } from '../../support/app.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../../support/browser.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';

/** The page may take as long as a busy machine needs. */
export const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 });

type View = 'boxes' | 'hours' | 'day' | 'usage' | 'entities' | 'holidays';

/** The served page and its graph, for all tests of a file; each test has a browser context of its own. */
export class WebPage {
  app!: SandboxApp;
  served!: ServedPage;
  browser!: Browser;
  page!: Page;
  /** Time of the graph and of its Ocean. Lists are fresh until a test moves it. */
  readonly clock = { now: testNow };
  /** URLs that the page has requested. */
  requested: string[] = [];
  /** Errors and warnings in the console. */
  complaints: string[] = [];

  /** Registers the hooks that start and stop everything. */
  constructor() {
    beforeAll(async () => {
      if (!chromiumPath()) return;
      const env = {
        SANDBOX_VEHICLES: '90',
        SANDBOX_SILENT_BOXES: '60',
        LIVE_INTERVAL_MS: '100',
        LIVE_MAX_INTERVAL_MS: '200',
      };
      this.app = await startTestApp({ env, clock: () => this.clock.now });
      this.served = await servePage({ graphUrl: this.app.url, port: 0 });
      this.browser = await launchChromium();
    });

    afterAll(async () => {
      if (!chromiumPath()) return;
      await this.browser.close();
      await this.served.stop();
      await this.app[Symbol.asyncDispose]();
    });

    beforeEach(async (test) => {
      if (!chromiumPath()) return test.skip(NO_CHROMIUM);
      await this.newPage();
      return async () => {
        await this.page.unrouteAll({ behavior: 'wait' }); // a handler that outlives its page fails
        await this.page.context().close();
      };
    });
  }

  /** Replaces the page by one of a new browser context. */
  async newPage(options: BrowserContextOptions = {}): Promise<void> {
    const context = await this.browser.newContext({
      viewport: { width: 1360, height: 900 },
      locale: 'en-GB',
      ...options,
    });
    this.page = await context.newPage();
    await this.page.clock.setFixedTime(this.clock.now);
    this.requested = [];
    this.complaints = [];
    context.on('request', (request) => this.requested.push(request.url()));
    this.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** @param search parameters of the view, such as `?entity=12` */
  async open(view: View, search = ''): Promise<void> {
    await this.page.goto(`${this.served.url}/#${view}${search}`);
  }

  isOwn(address: string): boolean {
    return address.startsWith(`${this.served.url}/`) || address.startsWith('data:');
  }

  /** Requests of Ocean that change something, since the last `takeCalls`. */
  writes() {
    return this.app.sandbox.calls.recent.filter(({ operation, method }) => {
      const isRead = method === 'GET' || Object.values<string>(endpoints).includes(operation);
      return !isRead;
    });
  }
}
