import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
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
  async position(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): Promise<Position | null> {
    const report = await loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
    return report?.position ?? null;
  }

  @FieldResolver(() => VehiclePositionReport, {
    nullable: true,
    description:
      'Full row of the vehicle in Ocean’s list of last positions; `position` is the shortcut. Null without a row.',
  })
  positionReport(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): Promise<VehiclePositionReport | null> {
    return loaders.of(vehicle.customerId).positions.canonical(vehicle.oceanId);
  }
}
