import { expect } from 'vitest';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { GraphqlResponse } from '../../support/graphql.ts';

/** Texts in the bodies and headers of Ocean's errors. */
const textsOfOcean = ['a fault on demand', 'text-of-ocean', 'momentan', 'elsewhere'];

/** Personal data, and names of vehicles and boxes: allowed in data, never in errors and logs. */
function personalValues({ fleet }: Sandbox): string[] {
  return fleet.customers
    .flatMap(({ drivers, vehicles }) => [
      ...drivers.flatMap(({ lastName, email, phone }) => [lastName, email, phone]),
      ...vehicles.flatMap(({ registration, box }) => [registration, box.imei]),
    ])
    .filter((value): value is string => typeof value === 'string' && value.length > 4);
}

/**
 * Asserts that responses and logs contain no token, text or address of Ocean, and that errors and logs contain nothing
 * personal.
 */
export function expectNoSecrets(
  sandbox: Sandbox,
  tokens: ReadonlySet<string>,
  results: readonly GraphqlResponse[],
  lines: readonly string[],
): void {
  const log = lines.join('');
  const errors = JSON.stringify(results.map((result) => result.errors ?? null));
  const everything = JSON.stringify(results) + log;
  const leaked = [
    ...[...tokens, new URL(sandbox.url).host, ...textsOfOcean].filter((text) => everything.includes(text)),
    ...personalValues(sandbox).filter((text) => (errors + log).includes(text)),
  ];
  expect(leaked).toEqual([]);
}
