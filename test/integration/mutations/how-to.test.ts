import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { defaultFleet } from '../../support/docs/examples.ts';
import { shortenedAs } from '../../support/docs/samples.ts';
import { stepsOfPage } from '../../support/docs/mutations.ts';

const page = 'docs/how-to/correct-yesterdays-trip.md';

it('corrects yesterday’s trip, step by step, as the page shows', async () => {
  await using app = await startTestApp({ env: defaultFleet });
  const steps = stepsOfPage(page);
  expect(steps).toHaveLength(7);
  for (const { query, variables, response } of steps) {
    const { data, errors } = await app.execute(query, { variables });
    expect(errors).toBeUndefined();
    expect(shortenedAs(response, data)).toEqual(response);
  }
});

it('takes every id from an earlier response on the page', () => {
  const given: string[] = [];
  for (const { variables, response: result } of stepsOfPage(page)) {
    const ids = JSON.stringify(variables).match(/(?<="id":")[^"]+/g) ?? [];
    for (const id of ids) expect(given.some((text) => text.includes(`"${id}"`))).toBe(true);
    given.push(JSON.stringify(result));
  }
});

it('moves the private metres by exactly the trip that it names', () => {
  const responses = stepsOfPage(page).map(({ response }) => response as { vehicle: Shown });
  const { id } = stepsOfPage(page)[4]!.variables;
  const trip = responses[0]!.vehicle.steps.find((step) => step.id === id)!;
  const [before, after] = [responses[1]!, responses[5]!].map(
    ({ vehicle }) => vehicle.privacyUsage.privateDistanceMeters,
  );
  expect(after! - before!).toBe(trip.distanceMeters);
});

interface Shown {
  steps: { id: string; distanceMeters: number }[];
  privacyUsage: { privateDistanceMeters: number };
}
