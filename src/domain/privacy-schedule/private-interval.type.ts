import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PrivacySlotKind } from './privacy-schedule.enums.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';
import { PrivacySlot } from './privacy-slot.type.ts';

/** One of the hours that make a time private. */
@ObjectType('PrivateIntervalReason', {
  description: 'Hours that make a time private: the slot, and the schedule that it belongs to.',
  simpleResolvers: true,
})
export class PrivateIntervalReason {
  @Field(() => PrivacySlotKind, {
    description: 'Meaning of the hours. UNKNOWN: Ocean’s value is unreadable, and counts as private.',
  })
  kind!: PrivacySlotKind;

  @Field(() => PrivacySlot, {
    nullable: true,
    description: 'The hours. Null for an exception without hours: its full validity is private.',
  })
  slot!: PrivacySlot | null;

  @Field(() => PrivacySchedule, { description: 'The weekly schedule or the exception of the hours.' })
  schedule!: PrivacySchedule;

  @Field(() => Boolean, {
    description:
      'False: the kind, the day, the hours or the validity cannot be read, or the exception has no such day. The time that may be meant then counts as private.',
  })
  isCertain!: boolean;
}

/** A private time without a gap. */
@ObjectType('PrivateInterval', {
  description: 'A private time without a gap, as instants: hours that overlap or touch are joined.',
  simpleResolvers: true,
})
export class PrivateInterval {
  @Field(() => GraphQLDateTime, { description: 'First private instant within the requested period.' })
  start!: Date;

  @Field(() => GraphQLDateTime, { description: 'End, not part of it; at most the end of the requested period.' })
  end!: Date;

  @Field(() => [PrivateIntervalReason], {
    description: 'All hours that lie in it, in the order of their starts; never empty.',
  })
  reasons!: PrivateIntervalReason[];
}
