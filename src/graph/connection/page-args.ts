import { ArgsType, Field, Int } from 'type-graphql';
import { BadUserInput } from '../errors.ts';

export const defaultPageSize = 20;
export const largestPageSize = 200;

/** The arguments of every connection, as Relay defines them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many to give from the start, or after `after`. Default 20, at most 200. Not together with last.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge to go on after: the `endCursor` of the page before.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many to give from the end, or before `before`. At most 200. Not together with first.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge to stop before: the `startCursor` of the page after.',
  })
  before?: string | null;
}

export interface PageSize {
  size: number;
  fromEnd: boolean;
}

/** @throws BadUserInput naming `first` or `last` */
export function readPageSize({ first, last }: PageArgs): PageSize {
  if (typeof first === 'number' && typeof last === 'number')
    throw new BadUserInput('last', 'give first or last, not both.');
  checkSize('first', first);
  checkSize('last', last);
  return typeof last === 'number' ? { size: last, fromEnd: true } : { size: first ?? defaultPageSize, fromEnd: false };
}

function checkSize(argument: string, size: number | null | undefined): void {
  if (typeof size !== 'number') return;
  if (size < 0) throw new BadUserInput(argument, `give a number from 0 to ${largestPageSize}.`);
  if (size > largestPageSize) {
    throw new BadUserInput(
      argument,
      `give at most ${largestPageSize}; for more, go on with after: pageInfo.endCursor.`,
    );
  }
}
