import { registerEnumType } from 'type-graphql';

/** Selects rows by their deletion mark. */
export enum DeletedRows {
  EXCLUDE = 'EXCLUDE',
  INCLUDE = 'INCLUDE',
  ONLY = 'ONLY',
}
registerEnumType(DeletedRows, {
  name: 'DeletedRows',
  description: 'Whether a list shows rows that Ocean has deleted logically: kept for history, no longer in use.',
  valuesConfig: {
    EXCLUDE: { description: 'Only rows in use.' },
    INCLUDE: { description: 'Rows in use and deleted rows; `isDeleted` of the row tells them apart.' },
    ONLY: { description: 'Only deleted rows.' },
  },
});

/** Description of `deleted` in a filter. */
export const deletedDescription =
  'Whether rows that Ocean has deleted logically are listed and counted. Default: EXCLUDE, or INCLUDE where isDeleted is given. Lookups by id still find a deleted row.';

/** Conditions on the deletion mark, as a filter holds them. */
export interface DeletionFilter {
  readonly deleted?: DeletedRows | null;
  readonly isDeleted?: boolean | null;
}
