import type { Vehicle } from './fleet/model.ts';
import type { Ocean } from './ocean.ts';

/** Changes which boxes are silent while the sandbox runs, as time and users do at Ocean. */
export class Silences {
  readonly #ocean: Ocean;

  constructor(ocean: Ocean) {
    this.#ocean = ocean;
  }

  /** The box no longer communicates, from now on, and no user has given a reason. */
  begin(vehicle: Vehicle): void {
    vehicle.box.silence = { lastCommunicatedAt: this.#ocean.now(), isQualified: false };
    this.#ocean.changed(vehicle.customer);
  }

  /** The box communicates again. */
  end(vehicle: Vehicle): void {
    vehicle.box.silence = null;
    this.#ocean.changed(vehicle.customer);
  }

  /** A user enters a reason for the silence, or removes it. */
  qualify(vehicle: Vehicle, isQualified: boolean): void {
    const { silence } = vehicle.box;
    if (silence === null) throw new Error('only a silent box has a reason');
    vehicle.box.silence = { ...silence, isQualified };
    this.#ocean.changed(vehicle.customer);
  }
}
