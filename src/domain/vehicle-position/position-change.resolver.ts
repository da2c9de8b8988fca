import { Arg, Ctx, Resolver, Subscription } from 'type-graphql';
import { BadUserInput } from '../../graphql/errors.ts';
import type { LiveFeeds } from '../../live/live-feeds.ts';
import { AfterArgument, eventsOfMethod, fieldsOf } from '../live-changes/live-change.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { positionChanges, PositionEvents } from './position-change.source.ts';
import { PositionChange, PositionChangeFilter, PositionChangeKind } from './position-change.type.ts';

@Resolver()
export class PositionChangeResolver {
  @Subscription(() => PositionChange, {
    subscribe: eventsOfMethod,
    description:
      'Changes of the vehicles’ last positions, one event each. Private positions stay hidden; one that becomes private sends WITHDRAWN before anything else. All positions are read from Ocean once for all who listen, every few seconds, and are never cached.',
  })
  async vehiclePositionChanged(
    @CustomerIdArgument() customerId: string | null,
    @Arg('filter', () => PositionChangeFilter, {
      nullable: true,
      description: 'Only positions of these vehicles, or in this part of the map. Default: all vehicles.',
    })
    filter: PositionChangeFilter | null,
    @AfterArgument() after: string | null,
    @Ctx('loaders') loaders: Loaders,
    @Ctx('live') live: LiveFeeds<CustomerLoaders>,
  ): Promise<AsyncIterableIterator<PositionChange>> {
    const customer = loaders.of(customerId);
    const { vehicleIds, entityIds, within } = filter ?? {};
    if (within && within.north < within.south) {
      throw new BadUserInput('filter.within.north', 'must not be below south.');
    }
    const named = vehicleIds ? new Set(vehicleIds.flatMap((id) => toOceanId(id, 'Vehicle') ?? [])) : null;
    const events = new PositionEvents(entityIds ? await ofEntities(customer, entityIds, named) : named, within ?? null);
    return live.follow(customer.reads.caller, positionChanges, {
      after: after ?? null,
      begin: events.begin,
      select: events.select,
      payloadOf: (event): PositionChange => {
        if (event.kind === 'CHANGE') return { ...fieldsOf(event), ...event.change };
        return { ...fieldsOf(event), vehicle: null, position: null, kind: PositionChangeKind[event.kind] };
      },
    });
  }
}

/** Finds the vehicles of some entities; of these, only the named ones. */
async function ofEntities(
  { vehicles }: CustomerLoaders,
  entityIds: readonly string[],
  named: ReadonlySet<string> | null,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(entityIds.map((id) => toOceanId(id, 'Entity')));
  const { data } = await vehicles.list();
  const found = data.rows.filter(({ entity }) => wanted.has(entity?.oceanId ?? null)).map(({ oceanId }) => oceanId);
  return new Set(found.filter((oceanId) => named?.has(oceanId) ?? true));
}
