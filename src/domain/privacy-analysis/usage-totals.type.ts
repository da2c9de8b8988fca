import { Field, ObjectType } from 'type-graphql';
import { NumberEntry } from '../entries.type.ts';

/** Durations, distances and battery use by kind of use. */
@ObjectType({ description: 'Durations, distances and battery use by kind of use.', simpleResolvers: true })
export class UsageTotals {
  @Field(() => [NumberEntry], { nullable: true, description: 'Kind of use → time, in seconds.' })
  durationsSeconds!: NumberEntry[] | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Kind of use → use of the battery (Ocean does not state the unit).' })
  batteryUses!: NumberEntry[] | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Kind of use → distance, in metres.' })
  distancesMeters!: NumberEntry[] | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Kind of use → distance driven on electricity, in metres.' })
  electricDistancesMeters!: NumberEntry[] | null;
}
