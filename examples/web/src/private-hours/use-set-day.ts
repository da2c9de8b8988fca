import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SetPrivateDayDocument, type SetPrivateDayMutation, type Weekday } from '../graphql/operations.generated.ts';
import type { DaySlot } from './week.ts';

export type UserError = SetPrivateDayMutation['setRecurringPrivacySchedule']['userErrors'][number];

export interface SetDay {
  /** Replaces the hours of one day, unless they changed in Ocean since they were read. Resolves to true on success. */
  readonly setDay: (day: Weekday, slots: readonly DaySlot[], seen: readonly string[]) => Promise<boolean>;
  readonly isSaving: boolean;
  /** User errors of the mutation, each with the path of its argument. */
  readonly userErrors: readonly UserError[];
  /** An outage, missing rights or a bug. After a network failure the outcome is unknown: read the hours again. */
  readonly error: unknown;
  readonly clearErrors: () => void;
}

/**
 * Sets a driver's hours of one weekday.
 *
 * The payload contains the driver's current week, so the cache updates every view without another query.
 */
export function useSetDay(driverId: string): SetDay {
  const [mutate, { loading, error, reset }] = useMutation(SetPrivateDayDocument);
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  return {
    isSaving: loading,
    userErrors,
    error,
    clearErrors: () => {
      setUserErrors([]);
      reset();
    },
    setDay: async (day, slots, seen) => {
      setUserErrors([]);
      try {
        const days = [{ day, slots: [...slots] }];
        const { data } = await mutate({ variables: { input: { driverId, days, expectedScheduleIds: [...seen] } } });
        const { userErrors: rejections } = data.setRecurringPrivacySchedule;
        setUserErrors(rejections);
        return rejections.length === 0;
      } catch {
        return false; // the failure is in `error`
      }
    },
  };
}
