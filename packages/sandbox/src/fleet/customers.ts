import { randomFor } from '../random.ts';
import { cities } from './cities.ts';
import { makeDrivers } from './drivers.ts';
import { firstId } from './ids.ts';
import type { Account, Customer, Entity, Group } from './model.ts';
import { customerNames, familyNames, mensNames, plain, womensNames } from './names.ts';
import { drawSite } from './sites.ts';
import { makeVehicles } from './vehicles.ts';

/** Size of one customer. */
export interface CustomerSize {
  readonly vehicles: number;
  readonly silentBoxes: number;
  readonly drivers: number;
}

export function makeCustomer(seed: number, index: number, size: CustomerSize, anchor: number): Customer {
  const name = `${customerNames[index % customerNames.length] ?? ''}${index < customerNames.length ? '' : ` ${index + 1}`}`;
  const emailDomain = `${plain(name.replaceAll(' ', '-'))}.example`;
  const customer = {
    index,
    id: firstId.customer(index),
    name,
    operatorCode: `EXP${String(index + 1).padStart(3, '0')}`,
    timeZone: 'Europe/Paris',
    emailDomain,
    entities: makeEntities(seed, index, size),
    groups: makeGroups(index),
    managers: makeManagers(seed, index, emailDomain),
    vehicles: [],
    drivers: [],
  } satisfies Customer;
  const drivers = makeDrivers(seed, customer, size.drivers, anchor);
  return Object.assign<Customer, Partial<Customer>>(customer, {
    drivers,
    vehicles: makeVehicles(seed, customer, drivers, size, anchor),
  });
}

function makeEntities(seed: number, customer: number, size: CustomerSize): Entity[] {
  const count = Math.min(cities.length, Math.max(3, Math.round(size.vehicles / 25)));
  return cities.slice(0, count).map(([city, ...around], index): Entity => {
    const random = randomFor(seed, 4, customer, index);
    return {
      index,
      id: firstId.entity(customer) + BigInt(index),
      name: `Agence ${city.name}`,
      depot: { ...drawSite(random, city, 0), poi: `Dépôt ${city.name}` },
      sites: Array.from({ length: 40 }, () => drawSite(random, random.pick([city, city, ...around]), 0.35)),
    };
  });
}

function makeGroups(customer: number): Group[] {
  const names = ['Astreinte', 'Commerciaux', 'Techniciens', 'Direction', 'Véhicules de pool', 'Électriques'];
  return names.map((description, index) => ({ id: firstId.group(customer) + BigInt(index), description }));
}

function makeManagers(seed: number, customer: number, emailDomain: string): Account[] {
  return Array.from({ length: 5 }, (_, index): Account => {
    const random = randomFor(seed, 5, customer, index);
    const firstName = random.pick(random.chance(0.5) ? womensNames : mensNames);
    const lastName = random.pick(familyNames);
    const login = `${plain(firstName)}.${plain(lastName)}.${index + 1}`;
    return {
      id: firstId.account(customer) + BigInt(index),
      login,
      lastName,
      firstName,
      email: `${login}@${emailDomain}`,
      kind: index === 0 ? 'SUPERUSER' : 'CLASSIC',
      validUntil: null,
    };
  });
}
