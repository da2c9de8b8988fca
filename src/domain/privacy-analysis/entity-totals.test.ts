import { describe, expect, it } from 'vitest';
import { OceanError } from '../../ocean/ocean-error.ts';
import { PrivacyUsageLoader } from './privacy-usage.loader.ts';
import { fakeOcean, line, march } from '../../../test/support/domain/privacy-analysis.ts';

const input = { period: march };
const entity = (id: number) => ({ id, nom: `Agence ${id}` });
const own = (id: number, total: unknown, more: object = {}) => ({
  entity: entity(id),
  content: { entity: entity(id), entityTotal: total, ...more },
});

async function distancesOf(tree: unknown, ...ids: string[]): Promise<unknown[]> {
  const loader = new PrivacyUsageLoader(fakeOcean(() => [{ synthesisTreeByVehicle: tree }]).reads);
  const usages = await Promise.allSettled(ids.map((id) => loader.byEntity(id, input)));
  return usages.map((usage) => {
    if (usage.status === 'rejected') return (usage.reason as OceanError).code;
    const { privateDistanceMeters, professionalDistanceMeters } = usage.value ?? {};
    return usage.value && [privateDistanceMeters, professionalDistanceMeters];
  });
}

describe('the use of many entities', () => {
  it('is one request, whose tree gives each its own sum at any depth', async () => {
    const { reads, requested } = fakeOcean(() => [
      {
        synthesisTreeByVehicle: {
          entity: null,
          entityTotalCumul: line(900, 900),
          nodes: {
            1: { ...own(1, line(10, 90)), nodes: { 2: { ...own(2, line(5, 5)), entityTotalCumul: line(99, 99) } } },
            3: { content: { entityTotal: line(7, 3) } }, // named by its key alone
          },
        },
      },
    ]);
    const loader = new PrivacyUsageLoader(reads);
    const usages = await Promise.all(['1', '2', '3', '4'].map((id) => loader.byEntity(id, input)));
    expect(requested).toMatchObject([
      { renderMode: 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS', filter: { entities: [1n, 2n, 3n, 4n], vehicleIds: [] } },
    ]);
    expect(usages.map((usage) => usage?.privateDistanceMeters ?? null)).toEqual([10, 5, 7, null]);
    expect(usages.map((usage) => usage?.privateShare ?? null)).toEqual([0.1, 0.5, 0.7, null]);
  });

  it('is that of the root, where Ocean puts the only requested entity there', async () => {
    expect(await distancesOf({ ...own(1, line(10, 90)), nodes: {} }, '1', '2')).toEqual([[10, 90], null]);
  });

  it('does not depend on lines that lack a kind of use: Ocean adds them up', async () => {
    const refItems = { 11: line(10, 90), 12: { total: { distanceInMeterByPeriodMap: { PROFESSIONNEL: 5 } } } };
    expect(await distancesOf({ nodes: { 1: own(1, line(10, 95), { refItems }) } }, '1')).toEqual([[10, 95]]);
  });
});

describe('the use of an entity is an error, never a smaller sum, where', () => {
  const unreadable = 'BAD_RESPONSE';

  it.each<[string, unknown, unknown[]]>([
    ['it has lines and no sum', { nodes: { 1: own(1, null, { refItems: { 11: line(1, 1) } }) } }, [unreadable, null]],
    [
      'it occurs twice with other figures',
      { nodes: { 1: own(1, line(1, 1)), 5: own(1, line(2, 2)) } },
      [unreadable, null],
    ],
    ['a sum names no entity', { content: { entityTotal: line(1, 1) } }, [unreadable, unreadable]],
    ['a subtree cannot be read', { nodes: { 1: own(1, line(1, 1)), 9: 'x' } }, [[1, 1], unreadable]],
    ['the tree is none', 'x', [unreadable, unreadable]],
  ])('%s', async (_what, tree, expected) => {
    expect(await distancesOf(tree, '1', '2')).toEqual(expected);
  });

  it('only the tree of drivers comes', async () => {
    const { reads } = fakeOcean(() => [{ synthesisTreeByDriver: own(1, line(1, 1)) }]);
    await expect(new PrivacyUsageLoader(reads).byEntity('1', input)).rejects.toMatchObject({ code: unreadable });
  });

  it('is no error where it occurs twice with the same figures', async () => {
    expect(await distancesOf({ nodes: { 1: own(1, line(1, 1)), 5: own(1, line(1, 1)) } }, '1')).toEqual([[1, 1]]);
  });
});

describe('the use of several drivers', () => {
  const usageOf = async (items: Record<string, unknown>) =>
    new PrivacyUsageLoader(
      fakeOcean(() => [{ synthesisTreeByDriver: { content: { refItems: items } } }]).reads,
    ).byDrivers(['21', '22', '23'], input);

  it('adds up that of those with use', async () => {
    expect(await usageOf({ 21: line(10, 20), 22: line(30, 40) })).toMatchObject({
      period: march,
      privateDistanceMeters: 40,
      professionalDistanceMeters: 60,
      privateShare: 0.4,
      fuelLitres: 20,
      lines: { length: 2 },
    });
  });

  it('is null without any', async () => {
    expect(await usageOf({})).toBeNull();
  });

  it('is an error in the figure that one of them lacks', async () => {
    const lacking = { ...line(1, 1), total: { distanceInMeterByPeriodMap: { PROFESSIONNEL: 40 } } };
    const { privateDistanceMeters, professionalDistanceMeters } =
      (await usageOf({ 21: line(10, 20), 22: lacking })) ?? {};
    expect(privateDistanceMeters).toBeInstanceOf(OceanError);
    expect(professionalDistanceMeters).toBe(60);
  });
});
