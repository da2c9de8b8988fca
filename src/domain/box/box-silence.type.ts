import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SilenceMailGroup } from './box.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { VehicleStatus } from '../vehicle-status/vehicle-status.type.ts';

/** A reason that users can enter for a silent box. */
@ObjectType({ description: 'A reason that users can enter for a silent box.', simpleResolvers: true })
export class SilenceReason {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the reason: what BoxFilter.reasonIds takes.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the reason.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the reason needs an end date.' })
  requiresEndDate!: boolean | null;

  @Field(() => SilenceMailGroup, { nullable: true, description: 'Group that Ocean notifies by e-mail.' })
  mailGroup!: SilenceMailGroup | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `mailGroup`, as Ocean sends it: read it when `mailGroup` is UNKNOWN.',
  })
  mailGroupRaw!: string | null;
}

/** Reason for the silence that a user entered, with date and author. */
@ObjectType({
  description: 'Reason for the silence that a user entered, with date and author.',
  simpleResolvers: true,
})
export class SilenceQualification {
  @Field(() => SilenceReason, { nullable: true, description: 'The reason that was chosen.' })
  reason!: SilenceReason | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the qualification.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Free-text comment of the user.' })
  comment!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the reason was entered.' })
  qualifiedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the reason’s validity; null without an end.' })
  validUntil!: Date | null;

  @Field(() => OceanUser, { nullable: true, description: 'The user who entered the reason.' })
  qualifiedBy!: OceanUser | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the reason is about.' })
  vehicle!: Vehicle | null;
}

/** Silence of a box: its length, its start, and the reason if a user entered one. */
@ObjectType({
  description: 'Silence of a box: its length, its start, and the reason if a user entered one.',
  simpleResolvers: true,
})
export class BoxSilence {
  @Field(() => Int, { nullable: true, description: 'Days since the box last communicated, counted by Ocean.' })
  days!: number | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the box last communicated; null if it never has.',
  })
  lastCommunicatedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the box was fitted.' })
  installedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True if the box has never communicated since it was fitted.' })
  hasNeverCommunicated!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True if the box has communicated at least once since it was fitted.',
  })
  hasCommunicatedAtLeastOnce!: boolean | null;

  @Field(() => SilenceQualification, {
    nullable: true,
    description: 'Reason that a user entered; null until one does.',
  })
  qualification!: SilenceQualification | null;

  @Field(() => VehicleStatus, {
    nullable: true,
    description: 'Last status of the vehicle before the silence.',
  })
  lastKnownStatus!: VehicleStatus | null;
}
