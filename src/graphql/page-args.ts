import { ArgsType, Field, Int } from 'type-graphql';
import { BadUserInput } from './errors.ts';
import { decodeCursor, type Keyset } from './cursor.ts';

/** Rows of a page when nobody says how many. */
export const defaultPageSize = 20;

/** The arguments of every connection, as Relay defines them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many to give from the start, or after `after`. Default 20, at most 200 where the operator set no other limit. Not together with last.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge to go on after: the `endCursor` of the page before.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many to give from the end, or before `before`. At most 200 where the operator set no other limit. Not together with first.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge to stop before: the `startCursor` of the page after.',
  })
  before?: string | null;
}

/** A page that can be cut: arguments that were checked. */
export interface PageRequest {
  readonly size: number;
  /** Whether the page is taken from the end. */
  readonly fromEnd: boolean;
  /** Null: from the first row. */
  readonly after: Keyset | null;
  /** Null: to the last row. */
  readonly before: Keyset | null;
}

/**
 * Reads the arguments before any row is there, so that a bad one costs Ocean nothing.
 *
 * @param order name of the order, direction and all, that cursors must come from
 * @param maxSize how many rows a page may hold
 * @throws BadUserInput naming the argument
 */
export function readPage({ first, last, after, before }: PageArgs, order: string, maxSize: number): PageRequest {
  if (typeof first === 'number' && typeof last === 'number')
    throw new BadUserInput('last', 'give first or last, not both.');
  checkSize('first', first, maxSize);
  checkSize('last', last, maxSize);
  return {
    size: last ?? first ?? Math.min(defaultPageSize, maxSize),
    fromEnd: typeof last === 'number',
    after: after ? decodeCursor('after', after, order) : null,
    before: before ? decodeCursor('before', before, order) : null,
  };
}

function checkSize(argument: string, size: number | null | undefined, largest: number): void {
  if (typeof size !== 'number') return;
  if (size < 0) throw new BadUserInput(argument, `give a number from 0 to ${largest}.`);
  if (size > largest) {
    throw new BadUserInput(argument, `give at most ${largest}; for more, go on with after: pageInfo.endCursor.`);
  }
}
