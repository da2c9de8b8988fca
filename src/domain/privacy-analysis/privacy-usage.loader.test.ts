import { describe, expect, it } from 'vitest';
import { PrivacyAnalysisCriteria } from './privacy-analysis.enums.ts';
import { PrivacyUsageLoader } from './privacy-usage.loader.ts';
import { fakeOcean, line, march } from './test-analysis.ts';

const input = { period: march };
const lille = { ...line(40, 60), vehicle: { id: 11 } };

describe('the use of many', () => {
  it('is one call for all vehicles asked together, each answered by its key', async () => {
    // Backwards, with a line that nobody asked for: nothing may hang on the position.
    const { reads, asked } = fakeOcean(({ filter }) => {
      const items = [...(filter?.vehicleIds ?? [])]
        .reverse()
        .map((id) => [`line-${id}`, { ...line(Number(id), 1), vehicle: { id } }]);
      return [
        { synthesisTreeByVehicle: { content: { refItems: { '5000': line(1, 1), ...Object.fromEntries(items) } } } },
      ];
    });
    const loader = new PrivacyUsageLoader(reads);
    const ids = Array.from({ length: 200 }, (_, index) => String(index + 1));
    const usages = await Promise.all(ids.map((id) => loader.byVehicle(id, { period: { ...march } })));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ renderMode: 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS', criteria: 'ALL' });
    expect(asked[0]?.filter).toMatchObject({ persons: [], entities: [], groups: [] });
    expect(usages.map((usage) => usage?.privateDistanceMeters)).toEqual(ids.map(Number));
  });

  it('is one call for all drivers, found by the key where the line names nobody', async () => {
    const inside = { ...line(5, 5), driver: { individu: { id: 22 } } };
    const { reads, asked } = fakeOcean(() => [
      { synthesisTreeByDriver: { nodes: { '1': { content: { refItems: { '21': line(1, 3), x: inside } } } } } },
    ]);
    const loader = new PrivacyUsageLoader(reads);
    const usages = await Promise.all(['21', '22', '23'].map((id) => loader.byDriver(id, input)));
    expect(asked).toMatchObject([
      { filter: { persons: [21n, 22n, 23n] }, renderMode: 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS' },
    ]);
    expect(usages.map((usage) => usage?.privateShare ?? null)).toEqual([0.25, 0.5, null]);
  });

  it('is another call for another input, for drivers beside vehicles, and for each thousand', async () => {
    const { reads, asked } = fakeOcean(() => []);
    const loader = new PrivacyUsageLoader(reads);
    const many = Array.from({ length: 1001 }, (_, index) => loader.byVehicle(String(index), input));
    const geolocated = loader.byVehicle('1', { ...input, criteria: PrivacyAnalysisCriteria.GEOLOCATED });
    await Promise.all([...many, geolocated, loader.byDriver('1', input)]);
    expect(asked.map(({ filter }) => (filter?.vehicleIds ?? []).length).sort()).toEqual([0, 1, 1, 1000]);
  });

  it('never asks with an empty filter, which would mean everyone', async () => {
    const { reads, asked } = fakeOcean(() => []);
    expect(await new PrivacyUsageLoader(reads).byVehicle('no number', input)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('the use of one', () => {
  const usageOf = (tree: unknown) =>
    new PrivacyUsageLoader(fakeOcean(() => [{ synthesisTreeByVehicle: tree }]).reads).byVehicle('11', input);

  it('adds up the lines of all its entities, and no cumulative total', async () => {
    const usage = await usageOf({
      entityTotalCumul: { ...line(900, 900), vehicle: { id: 11 } },
      content: { entityTotal: lille, refItems: { '11': lille } },
      nodes: { '2': { content: { refItems: { '11': lille } } } },
    });
    expect(usage).toMatchObject({
      period: march,
      privateDistanceMeters: 80,
      professionalDistanceMeters: 120,
      privateDurationSeconds: null,
      privateShare: 0.4,
      fuelLitres: 20,
      cost: null,
    });
    expect(usage?.lines).toHaveLength(2);
  });

  it('is null without a line', async () => {
    expect(await usageOf(null)).toBeNull();
    expect(await usageOf({ content: { refItems: {} } })).toBeNull();
  });

  it('has no share when nothing was driven', async () => {
    expect(await usageOf({ content: { refItems: { '11': line(0, 0) } } })).toMatchObject({ privateShare: null });
  });
});
