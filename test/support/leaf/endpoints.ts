import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { renderModeValues } from '../../../src/domain/privacy-analysis/usage-kinds.mapping.ts';
import type { Leaf, PayloadOptions } from './payload.ts';
import type { Selections } from './selection.ts';

/** The digits of the id, or the text, at a path of the payload; the second argument if there is no such leaf. */
type IdAt = (path: string, otherwise?: string) => string;

/** Endpoint whose every leaf is verified, with the query that reaches its rows. */
export interface LeafEndpoint {
  readonly endpoint: number;
  /** Number of leaves in a full sample: the first item of each list, open maps by `sampleMaps`. */
  readonly leafCount: number;
  readonly sampleMaps: PayloadOptions['sampleMaps'];
  readonly query: (all: Selections, idAt: IdAt) => string;
  /** A shorter query for tests that send many; default: the query. */
  readonly shortQuery?: (all: Selections, idAt: IdAt) => string;
  /** Paths without which a row cannot be distinguished from a missing one: then an error is right. */
  readonly errorsAt?: RegExp;
  /** Changes the payload where its parts have to agree. */
  readonly agree?: (body: unknown) => unknown;
  /** Further responses of Ocean that the rows need to be reached: operation → JSON with bare ids. */
  readonly around?: (idAt: IdAt) => Record<string, unknown>;
}

const drivers = 'POST /restapi/individus/list';
const vehicles = 'GET /restapi/vehicule_engin/vehicles';
const sheet = 'GET /restapi/mobility/v1/ficheJour';
const day = '2026-01-15';
const months = 'from: "2026-01-01", to: "2026-02-01"';

const driverOf = (id: string) => ({ [drivers]: [{ individu: { id: BigInt(id) } }] });
const vehicleOf = (...ids: string[]) => ({ [vehicles]: ids.map((id) => ({ vehicle: { id: BigInt(id) } })) });
const driver = (id: string, fields: string): string => `driver(by: { oceanId: "${id}" }) { ${fields} }`;
const vehicle = (id: string, fields: string): string => `vehicle(by: { oceanId: "${id}" }) { ${fields} }`;

interface LastEvent {
  readonly vehicleEngin: { readonly id: unknown };
}

/** The vehicles that the events of a payload name. */
const eventVehicles = (idAt: IdAt): string[] =>
  ['1000001', '1000002', '1000003'].map((key) => idAt(`/${key}/vehicleEngin/id`, '')).filter((id) => id !== '');
const lastEvent = (id: string, rank: number, all: Selections): string =>
  `v${rank}: vehicle(customerId: "4101", by: { oceanId: "${id}" }) { lastEvent(codes: ["ARRET"]) ${all.of('UnifiedEvent')} }`;

/** The vehicles of the positions. A small payload has one. */
const trackedVehicles = (idAt: IdAt): string[] =>
  [0, 1].map((index) => idAt(`/positionsVehicles/${index}/vehicle/idVehicule`, '')).filter((id) => id !== '');

/** The clock of the program is that of the machine. */
const lastHour = (): string => {
  const [from, to] = [Date.now() - 3_600_000, Date.now()].map((at) => new Date(at).toISOString());
  return `from: "${from ?? ''}", to: "${to ?? ''}"`;
};

const analysis = (fields: string): string => `{
  privacyAnalysis(input: {
    mode: BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS
    period: { start: "2026-01-01T00:00:00Z", end: "2026-02-01T00:00:00Z" }
  }) ${fields}
}`;

/** An analysis of another mode than the requested one is an error, so the payload's mode is requested. */
export function withMode(query: string, { leaves }: { leaves: readonly Leaf[] }): string {
  const mode = leaves.find(({ path }) => path.endsWith('/mode'))?.expected;
  const requested = Object.entries(renderModeValues).find(([, word]) => word === mode)?.[0];
  return requested === undefined ? query : query.replace(/mode: \w+/, `mode: ${requested}`);
}

