import { randomFor } from '../random.ts';
import { firstId } from './ids.ts';
import type { Account, Customer, Driver } from './model.ts';
import { familyNames, mensNames, plain, womensNames } from './names.ts';

/** Makes the drivers of a customer; `makeVehicles` assigns their vehicles. */
export function makeDrivers(seed: number, customer: Customer, count: number, anchor: number): Driver[] {
  const first = firstId.driver(customer.index);
  const accounts = firstId.account(customer.index) + 100n;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index): Driver => {
    const random = randomFor(seed, 1, customer.index, index);
    const isWoman = random.chance(0.38);
    const firstName = random.pick(isWoman ? womensNames : mensNames);
    const lastName = random.pick(familyNames);
    const login = freeName(taken, `${plain(firstName)}.${plain(lastName)}`);
    const email = `${login}@${customer.emailDomain}`;
    const account: Account | null = random.chance(0.45)
      ? {
          id: accounts + BigInt(index),
          login,
          lastName,
          firstName,
          email,
          kind: 'CLASSIC',
          validUntil: random.chance(0.2) ? anchor + random.between(30, 700) * 86_400 : null,
        }
      : null;
    return {
      index,
      customer,
      id: first + BigInt(index),
      lastName,
      firstName,
      civility: random.maybe(isWoman ? (random.chance(0.06) ? 3 : 2) : 1, 0.03),
      email: random.maybe(email, 0.12),
      phone: random.maybe(`+33 ${random.pick(['6', '6', '7'])} ${pairs(random.digits(8))}`, 0.15),
      personnelNumber: random.maybe(`M${String(customer.index + 1)}${String(index + 1).padStart(5, '0')}`, 0.1),
      account,
      entity: random.maybe(random.pick(customer.entities, 1.6), 0.08),
      group: random.maybe(random.pick(customer.groups), 0.4),
      vehicle: null,
    };
  });
}

function freeName(taken: Set<string>, base: string): string {
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}

function pairs(digits: string): string {
  return digits.replace(/(..)(?=.)/g, '$1 ');
}
