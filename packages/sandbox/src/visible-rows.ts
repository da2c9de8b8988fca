import type { Customer, Driver, Entity, Vehicle } from './fleet/model.ts';
import { rankOf } from './fleet/ids.ts';
import { notFound } from './rejection.ts';
import type { DemoUser } from './users.ts';

/** Rows of one customer that one user may see. Everyitem else responds as if it didn't exist. */
export class VisibleRows {
  readonly user: DemoUser;
  readonly customer: Customer;
  /** The only visible entity, or null for all. */
  readonly entity: Entity | null;

  constructor(user: DemoUser, customer: Customer) {
    this.user = user;
    this.customer = customer;
    this.entity = user.entity === null ? null : (customer.entities[user.entity] ?? null);
  }

  /** Cache key: instances with the same key see the same rows. */
  get key(): string {
    return `${this.customer.index}/${this.entity?.index ?? 'all'}`;
  }

  get entities(): readonly Entity[] {
    return this.entity ? [this.entity] : this.customer.entities;
  }

  get vehicles(): readonly Vehicle[] {
    return this.entity ? this.customer.vehicles.filter((vehicle) => this.sees(vehicle)) : this.customer.vehicles;
  }

  get drivers(): readonly Driver[] {
    return this.entity ? this.customer.drivers.filter((driver) => this.sees(driver)) : this.customer.drivers;
  }

  sees(item: Vehicle | Driver): boolean {
    return item.customer === this.customer && (this.entity === null || item.entity === this.entity);
  }

  /** Finds a visible vehicle. @throws Rejection 404 */
  vehicle(id: bigint): Vehicle {
    const { vehicles } = this.customer;
    const first = vehicles[0];
    return this.#visible(first && vehicles[rankOf(id, first.id, vehicles.length)], `vehicle ${id}`);
  }

  /** Finds a visible driver. @throws Rejection 404 */
  driver(id: bigint): Driver {
    const { drivers } = this.customer;
    const first = drivers[0];
    return this.#visible(first && drivers[rankOf(id, first.id, drivers.length)], `driver ${id}`);
  }

  #visible<T extends Vehicle | Driver>(item: T | undefined, name: string): T {
    if (!item || !this.sees(item)) throw notFound(`no ${name}`);
    return item;
  }
}