export const leafEndpoints: readonly LeafEndpoint[] = [
  {
    endpoint: 1,
    leafCount: 450,
    sampleMaps: 'three entries',
    query: (all) => `{ nonCommunicatingBoxes { nodes ${all.of('Box')} } }`,
  },
  {
    endpoint: 2,
    leafCount: 19,
    sampleMaps: 'empty',
    errorsAt: /^\/0(?:\/individu(?:\/id)?)?$/, // hours that might be this driver's are never left out
    query: (all, idAt) =>
      `{ ${driver(idAt('/0/individu/id'), `isPrivateNow privacySchedules ${all.of('PrivacySchedule')}`)} }`,
    around: (idAt) => driverOf(idAt('/0/individu/id')),
  },
  {
    endpoint: 6,
    leafCount: 259,
    sampleMaps: 'empty',
    errorsAt: /^\/0$|\/(?:synthesisTreeByDriver|total)$/, // lines that are not known are never left out of a sum
    query: (all) => analysis(all.of('PrivacyAnalysis')),
    // One tree, without branches: the other is read by the same mapping.
    shortQuery: (all) =>
      analysis(`{
        mode modeRaw period { start end } htmlTable bean
        byDriver {
          entity ${all.withoutLinks('Entity')}
          cumulativeTotal ${all.withoutLinks('PrivacyTotal')}
          cumulativeTotalsByFlag ${all.withoutLinks('PrivacyTotalEntry')}
          content ${all.withoutLinks('PrivacyContent')}
          children { key otherValue }
        }
      }`),
  },
  {
    endpoint: 7,
    leafCount: 51, // the vendor’s own has 43, with no driver behind the account
    sampleMaps: 'empty',
    errorsAt: /^\/0(?:\/individu(?:\/id)?)?$/, // hours that might be this driver's are never left out
    query: (all, idAt) =>
      `{ ${driver(idAt('/0/individu/id'), `isPrivateNow privacySchedules ${all.of('PrivacySchedule')}`)} }`,
    around: (idAt) => driverOf(idAt('/0/individu/id')),
  },
  {
    endpoint: 10,
    leafCount: 83,
    sampleMaps: 'empty',
    query: (all) => `{ drivers(filter: { deleted: INCLUDE }) { nodes ${all.of('Driver')} } }`,
  },
  {
    endpoint: 11,
    leafCount: 76,
    sampleMaps: 'empty',
    query: (all) => `{ vehicles(filter: { deleted: INCLUDE }) { nodes ${all.of('Vehicle')} } }`,
  },
  { endpoint: 12, leafCount: 2, sampleMaps: 'empty', query: (all) => `{ entities ${all.of('Entity')} }` },
  {
    endpoint: 13,
    leafCount: 41,
    sampleMaps: 'empty',
    errorsAt: /^\/fjRows\/0(?:\/id)?$/, // a day of which no step can be read is not a day without steps
    query: (all) => `{ ${vehicle('7', `steps(date: "${day}") ${all.of('PrivacyStep')}`)} }`,
    around: () => vehicleOf('7'),
  },
  {
    endpoint: 14,
    leafCount: 35,
    sampleMaps: 'empty',
    query: (all, idAt) => `{
      ${vehicle(idAt('/0/chauffeurVehicule/idVehicule'), `assignments ${all.of('DriverAssignment')}`)}
      ${driver(idAt('/0/chauffeurVehicule/idIndividu'), `assignments ${all.of('DriverAssignment')}`)}
    }`,
    around: (idAt) => ({
      ...vehicleOf(idAt('/0/chauffeurVehicule/idVehicule')),
      ...driverOf(idAt('/0/chauffeurVehicule/idIndividu')),
    }),
  },
  {
    endpoint: 15,
    leafCount: 28,
    sampleMaps: 'empty',
    query: (all, idAt) => {
      const fields = `position ${all.of('Position')} positionReport ${all.of('VehiclePositionReport')}`;
      return `{ ${vehicle(idAt('/vehicles/0/id'), fields)} other: ${vehicle(idAt('/vehicles/1/id'), fields)} }`;
    },
    around: (idAt) => vehicleOf(idAt('/vehicles/0/id'), idAt('/vehicles/1/id')),
  },
  {
    endpoint: 16,
    leafCount: 3,
    sampleMaps: 'empty',
    query: (all) => `{ ${vehicle('7', `steps(date: "${day}") { polyline ${all.of('TripPoint')} }`)} }`,
    around: () => ({ ...vehicleOf('7'), [sheet]: { fjRows: [{ id: 8, type: 'T' }] } }),
  },
  {
    endpoint: 17,
    leafCount: 23,
    sampleMaps: 'empty',
    // Positions that no vehicle has may be those of any, and a list that cannot be read is not empty.
    errorsAt: /^\/positionsVehicles\/\d+(?:\/vehicle(?:\/idVehicule)?|\/positions)?$/,
    query: (all, idAt) => {
      const fields = `positions(${lastHour()}, includePrivate: true) ${all.of('TrackedPosition')}`;
      return `{ ${trackedVehicles(idAt)
        .map((id, index) => `v${index}: ${vehicle(id, fields)}`)
        .join(' ')} }`;
    },
    around: (idAt) => ({
      [vehicles]: trackedVehicles(idAt).map((id) => ({ vehicle: { id: BigInt(id), immatriculation: `AA-${id}` } })),
    }),
  },
  {
    endpoint: 18,
    leafCount: 35,
    sampleMaps: 'empty',
    errorsAt: /^(?:\/chauffeurVehicule(?:\/id)?)?$/, // another assignment than the requested one
    query: (all, idAt) => {
      const id = toGlobalId('DriverAssignment', idAt('/chauffeurVehicule/id'));
      return `{ node(id: "${id}") { ... on DriverAssignment ${all.of('DriverAssignment')} } }`;
    },
  },
  {
    endpoint: 19,
    leafCount: 285,
    sampleMaps: 'three entries',
    query: (all, idAt) =>
      `{ ${eventVehicles(idAt)
        .map((id, rank) => lastEvent(id, rank, all))
        .join(' ')} }`,
    agree: (body) =>
      Object.fromEntries(
        Object.values(body as Record<string, LastEvent>).map((event) => [String(event.vehicleEngin.id), event]),
      ),
    around: (idAt) => vehicleOf(...eventVehicles(idAt)),
  },
  {
    endpoint: 20,
    leafCount: 7,
    sampleMaps: 'empty',
    query: (all, idAt) => `{ ${vehicle(idAt('/0/vehicleId'), `leaseContract ${all.of('LeaseContract')}`)} }`,
    around: (idAt) => vehicleOf(idAt('/0/vehicleId')),
  },
  { endpoint: 21, leafCount: 5, sampleMaps: 'empty', query: (all) => `{ viewer { rights ${all.of('Right')} } }` },
  {
    endpoint: 22,
    leafCount: 74,
    sampleMaps: 'three entries',
    query: (all) => `{ ${driver('7', `lastName firstName ecoDriving(${months}) ${all.of('EcoDrivingScore')}`)} }`,
    around: (idAt) => ({
      [drivers]: [{ individu: { id: 7, nomInd: idAt('/CFF_NOM'), prenomInd: idAt('/CFF_PRENOM') } }],
    }),
  },
];

/** @throws Error when the payload has no such leaf */
export function idIn(leaves: readonly Leaf[]): IdAt {
  return (path, otherwise) => {
    const found = leaves.find((one) => one.path === path)?.expected ?? otherwise;
    if (found === undefined) throw new Error(`the payload has no leaf ${path}`);
    return found;
  };
}
