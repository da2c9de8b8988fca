import { describe, expect, it } from 'vitest';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { Wire } from '../../ocean/wire.ts';
import { PrivacyAnalysisMode, PrivacyAnalysisRenderMode, UsageKind } from './privacy-analysis.enums.ts';
import { toRequest } from './privacy-analysis.input.ts';
import { toPrivacyAnalysis } from './privacy-analysis.mapping.ts';
import { toUsageTotals } from './privacy-total.mapping.ts';
import type { UsageTotals } from './privacy-total.type.ts';
import { march } from '../../../test/support/domain/privacy-analysis.ts';

const mode = PrivacyAnalysisRenderMode.BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL;
const request = toRequest({ mode, period: march });
const map = (wire: Wire['Analyse']) => toPrivacyAnalysis(wire, request, '7');
const treeOf = (tree: ReturnType<typeof map>['byDriver']) => (tree instanceof OceanError ? null : tree);

describe('an analysis', () => {
  it('has its mode as our value and as that of Ocean', () => {
    expect(map({ mode: 'BY_VEHICLE_WITHOUT_HORAIRE_DETAIL' })).toMatchObject({
      mode: PrivacyAnalysisMode.BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL,
      modeRaw: 'BY_VEHICLE_WITHOUT_HORAIRE_DETAIL',
    });
  });

  it('survives a mode never seen', () => {
    expect(map({ mode: 'BY_MOON' })).toMatchObject({ mode: 'UNKNOWN', modeRaw: 'BY_MOON' });
  });

  it('has the mode and period that were requested, where Ocean has none', () => {
    expect(map({})).toMatchObject({ mode, modeRaw: null, period: march, byDriver: null, byVehicle: null });
  });

  it('keeps the table and the bean as they came', () => {
    const bean = { a: [9007199254740993n], b: null };
    expect(map({ htmlTable: '<td>é</td>', bean })).toMatchObject({
      htmlTable: '<td>é</td>',
      bean: { a: ['9007199254740993'], b: null },
    });
  });
});

describe('the tree', () => {
  const tree = {
    entity: { id: 1, nom: 'France' },
    nodes: {
      '2': { entity: { id: 2, nom: 'Nord' }, nodes: { '3': { entity: { id: 3, nom: 'Lille' } } } },
      '4': { entity: { id: 4, nom: 'Sud' }, entityTotalCumul: { cost: 5 } },
    },
  };

  it('can be read without nesting, each entity with its place in the tree', () => {
    const byDriver = treeOf(map({ synthesisTreeByDriver: tree }).byDriver);
    expect(
      byDriver?.descendants.map(({ synthesis, key, parentKey, depth, path }) => [
        synthesis?.entity?.name,
        key,
        parentKey,
        depth,
        path,
      ]),
    ).toEqual([
      ['Nord', '2', null, 1, ['2']],
      ['Lille', '3', '2', 2, ['2', '3']],
      ['Sud', '4', null, 1, ['4']],
    ]);
    expect(byDriver?.children.map(({ key }) => key)).toEqual(['2', '4']);
    expect(byDriver?.children[1]?.synthesis?.cumulativeTotal?.cost).toBe(5);
  });

  it('keeps a node that is no subtree as it came', () => {
    const odd = { nodes: { '5': 'gone', '6': { other: 9007199254740993n }, '7': null } } as unknown;
    const byVehicle = treeOf(map({ synthesisTreeByVehicle: odd as Wire['ArbreSynthese'] }).byVehicle);
    expect(byVehicle?.children.map(({ key, synthesis, otherValue }) => [key, synthesis, otherValue])).toEqual([
      ['5', null, 'gone'],
      ['6', null, { other: '9007199254740993' }],
      ['7', null, null],
    ]);
  });

  it('is read as far as it can be when parts are of another kind', () => {
    const odd = { nodes: 'none', content: 'empty', entityTotalByFlagCumul: [1] } as unknown as Wire['ArbreSynthese'];
    expect(map({ synthesisTreeByDriver: odd }).byDriver).toMatchObject({
      content: null,
      cumulativeTotalsByFlag: null,
      children: [],
      descendants: [],
    });
  });
});

