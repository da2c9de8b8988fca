import { addDays } from '../../../domain/privacy-step/step-day.ts';
import { fromGlobalId, type NodeType, nodeTypes } from '../../../graphql/global-id.ts';
import { type FieldRule, listed, named, type Place, type RequestCount } from './request-count.ts';
import type { RequestedField } from './requested-fields.ts';

/** Upstream requests to find an object by id. A step is requested by vehicle and day. */
export const findings: Record<
  NodeType,
  (place: Place, count: RequestCount, ids: readonly (readonly string[])[]) => void
> = {
  Box: (place, count) => count.lists(place, 'boxes', 'vehicles'),
  Vehicle: (place, count) => count.lists(place, 'vehicles'),
  Driver: (place, count) => count.lists(place, 'drivers'),
  Entity: (place, count) => count.lists(place, 'entities'),
  DriverAssignment: (place, count) => count.lists(place, 'assignments by id'), // one alone, or all
  RecurringPrivacySchedule: (place, count) => count.lists(place, 'recurring'),
  ExceptionalPrivacySchedule: (place, count) => count.lists(place, 'exceptional'),
  PrivacyStep: (place, count, keys) => {
    // A step that is missing in the sheet of its day is searched in the next one.
    for (const [vehicleId = '', date = ''] of keys) {
      for (const day of [date, addDays(date, 1)]) count.lists(place, `steps ${vehicleId} ${day}`);
    }
  },
};

interface Found {
  readonly type: NodeType;
  readonly key: readonly string[];
}

/** Objects found by id or representation, counted by type. */
export const found = (read: (field: RequestedField) => readonly Found[]): FieldRule => ({
  calls: (place, count, field) => {
    for (const [type, keys] of byType(read(field))) findings[type](place, count, keys);
  },
  types: (_place, field) =>
    Object.fromEntries(
      [...byType(read(field))].map(([type, keys]) => [
        type,
        {
          ...(type === 'PrivacyStep' || type.endsWith('Schedule') ? named : listed),
          rows: keys.length,
          isBound: true,
          // Silent boxes are found before others; each step arrives with its own upstream response.
          batches: type === 'PrivacyStep' ? keys.length : type === 'Box' ? 2 : 1,
        },
      ]),
    ),
});

function byType(objects: readonly Found[]): Map<NodeType, (readonly string[])[]> {
  const groups = new Map<NodeType, (readonly string[])[]>();
  for (const { type, key } of objects) groups.set(type, [...(groups.get(type) ?? []), key]);
  return groups;
}

export const byIds = (ids: readonly unknown[]): Found[] =>
  ids.flatMap((id) => (typeof id === 'string' ? (fromGlobalId(id) ?? []) : []));

export function byRepresentations(representations: readonly unknown[]): Found[] {
  return representations.flatMap((given) => {
    const { __typename, id } = (given ?? {}) as Record<string, unknown>;
    const type = nodeTypes.find((one) => one === __typename);
    const globalId = typeof id === 'string' ? fromGlobalId(id) : null;
    return type === undefined ? [] : { type, key: globalId?.key ?? [] };
  });
}
