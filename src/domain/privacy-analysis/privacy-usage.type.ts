import { Field, Float, ObjectType } from 'type-graphql';
import { DateTimeRange } from '../date-time-range.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** How much a vehicle was used, or a driver drove, privately and for work. */
@ObjectType({
  description: 'How much a vehicle was used, or a driver drove, privately and for work, within a period.',
  simpleResolvers: true,
})
export class PrivacyUsage {
  @Field(() => DateTimeRange, { description: 'The period that was asked for.' })
  period!: DateTimeRange;

  @Field(() => Float, { nullable: true, description: 'Private distance, in metres; null: Ocean gave none.' })
  privateDistanceMeters!: number | null;

  @Field(() => Float, { nullable: true, description: 'Professional distance, in metres; null: Ocean gave none.' })
  professionalDistanceMeters!: number | null;

  @Field(() => Float, { nullable: true, description: 'Private time, in seconds; null: Ocean gave none.' })
  privateDurationSeconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'Professional time, in seconds; null: Ocean gave none.' })
  professionalDurationSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Private distance driven on electricity, in metres; null: Ocean gave none.',
  })
  privateElectricDistanceMeters!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Professional distance driven on electricity, in metres; null: Ocean gave none.',
  })
  professionalElectricDistanceMeters!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Private part of the private and professional distance together, from 0 to 1; null when nothing was driven.',
  })
  privateShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Fuel used, in litres, whatever the use.' })
  fuelLitres!: number | null;

  @Field(() => Float, { nullable: true, description: 'Electricity used, in kilowatt-hours, whatever the use.' })
  energyKwh!: number | null;

  @Field(() => Float, { nullable: true, description: "Cost, in the customer's currency, whatever the use." })
  cost!: number | null;

  @Field(() => [PrivacyTotal], {
    description:
      'The lines of the analysis that were added up: one, or several where Ocean gives one an entity for who changed entity.',
  })
  lines!: PrivacyTotal[];
}
