import { expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';

const query = `{
  vehicle(by: { oceanId: "11" }) {
    privacyUsage(input: { period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" } }) {
      privateDistanceMeters professionalDistanceMeters privateDurationSeconds privateShare
      lines { usage { privateDistanceMeters distancesMeters { key value } } }
    }
  }
}`;

async function usageOf(analyses: unknown) {
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [{ vehicle: { id: 11 } }] }),
    analysis: () => ({ body: analyses }),
  });
  const env = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' };
  await using app = await startApp({ env });
  const response = await app.execute(query);
  expect(ocean.takeCalls()).toEqual({ vehicles: 1, analysis: 1 });
  const errors = (response.errors ?? []).map(({ path = [], extensions }) => [
    path.slice(2).join('.'),
    extensions['code'],
  ]);
  return { usage: response.data.vehicle.privacyUsage, errors };
}

const analysis = (distanceInMeterByPeriodMap: unknown, mode: unknown = 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS') => [
  {
    mode,
    synthesisTreeByVehicle: {
      content: { refItems: { '11': { vehicle: { id: 11 }, total: { distanceInMeterByPeriodMap } } } },
    },
  },
];
const badResponse = 'UPSTREAM_BAD_RESPONSE';

it('gives a figure of what it can read in full, and an error at each field that it cannot', async () => {
  const { usage, errors } = await usageOf(analysis({ VIE_PRIVEE: 'beaucoup', Professionnel: 300 }));
  expect(usage).toEqual({
    privateDistanceMeters: null,
    professionalDistanceMeters: 300,
    privateDurationSeconds: null,
    privateShare: null,
    lines: [
      {
        usage: {
          privateDistanceMeters: null,
          distancesMeters: [
            { key: 'VIE_PRIVEE', value: null },
            { key: 'Professionnel', value: 300 },
          ],
        },
      },
    ],
  });
  expect(errors.sort()).toEqual([
    ['lines.0.usage.privateDistanceMeters', badResponse],
    ['privateDistanceMeters', badResponse],
    ['privateShare', badResponse],
  ]);
});

it('gives no share where one part is missing: it would be 0 or 1', async () => {
  const { usage, errors } = await usageOf(analysis({ PROFESSIONNEL: 300 }));
  expect(usage).toMatchObject({ privateDistanceMeters: null, professionalDistanceMeters: 300, privateShare: null });
  expect(errors).toEqual([]);
});

it('is an error where the analysis is of another mode', async () => {
  const { usage, errors } = await usageOf(analysis({ VIE_PRIVEE: 1 }, 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS'));
  expect(usage).toBeNull();
  expect(errors).toEqual([['', badResponse]]);
});
