import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../chaos/support/summary.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Why each is as it is stands in docs/graphql-over-http.md, under the same ids. */
const warnings = ['572B', 'FDE2', '7B9B'];
const onlyWithPreflight = ['5A70', 'D6D5', '6A70'];

/** The ids of what is not ok, by how bad it is. */
async function audit(headers: Record<string, string>) {
  const results = await auditServer({
    url: `${app.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
  });
  const idsOf = (status: string) => results.filter((one) => one.status === status).map(({ id }) => id);
  return { ok: idsOf('ok').length, notices: idsOf('notice'), warnings: idsOf('warn'), errors: idsOf('error') };
}

// The second run finds the documents in the cache and executes their plans.
describe.each(['new', 'known'])('the 61 audits of graphql-http, with documents that are %s', () => {
  it('find no error, and no warning that is not explained', async () => {
    const found = await audit({ 'apollo-require-preflight': 'yes' });
    report({ check: 'audits', ok: found.ok, warn: found.warnings.length, error: found.errors.length });
    expect(found).toEqual({ ok: 58, notices: [], warnings, errors: [] });
  });

  it('find that GET wants a header that no foreign page can send', async () => {
    expect(await audit({})).toEqual({ ok: 55, notices: onlyWithPreflight, warnings, errors: [] });
  });
});
