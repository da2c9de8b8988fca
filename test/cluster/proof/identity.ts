import type { Customer, Driver, Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../../support/app.ts';

/** A caller, with the part of the fleet that it may see. */
export interface Identity {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly token: string | null;
  readonly customer: Customer;
  /** Rank of the only entity that it sees; null: all. */
  readonly entity: number | null;
  readonly mayWrite: boolean;
}

/** Login of the service account, which acts for callers without a token. */
export const serviceLogin = 'lecture';

/** Six identities of two tenants: full rights, one entity only, both customers with one token, the service account. */
export async function identitiesOf(sandbox: Sandbox): Promise<readonly Identity[]> {
  const [first, second] = sandbox.fleet.customers as [Customer, Customer];
  const tokens = new Map<string, string>();
  for (const login of ['demo', 'demo2', 'multi', 'agence']) tokens.set(login, await logIn(sandbox.url, login));
  const identity = (name: string, login: string, customer: Customer, rest: Partial<Identity> = {}): Identity => {
    const token = tokens.get(login) ?? null;
    const names: Record<string, string> = login === 'multi' ? { 'x-customer-id': String(customer.id) } : {};
    const headers = { ...names, ...(token !== null && { 'x-auth-token': token }) };
    return { name, headers, token, customer, entity: null, mayWrite: true, ...rest };
  };
  return [
    identity('first', 'demo', first),
    identity('second', 'demo2', second),
    identity('both/first', 'multi', first),
    identity('both/second', 'multi', second),
    identity('entity', 'agence', first, { entity: 0, mayWrite: false }),
    identity('service', serviceLogin, first, { mayWrite: false }),
  ];
}

export function vehiclesOf({ customer, entity }: Identity): Vehicle[] {
  return customer.vehicles.filter((vehicle) => entity === null || vehicle.entity.index === entity);
}

export function driversOf({ customer, entity }: Identity): Driver[] {
  return customer.drivers.filter((driver) => entity === null || driver.entity?.index === entity);
}
