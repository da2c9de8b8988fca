import type { FaultRule } from './faults/rule.ts';

/** How a sandbox is made; everything has a default. */
export interface SandboxOptions {
  /** Address to listen on; 127.0.0.1 by default. */
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The same seed gives the same fleet; 1 by default. */
  readonly seed?: number;
  /** In all customers together; 400 by default. Each vehicle has a box. */
  readonly vehicles?: number;
  /** How many of the boxes do not communicate; 120 by default. */
  readonly silentBoxes?: number;
  /** In all customers together; 300 by default. */
  readonly drivers?: number;
  /** 2 by default. The first has three quarters of everything. */
  readonly customers?: number;
  /** False: the sheets of a day leave out private steps, as Ocean's may. True by default. */
  readonly listsPrivateSteps?: boolean;
  /** The sandbox's clock; the real one by default. The fleet is made for the moment of the start. */
  readonly now?: () => Date;
  /** What it does wrong from the start; nothing by default. */
  readonly faults?: readonly FaultRule[];
  /** The same seed and order of calls draw the same faults; `seed` by default. */
  readonly faultSeed?: number;
  /** Check every request and answer against the contract; false by default. For tests: it needs ajv. */
  readonly validate?: boolean;
}

const limits = {
  seed: [0, 2 ** 32 - 1],
  vehicles: [1, 50_000],
  silentBoxes: [0, 50_000],
  drivers: [0, 50_000],
  customers: [1, 50],
} as const;

export type Sizes = Readonly<Record<keyof typeof limits, number>>;

/** The sizes with their defaults. @throws RangeError that names every fault at once. */
export function readSizes(options: SandboxOptions): Sizes {
  const { seed = 1, vehicles = 400, drivers = 300, customers = 2 } = options;
  const { silentBoxes = Math.min(120, vehicles) } = options;
  const sizes: Sizes = { seed, vehicles, silentBoxes, drivers, customers };
  const faults = (Object.keys(limits) as (keyof Sizes)[]).flatMap((name) => {
    const [least, most] = limits[name];
    const isRight = Number.isInteger(sizes[name]) && sizes[name] >= least && sizes[name] <= most;
    return isRight ? [] : [`${name} must be a whole number from ${least} to ${most}`];
  });
  if (silentBoxes > vehicles) faults.push('silentBoxes cannot be more than vehicles: each vehicle has one box');
  if (customers > vehicles) faults.push('customers cannot be more than vehicles');
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  return sizes;
}
