import { expect, it } from 'vitest';
import { readEnvelope } from './envelope.ts';

const bad = { oceanStatus: 'badParameters', message: 'text-of-ocean' };

it.each<[string, unknown, string | null]>([
  ['alone', bad, 'badParameters'],
  ['in a list', [bad], 'badParameters'],
  ['several that agree', [bad, { oceanStatus: 'badParameters' }], 'badParameters'],
  ['several that differ', [bad, { oceanStatus: 'forbidden' }], null],
  ['a sentence for a status', { oceanStatus: 'Le conducteur Martin' }, null],
  ['a plate for a status', { oceanStatus: 'AC-229-GF' }, null],
  ['an endless status', { oceanStatus: 'a'.repeat(65) }, null],
  ['null for a status', { oceanStatus: null, message: null }, null],
])('reads an envelope: %s', (_name, body, oceanStatus) => {
  expect(readEnvelope(body)).toEqual({ oceanStatus, mentionsCustomer: false });
});

it.each<[string, unknown]>([
  ['an empty list', []],
  ['a list with another row', [bad, { id: 1 }]],
  ['an object with a message only', { message: 'text-of-ocean' }],
  ['null', null],
  ['text', 'badParameters'],
])('is none: %s', (_name, body) => {
  expect(readEnvelope(body)).toBeNull();
});

it.each(['customerId is missing', 'CUSTOMER_ID', 'no customer id given'])(
  'mentions the customer, in the message or the status: %s',
  (text) => {
    expect(readEnvelope({ oceanStatus: 'badParameters', message: text })?.mentionsCustomer).toBe(true);
    expect(readEnvelope([{ oceanStatus: text }])?.mentionsCustomer).toBe(true);
  },
);
