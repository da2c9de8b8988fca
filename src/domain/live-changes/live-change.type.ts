import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Field, ObjectType } from 'type-graphql';
import type { LiveEvent } from '../../live/live-stream.ts';

/** Kinds of events that every subscription sends, by value; with descriptions for their enums. */
export const streamKinds = {
  CURRENT: {
    description:
      'All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it.',
  },
  DELAYED: {
    description:
      'Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are.',
  },
  RESYNC: {
    description:
      'Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it.',
  },
} as const;

/** Fields of every event of a subscription. */
@ObjectType({ description: 'Fields of every event of a subscription.', simpleResolvers: true })
export abstract class LiveChange {
  @Field(() => String, {
    nullable: true,
    description:
      'Position after this event. Pass it as `after` to continue from here after a disconnection. Only the same credential and customer can use it. Null before the first reading of Ocean.',
  })
  cursor!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Time at which the data was requested from Ocean; null before the first reading.',
  })
  asOf!: Date | null;
}

/** Argument of every subscription: the position to continue from. */
export function AfterArgument() {
  return Arg('after', () => String, {
    nullable: true,
    description:
      'Continue after the event with this `cursor`, a few minutes later at most; older ones get a RESYNC event. Default: changes from now on.',
  });
}

/** The events are those that the method returns: src/schema/field-resolvers.ts calls it. */
export function eventsOfMethod(): never {
  throw new Error('the schema calls the method instead');
}

/** Returns the fields that an event of any kind has. */
export function fieldsOf({ cursor, asOf }: LiveEvent<unknown>): Pick<LiveChange, 'cursor' | 'asOf'> {
  return { cursor, asOf };
}
