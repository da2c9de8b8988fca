import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssignedStep } from './driver-assignment.type.ts';
import { Driver } from './driver.type.ts';

/** A feature of Ocean that is enabled for the driver. */
@ObjectType({ description: 'A feature of Ocean that is enabled for the driver.', simpleResolvers: true })
export class DriverFeature {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the feature.' })
  oceanId!: string | null;
}

/** The badge or key that a driver identifies with. */
@ObjectType({ description: 'The badge or key that a driver identifies with.', simpleResolvers: true })
export class IdentificationDevice {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the device.' })
  oceanId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Colour code of the device.' })
  colour!: number | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the customer who owns it.' })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the device type.' })
  typeId!: string | null;

  @Field(() => ID, { nullable: true, description: "The customer's own number of the key." })
  customerKeyNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Full number of the device.' })
  fullNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the device.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Number that Ocean assigned to the device.' })
  oceanNumber!: string | null;
}

/** Identification of a driver on board: the driver, and the badge or key. */
@ObjectType({
  description: 'Identification of a driver on board: the driver, and the badge or key.',
  simpleResolvers: true,
})
export class DriverIdentification {
  @Field(() => ID, { nullable: true, description: 'Ocean id of this identification.' })
  oceanId!: string | null;

  @Field(() => AssignedStep, { nullable: true, description: 'The step that the driver was assigned to.' })
  step!: AssignedStep | null;

  @Field(() => IdentificationDevice, { nullable: true, description: 'The badge or key that was read.' })
  device!: IdentificationDevice | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the driver can be identified.' })
  isIdentificationEnabled!: boolean | null;

  @Field(() => Driver, { nullable: true, description: 'The identified driver; null when Ocean names none.' })
  driver!: Driver | null;

  @Field(() => String, { nullable: true, description: 'Long number of the badge or key (ndidLong).' })
  longBadgeNumber!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when Ocean considers the identification reliable.' })
  isRelevant!: boolean | null;
}
