import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { VehicleStatus } from '../vehicle-status/vehicle-status.type.ts';
import { SilenceQualification } from './silence-qualification.type.ts';

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
