import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { Position } from '../place/position.type.ts';
import { VehiclePositionReport } from './vehicle-position.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

@Resolver(() => Vehicle)
export class PositionResolver {
  @FieldResolver(() => Position, { nullable: true, description: 'Where the vehicle was last seen.' })
  async position(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): Promise<Position | null> {
    const report = await loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
    return report?.position ?? null;
  }

  @FieldResolver(() => VehiclePositionReport, {
    nullable: true,
    description: 'All that Ocean’s list of last positions says of the vehicle; `position` is the shortcut.',
  })
  positionReport(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): Promise<VehiclePositionReport | null> {
    return loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
  }
}
