import { OceanError } from '../ocean/errors.ts';
import { droppedRows } from '../observability/counters.ts';
import { list } from './wire-values.ts';

/** What stands for an answer that Ocean does not find (404): `.catch(whenNotFound([]))`. Other errors are thrown on. */
export function whenNotFound<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof OceanError && error.code === 'NOT_FOUND') return instead;
    throw error;
  };
}

/**
 * The rows of one list, mapped. None when Ocean does not find it; those that cannot be used are dropped and counted.
 *
 * @param name what the list is called in counts and errors
 * @throws OceanError BAD_RESPONSE when the answer is no list
 */
export async function readRows<Wire extends object, Row, Sheet>(
  name: string,
  answer: Promise<readonly Wire[]>,
  map: (wire: Wire, sheet: Sheet) => Row | null,
  sheet: Sheet,
): Promise<Row[]> {
  const wire = await answer.catch(whenNotFound<readonly Wire[]>([]));
  const rows = list(wire, map, sheet);
  if (rows === null) throw new OceanError({ code: 'BAD_RESPONSE', operation: name });
  if (rows.length < wire.length) droppedRows.increment(name, wire.length - rows.length);
  return rows;
}
