import type { Wire } from '../wire.ts';
import type { Line } from './lines.ts';

/**
 * Sums in units fine enough to need no rounding before the end.
 *
 * A driver's days therefore add up to exactly the total of the period.
 */
export interface Totals {
  readonly metres: ByUse;
  readonly seconds: ByUse;
  readonly electricCentimetres: ByUse;
  readonly milliwattHours: ByUse;
  microlitres: number;
}

interface ByUse {
  VIE_PRIVEE: number;
  PROFESSIONNEL: number;
}

const eurosPerLitre = 1.79;
const eurosPerKilowattHour = 0.205;

const zero = (): ByUse => ({ VIE_PRIVEE: 0, PROFESSIONNEL: 0 });

export function noTotals(): Totals {
  return { metres: zero(), seconds: zero(), electricCentimetres: zero(), milliwattHours: zero(), microlitres: 0 };
}

/** Totals of one line; fuel and current follow from the vehicle's consumption, in tenths per 100 km. */
export function totalsOf({ vehicle: { model }, usage }: Line): Totals {
  const totals = noTotals();
  for (const [use, { metres, seconds }] of [
    ['VIE_PRIVEE', usage.private],
    ['PROFESSIONNEL', usage.professional],
  ] as const) {
    totals.metres[use] = metres;
    totals.seconds[use] = seconds;
    totals.electricCentimetres[use] = metres * Math.round(model.electricShare * 100);
    totals.milliwattHours[use] = metres * Math.round(model.kilowattHours * 10);
    totals.microlitres += metres * Math.round(model.litres * 10);
  }
  return totals;
}

export function addTotals(sum: Totals, more: Totals): void {
  for (const name of ['metres', 'seconds', 'electricCentimetres', 'milliwattHours'] as const) {
    sum[name].VIE_PRIVEE += more[name].VIE_PRIVEE;
    sum[name].PROFESSIONNEL += more[name].PROFESSIONNEL;
  }
  sum.microlitres += more.microlitres;
}

type Sums = Required<Pick<Wire['Synthese'], 'total' | 'consoL' | 'consoKWh' | 'cost'>>;

/** Converts to the wire's metres, seconds, litres, kilowatt-hours and euros. */
export function wireTotals({ metres, seconds, electricCentimetres, milliwattHours, microlitres }: Totals): Sums {
  const kilowattHours = rounded((milliwattHours.VIE_PRIVEE + milliwattHours.PROFESSIONNEL) / 1_000_000, 3);
  const litres = rounded(microlitres / 1_000_000, 3);
  return {
    total: {
      durationInSecByPeriodMap: { ...seconds },
      distanceInMeterByPeriodMap: { ...metres },
      distanceElectriqueInMeterByPeriodMap: scaled(electricCentimetres, 100, 0),
      utilisationBatterieByPeriodMap: scaled(milliwattHours, 1_000_000, 3),
    },
    consoL: litres,
    consoKWh: kilowattHours,
    cost: rounded(litres * eurosPerLitre + kilowattHours * eurosPerKilowattHour, 2),
  };
}

function scaled({ VIE_PRIVEE, PROFESSIONNEL }: ByUse, divisor: number, places: number): Record<string, number> {
  return { VIE_PRIVEE: rounded(VIE_PRIVEE / divisor, places), PROFESSIONNEL: rounded(PROFESSIONNEL / divisor, places) };
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
