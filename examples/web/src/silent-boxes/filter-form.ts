import type { BoxFilter } from '../graphql/operations.generated.ts';

/** Text values of the form. */
export interface FilterForm {
  readonly text: string;
  /** An entity's oceanId; '' for all. */
  readonly entityId: string;
  /** A number as typed; '' for any. */
  readonly moreThanDays: string;
  readonly qualified: 'any' | 'yes' | 'no';
}

export const emptyForm: FilterForm = { text: '', entityId: '', moreThanDays: '', qualified: 'any' };

/** Converts the form to the graph's filter. Omits unset conditions, so that equal filters share a cache entry. */
export function toFilter({ text, entityId, moreThanDays, qualified }: FilterForm): BoxFilter {
  const days = Number.parseInt(moreThanDays, 10);
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(entityId !== '' && { entityIds: [entityId] }),
    ...(days >= 0 && days <= 9999 && { silentForMoreThanDays: days }),
    ...(qualified !== 'any' && { isQualified: qualified === 'yes' }),
  };
}
