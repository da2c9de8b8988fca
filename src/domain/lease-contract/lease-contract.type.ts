import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CustomerId } from '../../identity/caller.ts';
import { LeaseKind } from './lease-contract.enums.ts';

/** Lease contract of a vehicle. */
@ObjectType({ description: 'Lease contract of a vehicle.', simpleResolvers: true })
export class LeaseContract {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the contract: an int64, as text.' })
  oceanId!: string | null;

  /** Ocean id of the vehicle. */
  vehicleId!: string;

  /** Customer that the row was read for. */
  customerId!: CustomerId;

  /** Instant for which the contract was requested: its months are counted up to it. */
  inForceAt!: Date;

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
    description:
      'Distance that the contract includes, in kilometres; null without a limit, or when Ocean does not know it.',
  })
  plannedDistanceKm!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Term of the contract as Ocean has it, in months. Ocean sends no dates of start and end.',
  })
  plannedMonths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Full months from the start of the contract to the requested day, as Ocean counts them.',
  })
  usedMonths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Months from the requested day to the end of the term: `plannedMonths` less `usedMonths`. Negative once the term is over and the contract continues. Null when either is.',
  })
  remainingMonths!: number | null;
}
