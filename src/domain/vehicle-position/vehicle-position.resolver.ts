import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { Position } from '../place/position.type.ts';
import { VehiclePositionReport } from './vehicle-position.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

@Resolver(() => Vehicle)
export class PositionResolver {
  @FieldResolver(() => Position, {
    nullable: true,
    description: 'Last known position of the vehicle; null when Ocean has none.',
  })
  position(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): MaybePromise<Position | null> {
    const report = loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
    return chain(report, (row) => row?.position ?? null);
  }

  @FieldResolver(() => VehiclePositionReport, {
    nullable: true,
    description:
      'Full row of the vehicle in Ocean’s list of last positions; `position` is the shortcut. Null without a row.',
  })
  positionReport(
    @Root() vehicle: Vehicle,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<VehiclePositionReport | null> {
    return loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
  }
}
