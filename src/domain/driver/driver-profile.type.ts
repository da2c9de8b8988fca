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

  @Field(() => String, { nullable: true, description: 'House number.' })
  streetNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Second address line.' })
  addressLine2!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the country.' })
  countryId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of birth.' })
  bornAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Place of birth.' })
  birthPlace!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the driving licence.' })
  licenceNumber!: string | null;

  @Field(() => [LicenceCategory], { nullable: true, description: 'Categories that the licence covers.' })
  licenceCategories!: LicenceCategory[] | null;

  @Field(() => [String], { nullable: true, description: 'Categories that the licence covers, as Ocean sends them.' })
  licenceCategoriesRaw!: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the licence was issued.' })
  licenceIssuedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Expiry date of the licence.' })
  licenceValidUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Place of issue of the licence.' })
  licenceIssuedIn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the country that issued the licence.' })
  licenceNationalityId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of the mandatory continuous training (FCO).' })
  continuousTrainingAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of the medical visit.' })
  medicalVisitAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Key of the driver in the customer's own systems." })
  userKey!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Weekly target. Ocean documents neither its subject nor its unit.',
  })
  weeklyTarget!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Monthly target. Ocean documents neither its subject nor its unit.',
  })
  monthlyTarget!: number | null;
}
