import { Field, Float, ObjectType } from 'type-graphql';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { FigureField, PrivacyTotal } from './privacy-total.type.ts';
import type { Figure } from './usage-sums.ts';

/** Private and professional use of one vehicle, driver, entity or group. */
@ObjectType({
  description:
    'Private and professional use of a vehicle, by a driver, or by all of an entity or a group, within a period.',
  simpleResolvers: true,
})
export class PrivacyUsage {
  @Field(() => DateTimeRange, { description: 'The requested period.' })
  period!: DateTimeRange;

  @FigureField('Private distance, in metres')
  privateDistanceMeters!: Figure;

  @FigureField('Professional distance, in metres')
  professionalDistanceMeters!: Figure;

  @FigureField('Private time, in seconds')
  privateDurationSeconds!: Figure;

  @FigureField('Professional time, in seconds')
  professionalDurationSeconds!: Figure;

  @FigureField('Private distance driven on electricity, in metres')
  privateElectricDistanceMeters!: Figure;

  @FigureField('Professional distance driven on electricity, in metres')
  professionalElectricDistanceMeters!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Private share of the private and professional distance, from 0 to 1; null when nothing was driven or one of the two is unknown.',
  })
  privateShare!: Figure;

  @FigureField('Fuel used, in litres, whatever the use', 'some lines lack it')
  fuelLitres!: Figure;

  @FigureField('Electricity used, in kilowatt-hours, whatever the use', 'some lines lack it')
  energyKwh!: Figure;

  @FigureField("Cost, in the customer's currency, whatever the use", 'some lines lack it')
  cost!: Figure;

  @Field(() => [PrivacyTotal], {
    description:
      'The lines of the analysis that were added up: one, or one an entity after a change of entity. Of an entity: Ocean’s own sum. Of a group: those of each of its drivers.',
  })
  lines!: PrivacyTotal[];
}
