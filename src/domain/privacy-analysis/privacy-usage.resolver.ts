import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { PrivacyUsageInput } from './privacy-analysis.input.ts';
import { PrivacyUsage } from './privacy-usage.type.ts';

const inputDescription = { description: 'Which use to sum up.' };

@Resolver(() => Vehicle)
export class VehicleUsageResolver {
  @FieldResolver(() => PrivacyUsage, {
    nullable: true,
    description:
      'Private and professional use of the vehicle within a period; null: no use in the period. Many vehicles asked together cost Ocean one call.',
  })
  privacyUsage(
    @Root() vehicle: Vehicle,
    @Arg('input', () => PrivacyUsageInput, inputDescription) input: PrivacyUsageInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyUsage | null> {
    return loaders.of(vehicle.customerId).usage.byVehicle(vehicle.oceanId, input);
  }
}

@Resolver(() => Driver)
export class DriverUsageResolver {
  @FieldResolver(() => PrivacyUsage, {
    nullable: true,
    description:
      'What the driver drove privately and for work within a period; null: no use in the period. Many drivers asked together cost Ocean one call.',
  })
  privacyUsage(
    @Root() driver: Driver,
    @Arg('input', () => PrivacyUsageInput, inputDescription) input: PrivacyUsageInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyUsage | null> {
    return loaders.of(driver.customerId).usage.byDriver(driver.oceanId, input);
  }
}
