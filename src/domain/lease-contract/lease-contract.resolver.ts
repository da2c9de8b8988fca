import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { wallClockOf } from '../time/wall-clock.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { drivenDistanceKm, remainingDistanceKm } from './driven-distance.ts';
import { LeaseContract } from './lease-contract.type.ts';

@Resolver(() => Vehicle)
export class VehicleLeaseResolver {
  @FieldResolver(() => LeaseContract, {
    nullable: true,
    description:
      'Lease contract of the vehicle on a day; null when Ocean has none, as for a vehicle that was bought. Many vehicles requested together are one upstream request.',
  })
  leaseContract(
    @Root() vehicle: Vehicle,
    @Arg('date', () => LocalDate, {
      nullable: true,
      description: 'Day on which the contract is in force, on the customer’s clock. Default: today.',
    })
    date: string | null | undefined,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<LeaseContract | null> {
    const { leases, reads } = loaders.of(vehicle.customerId);
    return leases.ofVehicle(vehicle.oceanId, date ?? wallClockOf(reads.now(), reads.timeZone).localDate);
  }
}

@Resolver(() => LeaseContract)
export class LeaseContractResolver {
  @FieldResolver(() => Vehicle, { description: 'The leased vehicle.' })
  vehicle(@Root() { vehicleId, customerId }: LeaseContract): Vehicle {
    return new Vehicle(vehicleId, customerId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Distance driven under the contract until the last odometer reading, in kilometres. Ocean has no reading of the day on which a contract began: null unless the vehicle was new then, that is first registered within two months of it.',
  })
  drivenDistanceKm(@Root() contract: LeaseContract, @Ctx('loaders') loaders: Loaders): MaybePromise<number | null> {
    const { vehicles } = loaders.of(contract.customerId);
    return chain(vehicles.canonical(contract.vehicleId), (vehicle) => drivenDistanceKm(vehicle, contract));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Distance that is left of `plannedDistanceKm`, in kilometres; negative once it is exceeded. Null when `drivenDistanceKm` is, or the contract has no limit.',
  })
  remainingDistanceKm(@Root() contract: LeaseContract, @Ctx('loaders') loaders: Loaders): MaybePromise<number | null> {
    const { vehicles } = loaders.of(contract.customerId);
    return chain(vehicles.canonical(contract.vehicleId), (vehicle) => remainingDistanceKm(vehicle, contract));
  }
}
