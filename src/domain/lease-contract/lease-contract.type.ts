import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LeaseKind } from './lease-contract.enums.ts';

/** Lease contract of a vehicle. */
@ObjectType({ description: 'Lease contract of a vehicle.', simpleResolvers: true })
export class LeaseContract {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the contract: an int64, as text.' })
  oceanId!: string | null;

  /** Ocean id of the vehicle. */
  vehicleId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the leasing company.' })
  lessor!: string | null;

  @Field(() => LeaseKind, { nullable: true, description: 'Kind of lease.' })
  kind!: LeaseKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Distance that the contract includes, in kilometres; null without a limit.',
  })
  plannedDistanceKm!: number | null;

  @Field(() => Int, { nullable: true, description: 'Term of the contract, in months.' })
  plannedMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months since the contract began.' })
  usedMonths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months until the end of the term; negative once it is over. Null when a part is missing.',
  })
  remainingMonths!: number | null;
}
