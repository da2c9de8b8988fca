import { integer, maxTimerMillis, set, type ValuesOf } from './setting-schemas.ts';

/** Readings behind subscriptions. See docs/how-to/live-changes.md. */
export const liveSettings = {
  LIVE_INTERVAL_MS: set(
    '15000',
    'Time between two readings of something that subscriptions listen to, while it changes; cached lists are read once they are not fresh',
    integer(100, maxTimerMillis),
  ),
  LIVE_MAX_INTERVAL_MS: set(
    '60000',
    'Time up to which it grows while nothing changes, or Ocean fails',
    integer(100, maxTimerMillis),
  ),
  LIVE_RESUME_MS: set(
    '300000',
    'Time for which a subscription can continue after its last event',
    integer(0, maxTimerMillis),
  ),
} as const;

export function arrangeLive(values: ValuesOf<typeof liveSettings>) {
  return {
    intervalMillis: values.LIVE_INTERVAL_MS,
    /** Never below `intervalMillis`. */
    maxIntervalMillis: Math.max(values.LIVE_INTERVAL_MS, values.LIVE_MAX_INTERVAL_MS),
    resumeMillis: values.LIVE_RESUME_MS,
  } as const;
}
