import { OceanError } from '../errors.ts';

/** Ocean failed or was too slow. Not so an answer that refuses, or a call that its caller gave up. */
export function isOutage(error: unknown): boolean {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT');
}

/** No connection could be made: so it is for every call. */
export function isHostDown(error: unknown): boolean {
  return isOutage(error) && (error as OceanError).notConnected;
}

/** The same call may do better a moment later. One that ran out of time has none left. */
export function isWorthRetrying(error: unknown): error is OceanError {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'RATE_LIMITED');
}
