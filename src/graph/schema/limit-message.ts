import type { BrokenLimit } from '../limits/broken-limit.ts';
import { errorTable } from './error-codes.ts';

/** Says which limit, its maximum, and what the request comes to. */
export function limitMessage({ limit, maximum, value }: BrokenLimit): string {
  return `${errorTable.LIMIT_EXCEEDED.message} ${limit}: ${value ?? 'more'}, at most ${maximum}.`;
}
