import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Driver, Entity, Vehicle } from '../fleet/model.ts';
import type { VisibleRows } from '../visible-rows.ts';
import type { AnalysisRequest } from './request.ts';
import { addUse, noUsage, type Usage, type UsageSums } from './usage-sums.ts';

/** One line of an analysis: a driver or a vehicle, over the period or on one day. */
export interface Line {
  readonly vehicle: Vehicle;
  /** null for a vehicle without a driver, which only an analysis by vehicle lists. */
  readonly driver: Driver | null;
  readonly entity: Entity;
  /** null for a line over the full period. */
  readonly day: number | null;
  readonly usage: Usage;
}

const vehiclesPerSlice = 50;

/** Lists the requested lines, by vehicle and then by day; a detailed analysis omits days without a trip. */
export async function linesOf(sums: UsageSums, visible: VisibleRows, request: AnalysisRequest): Promise<Line[]> {
  const { from, until, isDetailed } = request;
  const days = sums.daysWithin(from, until);
  const lines: Line[] = [];
  for (const [index, vehicle] of visible.vehicles.filter((one) => isSelected(one, request)).entries()) {
    // Yields to the event loop, so that a large fleet's month doesn't block other requests.
    if (index % vehiclesPerSlice === vehiclesPerSlice - 1) await yieldToEventLoop();
    const { driver, entity } = vehicle;
    const total = noUsage();
    for (let day = days.first; day <= days.last; day++) {
      const usage = sums.ofDay(vehicle, day, from, until);
      if (usage.private.trips + usage.professional.trips === 0) continue;
      if (isDetailed) lines.push({ vehicle, driver, entity, day, usage });
      addUse(total.private, usage.private);
      addUse(total.professional, usage.professional);
    }
    if (!isDetailed) lines.push({ vehicle, driver, entity, day: null, usage: total });
  }
  return lines;
}

function isSelected(vehicle: Vehicle, request: AnalysisRequest): boolean {
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

function isIn(selected: ReadonlySet<bigint> | null, id: bigint | undefined): boolean {
  return selected === null || (id !== undefined && selected.has(id));
}
