import { Field, ID, ObjectType } from 'type-graphql';
import { AssignedStep } from './assigned-step.type.ts';
import { Driver } from './driver.type.ts';
import { IdentificationDevice } from './identification-device.type.ts';

/** Who was identified on board, and how. */
@ObjectType({ description: 'Who was identified on board, and how.', simpleResolvers: true })
export class DriverIdentification {
  @Field(() => ID, { nullable: true, description: "Ocean's number of this identification." })
  oceanId!: string | null;

  @Field(() => AssignedStep, { nullable: true, description: 'The step that the driver was put on.' })
  step!: AssignedStep | null;

  @Field(() => IdentificationDevice, { nullable: true, description: 'The badge or key that was read.' })
  device!: IdentificationDevice | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the driver can be identified.' })
  isIdentificationEnabled!: boolean | null;

  @Field(() => Driver, { nullable: true, description: 'Who it is.' })
  driver!: Driver | null;

  @Field(() => String, { nullable: true, description: 'Long number of the badge or key (ndidLong).' })
  longBadgeNumber!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when Ocean takes the identification as sure.' })
  isRelevant!: boolean | null;
}
