import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { LicenceCategory } from './driver.enums.ts';
import { CustomProperties } from '../organisation/organisation.type.ts';

/** The driver's personal file: licence, address, medical visit, targets. */
@ObjectType({
  description: "The driver's personal file: licence, address, medical visit, targets.",
  simpleResolvers: true,
})
export class DriverProfile extends CustomProperties {
  @Field(() => String, { nullable: true, description: 'Street of the home address.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the street.' })
  streetNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Line beside the street.' })
  addressLine2!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the country." })
  countryId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of birth.' })
  bornAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Place of birth.' })
  birthPlace!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the driving licence.' })
  licenceNumber!: string | null;

  @Field(() => [LicenceCategory], { nullable: true, description: 'Categories that the licence covers.' })
  licenceCategories!: LicenceCategory[] | null;

  @Field(() => [String], { nullable: true, description: 'Categories that the licence covers, as Ocean words them.' })
  licenceCategoriesRaw!: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the licence was issued.' })
  licenceIssuedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when the licence holds.' })
  licenceValidUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the licence was issued.' })
  licenceIssuedIn!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the country that issued the licence." })
  licenceNationalityId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of the mandatory continuous training (FCO).' })
  continuousTrainingAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of the medical visit.' })
  medicalVisitAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Key of the driver in the customer's own systems." })
  userKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'Weekly target (Ocean does not state of what, nor the unit).' })
  weeklyTarget!: number | null;

  @Field(() => Float, { nullable: true, description: 'Monthly target (Ocean does not state of what, nor the unit).' })
  monthlyTarget!: number | null;
}
