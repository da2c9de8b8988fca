import { OceanError } from '../../ocean/errors.ts';
import type { Refusal } from '../write/mutate.ts';
import type { SetStepPrivacyCode } from './set-step-privacy.payload.ts';

/**
 * An outage or missing right at one step, as an error of that step.
 *
 * @throws what concerns the whole request
 */
export function stepFailure(error: unknown, field: string[]): Refusal<SetStepPrivacyCode> {
  if (!(error instanceof OceanError) || error.code === 'CUSTOMER_REQUIRED') throw error;
  switch (error.code) {
    case 'FORBIDDEN':
      return { code: 'FORBIDDEN', field, message: 'the user has no right to this step; it did not change' };
    case 'UNAUTHENTICATED':
      return { code: 'UNAUTHENTICATED', field, message: 'sign in again; the step did not change' };
    case 'RATE_LIMITED': {
      const message = 'Ocean asks for fewer calls; the step did not change, try it again later';
      return { code: 'RATE_LIMITED', field, message };
    }
    default: {
      const message = 'Ocean failed before it took the change; try the step again later';
      return { code: 'UNAVAILABLE', field, message };
    }
  }
}

/** As `stepFailure`, of a step that was sent: others were too, and their outcome must not be lost. */
export function sentStepFailure(error: unknown, field: string[]): Refusal<SetStepPrivacyCode> {
  if (!(error instanceof OceanError) || error.code !== 'CUSTOMER_REQUIRED') return stepFailure(error, field);
  return { code: 'REFUSED', field, message: 'Ocean wants to know which customer is meant; the step did not change' };
}
