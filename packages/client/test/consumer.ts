/**
 * Code that a frontend may write against the package, and code that its compiler rejects.
 *
 * tsc compiles it against the packed package; an `@ts-expect-error` above a line without an error fails.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  dayOfWeekValues,
  DriverPrivateHoursDocument,
  FleetPageDocument,
  isKnown,
  maskFragment,
  NodeDocument,
  possibleTypes,
  readFragment,
  StepFragmentDoc,
  VehicleDayDocument,
  type BoxOrder,
  type DateTime,
  type DayOfWeek,
  type FragmentOf,
  type Json,
} from 'ocean-graphql-client';
import { expectTypeOf } from 'vitest';

declare function use(value: unknown): void;
declare function run<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
): Data;

// Variables are typed.
const page = run(FleetPageDocument, { first: 10, orderBy: { field: 'DRIVER', direction: 'ASC' } });
// @ts-expect-error -- `first` is required
run(FleetPageDocument, {});
// @ts-expect-error -- a number, not a string
run(FleetPageDocument, { first: '10' });
// @ts-expect-error -- there is no such variable
run(FleetPageDocument, { first: 10, last: 3 });
// @ts-expect-error -- nor such a condition
run(FleetPageDocument, { first: 10, filter: { isPrivat: true } });

// Results are typed, including nulls.
// @ts-expect-error -- the list may be null
use(page.vehicles.totalCount);
expectTypeOf(page.vehicles?.totalCount).toEqualTypeOf<number | undefined>();
expectTypeOf(page.vehicles?.pageInfo.endCursor).toEqualTypeOf<string | null | undefined>();
// @ts-expect-error -- not selected by the operation
use(page.vehicles?.edges[0]?.node.vin);
// @ts-expect-error -- a vehicle may have no driver
use(page.vehicles?.edges[0]?.node.driver.lastName);

// __typename distinguishes the types of an interface.
const { node } = run(NodeDocument, { id: 'x' });
if (node?.__typename === 'Vehicle') use(node.registration);
// @ts-expect-error -- the type is not narrowed yet
use(node?.registration);

// Input enums are closed.
export const byDays: BoxOrder = { field: 'DAYS_SILENT', direction: 'DESC' };
// @ts-expect-error -- not a field to sort by
export const byColour: BoxOrder = { field: 'COLOUR' };
// @ts-expect-error -- a value of another enum
run(DriverPrivateHoursDocument, { kinds: ['UNKNOWN'] });

// Output enums are open: code with a default accepts the values of a newer server.
export const ofANewerServer: DayOfWeek = 'HOLIDAY';
export function column(day: DayOfWeek): number {
  switch (day) {
    case 'MONDAY':
      return 0;
    case 'SUNDAY':
      return 6;
    default:
      return -1;
  }
}
// @ts-expect-error -- without a default not every value returns
export function columnOfKnown(day: DayOfWeek): number {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the point
  switch (day) {
    case 'MONDAY':
    case 'TUESDAY':
    case 'WEDNESDAY':
    case 'THURSDAY':
    case 'FRIDAY':
    case 'SATURDAY':
    case 'SUNDAY':
    case 'UNKNOWN':
      return 1;
  }
}
// isKnown narrows to the known values, so the compiler reports a new one.
export function isWeekend(day: DayOfWeek | null): boolean {
  if (!isKnown(dayOfWeekValues, day)) return false;
  switch (day) {
    case 'SATURDAY':
    case 'SUNDAY':
      return true;
    case 'MONDAY':
    case 'TUESDAY':
    case 'WEDNESDAY':
    case 'THURSDAY':
    case 'FRIDAY':
      return false;
  }
}

// Only readFragment gives access to a fragment's fields.
const { vehicle } = run(VehicleDayDocument, { registration: 'AC-229-GF', day: '2026-06-12', dayBefore: '2026-06-11' });
for (const masked of vehicle?.dayBefore ?? []) {
  if (masked === null) continue; // a step that cannot be read
  // @ts-expect-error -- it belongs to the fragment
  use(masked.distanceMeters);
  expectTypeOf(metersOf(masked)).toEqualTypeOf<number | null>();
}
function metersOf(masked: FragmentOf<typeof StepFragmentDoc>) {
  return readFragment(StepFragmentDoc, masked).distanceMeters;
}
export const many: readonly (number | null)[] = readFragment(
  StepFragmentDoc,
  (vehicle?.day ?? []).filter((step) => step !== null),
).map((step) => step.distanceMeters);
// @ts-expect-error -- a vehicle is not a step
readFragment(StepFragmentDoc, { registration: 'AC-229-GF' });
export const handMade: FragmentOf<typeof StepFragmentDoc> = maskFragment(StepFragmentDoc, {
  id: '1',
  kind: 'TRIP',
  isPrivate: false,
  distanceMeters: 1200,
  duration: 'PT5M',
  start: null,
  end: null,
});

// Scalars are what JSON holds.
expectTypeOf<DateTime>().toEqualTypeOf<string>();
expectTypeOf<Json>().toEqualTypeOf<unknown>();
expectTypeOf(possibleTypes).toEqualTypeOf<Record<string, string[]>>();