describe('the lines', () => {
  const content: Wire['ContenuSynthese'] = {
    refItems: { '12': { consoL: 3.5, vehicle: { id: 12 }, extra: 'odd' }, '13': ['odd'], '14': null },
    entityTotalByFlag: { OVERTIME: { cost: 7 } },
    typeMotorisationEnergyeMap: { MONO: 'DIESEL' },
    chauffeursByIdDriverAndPeriodeBean: { map: { '12_2026': [{ id: 1 }] } },
  };
  const read = treeOf(map({ synthesisTreeByVehicle: { content } }).byVehicle)?.content;

  it('are typed where they are sums, and come complete in any case', () => {
    const [first, second, third] = read?.items ?? [];
    expect(first).toMatchObject({ key: '12', total: { fuelLitres: 3.5, vehicle: { oceanId: '12', customerId: '7' } } });
    expect(first?.value).toEqual({ consoL: 3.5, vehicle: { id: 12 }, extra: 'odd' });
    expect([second?.key, second?.total, second?.value]).toEqual(['13', null, ['odd']]);
    expect([third?.key, third?.total, third?.value]).toEqual(['14', null, null]);
  });

  it('are summed by flag', () => {
    expect(read?.totalsByFlag).toMatchObject([{ key: 'OVERTIME', total: { cost: 7 }, value: { cost: 7 } }]);
  });

  it('stand beside the maps that Ocean does not describe', () => {
    expect(read?.motorisations).toEqual([{ key: 'MONO', value: 'DIESEL' }]);
    expect(read?.driversByPeriod).toEqual([{ key: '12_2026', value: [{ id: 1 }] }]);
  });
});

describe('sums by kind of use', () => {
  const odd = { VIE_PRIVEE: 100, VIE_PRIVEE_EXCEPTIONNELLE: 20, PROFESSIONNEL: 300, ASTREINTE: 'a lot', FERIE: null };
  const total = {
    distanceInMeterByPeriodMap: odd as unknown as Record<string, number>,
    durationInSecByPeriodMap: { PROFESSIONNEL: 60 },
    utilisationBatterieByPeriodMap: {},
  };
  const usage = treeOf(map({ synthesisTreeByDriver: { entityTotalCumul: { total } } }).byDriver)?.cumulativeTotal
    ?.usage as UsageTotals | undefined;

  it('come as entries, whatever the kind and the value', () => {
    expect(usage?.distancesMeters).toEqual([
      { key: 'VIE_PRIVEE', kind: UsageKind.PRIVATE, value: 100, otherValue: null },
      { key: 'VIE_PRIVEE_EXCEPTIONNELLE', kind: UsageKind.PRIVATE, value: 20, otherValue: null },
      { key: 'PROFESSIONNEL', kind: UsageKind.PROFESSIONAL, value: 300, otherValue: null },
      { key: 'ASTREINTE', kind: UsageKind.UNKNOWN, value: null, otherValue: 'a lot' },
      { key: 'FERIE', kind: UsageKind.UNKNOWN, value: null, otherValue: null },
    ]);
    expect(usage?.batteryUses).toEqual([]);
    expect(usage?.electricDistancesMeters).toBeNull();
  });

  const usageOf = (map: unknown) => {
    const total = { distanceInMeterByPeriodMap: map as Record<string, number> };
    const { privateDistanceMeters, professionalDistanceMeters } = toUsageTotals(total);
    return [privateDistanceMeters, professionalDistanceMeters].map((figure) =>
      figure instanceof OceanError ? figure.code : figure,
    );
  };

  it('come as numbers where the kind is known, in whatever case its key comes', () => {
    expect(usageOf({ VIE_PRIVEE: 100, VIE_PRIVEE_EXCEPTIONNELLE: 20, PROFESSIONNEL: 300 })).toEqual([120, 300]);
    expect(usageOf({ vie_privee: 100, Professionnel: 300 })).toEqual([100, 300]);
    expect(usage).toMatchObject({ privateDurationSeconds: null, professionalDurationSeconds: 60 });
  });

  it.each([null, undefined, {}])('are null where Ocean gives none: %o', (given) => {
    expect(usageOf(given)).toEqual([null, null]);
  });

  it('are null for the kind that Ocean does not give: missing is not zero', () => {
    expect(usageOf({ PROFESSIONNEL: 300 })).toEqual([null, 300]);
  });

  it.each([
    [{ VIE_PRIVEE: 'a lot', PROFESSIONNEL: 300 }, ['BAD_RESPONSE', 300]],
    [{ VIE_PRIVEE: 100, VIE_PRIVEE_EXCEPTIONNELLE: null }, ['BAD_RESPONSE', null]],
    [{ VIE_PRIVEE: 100, PROFESSIONNEL: -1 }, [100, 'BAD_RESPONSE']],
    [{ VIE_PRIVEE: 100, PROFESSIONNEL: {} }, [100, 'BAD_RESPONSE']],
    [{ VIE_PRIVEE: Infinity, PROFESSIONNEL: 1 }, ['BAD_RESPONSE', 1]],
    [{ VIE_PRIVEE: 100, PROFESSIONNEL: 300, ASTREINTE: 50 }, ['BAD_RESPONSE', 'BAD_RESPONSE']],
    [{ VIE_PRIVEE: 100, PROFESSIONNEL: 300, ASTREINTE: 0 }, [100, 300]],
    [
      [100, 300],
      ['BAD_RESPONSE', 'BAD_RESPONSE'],
    ],
    ['100', ['BAD_RESPONSE', 'BAD_RESPONSE']],
  ])('are an error where a part of them cannot be read: %o', (given, expected) => {
    expect(usageOf(given)).toEqual(expected);
  });
});
