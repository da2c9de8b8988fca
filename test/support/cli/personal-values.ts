import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';

/**
 * Texts of a fleet that name a person, a vehicle or a place: at least four characters, so that none occurs by chance in a
 * fixed text.
 */
export function personalValuesOf({ fleet }: Sandbox): string[] {
  const values = new Set<string>();
  const seen = new Set<object>();
  const collect = (value: unknown): void => {
    if (typeof value === 'bigint') values.add(String(value));
    else if (typeof value === 'string') values.add(value);
    else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const [name, item] of Object.entries(value)) if (!isGeneral(name)) collect(item);
    }
  };
  collect(fleet.customers);
  return [...values].filter((value) => value.length >= 4);
}

/** Parts that every fleet shares: models of vehicles, reasons and kinds. */
function isGeneral(name: string): boolean {
  return ['model', 'category', 'energy', 'kind', 'reason', 'type', 'state', 'timeZone'].includes(name);
}
