import type { FaultRule } from './faults/rule.ts';

/** Options of a sandbox; everything has a default. */
export interface SandboxOptions {
  /** Address to listen on; 127.0.0.1 by default. */
  readonly host?: string;
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
  /** The same seed gives the same fleet; 1 by default. */
  readonly seed?: number;
  /** Number of vehicles over all customers, each with a box; 400 by default. */
  readonly vehicles?: number;
  /** Number of boxes that do not communicate; 120 by default. */
  readonly silentBoxes?: number;
  /** Number of drivers over all customers; 300 by default. */
  readonly drivers?: number;
  /** Number of customers, 2 by default. The first has three quarters of everything. */
  readonly customers?: number;
  /** Lists private steps in day sheets, true by default. Some Oceans leave them out. */
  readonly listsPrivateSteps?: boolean;
  /** Clock of the sandbox; the real one by default. The fleet is generated for the moment of the start. */
  readonly now?: () => Date;
  /** Rules of faults that are active from the start; none by default. */
  readonly faults?: readonly FaultRule[];
  /** Seed of the faults: the same seed and order of requests give the same ones. `seed` by default. */
  readonly faultSeed?: number;
  /**
   * Checks every request and response against the contract, false by default. Meant for tests: needs ajv, ajv-formats
   * and yaml.
   */
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

/** Fills in the default sizes. @throws RangeError naming every invalid size at once. */
export function readSizes(options: SandboxOptions): Sizes {
  const { seed = 1, vehicles = 400, drivers = 300, customers = 2 } = options;
  const { silentBoxes = Math.min(120, vehicles) } = options;
  const sizes: Sizes = { seed, vehicles, silentBoxes, drivers, customers };
  const problems = (Object.keys(limits) as (keyof Sizes)[]).flatMap((name) => {
    const [min, max] = limits[name];
    const isValid = Number.isInteger(sizes[name]) && sizes[name] >= min && sizes[name] <= max;
    return isValid ? [] : [`${name} must be a whole number from ${min} to ${max}`];
  });
  if (silentBoxes > vehicles) problems.push('silentBoxes cannot be more than vehicles: each vehicle has one box');
  if (customers > vehicles) problems.push('customers cannot be more than vehicles');
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  return sizes;
}
