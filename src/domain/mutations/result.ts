import type { PlannedCall } from './planned-request.type.ts';
import type { WriteConfirmation } from './mutation.type.ts';

/** Codes that a write can end with once Ocean was reached. */
export type OutcomeCode = 'REFUSED' | 'NOT_APPLIED' | 'OUTCOME_UNKNOWN';

/** A user error before it has the type of its mutation. */
export interface Rejection<Code extends string> {
  code: Code | 'INVALID_INPUT' | 'CLIENT_MUTATION_ID_REUSED' | 'IDEMPOTENCY_UNAVAILABLE' | 'OUTCOME_UNKNOWN';
  field: string[] | null;
  message: string;
}

/** Result of a mutation's work function. */
export interface Result<Code extends string> {
  userErrors: Rejection<Code>[];
  plannedCalls?: PlannedCall[];
  /** True: reading back showed the write; absent: nothing was sent. */
  confirmed?: boolean | null;
  confirmedBy?: WriteConfirmation | null;
  /** Given where the errors alone do not show whether Ocean's data may have changed. */
  mayHaveChanged?: boolean;
}

/** Codes after which Ocean's data may have changed: the write must not be repeated blindly. */
const uncertain: readonly string[] = ['OUTCOME_UNKNOWN', 'NOT_APPLIED'];

/** Decides by the errors alone whether Ocean's data may have changed. */
export function mayHaveChangedBy(userErrors: readonly { code: string }[]): boolean {
  return userErrors.every(({ code }) => uncertain.includes(code));
}

/** Decides whether Ocean's data may have changed, so that the payload reads it back. */
export function mayHaveChanged({
  userErrors,
  plannedCalls,
}: {
  userErrors: { code: string }[];
  plannedCalls: unknown[];
}): boolean {
  return plannedCalls.length === 0 && mayHaveChangedBy(userErrors);
}
