import { OceanError } from '../../ocean/errors.ts';
import type { CustomerLoaders } from '../loaders.ts';

/**
 * The customer's operator code, which Ocean tells only beside silent boxes. Undefined when it tells none, or refuses
 * that list: Ocean does not insist on the code.
 */
export async function findOperatorCode({ boxes }: CustomerLoaders): Promise<string | undefined> {
  try {
    const { data } = await boxes.list();
    return data.rows.find(({ customer }) => customer?.operatorCode)?.customer?.operatorCode ?? undefined;
  } catch (error) {
    if (error instanceof OceanError) return undefined;
    throw error;
  }
}
