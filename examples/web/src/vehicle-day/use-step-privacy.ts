import { useMutation } from '@apollo/client/react';
import type { StepPrivacy } from 'ocean-graphql-client';
import { useState } from 'react';
import {
  DayStepsDocument,
  SetPrivacyOfStepDocument,
  type DayStepFragment,
  type SetPrivacyOfStepMutation,
} from '../graphql/operations.generated.ts';

/** Result of a change: made, not made, or not known. */
const outcomes = ['CHANGED', 'NOT_CHANGED', 'UNKNOWN'] as const;
type Outcome = (typeof outcomes)[number];

export interface StepPrivacyControl {
  readonly set: (step: DayStepFragment, privacy: StepPrivacy) => Promise<Outcome>;
  readonly isSaving: boolean;
  readonly error: unknown;
}

/**
 * Sets the privacy of a trip. The day shows it at once, and hides the places of a trip that becomes private; when Ocean does
 * not change it, the cache takes that back. The day is read again after each change, as Ocean then hides or shows places.
 */
export function useStepPrivacy(): StepPrivacyControl {
  const [mutate, { loading }] = useMutation(SetPrivacyOfStepDocument, {
    refetchQueries: [DayStepsDocument],
    awaitRefetchQueries: true,
  });
  const [error, setError] = useState<unknown>(null);
  return {
    isSaving: loading,
    error,
    set: async (step, privacy) => {
      setError(null);
      try {
        const { data } = await mutate({
          variables: { input: { steps: [{ id: step.id }], privacy } },
          optimisticResponse: expected(step, privacy),
        });
        const { results, userErrors } = data.setStepPrivacy;
        if (userErrors.length > 0) return 'NOT_CHANGED';
        return outcomes.find((known) => known === results[0]?.outcome) ?? 'UNKNOWN';
      } catch (failure) {
        setError(failure);
        return 'UNKNOWN';
      }
    },
  };
}

function expected({ id, kind }: DayStepFragment, privacy: StepPrivacy): SetPrivacyOfStepMutation {
  const isPrivate = privacy === 'PRIVATE';
  return {
    __typename: 'Mutation',
    setStepPrivacy: {
      __typename: 'SetStepPrivacyPayload',
      results: [
        {
          __typename: 'StepPrivacyResult',
          id,
          outcome: 'CHANGED',
          confirmed: null,
          step: { __typename: 'PrivacyStep', id, isPrivate, kind: isPrivate ? 'PRIVATE_TRIP' : kind },
          userErrors: [],
        },
      ],
      userErrors: [],
    },
  };
}
