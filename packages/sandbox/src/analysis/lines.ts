import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Driver, Entity, Vehicle } from '../fleet/model.ts';
import type { Scope } from '../scope.ts';
import type { AnalysisRequest } from './request.ts';
import { addUse, noUsage, type Usage, type UsageSums } from './usage-sums.ts';

/** One line of an analysis: a driver or a vehicle, in all or on one day. */
export interface Line {
  readonly vehicle: Vehicle;
  /** null for a vehicle without one, which only an analysis by vehicle has. */
  readonly driver: Driver | null;
  readonly entity: Entity;
  /** null for the whole period. */
  readonly day: number | null;
  readonly usage: Usage;
}

const vehiclesATurn = 50;

/** The lines that the request asks for, by vehicle and then by day; a detailed one leaves out days without a trip. */
export async function linesOf(sums: UsageSums, scope: Scope, request: AnalysisRequest): Promise<Line[]> {
  const { from, until, isDetailed } = request;
  const days = sums.daysWithin(from, until);
  const lines: Line[] = [];
  for (const [index, vehicle] of scope.vehicles.filter((one) => isWanted(one, request)).entries()) {
    // A large fleet's month takes a while: let other calls through.
    if (index % vehiclesATurn === vehiclesATurn - 1) await nextTurn();
    const { driver, entity } = vehicle;
    const whole = noUsage();
    for (let day = days.first; day <= days.last; day++) {
      const usage = sums.ofDay(vehicle, day, from, until);
      if (usage.private.trips + usage.professional.trips === 0) continue;
      if (isDetailed) lines.push({ vehicle, driver, entity, day, usage });
      addUse(whole.private, usage.private);
      addUse(whole.professional, usage.professional);
    }
    if (!isDetailed) lines.push({ vehicle, driver, entity, day: null, usage: whole });
  }
  return lines;
}

function isWanted(vehicle: Vehicle, request: AnalysisRequest): boolean {
  const { driver, entity, group, geolocated } = vehicle;
  const { grouping, criterion } = request;
  if (grouping !== 'BY_VEHICLE' && !driver) return false;
  if (grouping === 'BY_DRIVER_VEHICLE_FUNCTION' && !vehicle.isFunctionVehicle) return false;
  if (criterion !== 'ALL' && geolocated !== (criterion === 'GEOLOCATION')) return false;
  return (
    isIn(request.vehicles, vehicle.id) &&
    isIn(request.drivers, driver?.id) &&
    isIn(request.entities, entity.id) &&
    isIn(request.groups, group?.id)
  );
}

function isIn(wanted: ReadonlySet<bigint> | null, id: bigint | undefined): boolean {
  return wanted === null || (id !== undefined && wanted.has(id));
}
