import { randomFor } from '../random.ts';
import type { Vehicle } from './model.ts';

/** A lease of a vehicle; a prolongation is another. Times are epoch seconds. */
export interface Lease {
  /** Rank among the leases of the vehicle. */
  readonly index: number;
  readonly lessor: string | null;
  readonly plannedMonths: number;
  /** null when it is not known, -1 for a lease without a limit. */
  readonly plannedKm: number | null;
  readonly from: number;
  /** When the vehicle is returned, which may be later than planned. */
  readonly until: number;
}

/** Invented leasing companies; some contracts have an empty name. */
const lessors = ['Locavia', 'Flotte & Bail', 'Arvenne Mobilité', 'Crédit-Bail Ouest', ''];
const day = 86_400;
const month = Math.round((365.25 / 12) * day);
const maxProlongations = 2;

/** Makes the leases of a vehicle, oldest first: none for a bought one, otherwise from its first registration on. */
export function leasesOf(seed: number, vehicle: Vehicle): Lease[] {
  const random = randomFor(seed, 31, vehicle.customer.index, vehicle.index);
  if (!random.chance(0.65)) return [];
  const lessor = random.maybe(random.pick(lessors, 1.3), 0.05);
  const kmPerYear = random.pick([10_000, 15_000, 20_000, 25_000, 30_000, 40_000]);
  const first = random.pick([36, 48, 60, 24]);
  const prolongations = random.between(0, maxProlongations);
  const leases: Lease[] = [];
  let from = vehicle.firstRegisteredDay * day;
  for (let index = 0; index <= prolongations; index++) {
    const plannedMonths = index === 0 ? first : 12;
    const isLast = index === prolongations;
    const lateMonths = isLast && vehicle.index % 7 === 0 ? 4 : 0;
    const until = from + (plannedMonths + lateMonths) * month;
    leases.push({
      index,
      lessor,
      plannedMonths,
      plannedKm: planned(vehicle, (kmPerYear * plannedMonths) / 12),
      from,
      until,
    });
    from = until;
  }
  return leases;
}

function planned({ index }: Vehicle, km: number): number | null {
  if (index % 23 === 5) return -1;
  return index % 29 === 11 ? null : km;
}

/** Number of full months since a lease began. */
export function monthsSince({ from }: Lease, at: number): number {
  return Math.floor((at - from) / month);
}
