import type { Wire } from '../../ocean/wire.ts';
import type { DateTimeRange } from '../time/date-time-range.type.ts';
import { date } from '../shared/wire-values.ts';

/** Validity of hours, and whether Ocean's dates state it. */
export interface ReadValidity {
  readonly validity: DateTimeRange;
  /** False: a date is unreadable or absurd, and its side is open. */
  readonly isValidityReadable: boolean;
}

/** Hours that ended before any box was built never applied, and hours that begin after 2100 never will. */
const firstEnd = Date.parse('2000-01-01T00:00:00Z');
const lastStart = Date.parse('2100-01-01T00:00:00Z');

/**
 * Reads a validity so that the hours apply longer rather than shorter. A missing date leaves its side open. An unreadable
 * date, an end before 2000 or a start after 2100 opens its side too; an end before the start opens both, as either may be
 * wrong.
 */
export function readValidity({ debut, fin }: Pick<Wire['HoraireIndividu'], 'debut' | 'fin'>): ReadValidity {
  const [start, end] = [date(debut), date(fin)];
  const isStartOdd = start === null ? isGiven(debut) : start.getTime() > lastStart;
  const isEndOdd = end === null ? isGiven(fin) : end.getTime() < firstEnd;
  const validity = { start: isStartOdd ? null : start, end: isEndOdd ? null : end };
  if (validity.start !== null && validity.end !== null && validity.end < validity.start) {
    return { validity: { start: null, end: null }, isValidityReadable: false };
  }
  return { validity, isValidityReadable: !isStartOdd && !isEndOdd };
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
