import type { Audit } from '../observability/audit.ts';
import type { IdempotencyStore } from './mutations/idempotency-store.ts';
import type { AffectedKeys } from './mutations/invalidation.ts';

/** Services that only mutations need. They live as long as the process; loaders never receive them. */
export interface WriteServices {
  readonly idempotency: IdempotencyStore;
  /** Invalidates here, and resolves once the other worker processes have done so too. */
  readonly invalidate: (affected: AffectedKeys) => Promise<void>;
  readonly audit: Audit;
}
