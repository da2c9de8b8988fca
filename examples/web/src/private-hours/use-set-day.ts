import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SetPrivateDayDocument, type SetPrivateDayMutation, type Weekday } from '../graphql/operations.generated.ts';
import type { DaySlot } from './week.ts';

export type UserError = SetPrivateDayMutation['setRecurringPrivacySchedule']['userErrors'][number];

export interface SetDay {
  /** Replaces the hours of one day, unless Ocean has others by now than those that were seen. Gives whether they were set. */
  readonly setDay: (day: Weekday, slots: readonly DaySlot[], seen: readonly string[]) => Promise<boolean>;
  readonly isSaving: boolean;
  /** What the graph has against the hours, each with the path of the argument to mend. */
  readonly userErrors: readonly UserError[];
  /** An outage, missing rights or a bug. The hours may or may not be set when the network broke: read them again. */
  readonly error: unknown;
  readonly forgetErrors: () => void;
}

/**
 * Sets a driver's hours of one weekday. The answer holds the driver's week as it is now, so the cache, and with it
 * whatever shows the week, is right without another query.
 */
export function useSetDay(driverId: string): SetDay {
  const [mutate, { loading, error, reset }] = useMutation(SetPrivateDayDocument);
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  return {
    isSaving: loading,
    userErrors,
    error,
    forgetErrors: () => {
      setUserErrors([]);
      reset();
    },
    setDay: async (day, slots, seen) => {
      setUserErrors([]);
      try {
        const days = [{ day, slots: [...slots] }];
        const { data } = await mutate({ variables: { input: { driverId, days, expectedScheduleIds: [...seen] } } });
        const { userErrors: refusals } = data.setRecurringPrivacySchedule;
        setUserErrors(refusals);
        return refusals.length === 0;
      } catch {
        return false; // what went wrong stands in `error`
      }
    },
  };
}
