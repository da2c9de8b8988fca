import { expect } from 'vitest';

/** Faults of a sandbox, switched on as a reader of docs/how-to/test-your-frontend-against-faults.md does: over HTTP. */
export class SandboxFaults {
  readonly #url: string;

  constructor(sandboxUrl: string) {
    this.#url = `${sandboxUrl}/sandbox/faults`;
  }

  async add(rule: { fault: object; on: object; count?: number }): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const { status } = await fetch(this.#url, { method: 'POST', headers, body: JSON.stringify(rule) });
    expect(status).toBe(201);
  }

  async clear(): Promise<void> {
    await fetch(this.#url, { method: 'DELETE' });
  }
}
