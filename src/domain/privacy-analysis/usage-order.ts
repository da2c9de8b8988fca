import { BadUserInput } from '../../graphql/errors.ts';
import type { Condition, ListRow, SortColumn } from '../../list-index/columns.ts';
import type { Direction } from '../../list-index/sorting.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { RequestedOrder } from '../shared/connect.ts';
import type { AnalysedUsage, RankedFigure } from './analysed-usage.ts';
import { PrivacyAnalysisCriteria } from './privacy-analysis.enums.ts';
import type { PrivacyUsageInput, PrivateShareInput } from './privacy-analysis.input.ts';

/** Input of an order, some of whose fields are figures of a period. */
export interface OrderWithUsage {
  readonly field: string;
  readonly direction: Direction;
  readonly usage?: PrivacyUsageInput | null;
}

/** Reads the use of all rows of a list. */
export type ReadUsage = (input: PrivacyUsageInput) => MaybePromise<AnalysedUsage>;

/** Values of a type of order fields that are figures of a period, with their descriptions. */
export const usageOrderValues = {
  PRIVATE_DISTANCE: { description: ranked('Private distance') },
  PROFESSIONAL_DISTANCE: { description: ranked('Professional distance') },
  PRIVATE_SHARE: { description: ranked('Private share of the distance') },
};

function ranked(figure: string): string {
  return `${figure} in the period of \`usage\`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which \`privacyUsage\` of the rows shares.`;
}

/** Description of `usage` in an order. */
export const orderUsageDescription =
  'Period and vehicles to sum the use of: required with PRIVATE_DISTANCE, PROFESSIONAL_DISTANCE and PRIVATE_SHARE, and not given with other fields.';

/** Description of `privateShareAbove` in a filter. */
export const shareAboveDescription =
  'Private share of the distance above a given one in a period; rows without use, or without both distances, do not match. An error when a share cannot be read. Needs one more upstream request, which `privacyUsage` of the rows shares.';

/**
 * Returns the order by a column of the list, or by a figure of the requested use.
 *
 * @throws BadUserInput when `usage` is missing or not used
 */
export function orderWithUsage<T extends ListRow>(
  column: SortColumn<T> | RankedFigure,
  { field, direction, usage = null }: OrderWithUsage,
  read: ReadUsage,
): RequestedOrder<T> {
  if (typeof column !== 'string') {
    if (usage !== null) throw new BadUserInput('orderBy.usage', `leave it out: the field ${field} does not use it.`);
    return { name: field, direction, column };
  }
  if (usage === null) throw new BadUserInput('orderBy.usage', `the field ${field} requires it: give a period.`);
  return {
    name: `${field} ${nameOfUsage(usage)}`,
    direction,
    isOfRequest: true,
    column: () => chain(read(usage), (analysed) => analysed.column(column)),
  };
}

/** A cursor of another period must not be taken for one of this. */
function nameOfUsage({ period: { start, end }, criteria }: PrivacyUsageInput): string {
  return `${start.toISOString()} ${end.toISOString()} ${criteria ?? PrivacyAnalysisCriteria.ALL}`;
}

/** Returns the condition that a row's private share is above the given one. */
export function shareCondition<T>(
  given: PrivateShareInput | null | undefined,
  read: ReadUsage,
): MaybePromise<Condition<T> | null> {
  if (!given) return null;
  return chain(read(given.usage), (usage) => ({ kind: 'ids', ids: usage.above(given.share), isIn: true }));
}
