import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import type { Figure } from './usage-sums.ts';
import { UsageKind } from './privacy-analysis.enums.ts';

/** One entry of a map of the analysis: a kind of use and its sum. */
@ObjectType({ description: 'A kind of use and its sum.', simpleResolvers: true })
export class UsageEntry {
  @Field(() => String, { description: 'The kind of use, as Ocean words it.' })
  key!: string;

  @Field(() => UsageKind, { description: 'The kind of use, as far as this graph knows it.' })
  kind!: UsageKind;

  @Field(() => Float, {
    nullable: true,
    description:
      'The sum; its unit stands in the name of the field that lists the entries. Null: Ocean gave no number.',
  })
  value!: number | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What Ocean gave when it is no number or more than value can hold exactly; else null.',
  })
  otherValue!: unknown;
}

/** Durations, distances and battery use by kind of use. */
@ObjectType({ description: 'Durations, distances and battery use by kind of use.', simpleResolvers: true })
export class UsageTotals {
  @Field(() => [UsageEntry], { nullable: true, description: 'Kind of use → time, in seconds.' })
  durationsSeconds!: UsageEntry[] | null;

  @Field(() => [UsageEntry], {
    nullable: true,
    description: 'Kind of use → use of the battery (Ocean does not state the unit).',
  })
  batteryUses!: UsageEntry[] | null;

  @Field(() => [UsageEntry], { nullable: true, description: 'Kind of use → distance, in metres.' })
  distancesMeters!: UsageEntry[] | null;

  @Field(() => [UsageEntry], {
    nullable: true,
    description: 'Kind of use → distance driven on electricity, in metres.',
  })
  electricDistancesMeters!: UsageEntry[] | null;

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
      'Private use of the battery (Ocean does not state the unit); null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  privateBatteryUse!: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Professional use of the battery (Ocean does not state the unit); null: Ocean gave none; with an error, a part of it cannot be read.',
  })
  professionalBatteryUse!: Figure;
}
