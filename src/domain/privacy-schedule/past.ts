import type { Rejection } from '../mutations/mutate.ts';

/** How far a client's clock and Ocean's may be apart from ours, and how long a form may stay open. */
export const clockToleranceMillis = 5 * 60 * 1000;

/** Ocean never changes the past: what is wrong with a change that begins at an instant; null: nothing. */
export function rejectPast(at: Date, now: Date, field: string[]): Rejection<'PAST_NOT_CHANGEABLE'> | null {
  if (at.getTime() >= now.getTime() - clockToleranceMillis) return null;
  const message = 'lies in the past, which is never changed; begin now or later';
  return { code: 'PAST_NOT_CHANGEABLE', field, message };
}

/** Whether an exception has begun: Ocean deletes only what lies wholly in the future. A start that is not known has. */
export function hasBegun(start: Date | null | undefined, now: Date): boolean {
  return !start || start.getTime() <= now.getTime();
}
