import type { Wire } from '../../ocean/wire.ts';
import { date, number, optional, text } from '../shared/wire-values.ts';
import { numberEntries } from '../shared/entries.mapping.ts';
import type { TachographCounter, TachographState } from './tachograph.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { toCoordinates } from '../place/location.mapping.ts';
import { tachographActivityValues } from './vehicle-status-enums.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';

export function toTachographCounter(wire: Wire['CompteurChronotachygraphe']): TachographCounter {
  return {
    totalKm: number(wire.cumulKilometrique),
    start: date(wire.debut),
    end: date(wire.fin),
    durations: numberEntries(wire.durationMap),
  };
}

/** @param row the status that contains it; if it is private, its positions are hidden too */
export function toTachographState(
  wire: Wire['Chrono'],
  { customerId, isPrivate }: { customerId: CustomerId; isPrivate: boolean },
): TachographState {
  return {
    driver1Activity: tachographActivityValues.read(wire.activiteConducteur1),
    driver1ActivityRaw: text(wire.activiteConducteur1),
    driver2Activity: tachographActivityValues.read(wire.activiteConducteur2),
    driver2ActivityRaw: text(wire.activiteConducteur2),
    driver1Card: text(wire.carteConducteur1),
    driver2Card: text(wire.carteConducteur2),
    start: date(wire.debut),
    end: date(wire.fin),
    odometerKm: number(wire.indexKilometrique),
    driver: optional(wire.individu, toDriver, customerId),
    boxSerialNumber: text(wire.numeroSerieBoitier),
    currentPosition: optional(wire.positionCurr, toCoordinates, isPrivate),
    previousPosition: optional(wire.positionPrev, toCoordinates, isPrivate),
    vehicle: optional(wire.vehicule, toVehicle, customerId),
  };
}
