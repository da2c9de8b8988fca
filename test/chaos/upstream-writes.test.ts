import { expect, it } from 'vitest';
import type { FaultInput } from '../../packages/sandbox/src/faults/fault.ts';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage, type Stage } from './support/stage.ts';
import { output } from './support/output.ts';

const write = 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';
const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const outcomeUnknown = {
  code: 'OUTCOME_UNKNOWN',
  field: null,
  message:
    'Ocean did not report whether it made the change, and reading back does not show it; it may still take effect: read driver { privacySchedules(kinds: [EXCEPTIONAL]) } before trying again',
};

const asDone = { carriedOut: true };

/** A fault of the write, and true when Ocean made the change all the same. */
const unknowns: [string, FaultInput, boolean][] = [
  ['500', { kind: 'status', status: 500 }, false],
  ['500 once it was made', { kind: 'status', status: 500, ...asDone }, true],
  ['502 with HTML', { kind: 'status', status: 502, body: '<h1>text-of-ocean</h1>', contentType: 'text/html' }, false],
  ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: 0 }, false],
  ['504 once it was made', { kind: 'status', status: 504, ...asDone }, true],
  ['a reset on arrival', { kind: 'reset', at: 'arrival' }, false],
  ['a reset once it was made', { kind: 'reset', at: 'carried-out' }, true],
  ['a reset within the body', { kind: 'reset', at: 'within-body' }, true],
  ['a cut body', { kind: 'cut' }, true],
  ['HTML', { kind: 'body', shape: 'html' }, true],
  ['a redirect', { kind: 'redirect', location: 'http://elsewhere.invalid/', ...asDone }, true],
];

async function exceptionsOf(stage: Stage, driverId: string): Promise<number> {
  stage.letListsAge();
  const query = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [EXCEPTIONAL]) { id } } }`;
  const { data } = await stage.execute(query);
  return data.driver.privacySchedules.length as number;
}

async function changeOnce(fault: FaultInput, isMade: boolean, env: Record<string, string> = {}): Promise<void> {
  await using stage = await startStage(env);
  const driverId = String(scheduledDriver(stage.sandbox).id);
  const before = await exceptionsOf(stage, driverId);
  stage.takeNames();
  stage.sandbox.faults.add({ fault, on: { access: 'write' }, count: 1 });
  const { data, errors } = await stage.execute(setExceptional, { variables: { input: { driverId, period } } });
  expect(errors).toBeUndefined();
  const error = { __typename: 'SetExceptionalPrivacyScheduleError', ...outcomeUnknown };
  expect(data.result.userErrors).toEqual(isMade ? [] : [error]);
  expect([data.result.confirmed, data.result.confirmedBy]).toEqual([isMade, isMade ? 'READ_BACK' : null]);
  expect(data.result.schedule?.validity ?? null).toEqual(isMade ? period : null);
  expect(stage.takeNames()).toEqual(['exceptional', write, 'exceptional']);
  expect(await exceptionsOf(stage, driverId)).toBe(before + (isMade ? 1 : 0));
  await stage.expectRight();
}

it.each(unknowns)(
  'U8 %s on a write: one request, and reading back decides or the outcome is reported as unknown',
  (_name, fault, isMade) => changeOnce(fault, isMade),
);

it.concurrent.each<[string, FaultInput, boolean]>([
  ['no response', { kind: 'silence' }, false],
  ['no response once it was made', { kind: 'silence', ...asDone }, true],
  ['a drip of bytes', { kind: 'drip', from: 'head', everyMillis: 200 }, true],
])('U8 %s to a write until its timeout: one request, and reading back decides', (_name, fault, isMade) =>
  changeOnce(fault, isMade, { OCEAN_TIMEOUT_MS: '3000' }),
);

it.each([
  ['403', { kind: 'status', status: 403 }, output('FORBIDDEN', 'result')],
  ['401', { kind: 'status', status: 401 }, output('UNAUTHENTICATED', 'result')],
  [
    '429',
    { kind: 'status', status: 429, retryAfter: 0 },
    output('UPSTREAM_RATE_LIMITED', 'result', { retryAfterSeconds: 0 }),
  ],
] as const)(
  'U8 %s to a person’s write: nothing changed, one request, and it may be tried again',
  async (_name, fault, errors) => {
    await using stage = await startStage();
    const headers = await stage.signIn('demo');
    const input = { driverId: String(scheduledDriver(stage.sandbox).id), period, clientMutationId: 'mine' };
    const change = () => stage.execute(setExceptional, { headers, variables: { input } });
    stage.sandbox.faults.add({ fault, on: { access: 'write' }, count: 1 });
    const rejected = await change();
    expect(rejected).toMatchObject({
      data: null,
      errors: errors.map(({ locations: _, ...error }) => error),
    });
    expect(stage.takeNames().filter((name) => name === write)).toHaveLength(1);
    expect((await change()).data.result).toMatchObject({ userErrors: [], schedule: { validity: period } });
    expect(stage.takeNames().filter((name) => name === write)).toHaveLength(1);
    await stage.expectRight(headers);
  },
);
