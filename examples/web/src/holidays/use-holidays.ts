import { useApolloClient } from '@apollo/client/react';
import {
  SetExceptionalPrivacySchedulesDocument,
  type SetExceptionalPrivacySchedulesMutation,
} from 'ocean-graphql-client';
import { useRef, useState } from 'react';

/** Drivers of one request. Small, so that progress shows and Stop takes effect soon. */
const batchSize = 8;

/** Period and purpose of the exception. */
export interface Exception {
  /** First private instant, in ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly description: string;
}

type Payload = SetExceptionalPrivacySchedulesMutation['setExceptionalPrivacySchedules'];
export type DriverResult = Payload['results'][number];

type Progress =
  | { readonly state: 'IDLE' }
  | { readonly state: 'CHECKING' }
  | { readonly state: 'CHECKED'; readonly driverIds: readonly string[] }
  | { readonly state: 'SENDING' | 'DONE'; readonly total: number; readonly results: readonly DriverResult[] };

export interface Holidays {
  readonly progress: Progress;
  /** An outage, missing rights or a bug; what was sent before stands in the progress. */
  readonly error: unknown;
  /** Texts of the graph for input that it rejects. */
  readonly rejections: readonly string[];
  /** Finds the drivers of an entity who would get the exception. Changes nothing. */
  readonly check: (entityId: string, exception: Exception) => Promise<void>;
  /** Sends the exception to the checked drivers, in batches, each driver once. */
  readonly send: (driverIds: readonly string[], exception: Exception) => Promise<void>;
  /** Sends no further batch. The one in flight finishes. */
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Gives an entity's drivers an exception, such as the days around Christmas. */
export function useHolidays(): Holidays {
  const client = useApolloClient();
  const [progress, setProgress] = useState<Progress>({ state: 'IDLE' });
  const [error, setError] = useState<unknown>(null);
  const [rejections, setRejections] = useState<readonly string[]>([]);
  const stopper = useRef(new AbortController());

  const mutate = async (
    drivers: { entityId: string } | { driverIds: string[] },
    { start, end, description }: Exception,
    validateOnly: boolean,
  ): Promise<Payload> => {
    const input = { ...drivers, period: { start, end }, description, validateOnly };
    const { data } = await client.mutate({
      mutation: SetExceptionalPrivacySchedulesDocument,
      variables: { input },
      fetchPolicy: 'no-cache',
    });
    return data.setExceptionalPrivacySchedules;
  };

  return {
    progress,
    error,
    rejections,
    check: async (entityId, exception) => {
      setError(null);
      setRejections([]);
      setProgress({ state: 'CHECKING' });
      try {
        const { results, userErrors } = await mutate({ entityId }, exception, true);
        const ofInput = results.length === 0 ? userErrors.map(({ code }) => code) : [];
        setRejections(ofInput);
        const driverIds = results.map(({ driverId }) => driverId);
        setProgress(ofInput.length > 0 ? { state: 'IDLE' } : { state: 'CHECKED', driverIds });
      } catch (failure) {
        setError(failure);
        setProgress({ state: 'IDLE' });
      }
    },
    send: async (driverIds, exception) => {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      const total = driverIds.length;
      let results: readonly DriverResult[] = [];
      setProgress({ state: 'SENDING', total, results });
      try {
        for (let sent = 0; sent < total && !signal.aborted; sent += batchSize) {
          const batch = driverIds.slice(sent, sent + batchSize);
          const payload = await mutate({ driverIds: batch }, exception, false);
          results = [...results, ...payload.results];
          setProgress({ state: 'SENDING', total, results });
          // Ocean fails, or ends the session: the rest would only leave more drivers in doubt.
          if (payload.results.length === 0 || payload.results.some(({ outcome }) => outcome === 'NOT_SENT')) break;
        }
      } catch (failure) {
        setError(failure);
      }
      setProgress({ state: 'DONE', total, results });
    },
    stop: () => stopper.current.abort(),
    reset: () => {
      setError(null);
      setRejections([]);
      setProgress({ state: 'IDLE' });
    },
  };
}
