import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { SilenceReason } from './silence-reason.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

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
