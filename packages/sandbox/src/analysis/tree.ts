import type { Wire } from '../wire.ts';
import type { Entity } from '../fleet/model.ts';
import { isoDay, isoInstant } from '../paris.ts';
import { entite, individu } from '../rows/people.ts';
import { vehiculeResume } from '../rows/vehicles.ts';
import type { Line } from './lines.ts';
import type { AnalysisRequest } from './request.ts';
import { addTotals, noTotals, type Totals, totalsOf, wireTotals } from './totals.ts';
import type { Use } from './usage-sums.ts';

type ByFlag = Map<'VEHICULE_FONCTION' | 'VEHICULE_SERVICE', Totals>;

/**
 * Builds a flat tree, as the entities of the sandbox have no hierarchy: a root with the sums, and one node an entity.
 */
export function synthesisTree(lines: readonly Line[], request: AnalysisRequest): Wire['ArbreSynthese'] {
  const entities = Map.groupBy(lines, (line) => line.entity);
  const nodes = [...entities].map(
    ([entity, ofEntity]) => [entity.id.toString(), node(entity, ofEntity, request)] as const,
  );
  const { total, byFlag } = sumUp(lines);
  return {
    entity: null,
    entityTotalCumul: synthese(total, null),
    entityTotalByFlagCumul: flags(byFlag, null),
    content: null,
    nodes: Object.fromEntries(nodes),
  };
}

function node(entity: Entity, lines: readonly Line[], request: AnalysisRequest): Wire['ArbreSynthese'] {
  const { total, byFlag } = sumUp(lines);
  return {
    entity: entite(entity),
    entityTotalCumul: synthese(total, entity),
    entityTotalByFlagCumul: flags(byFlag, entity),
    content: {
      entity: entite(entity),
      entityTotal: synthese(total, entity),
      entityTotalByFlag: flags(byFlag, entity),
      refItems: Object.fromEntries(lines.map((line) => [keyOf(line, request), item(line)])),
      typeMotorisationEnergyeMap: energies(lines),
      chauffeursByIdDriverAndPeriodeBean: { map: request.hasTimes ? times(lines) : {} },
    },
    nodes: {},
  };
}

/** Key of a line: the id of the driver or vehicle, with the day in a detailed analysis. */
function keyOf({ driver, vehicle, day }: Line, { grouping }: AnalysisRequest): string {
  const subject = grouping === 'BY_VEHICLE' ? vehicle : (driver ?? vehicle);
  return day === null ? subject.id.toString() : `${subject.id}_${isoDay(day)}`;
}

function sumUp(lines: readonly Line[]): { total: Totals; byFlag: ByFlag } {
  const total = noTotals();
  const byFlag: ByFlag = new Map();
  for (const line of lines) {
    const flag = line.vehicle.isFunctionVehicle ? 'VEHICULE_FONCTION' : 'VEHICULE_SERVICE';
    const ofFlag = byFlag.get(flag) ?? noTotals();
    byFlag.set(flag, ofFlag);
    for (const sum of [total, ofFlag]) addTotals(sum, totalsOf(line));
  }
  return { total, byFlag };
}

function flags(byFlag: ByFlag, entity: Entity | null): Record<string, Wire['Synthese']> {
  return Object.fromEntries([...byFlag].map(([flag, totals]) => [flag, synthese(totals, entity)]));
}

function synthese(totals: Totals, entity: Entity | null): Wire['Synthese'] {
  return { ...wireTotals(totals), dayDate: null, driver: null, entity: entity ? entite(entity) : null, vehicle: null };
}

function item(line: Line): Wire['Synthese'] {
  const { driver, vehicle, entity, day } = line;
  return {
    ...wireTotals(totalsOf(line)),
    dayDate: day === null ? null : isoDay(day),
    driver: driver
      ? {
          individu: individu(driver),
          affectedEtape: null,
          dispositif: null,
          isIdentEnabled: vehicle.index % 5 === 0,
          isRelevant: true,
          ndidLong: null,
        }
      : null,
    entity: entite(entity),
    vehicle: vehiculeResume(vehicle),
  };
}

/** Motorisation → energies. Only one key value is published, so the others are omitted. */
function energies(lines: readonly Line[]): Record<string, string[]> {
  const isAnyElectric = lines.some((line) => line.vehicle.model.energy === 'ELECTRIQUE');
  return isAnyElectric ? { MONO_ELECTRIQUE: ['ELECTRIQUE'] } : {};
}

/** Driver → kind of use → start of the first trip and end of the last one. */
function times(lines: readonly Line[]): Record<string, Record<string, { debut: string; fin: string }>> {
  const span = ({ firstStart, lastEnd }: Use) => ({ debut: isoInstant(firstStart), fin: isoInstant(lastEnd) });
  const map: ReturnType<typeof times> = {};
  for (const { driver, usage, day } of lines) {
    if (!driver) continue;
    map[day === null ? driver.id.toString() : `${driver.id}_${isoDay(day)}`] = {
      ...(usage.private.trips > 0 && { VIE_PRIVEE: span(usage.private) }),
      ...(usage.professional.trips > 0 && { PROFESSIONNEL: span(usage.professional) }),
    };
  }
  return map;
}
