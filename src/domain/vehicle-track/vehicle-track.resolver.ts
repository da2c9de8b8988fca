import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { checkTrackPeriod, maxTrackDays, maxTrackMonths } from './track-period.ts';
import { TrackedPosition } from './tracked-position.type.ts';

@Resolver(() => Vehicle)
export class VehiclePositionsResolver {
  @FieldResolver(() => [TrackedPosition], {
    nullable: true,
    description:
      'Positions that the box of the vehicle recorded in a period, in time order. Ocean finds them by registration: null for a vehicle without one. Empty: none was recorded, or all were private. Never cached, so that positions that became private are hidden. One upstream request for all vehicles of the operation with the same period, or one a hundred.',
  })
  positions(
    @Root() vehicle: Vehicle,
    @Arg('from', () => GraphQLDateTime, {
      description: `First instant of the period: not in the future, and at most ${maxTrackMonths} months ago.`,
    })
    from: Date,
    @Arg('to', () => GraphQLDateTime, {
      description: `End of the period, not part of it: after from, at most ${maxTrackDays} days. It may lie in the future.`,
    })
    to: Date,
    @Arg('includePrivate', () => Boolean, {
      defaultValue: false,
      description:
        'True: private positions are in the list too, with their time, state and driver only. False: they are left out.',
    })
    includePrivate: boolean,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly TrackedPosition[] | null> {
    const { tracks, vehicles, reads } = loaders.of(vehicle.customerId);
    checkTrackPeriod({ from, to }, reads);
    const named = vehicle.registration === undefined ? vehicles.canonical(vehicle.oceanId) : vehicle;
    return chain<Vehicle | null, readonly TrackedPosition[] | null>(named, (known) => {
      const registration = known?.registration?.trim();
      return registration
        ? tracks.load({ vehicleId: vehicle.oceanId, registration }, { from, to, includePrivate })
        : null;
    });
  }
}
