import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fillDates } from '../../../src/http/explorer/example-dates.ts';
import { testNow } from '../app.ts';

const operations = new URL('../../../schema/operations/', import.meta.url);

/** Default fleet size of the sandbox: examples name its boxes and vehicles. */
export const defaultFleet = { SANDBOX_VEHICLES: '', SANDBOX_SILENT_BOXES: '', SANDBOX_DRIVERS: '' };

type Kind = 'query' | 'mutation' | 'subscription';

/** The names of all examples of these kinds; of all by default. */
export function exampleNames(...kinds: Kind[]): string[] {
  return readdirSync(operations)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length))
    .filter((name) => kinds.length === 0 || kinds.some((kind) => exampleText(name).includes(`\n${kind} `)))
    .sort();
}

export function exampleText(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, operations), 'utf8');
}

/** The variables that the explorer would fill in at the tests' time. */
export function exampleVariables(name: string): Record<string, unknown> {
  const file = new URL(`${name}.variables.json`, operations);
  if (!existsSync(file)) return {};
  return JSON.parse(fillDates(readFileSync(file, 'utf8'), new Date(testNow))) as Record<string, unknown>;
}
