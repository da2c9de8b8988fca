import { OceanError } from '../ocean/errors.ts';

/** What stands for an answer that Ocean does not find (404): `.catch(whenNotFound([]))`. Other errors are thrown on. */
export function whenNotFound<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof OceanError && error.code === 'NOT_FOUND') return instead;
    throw error;
  };
}
