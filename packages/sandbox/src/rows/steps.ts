import type { Wire } from '../wire.ts';
import { wireId } from '../json.ts';
import type { Step } from '../steps/step-history.ts';
import { heading, linePoints } from '../steps/line.ts';
import { positionVehicule } from './positions.ts';

/** Maximum length of a stop that counts as a wait. */
const maxWaitSeconds = 15 * 60;

/**
 * One step with the published types: 'R' traveling, 'T' waiting, 'A' stop.
 *
 * A private step has only times, distance and duration; its positions have the state PRIVACY.
 */
export function etape(step: Step): Wire['Etape'] {
  const isWait = !step.isTrip && step.end - step.start < maxWaitSeconds;
  const { driver } = step.vehicle;
  const towards = step.isTrip ? heading(step.from, step.to) : 0;
  const at = (instant: number, site: Step['from'], letter: 'D' | 'T' | 'A'): Wire['PositionVehicule'] => {
    const state = step.isPrivate ? 'PRIVACY' : letter;
    const place = step.isHidden ? null : { point: site, near: site, heading: towards };
    return positionVehicule({ at: instant, place, state, driver });
  };
  return {
    id: wireId(step.id),
    type: step.isTrip ? 'R' : isWait ? 'T' : 'A',
    anomalyType: 'NONE',
    distanceMeter: step.metres,
    dureeMs: (step.end - step.start) * 1000,
    posDeb: at(step.start, step.from, step.isTrip ? 'D' : isWait ? 'T' : 'A'),
    posFin: at(step.end, step.to, isWait ? 'T' : 'A'),
  };
}

/** The line of a trip, or null where Ocean returns none. */
export function trajet(step: Step): Wire['Trajet'] | null {
  if (!step.isTrip || step.isHidden) return null;
  const positions = linePoints(step.from, step.to, step.shape).map((point, index) => ({
    idPos: wireId(step.id * 64n + BigInt(index)),
    ...point,
  }));
  return { positions };
}
