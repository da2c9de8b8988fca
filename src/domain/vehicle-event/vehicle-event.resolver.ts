import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { UnifiedEvent } from '../vehicle-status/event.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

@Resolver(() => Vehicle)
export class VehicleEventResolver {
  @FieldResolver(() => UnifiedEvent, {
    nullable: true,
    description:
      'Last event of the vehicle with one of the codes; null when Ocean has none. The place of a private event is hidden. Up to 200 vehicles requested together are one upstream request. Never cached, so that events that became private are hidden.',
  })
  lastEvent(
    @Root() vehicle: Vehicle,
    @Arg('codes', () => [ID], {
      description:
        'Codes of events, 1 to 20. Ocean does not publish them: the values of `UnifiedEvent.kindRaw`, such as ARRET, and of `detail.code` are accepted.',
    })
    codes: string[],
    @Arg('during', () => DateTimeRangeInput, {
      nullable: true,
      description: 'Period of the event; absent: any time.',
    })
    during: DateTimeRangeInput | null | undefined,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<UnifiedEvent | null> {
    return loaders.of(vehicle.customerId).events.last(vehicle.oceanId, { codes, during });
  }
}
