import type { Wire } from '../wire.ts';
import type { Model } from '../fleet/models.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';

const batteryKilowattHours = 52;
const tankLitres = 55;

/** Level of the tank or battery at the box's last communication. */
export function niveauEnergie(model: Model, at: number, random: Random): Wire['NiveauEnergie'] {
  const isElectric = model.energy === 'ELECTRIQUE';
  const share = random.next();
  const capacity = isElectric ? batteryKilowattHours : tankLitres;
  const per100Km = isElectric ? model.kilowattHours : model.litres;
  return {
    energy: 'UNDEFINED', // the only published value, like HOUR for units
    unit: null,
    capaciteReserve: capacity,
    gaugeLevel: Math.round(capacity * share * 10) / 10,
    autonomie: Math.round((capacity * share * 100) / per100Km),
    energyLevelDate: isoInstant(at),
    lastEnergyLevelPeriod: periode(at - random.between(600, 7200), at),
    chargeElectrique: isElectric ? charge(at, random) : null,
  };
}

function charge(at: number, random: Random): Wire['ChargeElectrique'] {
  const start = at - random.between(20, 90) * 3600;
  const end = start + random.between(1, 7) * 3600;
  const from = random.between(8, 60);
  const to = random.between(from + 5, 100);
  return {
    capaciteBatterie: { unit: null, value: batteryKilowattHours },
    charge100Pct: to === 100,
    fastCharge: random.chance(0.2),
    periodeBranchement: periode(start - 300, end + 1800),
    periodeCharge: periode(start, end),
    pourcentageBatterieDebut: from,
    pourcentageBatterieFin: to,
    tempsCharge100Pct: random.maybe(random.between(900, 9000), 0.3),
    typeCharge: random.pick(['CHARGE_16A', 'CHARGE_10A', 'FAST_CHARGE', 'UNKNOWN'], 1.3),
  };
}

function periode(start: number, end: number): Wire['Periode'] {
  return {
    debut: isoInstant(start),
    fin: isoInstant(end),
    daysDuration: Math.floor((end - start) / 86_400),
    timeDuration: (end - start) * 1000,
  };
}
