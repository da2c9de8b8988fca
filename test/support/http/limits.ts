import { expect } from 'vitest';
import type { SandboxApp } from '../app.ts';
import type { GraphqlRequest } from '../graphql.ts';

/** Asserts that the operation runs, or is rejected by GraphQL itself: no limit applies. */
export async function passes(app: SandboxApp, query: string, request?: GraphqlRequest): Promise<void> {
  const { errors = [] } = await app.execute(query, request);
  expect(errors.filter(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED')).toEqual([]);
}

/** Asserts that the operation is rejected with the limit's name only, without an upstream request. */
export async function isRejected(
  app: SandboxApp,
  limit: string,
  query: string,
  request?: GraphqlRequest,
): Promise<void> {
  app.takeCalls();
  const { errors, ...rest } = await app.execute(query, request);
  expect({ ...rest, errors }).toEqual({
    status: 400,
    errors: [expect.objectContaining({ message: expect.stringContaining('exceeds a limit') })],
  });
  expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit, maximum: expect.any(Number) } }]);
  const { maximum = 0, value = 0 } = errors![0]!.extensions;
  expect(value === null || value > maximum).toBe(true);
  expect(app.takeCalls()).toEqual({});
}

export const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
