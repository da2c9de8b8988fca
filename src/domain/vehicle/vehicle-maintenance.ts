import type { SortColumn } from '../../list-index/columns.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Date of the earliest planned service visit, in epoch milliseconds. */
export const maintenancePlannedAt: SortColumn<Vehicle, number> = {
  of: ({ maintenanceVisits }) => least(maintenanceVisits?.map(({ plannedAt }) => plannedAt?.getTime())),
};

/**
 * Kilometres from the last reading of the odometer to the lowest planned one; negative when it is exceeded. A reading that
 * a user corrected is preferred.
 */
export const kilometresToMaintenance: SortColumn<Vehicle, number> = {
  of: ({ maintenanceVisits, odometer, adjustedOdometer }) => {
    const planned = least(maintenanceVisits?.map(({ plannedOdometerKm }) => plannedOdometerKm));
    const last = adjustedOdometer?.valueKm ?? odometer?.valueKm ?? null;
    return planned === null || last === null ? null : planned - last;
  },
};

function least(values: readonly (number | null | undefined)[] | undefined): number | null {
  const known = (values ?? []).filter((value) => typeof value === 'number');
  return known.length === 0 ? null : Math.min(...known);
}
