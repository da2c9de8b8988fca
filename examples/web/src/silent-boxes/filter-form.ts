import type { BoxFilter, BoxOrder, BoxOrderField } from 'ocean-graphql-client';

/** Conditions of the page as texts: the parameters of its URL. */
export interface FilterForm {
  readonly text: string;
  /** An entity's oceanId; '' for all. */
  readonly entityId: string;
  /** A number as typed; '' for any. */
  readonly moreThanDays: string;
  readonly qualified: 'any' | 'yes' | 'no';
}

/** Names of the parameters in the URL, by field of the form. */
const names = { text: 'text', entityId: 'entity', moreThanDays: 'days', qualified: 'reason' } as const;

export function formFrom(params: URLSearchParams): FilterForm {
  const qualified = params.get(names.qualified);
  return {
    text: params.get(names.text) ?? '',
    entityId: params.get(names.entityId) ?? '',
    moreThanDays: params.get(names.moreThanDays) ?? '',
    qualified: qualified === 'yes' || qualified === 'no' ? qualified : 'any',
  };
}

export function paramsFrom({ text, entityId, moreThanDays, qualified }: FilterForm): Record<string, string | null> {
  return {
    [names.text]: text,
    [names.entityId]: entityId,
    [names.moreThanDays]: moreThanDays,
    [names.qualified]: qualified === 'any' ? null : qualified,
  };
}

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

/** Columns by which the table can be ordered. */
export const sortFields = ['SERIAL_NUMBER', 'REGISTRATION', 'ENTITY', 'DAYS_SILENT'] as const satisfies BoxOrderField[];
export type SortField = (typeof sortFields)[number];

/** The order of the table; longest silence first by default. */
export interface Sort {
  readonly field: SortField;
  readonly direction: BoxOrder['direction'] & string;
}

export function sortFrom(params: URLSearchParams): Sort {
  const field = sortFields.find((one) => one === params.get('sort'));
  if (field === undefined) return { field: 'DAYS_SILENT', direction: 'DESC' };
  return { field, direction: params.get('direction') === 'DESC' ? 'DESC' : 'ASC' };
}

/** The parameters of an order by a column: the other direction when the table is already ordered by it. */
export function sortParams(field: SortField, { field: current, direction }: Sort): Record<string, string | null> {
  return { sort: field, direction: field === current && direction === 'ASC' ? 'DESC' : 'ASC' };
}
