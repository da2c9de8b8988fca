import { expect, it } from 'vitest';
import { setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';

const period = { start: `${workday}T00:00:00+02:00`, end: '2026-06-12T00:00:00+02:00' };
const usageFields =
  'privateDistanceMeters privateDurationSeconds professionalDistanceMeters professionalDurationSeconds';

interface Usage {
  privateDistanceMeters: number;
  privateDurationSeconds: number;
  professionalDistanceMeters: number;
  professionalDurationSeconds: number;
}

/** The usage of a vehicle that day, of its driver, and the totals of the full fleet. */
async function usages(app: SandboxApp, vehicleId: bigint, driverId: bigint): Promise<Usage[]> {
  const query = `query ($period: PrivacyPeriodInput!) {
    vehicle(by: { oceanId: "${vehicleId}" }) { privacyUsage(input: { period: $period }) { ${usageFields} } }
    driver(by: { oceanId: "${driverId}" }) { privacyUsage(input: { period: $period }) { ${usageFields} } }
    privacyAnalysis(input: { mode: BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS, period: $period }) {
      byVehicle { cumulativeTotal { usage { ${usageFields} } } }
    }
  }`;
  const { data, errors } = await app.execute(query, { variables: { period } });
  expect(errors).toBeUndefined();
  return [
    data.vehicle.privacyUsage,
    data.driver.privacyUsage,
    data.privacyAnalysis.byVehicle.cumulativeTotal.usage,
  ] as Usage[];
}

it('moves private metres and seconds by exactly the steps that changed, and back', async () => {
  await using app = await startTestApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [one, two] = tripsOf(app.sandbox, vehicle);
  const read = () => usages(app, vehicle.id, vehicle.driver!.id);
  const before = await read();
  expect(before[0]).toMatchObject({ privateDistanceMeters: 0, privateDurationSeconds: 0 });

  const steps = [{ id: stepId(one!) }, { id: stepId({ vehicle, id: 1n }) }, { id: stepId(two!) }];
  const change = async (privacy: string) => {
    const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy } } });
    expect((data.result.results as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
      'CHANGED',
      'NOT_CHANGED',
      'CHANGED',
    ]);
  };
  await change('PRIVATE');
  const metres = one!.metres + two!.metres;
  const seconds = one!.end - one!.start + two!.end - two!.start;
  expect(await read()).toEqual(
    before.map((usage) => ({
      privateDistanceMeters: usage.privateDistanceMeters + metres,
      privateDurationSeconds: usage.privateDurationSeconds + seconds,
      professionalDistanceMeters: usage.professionalDistanceMeters - metres,
      professionalDurationSeconds: usage.professionalDurationSeconds - seconds,
    })),
  );

  await change('PROFESSIONAL');
  expect(await read()).toEqual(before);
});
