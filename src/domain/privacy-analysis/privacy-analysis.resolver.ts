import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { PrivacyAnalysisInput, PrivacyUsageInput } from './privacy-analysis.input.ts';
import { PrivacyAnalysis } from './privacy-analysis.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Group } from '../organisation/organisation.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { PrivacyUsage } from './privacy-usage.type.ts';

@Resolver()
export class PrivacyAnalysisResolver {
  @Query(() => PrivacyAnalysis, {
    nullable: true,
    description:
      'Private and professional use summed up by driver or by vehicle, along the tree of entities. Null: Ocean has nothing to analyse. For a figure beside a vehicle or driver, take its privacyUsage.',
  })
  privacyAnalysis(
    @Arg('input', () => PrivacyAnalysisInput, { description: 'Request of the analysis.' }) input: PrivacyAnalysisInput,
    @Arg('customerId', () => ID, {
      nullable: true,
      description: 'The customer meant, for a user with several; otherwise the header x-customer-id, then the default.',
    })
    customerId: string | null | undefined,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyAnalysis | null> {
    return loaders.of(customerId).analyses.load(input);
  }
}

const inputDescription = { description: 'Selects the use to sum up.' };

@Resolver(() => Vehicle)
export class VehicleUsageResolver {
  @FieldResolver(() => PrivacyUsage, {
    nullable: true,
    description:
      'Private and professional use of the vehicle within a period; null: no use in the period. Many vehicles requested together are one upstream request.',
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
      'Private and professional use by the driver within a period; null: no use in the period. Many drivers requested together are one upstream request.',
  })
  privacyUsage(
    @Root() driver: Driver,
    @Arg('input', () => PrivacyUsageInput, inputDescription) input: PrivacyUsageInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyUsage | null> {
    return loaders.of(driver.customerId).usage.byDriver(driver.oceanId, input);
  }
}

@Resolver(() => Entity)
export class EntityUsageResolver {
  @FieldResolver(() => PrivacyUsage, {
    nullable: true,
    description:
      'Private and professional use of the entity’s vehicles within a period, as Ocean sums it, without the entities below it; null: no use in the period. Many entities requested together are one upstream request.',
  })
  privacyUsage(
    @Root() entity: Entity,
    @Arg('input', () => PrivacyUsageInput, inputDescription) input: PrivacyUsageInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyUsage | null> {
    return loaders.of(entity.customerId).usage.byEntity(entity.oceanId, input);
  }
}

@Resolver(() => Group)
export class GroupUsageResolver {
  @FieldResolver(() => PrivacyUsage, {
    nullable: true,
    description:
      'Private and professional use by the drivers of the group within a period, deleted drivers included; null: no use in the period. Many groups requested together are one upstream request a thousand drivers, beside the list of drivers.',
  })
  privacyUsage(
    @Root() group: Group,
    @Arg('input', () => PrivacyUsageInput, inputDescription) input: PrivacyUsageInput,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<PrivacyUsage | null> {
    const { drivers, usage } = loaders.of(group.customerId);
    return chain(drivers.ofGroup(group.oceanId), (ids) => usage.byDrivers(ids, input));
  }
}
