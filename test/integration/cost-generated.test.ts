import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { randomOperation } from '../../src/graph/execution/test-random-operation.ts';
import { startTestApp } from '../support/app.ts';
import { askCost } from '../support/cost.ts';
import { graphSchema, samplesOf } from '../support/two-executors.ts';

/** Other operations in each run; the seed of one that failed is in its message, and SEED runs it again. */
const firstSeed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
process.stdout.write(`costs are compared from SEED=${firstSeed} on\n`);

/** Fields that a result holds, as an estimate counts them. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFields(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + 1 + countFields(item), 0);
}

/** Fields of the scalar JSON: what is in one counts as one value, which a result does not show. */
function jsonFields(schema: GraphQLSchema): RegExp {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  const names = fields.filter(({ type }) => getNamedType(type).name === 'JSON').map(({ name }) => name);
  return new RegExp(`\\b(${names.join('|')})\\b`);
}

/** What fans out, one row within another. */
const fanning = [
  '{ drivers(first: 5) { nodes { assignments { vehicle { steps(date: "2026-06-10") { polyline { latitude } } } } } } }',
  '{ vehicles(first: 5) { nodes { assignments { driver { privacySchedules { id } vehicle { steps(date: "2026-06-10") { id } } } } } } }',
  '{ vehicles(first: 9) { nodes { steps(date: "2026-06-10") { polyline { latitude longitude } } } } }',
  '{ drivers(first: 9) { nodes { vehicle { assignments { driver { assignments { vehicle { vin } } } } } } } }',
  '{ vehicle(by: { oceanId: "1110000001" }) { assignments { driver { assignments { vehicle { assignments { driverId } } } } } } }',
];

it('no operation sends more upstream requests, or gives more fields, than its estimate says', async () => {
  await using app = await startTestApp({
    env: { MAX_COST_CALLS: '0', MAX_COST_FIELDS: '0', SANDBOX_VEHICLES: '400', SANDBOX_DRIVERS: '300' },
  });
  const [schema, samples] = [graphSchema(), samplesOf(app)];
  const generated = Array.from({ length: 200 }, (_, index) => ({
    ...randomOperation(schema, firstSeed + index, samples),
    about: `SEED=${firstSeed + index}`,
  }));
  const json = jsonFields(schema);
  const chosen = fanning.map((query) => ({ query, variables: {}, about: 'chosen' }));
  const exceeded: string[] = [];
  let run = 0;
  for (const { query, variables, about } of [...chosen, ...generated.filter((one) => !json.test(one.query))]) {
    const headers = await app.signIn('demo'); // a token of its own: nothing is cached for it
    app.takeCalls();
    const { data } = await app.ask(query, { variables, headers });
    const calls = Object.values(app.takeCalls()).reduce((sum, count) => sum + count, 0);
    if (data === undefined || data === null) continue;
    const cost = await askCost(app.url, query, { variables, headers });
    run += 1;
    const fields = countFields(data);
    if (calls <= cost.upstreamCalls && fields <= cost.fields) continue;
    exceeded.push(
      `${about}: ${calls} requests of ${cost.upstreamCalls}, ${fields} fields of ${cost.fields}: ${query} ${JSON.stringify(variables)}`,
    );
  }
  expect(exceeded).toEqual([]);
  expect(run).toBeGreaterThan(30);
});
