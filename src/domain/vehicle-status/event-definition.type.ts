import { Field, Int, ObjectType } from 'type-graphql';
import { EventTiming } from './vehicle-status.enums.ts';

/** How O'Direct defines an event. */
@ObjectType({ description: "How O'Direct defines an event.", simpleResolvers: true })
export class EventDefinition {
  @Field(() => String, { nullable: true, description: 'Code of the event.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the event.' })
  number!: number | null;

  @Field(() => EventTiming, { nullable: true, description: 'Whether it happens at a moment or lasts.' })
  timing!: EventTiming | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind timing: read it when timing is UNKNOWN.',
  })
  timingRaw!: string | null;
}
