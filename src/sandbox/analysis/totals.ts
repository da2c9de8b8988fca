import type { Wire } from '../../ocean/wire.ts';
import type { Line } from './lines.ts';

/** Sums in whole units, so that a total is exactly what its lines are. */
export interface Totals {
  readonly metres: ByUse;
  readonly seconds: ByUse;
  readonly electricMetres: ByUse;
  readonly wattHours: ByUse;
  millilitres: number;
  cents: number;
}

interface ByUse {
  VIE_PRIVEE: number;
  PROFESSIONNEL: number;
}

const centsPerMillilitre = 0.179;
const centsPerWattHour = 0.0205;

const zero = (): ByUse => ({ VIE_PRIVEE: 0, PROFESSIONNEL: 0 });

export function noTotals(): Totals {
  return { metres: zero(), seconds: zero(), electricMetres: zero(), wattHours: zero(), millilitres: 0, cents: 0 };
}

/** What one line comes to: fuel, current and money follow from the vehicle's consumption. */
export function totalsOf({ vehicle: { model }, usage }: Line): Totals {
  const totals = noTotals();
  for (const [use, { metres, seconds }] of [
    ['VIE_PRIVEE', usage.private],
    ['PROFESSIONNEL', usage.professional],
  ] as const) {
    totals.metres[use] = metres;
    totals.seconds[use] = seconds;
    totals.electricMetres[use] = Math.round(metres * model.electricShare);
    totals.wattHours[use] = Math.round((metres * model.kilowattHours) / 100);
    totals.millilitres += Math.round((metres * model.litres) / 100);
  }
  const wattHours = totals.wattHours.VIE_PRIVEE + totals.wattHours.PROFESSIONNEL;
  totals.cents = Math.round(totals.millilitres * centsPerMillilitre + wattHours * centsPerWattHour);
  return totals;
}

export function addTotals(sum: Totals, more: Totals): void {
  for (const name of ['metres', 'seconds', 'electricMetres', 'wattHours'] as const) {
    sum[name].VIE_PRIVEE += more[name].VIE_PRIVEE;
    sum[name].PROFESSIONNEL += more[name].PROFESSIONNEL;
  }
  sum.millilitres += more.millilitres;
  sum.cents += more.cents;
}

type Sums = Required<Pick<Wire['Synthese'], 'total' | 'consoL' | 'consoKWh' | 'cost'>>;

/** Metres, seconds, litres, kilowatt-hours and euros, as the wire has them. */
export function wireTotals(totals: Totals): Sums {
  const { VIE_PRIVEE, PROFESSIONNEL } = totals.wattHours;
  return {
    total: {
      durationInSecByPeriodMap: { ...totals.seconds },
      distanceInMeterByPeriodMap: { ...totals.metres },
      distanceElectriqueInMeterByPeriodMap: { ...totals.electricMetres },
      utilisationBatterieByPeriodMap: { VIE_PRIVEE: VIE_PRIVEE / 1000, PROFESSIONNEL: PROFESSIONNEL / 1000 },
    },
    consoL: totals.millilitres / 1000,
    consoKWh: (VIE_PRIVEE + PROFESSIONNEL) / 1000,
    cost: totals.cents / 100,
  };
}
