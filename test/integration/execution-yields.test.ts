import { describe, expect, it } from 'vitest';
import type { Slice } from '../../src/executor/pace.ts';
import { startTestApp } from '../support/app.ts';

/** Used up at once: execution yields wherever it may, and `during` is called each time. */
function usedUpSlice(during: () => void = () => undefined): Slice {
  return {
    isUsedUp: () => {
      during();
      return true;
    },
  };
}

const fleet = { SANDBOX_VEHICLES: '250', SANDBOX_DRIVERS: '60', ANSWERS_MAX_BYTES: '0' };

/** Legal: 8,000 rows, written in some 250 slices. */
const expensive = `{ ${Array.from(
  { length: 40 },
  (_, index) => `list${index}: vehicles(first: 200) { nodes { id registration box { id serialNumber } } }`,
).join(' ')} }`;

describe('a long operation', () => {
  it('lets health checks and the operations of others go first', async () => {
    let turns = 0;
    const finished: string[] = [];
    const others: Promise<unknown>[] = [];
    const startOthers = () => {
      turns += 1;
      if (others.length > 0) return;
      others.push(
        fetch(`${app.url}/health/live`).then(({ status }) => finished.push(`health ${status}`)),
        signedIn.then(async (headers) => {
          const { data } = await app.execute('{ __typename }', { headers });
          finished.push(JSON.stringify(data));
        }),
      );
    };
    await using app = await startTestApp({ env: fleet, slice: usedUpSlice(() => isRunning && startOthers()) });
    let isRunning = false;
    const signedIn = app.signIn('demo');
    await signedIn;
    await app.execute(expensive); // reads the lists of Ocean
    isRunning = true;
    const { errors } = await app.execute(expensive);
    finished.push('expensive');
    await Promise.all(others);
    expect(errors).toBeUndefined();
    expect(finished.toSorted()).toEqual(['expensive', 'health 200', '{"__typename":"Query"}'].toSorted());
    expect(finished.at(-1)).toBe('expensive');
    expect(turns).toBeGreaterThan(200);
  });

  it('has the same result, and costs the same upstream requests, as one that does not yield', async () => {
    const operations = [
      expensive,
      '{ vehicles(first: 60) { nodes { assignments { driver { lastName } } } } }',
      '{ drivers(first: 50) { nodes { lastName privacySchedules { id } assignments { vehicle { registration } } } } }',
      '{ drivers(first: 40) { nodes { entity { name } steps: assignments { vehicleId } } } entities { name } }',
    ];
    const responsesOf = async (slice: Slice) => {
      await using app = await startTestApp({ env: fleet, slice });
      const responses = [];
      for (const query of operations) {
        const response = await app.execute(query);
        responses.push({ result: response, calls: app.takeCalls() });
      }
      return responses;
    };
    expect(await responsesOf(usedUpSlice())).toEqual(await responsesOf({ isUsedUp: () => false }));
  });
});
