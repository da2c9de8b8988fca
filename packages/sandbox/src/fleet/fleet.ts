import type { Customer } from './model.ts';
import { makeCustomer } from './customers.ts';

export interface FleetSize {
  readonly customers: number;
  /** Over all customers together, as are the following. */
  readonly vehicles: number;
  readonly silentBoxes: number;
  readonly drivers: number;
}

/** The immutable data of the simulated Ocean. */
export interface Fleet {
  readonly seed: number;
  /** Epoch seconds of the start; silences and contracts are dated back from it. */
  readonly anchor: number;
  readonly size: FleetSize;
  readonly customers: readonly Customer[];
}

/** Makes a fleet: identical for the same seed, sizes and anchor. */
export function makeFleet(seed: number, size: FleetSize, anchor: number): Fleet {
  const vehicles = shareOut(size.vehicles, size.customers);
  const drivers = shareOut(size.drivers, size.customers);
  const silent = shareOut(size.silentBoxes, size.customers);
  spill(silent, vehicles);
  const customers = vehicles.map((count, index) =>
    makeCustomer(
      seed,
      index,
      { vehicles: count, drivers: drivers[index] ?? 0, silentBoxes: silent[index] ?? 0 },
      anchor,
    ),
  );
  return { seed, anchor, size, customers };
}

/** Gives three quarters to the first customer and splits the rest evenly, without rounding loss. */
function shareOut(total: number, customers: number): number[] {
  if (customers === 1) return [total];
  const first = Math.ceil(total * 0.75);
  const others = customers - 1;
  const rest = total - first;
  const parts = Array.from(
    { length: others },
    (_, index) => Math.floor((rest * (index + 1)) / others) - Math.floor((rest * index) / others),
  );
  return [first, ...parts];
}

/** Moves a silent box that exceeds a customer's vehicles, which rounding may cause, to a customer with room. */
function spill(silent: number[], vehicles: readonly number[]): void {
  let over = 0;
  const room = (index: number): number => (vehicles[index] ?? 0) - (silent[index] ?? 0);
  for (let index = 0; index < silent.length; index++) {
    const excess = Math.max(0, -room(index));
    silent[index] = (silent[index] ?? 0) - excess;
    over += excess;
  }
  for (let index = 0; index < silent.length && over > 0; index++) {
    const taken = Math.min(over, room(index));
    silent[index] = (silent[index] ?? 0) + taken;
    over -= taken;
  }
}
