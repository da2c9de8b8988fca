import { useApolloClient, useMutation } from '@apollo/client/react';
import type { Weekday } from 'ocean-graphql-client';
import { useState } from 'react';
import {
  DriverWeekFragmentDoc,
  SetPrivateDayDocument,
  type DriverWeekFragment,
  type SetPrivateDayMutation,
} from '../graphql/operations.generated.ts';
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
 * Sets a driver's hours of one weekday. The week shows the new hours at once. The payload contains the week as Ocean has it
 * then, which replaces them; when the change fails, the cache takes them back.
 */
export function useSetDay(driverId: string): SetDay {
  const client = useApolloClient();
  const [mutate, { loading, error, reset }] = useMutation(SetPrivateDayDocument);
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);

  const expected = (day: Weekday, slots: readonly DaySlot[]): SetPrivateDayMutation | undefined => {
    const driver = client.readFragment({
      fragment: DriverWeekFragmentDoc,
      fragmentName: 'DriverWeek',
      from: { __typename: 'Driver', id: driverId },
    });
    return driver?.privacySchedules ? payloadWith(driver, day, slots) : undefined;
  };

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
      const days = [{ day, slots: [...slots] }];
      const optimisticResponse = expected(day, slots);
      try {
        const { data } = await mutate({
          variables: { input: { driverId, days, expectedScheduleIds: [...seen] } },
          ...(optimisticResponse !== undefined && { optimisticResponse }),
        });
        const { userErrors: rejections } = data.setRecurringPrivacySchedule;
        setUserErrors(rejections);
        return rejections.length === 0;
      } catch {
        return false; // the failure is in `error`
      }
    },
  };
}

type Schedules = NonNullable<DriverWeekFragment['privacySchedules']>;

/** The payload of a change that succeeds: the schedules of the other days, and one for each of the new hours. */
function payloadWith(driver: DriverWeekFragment, day: Weekday, slots: readonly DaySlot[]): SetPrivateDayMutation {
  const others: Schedules = (driver.privacySchedules ?? [])
    .map((schedule) => ({ ...schedule, slots: schedule.slots.filter((slot) => slot.day !== day) }))
    .filter((schedule) => schedule.slots.length > 0);
  const start = new Date().toISOString();
  const added = slots.map(({ kind, ...hours }, index): Schedules[number] => ({
    __typename: 'RecurringPrivacySchedule',
    id: `optimistic ${day} ${index}`,
    validity: { __typename: 'DateTimeRange', start, end: null },
    slots: [
      {
        __typename: 'PrivacySlot',
        ...hours,
        day,
        dayRaw: null,
        kind,
        kindRaw: null,
        areHoursReadable: true,
        hoursRaw: null,
      },
    ],
  }));
  return {
    __typename: 'Mutation',
    setRecurringPrivacySchedule: {
      __typename: 'SetRecurringPrivacySchedulePayload',
      driver: { ...driver, privacySchedules: [...others, ...added] },
      userErrors: [],
    },
  };
}
