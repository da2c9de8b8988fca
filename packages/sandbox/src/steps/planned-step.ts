import type { Site } from '../fleet/sites.ts';

/** A trip or stop, regardless of privacy. Instants are epoch seconds. */
export interface PlannedStep {
  /** Rank within the vehicle's day, from 0; trips and stops alternate. */
  readonly index: number;
  readonly isTrip: boolean;
  readonly start: number;
  readonly end: number;
  readonly from: Site;
  readonly to: Site;
  readonly shape: number;
  /** 0 for a stop. */
  readonly metres: number;
}
