import { compareIds } from '../../list-index/sorting.ts';
import { DayOfWeek } from './privacy-schedule.enums.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';

const weekFromMonday = Object.values(DayOfWeek);

/** Monday first, unknown days last; then by start and Ocean id. */
export function compareSlots(a: PrivacySlot, b: PrivacySlot): number {
  return compareHours(a, b) || compareIds(a.scheduleRowId ?? '', b.scheduleRowId ?? '');
}

/** Recurring ones first; then by the first slot, the start of the validity, and the Ocean id. */
export function compareSchedules(a: PrivacySchedule, b: PrivacySchedule): number {
  return (
    compareTexts(b.nodeType, a.nodeType) ||
    compareHours(a.slots[0], b.slots[0]) ||
    (a.validity?.start?.getTime() ?? 0) - (b.validity?.start?.getTime() ?? 0) ||
    compareIds(a.oceanId, b.oceanId)
  );
}

/** Without a slot the full validity is meant, so it comes first. */
function compareHours(a?: PrivacySlot, b?: PrivacySlot): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return weekFromMonday.indexOf(a.day) - weekFromMonday.indexOf(b.day) || compareTexts(a.start, b.start);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
