import type { Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { Random } from '../../support/executors/random.ts';
import { type Identity, vehiclesOf } from './identity.ts';

/** Boxes that fall silent or communicate again, each at most once. */
export class OceanLife {
  readonly #sandbox: Sandbox;
  readonly #rest: Vehicle[];
  changes = 0;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.#rest = sandbox.fleet.customers.flatMap(({ vehicles }) => vehicles);
  }

  async change(random: Random): Promise<void> {
    const [vehicle] = this.#rest.splice(random.upTo(this.#rest.length), 1);
    if (vehicle === undefined) return;
    this.changes += 1;
    const { silences } = this.#sandbox;
    if (vehicle.box.silence === null) silences.begin(vehicle);
    else silences.end(vehicle);
  }
}

/** Ocean ids of the silent boxes that an identity sees. */
export function silentBoxesOf(identity: Identity): Set<string> {
  return new Set(
    vehiclesOf(identity)
      .filter(({ box }) => box.silence !== null)
      .map(({ box }) => String(box.id)),
  );
}
