import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { Box } from '../box/box.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Age } from '../lists/read-lists.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import type { OceanObject } from '../node/ocean-object.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import type { ListLoader } from '../lists/list-loader.ts';

type OwnList = Pick<ListLoader<object, OceanObject>, 'ageOf'>;

/**
 * Defines the resolver of the age of objects of one type.
 *
 * @param ownList the list of all objects of the type
 */
function freshnessOf(type: ClassType<OceanObject>, ownList: (loaders: CustomerLoaders) => OwnList) {
  const ageOf = (object: OceanObject, loaders: Loaders): MaybePromise<Age> =>
    ownList(loaders.of(object.customerId)).ageOf(object);

  @Resolver(() => type)
  class FreshnessResolver {
    @FieldResolver(() => GraphQLDateTime, {
      nullable: true,
      description:
        'When this data was requested from Ocean. If other rows named the object: the time of the oldest of these lists in this request. Null only with an error, when Ocean rejects the list of such objects.',
    })
    asOf(@Root() object: OceanObject, @Ctx('loaders') loaders: Loaders): MaybePromise<Date> {
      return chain(ageOf(object, loaders), (age) => age.asOf);
    }

    @FieldResolver(() => Boolean, {
      nullable: true,
      description:
        'True when Ocean failed and this data is from the last successful read: show its age (`asOf`). Null when `asOf` is.',
    })
    isStale(@Root() object: OceanObject, @Ctx('loaders') loaders: Loaders): MaybePromise<boolean> {
      return chain(ageOf(object, loaders), (age) => age.isStale);
    }
  }
  return FreshnessResolver;
}

export const BoxFreshness = freshnessOf(Box, ({ boxes }) => boxes);
export const VehicleFreshness = freshnessOf(Vehicle, ({ vehicles }) => vehicles);
export const DriverFreshness = freshnessOf(Driver, ({ drivers }) => drivers);
export const EntityFreshness = freshnessOf(Entity, ({ entities }) => entities);
