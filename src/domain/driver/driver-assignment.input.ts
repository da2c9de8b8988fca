import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import type { AssignmentTimes } from './assignment-period.ts';

/** Arguments of the lists of assignments. Apart from the resolver, as vehicles and drivers share them. */
@ArgsType()
export class AssignmentArgs implements AssignmentTimes {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only assignments that cover this instant, and those whose period Ocean sends unreadable. Default: any time.',
  })
  at?: Date | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description:
      'Only assignments that share an instant with this span, and those whose period Ocean sends unreadable. Default: any time.',
  })
  during?: DateTimeRangeInput | null;
}
