import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../../src/observability/log.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { refuse } from '../support/faults.ts';

it('writes no token, password or driver into logs and errors', async () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  await using app = await startTestApp({ env: { LOG_LEVEL: 'trace' }, log: createLog('trace', destination) });
  const headers = await app.signIn('demo');
  const driver = customerOf(app.sandbox).drivers.find(({ email, phone }) => email && phone)!;
  const told: unknown[] = [];
  const ask = async (...request: Parameters<typeof app.ask>) => told.push((await app.ask(...request)).errors);
  await ask('{ drivers(first: 200) { nodes { firstName lastName email phone privacySchedules { id } } } }', {
    headers,
  });
  await ask('query ($text: String) { drivers(filter: { text: $text }) { totalCount } }', {
    headers,
    variables: { text: driver.email },
  });
  await ask('query ($text: Int) { drivers(first: $text) { totalCount } }', { variables: { text: driver.email } });
  await ask(`{ driver(by: { email: "${driver.email}", personnelNumber: "${driver.lastName}" }) { id } }`, { headers });
  await ask('{ entities { name } }', { headers: { 'x-auth-token': 'token-that-is-made-up' } });
  await ask('{ entities { name } }', { headers: { authorization: 'Basic c2VjcmV0' } });
  for (const status of [401, 403, 422, 500]) {
    const mend = refuse(app, 'positions', status);
    await ask('{ vehicles { nodes { position { at } } } }', { headers });
    mend();
  }
  const written = lines.join('') + JSON.stringify(told);
  expect(lines.length).toBeGreaterThan(5);
  expect(told.filter((errors) => errors !== undefined).length).toBeGreaterThan(6);
  const secrets = [
    headers['x-auth-token'],
    'token-that-is-made-up',
    'c2VjcmV0',
    'text-of-ocean',
    app.sandbox.url,
    driver.email!,
    driver.lastName,
    driver.phone!,
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});
