import { validate, type ValidationError } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../graphql/global-id.ts';
import { PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { PrivacyAnalysisInput, PrivacyPeriodInput, toRequest } from './privacy-analysis.input.ts';
import { march } from '../../../test/support/domain/privacy-analysis.ts';

const DAY_MILLIS = 86_400_000;

function input(parts: Omit<Partial<PrivacyAnalysisInput>, 'period'> = {}, period = march): PrivacyAnalysisInput {
  return Object.assign(new PrivacyAnalysisInput(), {
    mode: PrivacyAnalysisRenderMode.BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS,
    period: Object.assign(new PrivacyPeriodInput(), period),
    ...parts,
  });
}

async function errorsOf(given: PrivacyAnalysisInput): Promise<string[]> {
  const read = (errors: ValidationError[], path: string): string[] =>
    errors.flatMap(({ property, constraints, children }) => [
      ...Object.values(constraints ?? {}).map((message) => `${path}${property} ${message}`),
      ...read(children ?? [], `${path}${property}.`),
    ]);
  return read(await validate(given), '');
}

describe('the period of an analysis', () => {
  it('is taken when in order', async () => {
    expect(await errorsOf(input())).toEqual([]);
  });

  it('may end ahead: this month, requested on any day of it', async () => {
    const now = Date.now();
    const month = { start: new Date(now - 3 * DAY_MILLIS), end: new Date(now + 27 * DAY_MILLIS) };
    expect(await errorsOf(input({}, month))).toEqual([]);
  });

  it('must end after it starts', async () => {
    expect(await errorsOf(input({}, { start: march.end, end: march.start }))).toEqual([
      'period.end must lie after start',
    ]);
    expect(await errorsOf(input({}, { start: march.end, end: march.end }))).toEqual([
      'period.end must lie after start',
    ]);
  });

  it('spans 366 days at most', async () => {
    const start = new Date('2024-01-01T00:00:00Z');
    expect(await errorsOf(input({}, { start, end: new Date('2025-01-01T00:00:00Z') }))).toEqual([]);
    expect(await errorsOf(input({}, { start, end: new Date('2025-01-01T00:00:01Z') }))).toEqual([
      'period.end must lie at most 366 days after start: request a shorter period',
    ]);
  });

  it('starts in this century, and not in the future', async () => {
    const old = { start: new Date('1999-12-31T00:00:00Z'), end: new Date('2000-02-01T00:00:00Z') };
    const next = { start: new Date(Date.now() + 2 * DAY_MILLIS), end: new Date(Date.now() + 3 * DAY_MILLIS) };
    expect(await errorsOf(input({}, old))).toEqual(['period.start must not lie before the year 2000']);
    expect(await errorsOf(input({}, next))).toEqual([
      'period.start must not lie in the future: nothing has been driven then',
    ]);
  });
});

describe('the ids of an analysis', () => {
  it('are Ocean ids or our ids', async () => {
    const given = input({
      driverIds: ['9007199254740993', toGlobalId('Driver', '12')],
      entityIds: [toGlobalId('Entity', '3')],
      groupIds: ['4'],
      vehicleIds: ['7', toGlobalId('Vehicle', '5')],
    });
    expect(await errorsOf(given)).toEqual([]);
    expect(toRequest(given)).toMatchObject({
      driverIds: ['12', '9007199254740993'],
      entityIds: ['3'],
      groupIds: ['4'],
      vehicleIds: ['5', '7'],
    });
  });

  it('are rejected by place when they are neither, without an echo', async () => {
    expect(await errorsOf(input({ driverIds: ['1', 'Jean'] }))).toEqual([
      'driverIds must hold Ocean ids (digits) or ids of type Driver: entry 2 is neither',
    ]);
    expect(await errorsOf(input({ vehicleIds: [toGlobalId('Driver', '1')] }))).toHaveLength(1);
    expect(await errorsOf(input({ vehicleIds: ['007'] }))).toHaveLength(1);
    expect(await errorsOf(input({ vehicleIds: [toGlobalId('Vehicle', '007')] }))).toHaveLength(1);
    expect(await errorsOf(input({ groupIds: ['99999999999999999999'] }))).toHaveLength(1);
  });

  it('are named once each, as Ocean ids or our ids', async () => {
    expect(await errorsOf(input({ driverIds: ['1', '2', toGlobalId('Driver', '1')] }))).toEqual([
      'driverIds must name each id once: entry 3 repeats another',
    ]);
  });

  it('are 1000 at most', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => String(index));
    expect(await errorsOf(input({ entityIds: ids.slice(1) }))).toEqual([]);
    expect(await errorsOf(input({ entityIds: ids }))).toEqual([
      'entityIds must name at most 1000 ids: split the request',
    ]);
  });

  it('may be absent, null or empty: all', async () => {
    const given = input({ driverIds: null, vehicleIds: [] });
    expect(await errorsOf(given)).toEqual([]);
    expect(toRequest(given)).toMatchObject({ driverIds: [], vehicleIds: [], entityIds: [], criteria: 'ALL' });
  });
});
