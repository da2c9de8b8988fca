import { memoised } from '../shared/memoised.ts';
import type { Selection } from '../../list-index/selection.ts';
import type { BoxSummary, SilenceDaysCount } from './box-connection.type.ts';
import type { Box } from './box.type.ts';
import { OrderDirection } from '../../graphql/connection.type.ts';
import type { KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import type { ListOrder } from '../../list-index/ordered-rows.ts';
import { isNear, latitudesOf } from '../place/near.input.ts';
import type { Entity } from '../organisation/entity.type.ts';
import { allOf, holdsText, matches, oneOf, oneOfIds, within } from '../shared/row-filter.ts';
import { type BoxFilter, type BoxOrder, BoxOrderField } from './box.input.ts';

/** First day of each span of `byDaysSilent`. */
const spanStarts = [0, 2, 8, 31, 91, 366];

/** Counts over filtered boxes, computed once for each cached selection. */
export const summariseBoxes = memoised((boxes: Selection<Box>): BoxSummary => ({
  communicatingCount: boxes.count(boxKeys.isCommunicating, true),
  qualifiedCount: boxes.count(boxKeys.isQualified, true),
  unqualifiedCount: boxes.count(boxKeys.isQualified, false),
  neverCommunicatedCount: boxes.count(boxKeys.hasNeverCommunicated, true),
  byReason: boxes.countBy(boxKeys.reason),
  byEntity: boxes.countBy(boxKeys.entity),
  byType: boxes.countBy(boxKeys.type),
  byMailGroup: boxes.countBy(boxKeys.mailGroup),
  byMobileState: boxes.countBy(boxKeys.mobileState),
  byEventState: boxes.countBy(boxKeys.eventState),
  byPointOfInterestKind: boxes.countBy(boxKeys.pointOfInterestKind),
  byVehicleCategory: boxes.countBy(boxKeys.vehicleCategory),
  byDaysSilent: countDays(boxes),
}));

function countDays(boxes: Selection<Box>): SilenceDaysCount[] {
  const counts = boxes.countSpans(daysSilent, spanStarts);
  return spanStarts.map((fromDays, index) => {
    const next = spanStarts[index + 1];
    return { fromDays, toDays: next === undefined ? null : next - 1, count: counts[index] ?? 0 };
  });
}

/** Returns the entity of the vehicle, from the box's own row or that of its vehicle. */
function entityOf({ silence, vehicle }: Box): Entity | null {
  return silence?.lastKnownStatus?.vehicleEntity ?? vehicle?.entity ?? null;
}

/** Columns that boxes are filtered and counted by. Only the rows of silent boxes know their silence. */
export const boxKeys = {
  isCommunicating: { of: ({ silence }) => !silence },
  hasNeverCommunicated: { of: (box) => box.silence?.hasNeverCommunicated === true },
  isQualified: { of: ({ silence }) => (silence ? Boolean(silence.qualification?.reason) : null) },
  hasVehicle: { of: (box) => Boolean(box.vehicle) },
  reason: {
    of: (box) => box.silence?.qualification?.reason?.oceanId,
    labelOf: (box) => box.silence?.qualification?.reason?.label,
  },
  group: { of: ({ silence }) => silence?.lastKnownStatus?.group?.oceanId },
  entity: { of: (box) => entityOf(box)?.oceanId, labelOf: (box) => entityOf(box)?.name },
  type: { of: ({ type }) => type?.code, labelOf: ({ type }) => type?.description },
  vehicle: { of: ({ vehicle }) => vehicle?.oceanId },
  mailGroup: { of: ({ silence }) => silence?.qualification?.reason?.mailGroup },
  mobileState: { of: ({ silence }) => silence?.lastKnownStatus?.mobileState },
  eventState: { of: ({ silence }) => silence?.lastKnownStatus?.lastUnifiedEvent?.state },
  pointOfInterestKind: {
    of: ({ silence }) => silence?.lastKnownStatus?.location?.closestPointOfInterest?.type?.kind,
  },
  vehicleCategory: { of: ({ vehicle }) => vehicle?.category },
} satisfies Record<string, KeyColumn<Box>>;

const daysSilent: SortColumn<Box, number> = { of: (box) => box.silence?.days };
const latitude: SortColumn<Box, number> = { of: (box) => box.silence?.lastKnownStatus?.location?.latitude };

const texts: TextColumn<Box> = {
  of: ({ serialNumber, imei, vehicle }) => [
    serialNumber,
    imei,
    vehicle?.registration,
    vehicle?.vin,
    vehicle?.fleetNumber,
  ],
};

export function boxFilter(filter: BoxFilter): ListFilter<Box> | null {
  const { near } = filter;
  return allOf<Box>(filter, [
    within(daysSilent, { above: filter.silentForMoreThanDays, atMost: filter.silentForAtMostDays }),
    matches(filter.isCommunicating, boxKeys.isCommunicating),
    matches(filter.hasNeverCommunicated, boxKeys.hasNeverCommunicated),
    matches(filter.isQualified, boxKeys.isQualified),
    oneOfIds(filter.reasonIds, null, boxKeys.reason),
    oneOfIds(filter.entityIds, 'Entity', boxKeys.entity),
    oneOf(filter.typeCodes, boxKeys.type),
    oneOf(filter.mailGroups, boxKeys.mailGroup),
    oneOf(filter.mobileStates, boxKeys.mobileState),
    oneOf(filter.eventStates, boxKeys.eventState),
    oneOf(filter.pointOfInterestKinds, boxKeys.pointOfInterestKind),
    oneOf(filter.vehicleCategories, boxKeys.vehicleCategory),
    matches(filter.hasVehicle, boxKeys.hasVehicle),
    holdsText(filter.text, texts),
    near ? within(latitude, latitudesOf(near)) : null,
    near ? { kind: 'test', passes: (box) => isNear(near, box.silence?.lastKnownStatus?.location) } : null,
  ]);
}

const orders: Record<BoxOrderField, SortColumn<Box>> = {
  DAYS_SILENT: daysSilent,
  LAST_COMMUNICATED_AT: { of: (box) => box.silence?.lastCommunicatedAt?.getTime() },
  INSTALLED_AT: { of: (box) => box.silence?.installedAt?.getTime() },
  QUALIFIED_AT: { of: (box) => box.silence?.qualification?.qualifiedAt?.getTime() },
  SERIAL_NUMBER: { of: (box) => box.serialNumber },
  REGISTRATION: { of: (box) => box.vehicle?.registration },
  ENTITY: { of: (box) => entityOf(box)?.name },
};

export function boxOrder(order: BoxOrder | null): ListOrder<Box> {
  const { field, direction } = order ?? { field: BoxOrderField.DAYS_SILENT, direction: OrderDirection.DESC };
  return { name: field, direction, column: orders[field] };
}
