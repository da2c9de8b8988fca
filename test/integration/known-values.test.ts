import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../packages/sandbox/src/sandbox.ts';
import { signIn } from '../../packages/sandbox/test/client.ts';
import { silenceMailGroupValues } from '../../src/domain/box/box-hardware.mapping.ts';
import { ecoDrivingVersionValues } from '../../src/domain/eco-driving/eco-driving.mapping.ts';
import { leaseKindValues } from '../../src/domain/lease-contract/lease-contract.mapping.ts';
import { oceanUserKindValues } from '../../src/domain/organisation/organisation.mapping.ts';
import { pointOfInterestKindValues } from '../../src/domain/place/point-of-interest.mapping.ts';
import { dayOfWeekValues, privacySlotKindValues } from '../../src/domain/privacy-schedule/privacy-slot.mapping.ts';
import {
  chargeKindValues,
  eventGroupingPeriodValues,
  eventKindValues,
  eventStateValues,
  immobilisationStateValues,
  mobileStateValues,
} from '../../src/domain/vehicle-status/vehicle-status-enums.mapping.ts';
import { ecoDrivingCategoryValues, vehicleCategoryValues } from '../../src/domain/vehicle/vehicle-details.mapping.ts';
import type { OpenEnum } from '../../src/domain/shared/open-enum.ts';
import { startTestApp } from '../support/app.ts';
import { callOf, resolveSchema, type Schema } from '../support/leaf/contract-schema.ts';

/** Every value of Ocean's enums that is public, by the name of the enum and the field that holds it. */
const published = JSON.parse(
  readFileSync(new URL('../../schema/known-values.json', import.meta.url), 'utf8'),
) as Record<string, string[] | Record<string, string> | string>;

const readers: Record<string, OpenEnum<string>> = {
  DayOfWeek: dayOfWeekValues,
  SlotKind: privacySlotKindValues,
  VehicleCategory: vehicleCategoryValues,
  EcoDrivingVehicleCategory: ecoDrivingCategoryValues,
  GroupingPeriod: eventGroupingPeriodValues,
  EventState: eventStateValues,
  EventType: eventKindValues,
  PoiType: pointOfInterestKindValues,
  UserType: oceanUserKindValues,
  LeaseType: leaseKindValues,
  EcoDrivingVersion: ecoDrivingVersionValues,
  MailGroup: silenceMailGroupValues,
  MobileState: mobileStateValues,
  ChargeType: chargeKindValues,
  ImmobilisationState: immobilisationStateValues,
};

/** Lists whose field no endpoint of the contract has as an enum: the graph gives the word as it came, or not at all. */
const withoutEnum = ['PositionState', 'MotorisationEnergy'];

/** Properties of the contract → the list that holds their words. Others have the words of the vendor's samples. */
const listOf: Record<string, string> = {
  idJourSemaine: 'DayOfWeek',
  typeHoraires: 'SlotKind',
  categorie: 'VehicleCategory',
  categorieVehiculeEcoConduite: 'EcoDrivingVehicleCategory',
  groupingPeriod: 'GroupingPeriod',
  eventState: 'EventState',
  typeEvenement: 'EventType',
  'fjRows.type': 'PositionState',
  'libelleTypePoi.type': 'PoiType',
  utilisateurType: 'UserType',
  typeLocation: 'LeaseType',
  VERSION_ECO: 'EcoDrivingVersion',
  mailGroupNC: 'MailGroup',
  etatMobile: 'MobileState',
  typeCharge: 'ChargeType',
  immobilisationState: 'ImmobilisationState',
  etatImmobilisation: 'ImmobilisationState',
};

const lists = Object.entries(published).filter(([, words]) => typeof words !== 'string');
const nameOf = (title: string): string => title.replace(/ .*$/s, '');

describe.each(lists)('%s', (title, words) => {
  const name = nameOf(title);

  it('has a value of the graph for each word', () => {
    if (withoutEnum.includes(name)) return;
    const known = Array.isArray(words) ? words : Object.keys(words);
    const values = known.map((word) => readers[name]?.read(word));
    expect(values).not.toContain(undefined);
    expect(values).not.toContain('UNKNOWN');
    expect(new Set(values).size).toBe(known.length);
  });
});

/** Each value in a response whose property the contract lists values for, with the allowed values. */
function* wordsIn(
  given: Schema,
  value: unknown,
  place = '',
): Generator<{ place: string; word: unknown; known: unknown[] }> {
  if (value === null || value === undefined) return;
  const schema = resolveSchema(given);
  const [, parent = '', name = ''] = /([^/]*)\/([^/]*)$/.exec(place) ?? [];
  const list = listOf[name] ?? listOf[`${parent}.${name}`];
  const listed = schema['x-extensible-enum'];
  if (listed !== undefined) {
    const words = lists.find(([title]) => nameOf(title) === list)?.[1] ?? listed;
    yield { place, word: value, known: Array.isArray(words) ? words : Object.keys(words) };
  }
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) yield* wordsIn(schema.items ?? {}, item, place);
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const open = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      yield* wordsIn(schema.properties?.[key] ?? open, item, `${place}/${key}`);
    }
  }
}

describe('the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await startSandbox({ vehicles: 200, silentBoxes: 80, drivers: 120 })));
  afterAll(() => sandbox.stop());

  it('sends only values that Ocean sends, at every endpoint that reads', async () => {
    const call = await signIn(sandbox, 'demo');
    const vehicles = sandbox.fleet.customers[0]!.vehicles.slice(0, 20);
    const day = '17/11/2026';
    const period = { debut: '2026-11-01T00:00:00Z', fin: '2026-11-08T00:00:00Z' };
    const queries: Record<number, { query?: object; body?: object }[]> = {
      6: [
        { body: { renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS', criteria: 'ALL', filter: {}, periode: period } },
      ],
      13: vehicles.map(({ id }) => ({ query: { vehId: String(id), date: day } })),
    };
    const counts: Record<string, number> = {};
    const strange = new Set<string>();
    for (const endpoint of [1, 2, 6, 7, 10, 11, 12, 13, 14, 15]) {
      const { operation, response: response } = callOf(endpoint);
      const [method = '', path = ''] = operation.split(' ');
      for (const { query, body } of queries[endpoint] ?? [{}]) {
        const { status, json } = await call(method, path, query as never, body);
        expect([operation, status]).toEqual([operation, 200]);
        for (const { place, word, known } of wordsIn(response, json)) {
          counts[operation] = (counts[operation] ?? 0) + 1;
          if (!known.includes(word)) strange.add(`${operation}${place}: ${String(word)}`);
        }
      }
    }
    expect([...strange]).toEqual([]);
    expect(Object.keys(counts).length).toBeGreaterThan(7);
  });
});

it('shows 200 vehicles, none with an unknown category, in believable shares', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '400' } });
  const { data } = await app.execute(
    '{ vehicles(first: 200) { nodes { category categoryRaw assetType { category } } } }',
  );
  const categories = (data.vehicles.nodes as { category: string }[]).map(({ category }) => category);
  expect(categories).toHaveLength(200);
  expect(categories).not.toContain('UNKNOWN');
  const share = (name: string): number => categories.filter((one) => one === name).length / 200;
  for (const name of ['PASSENGER_CAR', 'COMMERCIAL', 'HEAVY_GOODS', 'UNDEFINED'])
    expect(share(name), name).toBeGreaterThan(0.01);
  expect(share('UNDEFINED')).toBeLessThan(0.1);
});
