import type { Page, Request } from 'playwright-core';
import type { GraphqlResult } from '../../src/explorer/result/run.ts';

/** True for a request that runs an operation: no introspection, and no estimate. */
export function isRun(request: Request): boolean {
  const isGraph = request.method() === 'POST' && request.url().endsWith('/graphql');
  const body = request.postData() ?? '';
  return isGraph && !body.includes('__schema') && request.headers()['x-cost-only'] === undefined;
}

/** The explorer in a browser, as its user sees it. */
export class ExplorerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits for its editors. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    // The button to execute is there before the editor that it reads.
    await this.page.locator('.graphiql-query-editor .view-line').first().waitFor();
  }

  /** Clears what the browser has stored, such as the open panel, for the next page. */
  async clearStorage(): Promise<void> {
    await this.page.evaluate(() => localStorage.clear());
  }

  /** Opens a panel at the side. */
  async show(panel: string): Promise<void> {
    await this.page.getByRole('button', { name: `Show ${panel}`, exact: true }).click();
  }

  /** Chooses an example and waits for its tab. */
  async choose(name: string): Promise<void> {
    await this.page.locator(`[data-example="${name}"]`).click();
  }

  get tabs() {
    return this.page.locator('.graphiql-tab-button');
  }

  get currentTab() {
    return this.page.locator('.graphiql-tab-button[aria-current="true"]');
  }

  /** Runs the operation of the tab. Returns the request, and what the server sent. */
  async run(): Promise<{ request: Request; result: GraphqlResult }> {
    const [received] = await Promise.all([
      this.page.waitForResponse((one) => isRun(one.request())),
      this.page.getByRole('button', { name: /^Execute query/ }).click(),
    ]);
    const result = (await received.json()) as GraphqlResult;
    await this.page.getByLabel('Last run').waitFor();
    return { request: received.request(), result };
  }

  /** Facts of the last run in the bar below the response: name → value. */
  async facts(): Promise<Record<string, string>> {
    const lines = await this.page.getByLabel('Last run').locator('> div').all();
    const entries = lines.map(async (line) => [
      await line.locator('dt').innerText(),
      // The detail, such as a time, is another element.
      await line.locator('dd').evaluate((value) => value.firstChild?.textContent ?? ''),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
  }

  /** Signs in at the panel Account. */
  async signIn(login: string): Promise<void> {
    await this.show('Account');
    await this.page.getByLabel('Login').fill(login);
    await this.page.getByLabel('Password').fill(login);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).waitFor();
  }
}
