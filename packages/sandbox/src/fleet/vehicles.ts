import { type Random, randomFor } from '../random.ts';
import { firstId } from './ids.ts';
import type { Box, Customer, Driver, Silence, Vehicle } from './model.ts';
import { models } from './models.ts';
import { colours } from './names.ts';
import { plateOfRank, vinOf, withLuhn } from './numbers.ts';
import { drawSite } from './sites.ts';

const day = 86_400;

/** Makes the vehicles of a customer with their boxes, and assigns drivers to as many as possible. */
export function makeVehicles(
  seed: number,
  customer: Customer,
  drivers: readonly Driver[],
  counts: { readonly vehicles: number; readonly silentBoxes: number },
  anchor: number,
): Vehicle[] {
  const draws = randomFor(seed, 2, customer.index);
  let driversLeft = Math.min(counts.vehicles, Math.floor(drivers.length * 0.85));
  let silentLeft = counts.silentBoxes;
  let nextDriver = 0;
  return Array.from({ length: counts.vehicles }, (_, index) => {
    // Drawing without replacement gives exactly the requested numbers, spread evenly over the fleet.
    const left = counts.vehicles - index;
    const isDriven = draws.next() * left < driversLeft;
    const isSilent = draws.next() * left < silentLeft;
    if (isDriven) driversLeft--;
    if (isSilent) silentLeft--;
    const driver = isDriven ? (drivers[nextDriver++] ?? null) : null;
    return makeVehicle(randomFor(seed, 3, customer.index, index), customer, index, driver, isSilent, anchor);
  });
}

function makeVehicle(
  random: Random,
  customer: Customer,
  index: number,
  driver: Driver | null,
  isSilent: boolean,
  anchor: number,
): Vehicle {
  const rank = customer.index * 1_000_000 + index;
  const model = random.pick(models, 1.4);
  // A driver belongs to the entity of the vehicle; only drivers without a vehicle may have none.
  const entity = driver?.entity ?? random.pick(customer.entities, 1.6);
  const group = driver ? driver.group : random.maybe(random.pick(customer.groups), 0.4);
  const privacyEnabled = driver !== null && random.chance(0.7);
  const vehicle: Vehicle = {
    index,
    customer,
    id: firstId.vehicle(customer.index) + BigInt(index),
    registration: plateOfRank(rank),
    vin: vinOf(model.makerCode, index + 1, random),
    model,
    colour: random.pick(colours, 1.5),
    fleetNumber: `P${String(index + 1).padStart(5, '0')}`,
    onboardNumber: firstId.onboard(customer.index) + BigInt(index),
    entity,
    group,
    driver,
    isFunctionVehicle: privacyEnabled && random.chance(0.6),
    privacyEnabled,
    geolocated: random.chance(0.96),
    firstRegisteredDay: Math.floor(anchor / day) - random.between(120, 3200),
    home: drawSite(random, random.pick([entity.depot.town, ...entity.sites.map((site) => site.town)]), 0),
    box: makeBox(random, customer, index, isSilent, anchor),
  };
  if (driver) {
    driver.entity = entity;
    driver.vehicle = vehicle;
  }
  return vehicle;
}

function makeBox(random: Random, customer: Customer, index: number, isSilent: boolean, anchor: number): Box {
  const neverSpoke = isSilent && random.chance(0.07);
  const silence: Silence | null = isSilent
    ? {
        lastCommunicatedAt: neverSpoke ? null : anchor - daysOfSilence(random) * day - random.between(0, day - 1),
        isQualified: random.chance(0.6),
      }
    : null;
  return {
    id: firstId.box(customer.index) + BigInt(index),
    serialNumber: `OC${customer.index + 1}${String(index + 1).padStart(7, '0')}`,
    imei: withLuhn(`35${random.digits(4)}${String(customer.index * 100_000 + index).padStart(8, '0')}`),
    installedAt: anchor - (neverSpoke ? random.between(2, 120) : random.between(410, 2200)) * day,
    silence,
  };
}

/** Draws 1 to 399 days: most boxes are silent for some days, a few for more than a year. */
function daysOfSilence(random: Random): number {
  return 1 + Math.floor(random.next() ** 2.5 * 399);
}
