import { expect, it } from 'vitest';
import { setExceptional, setRecurring, setStepPrivacy } from '../../support/mutations/documents.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';

const secret = 'Camille Martin';
const days = (start: unknown) => [{ day: 'MONDAY', slots: [{ start, end: '24:00' }] }];

it.each([
  ['a time that is none', setRecurring, { driverId: '1', days: days(secret) }, 'input.days[0].slots[0].start'],
  ['a day that is none', setRecurring, { driverId: '1', days: [{ day: secret, slots: [] }] }, 'input.days[0].day'],
  [
    'a kind that cannot be set',
    setRecurring,
    { driverId: '1', days: [{ day: 'MONDAY', slots: [{ start: '01:00', end: '02:00', kind: secret }] }] },
    'input.days[0].slots[0].kind',
  ],
  [
    'an instant that is none',
    setExceptional,
    { driverId: '1', period: { start: secret, end: '2026-12-24T00:00:00Z' } },
    'input.period.start',
  ],
  ['no end', setExceptional, { driverId: '1', period: { start: '2026-12-24T00:00:00Z' } }, 'input.period'],
  ['a privacy that is none', setStepPrivacy, { steps: [], privacy: secret }, 'input.privacy'],
  // The field itself is named: that is what has to be corrected.
  ['a field that is none', setStepPrivacy, { steps: [], privacy: 'PRIVATE', privat: secret }, 'input'],
])('names the argument and echoes no value: %s', async (_name, document, input, argument) => {
  await using app = await startWatchedApp();
  const response = await app.execute(document, { variables: { input } });
  expect(response.data).toBeUndefined();
  expect(response.errors).toHaveLength(1);
  expect(response.errors![0]!.message).toContain(argument);
  expect(JSON.stringify(response)).not.toContain(secret);
  expect(JSON.stringify(response)).not.toContain('Martin');
  expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
});
