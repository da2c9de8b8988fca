import { expect, it } from 'vitest';
import type { FaultInput } from '../../src/sandbox/faults/fault.ts';
import { startStage } from './support/stage.ts';
import { told } from './support/told.ts';

const drivers = '{ drivers { asOf isStale totalCount } }';

const bodies: [string, FaultInput][] = [
  ['a body cut before its length', { kind: 'cut' }],
  ['chunks without the last', { kind: 'cut', framing: 'chunked' }],
  ['chunks of all rows without the last', { kind: 'cut', framing: 'chunked', bodyShare: 1 }],
  ['a reset within the body', { kind: 'reset', at: 'within-body' }],
  ['half a list', { kind: 'body', shape: 'truncated' }],
  ['HTML with 200', { kind: 'body', shape: 'html' }],
  ['an empty 200', { kind: 'body', shape: 'empty' }],
  ['another charset', { kind: 'body', shape: 'wrong-charset' }],
  ['bytes that are not UTF-8', { kind: 'body', shape: 'invalid-utf8' }],
  ['an object for a list', { kind: 'body', shape: 'other-shape' }],
];

it.each(bodies)('U10 %s: UPSTREAM_BAD_RESPONSE, not repeated, never held', async (_name, fault) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault, count: 1 });
  const broken = await stage.ask(drivers, { headers });
  expect(broken).toEqual({ status: 200, data: { drivers: null }, errors: told('UPSTREAM_BAD_RESPONSE', 'drivers') });
  expect(stage.takeNames()).toEqual(['drivers']);
  // At once, without the clock: nothing of the broken answer is held.
  const { data, errors } = await stage.ask(drivers, { headers });
  expect(errors).toBeUndefined();
  expect(data.drivers).toMatchObject({ isStale: false, totalCount: stage.sandbox.fleet.customers[0]!.drivers.length });
  expect(stage.takeNames()).toEqual(['drivers']);
  // Over rows that are held: those, and not a mixture.
  stage.letListsAge();
  stage.sandbox.faults.add({ fault, count: 1 });
  expect((await stage.ask(drivers, { headers })).data.drivers).toEqual({ ...data.drivers, isStale: true });
  await stage.expectRight(headers);
});

it.each(bodies)('U10 %s in the place of what is no list of rows', async (_name, fault) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault, count: 1 });
  const { data, errors } = await stage.ask('{ entities { id } }', { headers });
  expect(data).toEqual({ entities: null });
  expect(errors).toEqual(told('UPSTREAM_BAD_RESPONSE', 'entities'));
  expect(stage.takeNames()).toEqual(['entities']);
  await stage.expectRight(headers);
});
