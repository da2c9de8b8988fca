import { accessReadings } from './access.ts';
import { analysisReadings } from './analysis.ts';
import { fleetReadings } from './fleet.ts';
import type { Reading } from './reading.ts';
import { scheduleReadings } from './schedules.ts';
import { stepReadings } from './steps.ts';
import { timeReadings } from './times.ts';

/** Every reading of an open point, by decision. A test compares them with the decisions that are marked as readings. */
export const readings: readonly Reading[] = [
  ...scheduleReadings,
  ...stepReadings,
  ...timeReadings,
  ...analysisReadings,
  ...fleetReadings,
  ...accessReadings,
].toSorted((one, other) => one.adr - other.adr);
