import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startTestApp, testNow } from '../support/app.ts';
import { setRecurring } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';

const DAY = 86_400_000;
const tomorrow = new Date(testNow + DAY).toISOString();

it('shows the week that is in force: not what has ended, and what is to come once it has begun', async () => {
  let now = testNow;
  await using app = await startTestApp({ clock: () => now });
  const driverId = String(scheduledDriver(app.sandbox).id);
  const mondays = async (times: string): Promise<string[]> => {
    const query = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [RECURRING]${times}) { slots { day start } } } }`;
    const { data } = await app.execute(query);
    const schedules = data.driver.privacySchedules as { slots: { day: string; start: string }[] }[];
    return schedules.flatMap(({ slots }) => slots.filter(({ day }) => day === 'MONDAY').map(({ start }) => start));
  };
  const set = async (start: string, from?: string): Promise<void> => {
    const days = [{ day: 'MONDAY', slots: [{ start, end: '24:00' }] }];
    const input = { driverId, days, ...(from === undefined ? {} : { validity: { start: from } }) };
    expect((await app.execute(setRecurring, { variables: { input } })).data.result.userErrors).toEqual([]);
  };
  await set('18:00');
  await set('19:00', tomorrow);

  app.takeCalls();
  expect(await mondays(', validNow: true')).toEqual(['18:00']);
  expect(await mondays(`, validAt: "${tomorrow}"`)).toEqual(['19:00']);
  expect((await mondays('')).length).toBeGreaterThan(2);
  expect(await mondays(', validNow: false')).toEqual(await mondays(''));
  // The response of a moment is not cached beyond it; the rows are.
  now += DAY;
  expect(await mondays(', validNow: true')).toEqual(['19:00']);
  expect(Object.keys(app.takeCalls())).not.toContain('exceptional');
});

it.each(['during: { start: "2026-06-12T00:00:00Z" }', 'validAt: "2026-06-12T00:00:00Z"'])(
  'rejects validNow beside %s',
  async (other) => {
    await using app = await startTestApp();
    const query = `{ drivers(first: 1) { nodes { privacySchedules(validNow: true, ${other}) { id } } } }`;
    const { errors } = await app.execute(query);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'validNow' } }]);
  },
);

/** Documents that show a week of whenever, with the reason. */
const ofWhenever = new Map([
  // Chosen by the page itself, which needs hours to come too: it must not replace them unseen.
  ['examples/web/src/private-hours/private-hours.graphql', 1],
  // Recipes leave out what has ended, and name what they replace, so they need hours to come too.
  ...['apollo-client', 'fetch', 'gql-tada', 'nextjs', 'relay-in-an-app', 'urql'].map((name): [string, number] => [
    `docs/how-to/use-${name}.md`,
    1,
  ]),
]);

it('pages and examples select the hours of a moment wherever they show some', () => {
  const files = globSync([
    'README.md',
    'docs/**/*.md',
    'schema/operations/*.graphql',
    'examples/**/*.{graphql,md,ts,tsx}',
    'packages/client/*.md',
  ]).filter((file) => !file.includes('.generated.') && !file.includes('node_modules'));
  const counts = files.map((file): [string, number] => [file, weeksOfWhenever(readFileSync(file, 'utf8'))]);
  expect(counts.length).toBeGreaterThan(30);
  expect(new Map(counts.filter(([, count]) => count > 0))).toEqual(ofWhenever);
});

/** Counts the selections of private hours with their slots that name no moment. */
function weeksOfWhenever(text: string): number {
  const selections = text.matchAll(/\bprivacySchedules\s*(\([^)]*\))?\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g);
  return [...selections].filter(
    ([, times = '', fields = '']) => /\bslots\b/.test(fields) && !/validAt|validNow|during/.test(times),
  ).length;
}
