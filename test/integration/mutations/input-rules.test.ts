import { expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { scheduledDriver, stepId } from '../../support/mutations/fleet.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';

interface Fault {
  code: string;
  field: string[];
  message: string;
}

/** Sends an invalid input and returns its validation errors as `path: message`. Checks that Ocean got no request. */
async function inputErrorsOf(document: string, input: Record<string, unknown>): Promise<string[]> {
  await using app = await startWatchedApp();
  const { data, errors } = await app.execute(document, { variables: { input } });
  expect(errors).toBeUndefined();
  expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
  const { userErrors } = data.result as { userErrors: Fault[] };
  expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID_INPUT']));
  return userErrors.map(({ field, message }) => `${field.join('.')}: ${message}`);
}

const crossing =
  'must be after start; hours that cross midnight are two slots: one that ends at "24:00", and one from "00:00" on the next day';

it('reports all validation errors of weekly hours together, each with its path', async () => {
  const inputErrors = await inputErrorsOf(setRecurring, {
    driverId: 'not-an-id',
    clientMutationId: '',
    days: [
      {
        day: 'MONDAY',
        slots: [
          { start: '18:00', end: '07:00' },
          { start: '08:00', end: '08:00' },
        ],
      },
      { day: 'TUESDAY', slots: [{ start: '08:00:30', end: '09:00' }] },
      {
        day: 'MONDAY',
        slots: [
          { start: '10:00', end: '12:00' },
          { start: '11:59', end: '24:00' },
        ],
      },
    ],
    validity: { start: '2026-12-02T00:00:00Z', end: '2026-12-01T00:00:00Z' },
  });
  expect(inputErrors.sort()).toEqual([
    'input.clientMutationId: must not be empty; leave it out instead',
    `input.days.0.slots.0.end: ${crossing}`,
    `input.days.0.slots.1.end: ${crossing}`,
    'input.days.1.slots.0.start: must be a full minute, such as "18:00"',
    'input.days.2.slots: must not overlap: join them, or move one',
    'input.days: must name each day once',
    'input.driverId: must be the id or the oceanId of a Driver',
    'input.validity.end: must lie after start',
  ]);
});

it('accepts adjacent slots and the two halves of a night', async () => {
  await using app = await startWatchedApp();
  const night = [
    { start: '12:00', end: '18:00' },
    { start: '18:00', end: '24:00' },
  ];
  const days = [
    { day: 'MONDAY', slots: night },
    { day: 'TUESDAY', slots: [{ start: '00:00', end: '07:00' }] },
  ];
  const input = { driverId: String(scheduledDriver(app.sandbox).id), days };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  expect([data.result.userErrors, app.takeWrites().length]).toEqual([[], 1]);
});

it('accepts overlapping hours of two kinds: a vehicle may be immobilised within private hours', async () => {
  await using app = await startWatchedApp();
  const slots = [
    { start: '00:00', end: '24:00', kind: 'PRIVATE' },
    { start: '00:00', end: '05:00', kind: 'IMMOBILISATION' },
  ];
  const input = { driverId: String(scheduledDriver(app.sandbox).id), days: [{ day: 'SUNDAY', slots }] };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  expect([data.result.userErrors, app.takeWrites().length]).toEqual([[], 1]);
});

it.each([
  ['no day', [], 'input.days: must name at least one day'],
  [
    'too many slots',
    [{ day: 'MONDAY', slots: Array.from({ length: 25 }, (_, i) => ({ start: `00:${10 + i}`, end: `00:${11 + i}` })) }],
    'input.days.0.slots: must be at most 24',
  ],
])('bounds the hours of a week: %s', async (_name, days, inputError) => {
  expect(await inputErrorsOf(setRecurring, { driverId: '1', days })).toEqual([inputError]);
});

it('bounds the validity on both sides', async () => {
  const days = [{ day: 'MONDAY', slots: [] }];
  const validity = { start: '1999-12-31T00:00:00Z', end: '2101-01-01T00:00:00Z' };
  expect(await inputErrorsOf(setRecurring, { driverId: '1', days, validity })).toEqual([
    'input.validity.start: must not lie before 2000',
    'input.validity.end: must not lie after 2100',
  ]);
});

it('reports all validation errors of an exception', async () => {
  const instant = '2026-12-24T12:00:00.000Z';
  const inputErrors = await inputErrorsOf(setExceptional, {
    driverId: toGlobalId('Vehicle', '1'),
    scheduleId: toGlobalId('RecurringPrivacySchedule', '1'),
    period: { start: instant, end: '2026-12-24T12:00:00.999Z' },
    description: 'x'.repeat(256),
    clientMutationId: 'x'.repeat(101),
  });
  expect(inputErrors.sort()).toEqual([
    'input.clientMutationId: must have at most 100 characters',
    'input.description: must have at most 255 characters',
    'input.driverId: must be the id or the oceanId of a Driver',
    'input.period.end: must lie after start',
    'input.scheduleId: must be the id or the oceanId of an ExceptionalPrivacySchedule',
  ]);
});

it.each([deleteRecurring, deleteExceptional])('limits the number of ids per deletion', async (document) => {
  expect(await inputErrorsOf(document, { ids: [] })).toEqual(['input.ids: must name at least one schedule']);
  const many = Array.from({ length: 101 }, (_, index) => String(index));
  expect(await inputErrorsOf(document, { ids: many })).toEqual(['input.ids: must name at most 100 schedules']);
  const odd = ['', 'x'.repeat(101)];
  expect((await inputErrorsOf(document, { ids: odd })).sort()).toEqual([
    'input.ids: must contain ids of at most 100 characters',
    'input.ids: must contain no empty id',
  ]);
});

it('reports all validation errors of steps', async () => {
  const id = stepId({ vehicle: { id: 1n } as never, id: 2n });
  const inputErrors = await inputErrorsOf(setStepPrivacy, {
    steps: [
      { id: '12' },
      { id, onboardNumber: 'AB-12' },
      { id, operatorCode: 'x'.repeat(51) },
      { id: toGlobalId('PrivacyStep', '1', '2') },
    ],
    privacy: 'PRIVATE',
  });
  const wanted = 'must be the id of a PrivacyStep, as vehicle { steps(date) { id } } returns it';
  expect(inputErrors.sort()).toEqual([
    `input.steps.0.id: ${wanted}`,
    'input.steps.1.onboardNumber: must be an Ocean id, in digits',
    'input.steps.2.operatorCode: must have at most 50 characters',
    `input.steps.3.id: ${wanted}`,
    'input.steps: must name each step once',
  ]);
  expect(await inputErrorsOf(setStepPrivacy, { steps: [], privacy: 'PRIVATE' })).toEqual([
    'input.steps: must name at least one step',
  ]);
  const many = Array.from({ length: 101 }, (_, index) => ({
    id: stepId({ vehicle: { id: 1n } as never, id: BigInt(index) }),
  }));
  expect(await inputErrorsOf(setStepPrivacy, { steps: many, privacy: 'PRIVATE' })).toEqual([
    'input.steps: must name at most 100 steps',
  ]);
});
