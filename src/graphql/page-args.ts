import { ArgsType, Field, Int } from 'type-graphql';
import { BadUserInput } from './errors.ts';
import { decodeCursor, type Keyset } from './cursor.ts';

/** Number of rows in a page without `first` and `last`. */
export const defaultPageSize = 20;

/** The arguments of every connection, as Relay defines them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows from the start, or after `after`. Default 20, at most 200 unless the operator sets another limit. Not together with `last`.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge before the page: the `endCursor` of the previous page.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows from the end, or before `before`. At most 200 unless the operator sets another limit. Not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge after the page: the `startCursor` of the next page.',
  })
  before?: string | null;
}

/** Validated arguments of a page. */
export interface PageRequest {
  readonly size: number;
  /** True: the page is counted from the end. */
  readonly fromEnd: boolean;
  /** Null: from the first row. */
  readonly after: Keyset | null;
  /** Null: to the last row. */
  readonly before: Keyset | null;
}

/**
 * Validates the arguments before any upstream request, so that invalid ones cost Ocean nothing.
 *
 * @param order name of the order, with its direction, from which cursors must come
 * @param maxSize maximum number of rows in a page
 * @param maxDefault maximum number of rows in a page without `first` and `last`
 * @throws BadUserInput naming the argument
 */
export function readPage(
  { first, last, after, before }: PageArgs,
  order: string,
  maxSize: number,
  maxDefault = maxSize,
): PageRequest {
  if (typeof first === 'number' && typeof last === 'number')
    throw new BadUserInput('last', 'give first or last, not both.');
  checkSize('first', first, maxSize);
  checkSize('last', last, maxSize);
  return {
    size: last ?? first ?? Math.min(defaultPageSize, maxDefault),
    fromEnd: typeof last === 'number',
    after: after ? decodeCursor('after', after, order) : null,
    before: before ? decodeCursor('before', before, order) : null,
  };
}

function checkSize(argument: string, size: number | null | undefined, maximum: number): void {
  if (typeof size !== 'number') return;
  if (size < 0) throw new BadUserInput(argument, `give a number from 0 to ${maximum}.`);
  if (size > maximum) {
    throw new BadUserInput(argument, `give at most ${maximum}; for more, go on with after: pageInfo.endCursor.`);
  }
}
