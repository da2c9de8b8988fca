import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

it('sends one request to each endpoint for 100 identical concurrent queries of one identity on a cold cache', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo');
  const query = `{
    nonCommunicatingBoxes(first: 50) { nodes { serialNumber vehicle { driver { lastName privacySchedules { oceanId } } } } }
    vehicles(first: 5) { nodes { registration assignments { driverId } } }
    entities { name }
  }`;
  const responses = await Promise.all(Array.from({ length: 100 }, () => app.execute(query, { headers })));
  expect(responses[0]!.errors).toBeUndefined();
  expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1);
  expect(app.takeCalls()).toEqual({
    boxes: 1,
    vehicles: 1,
    recurring: 2, // the list, and one driver that it is compared with
    exceptional: 2,
    assignments: 1,
    entities: 1,
  });
});

it('logs the service account in once when 100 callers wait for it', async () => {
  await using app = await startTestApp();
  await Promise.all(Array.from({ length: 100 }, () => app.execute('{ entities { name } vehicles { totalCount } }')));
  expect(app.sandbox.calls.counts()).toMatchObject({ 'POST /restapi/auth/authenticate2': 1 });
  expect(app.takeCalls()).toEqual({ entities: 1, vehicles: 1 });
});
