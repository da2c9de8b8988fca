import { OrderDirection } from '../../graph/connection/connection.type.ts';
import type { KeyColumn, SortColumn, TextColumn } from '../../graph/connection/columns.ts';
import type { ListFilter } from '../../graph/connection/condition.ts';
import type { ListOrder } from '../../graph/connection/ordered-rows.ts';
import { isNear, latitudesOf } from '../near.input.ts';
import type { Entity } from '../organisation/entity.type.ts';
import { allOf, holdsText, matches, oneOf, oneOfIds, within } from '../row-filter.ts';
import { BoxOrderField, type BoxFilter, type BoxOrder } from './box.input.ts';
import type { Box } from './box.type.ts';

/** The entity of a silent box, as its own row tells it: the vehicle's. */
function entityOf(box: Box): Entity | null {
  return box.silence?.lastKnownStatus?.vehicleEntity ?? null;
}

/** What silent boxes are filtered and counted by. */
export const boxKeys = {
  hasNeverCommunicated: { of: (box) => box.silence?.hasNeverCommunicated === true },
  isQualified: { of: (box) => Boolean(box.silence?.qualification?.reason) },
  hasVehicle: { of: (box) => Boolean(box.vehicle) },
  reason: {
    of: (box) => box.silence?.qualification?.reason?.oceanId,
    labelOf: (box) => box.silence?.qualification?.reason?.label,
  },
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

export const daysSilent: SortColumn<Box, number> = { of: (box) => box.silence?.days };
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
