import { Field, ObjectType } from 'type-graphql';
import { SilenceQualificationNote } from '../-.type.ts';
import { SilenceReason } from './silence-reason.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** Why the box is silent, as a user said: the reason, since when, by whom. */
@ObjectType({ description: 'Why the box is silent, as a user said: the reason, since when, by whom.', simpleResolvers: true })
export class SilenceQualification {
  @Field(() => SilenceReason, { nullable: true, description: 'The reason that was chosen.' })
  reason!: SilenceReason | null;

  @Field(() => SilenceQualificationNote, { nullable: true, description: 'What the user wrote.' })
  note!: SilenceQualificationNote | null;

  @Field(() => OceanUser, { nullable: true, description: 'Who gave the reason.' })
  qualifiedBy!: OceanUser | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that was qualified.' })
  vehicle!: Vehicle | null;
}
