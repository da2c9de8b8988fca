import { OrderDirection } from '../../graph/connection/connection.type.ts';
import type { SortValue } from '../../graph/connection/cursor.ts';
import type { ListFilter, ListOrder } from '../../graph/connection/list-view.ts';
import { isNear } from '../near.input.ts';
import type { Entity } from '../organisation/entity.type.ts';
import { allOf, holdsText, matches, oneOf } from '../row-filter.ts';
import { BoxOrderField, type BoxFilter, type BoxOrder } from './box.input.ts';
import type { Box } from './box.type.ts';

/** The entity of a silent box, as its own row tells it: the vehicle's. */
export function entityOf(box: Box): Entity | null {
  return box.silence?.lastKnownStatus?.vehicleEntity ?? null;
}

export function boxFilter(filter: BoxFilter): ListFilter<Box> | null {
  const { silentForMoreThanDays: moreThan, silentForAtMostDays: atMost, near } = filter;
  return allOf<Box>(filter, [
    typeof moreThan === 'number' && ((box) => (box.silence?.days ?? -1) > moreThan),
    typeof atMost === 'number' && ((box) => (box.silence?.days ?? Infinity) <= atMost),
    matches(filter.hasNeverCommunicated, (box) => box.silence?.hasNeverCommunicated === true),
    matches(filter.isQualified, (box) => Boolean(box.silence?.qualification?.reason)),
    oneOf(filter.reasonIds, (box) => box.silence?.qualification?.reason?.oceanId),
    oneOf(filter.entityIds, (box) => entityOf(box)?.oceanId),
    oneOf(filter.typeCodes, (box) => box.type?.code),
    matches(filter.hasVehicle, (box) => Boolean(box.vehicle)),
    holdsText(filter.text, ({ serialNumber, imei, vehicle }) => [
      serialNumber,
      imei,
      vehicle?.registration,
      vehicle?.vin,
      vehicle?.fleetNumber,
    ]),
    near && ((box) => isNear(near, box.silence?.lastKnownStatus?.location)),
  ]);
}

const sortValues: Record<BoxOrderField, (box: Box) => SortValue> = {
  DAYS_SILENT: (box) => box.silence?.days ?? null,
  LAST_COMMUNICATED_AT: (box) => box.silence?.lastCommunicatedAt?.getTime() ?? null,
  INSTALLED_AT: (box) => box.silence?.installedAt?.getTime() ?? null,
  QUALIFIED_AT: (box) => box.silence?.qualification?.qualifiedAt?.getTime() ?? null,
  SERIAL_NUMBER: (box) => box.serialNumber ?? null,
  REGISTRATION: (box) => box.vehicle?.registration ?? null,
  ENTITY: (box) => entityOf(box)?.name ?? null,
};

export function boxOrder(order: BoxOrder | null): ListOrder<Box> {
  const { field, direction } = order ?? { field: BoxOrderField.DAYS_SILENT, direction: OrderDirection.DESC };
  return { name: field, direction, valueOf: sortValues[field] };
}
