import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SilenceMailGroup } from './box.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { VehicleStatus } from '../vehicle-status/vehicle-status.type.ts';

/** A reason that users can give for a silent box. */
@ObjectType({ description: 'A reason that users can give for a silent box.', simpleResolvers: true })
export class SilenceReason {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the reason: what BoxFilter.reasonIds takes." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, in words.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the reason holds until a date.' })
  requiresEndDate!: boolean | null;

  @Field(() => SilenceMailGroup, { nullable: true, description: 'Who is told by e-mail.' })
  mailGroup!: SilenceMailGroup | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind mailGroup: read it when mailGroup is UNKNOWN.',
  })
  mailGroupRaw!: string | null;
}

/** Why the box is silent, as a user said: the reason, since when, by whom. */
@ObjectType({
  description: 'Why the box is silent, as a user said: the reason, since when, by whom.',
  simpleResolvers: true,
})
export class SilenceQualification {
  @Field(() => SilenceReason, { nullable: true, description: 'The reason that was chosen.' })
  reason!: SilenceReason | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the qualification." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the user wrote beside the reason.' })
  comment!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the reason was given.' })
  qualifiedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when the reason holds; null without end.' })
  validUntil!: Date | null;

  @Field(() => OceanUser, { nullable: true, description: 'Who gave the reason.' })
  qualifiedBy!: OceanUser | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that was qualified.' })
  vehicle!: Vehicle | null;
}

/** What makes a box non-communicating. */
@ObjectType({
  description: 'What makes a box non-communicating: for how long, since when, and why as far as a user said so.',
  simpleResolvers: true,
})
export class BoxSilence {
  @Field(() => Int, { nullable: true, description: 'Days since the box was last heard, as Ocean counts them.' })
  days!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the box was last heard; null when it never was.' })
  lastCommunicatedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the box was fitted.' })
  installedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the box was never heard since it was fitted.' })
  hasNeverCommunicated!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the box was heard at least once since it was fitted.',
  })
  hasCommunicatedAtLeastOnce!: boolean | null;

  @Field(() => SilenceQualification, {
    nullable: true,
    description: 'The reason that a user gave; null: nobody has looked into it yet.',
  })
  qualification!: SilenceQualification | null;

  @Field(() => VehicleStatus, {
    nullable: true,
    description: 'The last that Ocean knows of the vehicle before the silence.',
  })
  lastKnownStatus!: VehicleStatus | null;
}
