import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';

it('H7: invalid variables are reported one by one, at most fifty, without their values', async () => {
  await using app = await startTestApp();
  const query =
    'query ($filter: VehicleFilter, $first: Int) { vehicles(filter: $filter, first: $first) { totalCount } }';
  for (const [wrong, reported] of [
    [1, 2],
    [49, 50],
    [50, 51],
    [1500, 51],
  ] as const) {
    const entityIds = Array.from({ length: wrong }, () => ({ secret: 1 }));
    const { status, errors } = await app.execute(query, { variables: { filter: { entityIds }, first: 'secret' } });
    expect(status).toBe(400);
    expect(errors).toHaveLength(reported);
    expect(errors!.slice(0, 50).every(({ extensions }) => extensions.code === 'BAD_USER_INPUT')).toBe(true);
    expect(errors![0]!.extensions.argument).toBe('filter.entityIds.0');
    expect(JSON.stringify(errors)).not.toContain('secret');
  }
  expect(app.takeCalls()).toEqual({});
});
