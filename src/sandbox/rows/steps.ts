import type { Wire } from '../../ocean/wire.ts';
import { wireId } from '../json.ts';
import type { Step } from '../steps/journal.ts';
import { heading, linePoints } from '../steps/line.ts';
import { positionVehicule } from './positions.ts';

/** 'T' a trip, 'A' a stop, 'P' a private trip: of that one, times, distance and duration are all that is told. */
export function etape(step: Step): Wire['Etape'] {
  const state = step.isTrip ? 'ROULANT' : 'ARRETE';
  const { driver } = step.vehicle;
  const towards = step.isTrip ? heading(step.from, step.to) : 0;
  const at = (instant: number, site: Step['from']): Wire['PositionVehicule'] => {
    const place = step.isHidden ? null : { point: site, near: site, heading: towards };
    return positionVehicule({ at: instant, place, state, driver });
  };
  return {
    id: wireId(step.id),
    type: step.isPrivate ? 'P' : step.isTrip ? 'T' : 'A',
    anomalyType: 'NONE',
    distanceMeter: step.metres,
    dureeMs: (step.end - step.start) * 1000,
    posDeb: at(step.start, step.from),
    posFin: at(step.end, step.to),
  };
}

/** The line of a trip, or null where Ocean shows none. */
export function trajet(step: Step): Wire['Trajet'] | null {
  if (!step.isTrip || step.isHidden) return null;
  const positions = linePoints(step.from, step.to, step.shape).map((point, index) => ({
    idPos: wireId(step.id * 64n + BigInt(index)),
    ...point,
  }));
  return { positions };
}
