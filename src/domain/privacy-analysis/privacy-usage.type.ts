import { Field, Float, ObjectType } from 'type-graphql';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';
import type { Figure } from './usage-sums.ts';

/** How much a vehicle was used, or a driver drove, privately and for work. */
@ObjectType({
  description: 'How much a vehicle was used, or a driver drove, privately and for work, within a period.',
  simpleResolvers: true,
})
export class PrivacyUsage {
  @Field(() => DateTimeRange, { description: 'The period that was asked for.' })
  period!: DateTimeRange;

  @Field(() => Float, {
    nullable: true,
    description: 'Private distance, in metres; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  privateDistanceMeters!: Figure;

  @Field(() => Float, {
    nullable: true,
    description: 'Professional distance, in metres; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  professionalDistanceMeters!: Figure;

  @Field(() => Float, {
    nullable: true,
    description: 'Private time, in seconds; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  privateDurationSeconds!: Figure;

  @Field(() => Float, {
    nullable: true,
    description: 'Professional time, in seconds; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  professionalDurationSeconds!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Private distance driven on electricity, in metres; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  privateElectricDistanceMeters!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Professional distance driven on electricity, in metres; null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  professionalElectricDistanceMeters!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Private part of the private and professional distance together, from 0 to 1; null when nothing was driven or one of the two is not known.',
  })
  privateShare!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Fuel used, in litres, whatever the use; null: Ocean gave none; with an error, it lacks in some lines.',
  })
  fuelLitres!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Electricity used, in kilowatt-hours, whatever the use; null: Ocean gave none; with an error, it lacks in some lines.',
  })
  energyKwh!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      "Cost, in the customer's currency, whatever the use; null: Ocean gave none; with an error, it lacks in some lines.",
  })
  cost!: Figure;

  @Field(() => [PrivacyTotal], {
    description:
      'The lines of the analysis that were added up: one, or several where Ocean gives one an entity for who changed entity.',
  })
  lines!: PrivacyTotal[];
}
