import { describe, expect, it } from 'vitest';
import { OceanError } from '../../ocean/ocean-error.ts';
import { PrivacyAnalysisCriteria } from './privacy-analysis.enums.ts';
import { PrivacyUsageLoader } from './privacy-usage.loader.ts';
import { fakeOcean, line, march } from '../../../test/support/domain/privacy-analysis.ts';

const input = { period: march };
const lyon = { ...line(10, 90), vehicle: { id: 11 } };
const lille = { ...line(40, 60), vehicle: { id: 11 } };

describe('the use of many', () => {
  it('is one request for all vehicles requested together, each by its key', async () => {
    // Backwards, with a line that was not requested: nothing may depend on the position.
    const { reads, requested } = fakeOcean(({ filter }) => {
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
    expect(requested).toHaveLength(1);
    expect(requested[0]).toMatchObject({ renderMode: 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS', criteria: 'ALL' });
    expect(requested[0]?.filter).toMatchObject({ persons: [], entities: [], groups: [] });
    expect(usages.map((usage) => usage?.privateDistanceMeters)).toEqual(ids.map(Number));
  });

  it('is one request for all drivers, found by the key where the line names no one', async () => {
    const inside = { ...line(5, 5), driver: { individu: { id: 22 } } };
    const { reads, requested } = fakeOcean(() => [
      { synthesisTreeByDriver: { nodes: { '1': { content: { refItems: { '21': line(1, 3), x: inside } } } } } },
    ]);
    const loader = new PrivacyUsageLoader(reads);
    const usages = await Promise.all(['21', '22', '23'].map((id) => loader.byDriver(id, input)));
    expect(requested).toMatchObject([
      { filter: { persons: [21n, 22n, 23n] }, renderMode: 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS' },
    ]);
    expect(usages.map((usage) => usage?.privateShare ?? null)).toEqual([0.25, 0.5, null]);
  });

  it('is another call for another input, for drivers beside vehicles, and for each thousand', async () => {
    const { reads, requested } = fakeOcean(() => []);
    const loader = new PrivacyUsageLoader(reads);
    const many = Array.from({ length: 1001 }, (_, index) => loader.byVehicle(String(index), input));
    const geolocated = loader.byVehicle('1', { ...input, criteria: PrivacyAnalysisCriteria.GEOLOCATED });
    await Promise.all([...many, geolocated, loader.byDriver('1', input)]);
    expect(requested.map(({ filter }) => (filter?.vehicleIds ?? []).length).sort()).toEqual([0, 1, 1, 1000]);
  });

  it('never requests with an empty filter, which would mean everyone', async () => {
    const { reads, requested } = fakeOcean(() => []);
    expect(await new PrivacyUsageLoader(reads).byVehicle('no number', input)).toBeNull();
    expect(requested).toEqual([]);
  });
});

describe('the use of one', () => {
  const usageOf = (tree: unknown) =>
    new PrivacyUsageLoader(fakeOcean(() => [{ synthesisTreeByVehicle: tree }]).reads).byVehicle('11', input);

  it('adds up the lines of all its entities, and no cumulative total', async () => {
    const usage = await usageOf({
      entityTotalCumul: { ...line(900, 900), vehicle: { id: 11 } },
      content: { entityTotal: lille, refItems: { '11': lille } },
      nodes: {
        '2': { content: { refItems: { '11': { ...lille, entity: { id: 2 } } } } },
        '3': { content: { refItems: { '11': lyon } } },
      },
    });
    expect(usage).toMatchObject({
      period: march,
      privateDistanceMeters: 50, // the first child repeats a line of the entity above: it counts once
      professionalDistanceMeters: 150,
      privateDurationSeconds: null,
      privateShare: 0.25,
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

  const figures = async (tree: unknown) => {
    const { privateDistanceMeters, professionalDistanceMeters, privateShare, fuelLitres } = (await usageOf(tree)) ?? {};
    return [privateDistanceMeters, professionalDistanceMeters, privateShare, fuelLitres].map((figure) =>
      figure instanceof OceanError ? figure.code : figure,
    );
  };
  const unreadable = 'BAD_RESPONSE';

  it('counts a line once that two entities give as of one entity; with other figures both are in doubt', async () => {
    const given = { ...lille, entity: { id: 2 } };
    const two = (second: unknown) =>
      figures({
        nodes: { '2': { content: { refItems: { '11': given } } }, '3': { content: { refItems: { '11': second } } } },
      });
    expect(await two(given)).toEqual([40, 60, 0.4, 10]);
    expect(await two({ ...lyon, entity: { id: 2 } })).toEqual([unreadable, unreadable, unreadable, unreadable]);
    expect(await two({ ...lyon, entity: { id: 3 } })).toEqual([50, 150, 0.25, 20]);
  });

  it.each<[string, object, unknown[]]>([
    ['lacks the private part', { total: { distanceInMeterByPeriodMap: { PROFESSIONNEL: 60 } } }, [null, 60, null, 10]],
    [
      'has a part that cannot be read',
      { total: { distanceInMeterByPeriodMap: { VIE_PRIVEE: 'x', PROFESSIONNEL: 60 } } },
      [unreadable, 60, unreadable, 10],
    ],
    ['has no sums', { total: null }, [null, null, null, 10]],
    ['has sums that cannot be read', { total: 'x' }, [unreadable, unreadable, unreadable, 10]],
  ])('is never a share of 0 or 1 where its only line %s', async (_name, change, expected) => {
    expect(await figures({ content: { refItems: { '11': { ...lille, ...change } } } })).toEqual(expected);
  });

  it.each<[string, unknown, unknown]>([
    ['a line lacks what another has', { refItems: { '11': lille, x: { ...lyon, total: {} } } }, 20],
    ['a line is no line', { refItems: { '11': 'x' } }, unreadable],
    ['a line names no subject', { refItems: { '11': lille, unnamed: line(1, 1) } }, unreadable],
    ['the lines are no map', { refItems: [lille] }, unreadable],
  ])('is an error, never a partial sum, where %s', async (_name, content, fuel) => {
    const tree = { content: { refItems: { '11': lille } }, nodes: { '2': { content } } };
    expect(await figures(tree)).toEqual([unreadable, unreadable, unreadable, fuel]);
  });

  it.each<[string, unknown]>([
    ['is no tree', 'x'],
    ['holds what is no subtree', { content: { refItems: {} }, nodes: { '2': 'x' } }],
    ['holds no map of subtrees', { nodes: ['x'] }],
    ['has a line that is none', { content: { refItems: { '11': null } } }],
  ])('is an error, not "no use", where the tree %s', async (_name, tree) => {
    await expect(usageOf(tree)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it('is an error where only the tree of drivers comes', async () => {
    const { reads } = fakeOcean(() => [{ synthesisTreeByDriver: { content: { refItems: { '11': lille } } } }]);
    await expect(new PrivacyUsageLoader(reads).byVehicle('11', input)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});
