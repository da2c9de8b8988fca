import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssignedStep } from './driver-assignment.type.ts';
import { Driver } from './driver.type.ts';

/** A feature of Ocean that is switched on for the driver. */
@ObjectType({ description: 'A feature of Ocean that is switched on for the driver.', simpleResolvers: true })
export class DriverFeature {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the feature." })
  oceanId!: string | null;
}

/** The badge or key that a driver identifies with. */
@ObjectType({ description: 'The badge or key that a driver identifies with.', simpleResolvers: true })
export class IdentificationDevice {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the device." })
  oceanId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Colour of the device, as a number.' })
  colour!: number | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the customer who owns it." })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the sort of device." })
  typeId!: string | null;

  @Field(() => ID, { nullable: true, description: "The customer's own number of the key." })
  customerKeyNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Whole number of the device.' })
  fullNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the device.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Number that Ocean gave to the device.' })
  oceanNumber!: string | null;
}

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
