import { readdir, readFile } from 'node:fs/promises';
import { buildSchema, getNamedType } from 'graphql';
import { commitMutation, type ConcreteRequest, type ReaderFragment } from 'relay-runtime';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { ScheduleBook } from '../../../packages/sandbox/src/schedules/schedule-book.ts';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { startTestApp, testNow } from '../../support/app.ts';
import { customerOf, silentVehicles } from '../../support/expected.ts';
import { codeBlocksOf } from '../../support/docs/code-blocks.ts';
import { createEnvironment } from './app/src/environment.ts';
import { compile, type Compiled } from './compiled.ts';
import { listOf, loadAll, read, send, shown } from './view.ts';

const inApplication = (file: string) => new URL(`app/${file}`, import.meta.url);
/** The lists of the application, and the field of Query that each pages through. */
const lists = {
  vehicles: 'vehicles',
  silentBoxes: 'nonCommunicatingBoxes',
  drivers: 'drivers',
  calendar: 'privacySchedules',
};

let compiled: Compiled;

beforeAll(async () => {
  compiled = await compile();
  return () => compiled[Symbol.asyncDispose]();
});

describe('relay-compiler', () => {
  it('compiles the application against the committed schema, without a warning', () => {
    expect(compiled.output).toContain('Done.');
    expect(compiled.output).not.toMatch(/warn|error/i);
  });

  it('compiles a refetchable list of every connection of the graph', async () => {
    const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'), { assumeValidSDL: true });
    const names = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith('Connection'));
    const roots = schema.getQueryType()?.getFields() ?? {};
    const compiledTypes = Object.values(lists).map((field) => getNamedType(roots[field]!.type).name);
    // Entities and groups return the connections of the roots.
    expect(names.sort()).toEqual(compiledTypes.sort());
    for (const [name, field] of Object.entries(lists)) {
      const { metadata } = (await listOf(compiled, name, field)).fragment;
      expect(metadata).toMatchObject({ connection: [{ path: [field] }], refetch: { connection: { forward: {} } } });
    }
  });
});

describe('Relay on the running graph', () => {
  it.each<[name: keyof typeof lists, pageSize: number, calls: Record<string, number>]>([
    ['vehicles', 3, { vehicles: 1 }],
    ['silentBoxes', 3, { boxes: 1 }],
    ['drivers', 3, { drivers: 1 }],
    ['calendar', 60, { drivers: 1, recurring: 2, exceptional: 2 }],
  ])('joins the pages of a list in its store, page after page: %s', async (name, pageSize, calls) => {
    await using app = await startTestApp();
    const expected = rowsOf(app.sandbox)[name];
    const environment = createEnvironment(`${app.url}/graphql`);
    const list = await loadAll<{ id: string }>(environment, await listOf(compiled, name, lists[name]), pageSize);
    expect(list.edges).toHaveLength(expected.length);
    expect(list.totalCount).toBe(expected.length);
    expect(new Set(list.edges.map(({ node }) => node.id)).size).toBe(expected.length);
    expect(app.takeCalls()).toEqual(calls);
  });

  it('reads what is common to both kinds of private hours, and what exceptions have, by a filter of its own', async () => {
    await using app = await startTestApp({ env: { SANDBOX_DRIVERS: '60', SANDBOX_VEHICLES: '50' } });
    const environment = createEnvironment(`${app.url}/graphql`);
    const list = await listOf(compiled, 'calendar', 'privacySchedules');
    const exceptions = { first: 5, filter: { kinds: ['EXCEPTIONAL'] } };
    await send(environment, list.request, exceptions);
    expect(app.takeCalls()).toEqual({ drivers: 1, exceptional: 2 });
    await send(environment, list.page, {
      ...exceptions,
      after: shown(environment, list, exceptions).pageInfo.endCursor,
    });
    await send(environment, list.request, { first: 3 });
    const { edges, totalCount } = shown<Hour>(environment, list, exceptions);
    const book = new ScheduleBook(app.sandbox.fleet);
    const rows = customerOf(app.sandbox).drivers.flatMap((driver) =>
      book.exceptionsOf(driver).map(({ id, description, createdBy }) => ({
        id: toGlobalId('ExceptionalPrivacySchedule', String(id)),
        description,
        createdBy: createdBy && { lastName: createdBy.lastName },
        driver: { id: toGlobalId('Driver', String(driver.id)), lastName: driver.lastName },
      })),
    );
    expect(totalCount).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(5);
    expect(edges).toHaveLength(rows.length);
    for (const { node } of edges) expect(node).toMatchObject(rows.find(({ id }) => id === node.id)!);
    expect(shown<Hour>(environment, list, { first: 3 }).edges.map(({ node }) => node.__typename)).toEqual(
      Array(3).fill('RecurringPrivacySchedule'),
    );
  });

  it('pages backwards in the same list, to its start', async () => {
    await using app = await startTestApp();
    const environment = createEnvironment(`${app.url}/graphql`);
    const list = await listOf(compiled, 'drivers', 'drivers');
    const variables = { last: 4 };
    const lastNames = () =>
      shown<{ lastName: string }>(environment, list, variables).edges.map(({ node }) => node.lastName);
    await send(environment, list.request, variables);
    for (let page = 0; page < 50; page++) {
      const { hasPreviousPage, startCursor } = shown(environment, list, variables).pageInfo;
      if (!hasPreviousPage) break;
      await send(environment, list.page, { last: 4, before: startCursor });
    }
    const { data } = await app.execute('{ drivers(first: 200) { nodes { lastName } } }');
    const nodes = data.drivers.nodes as { lastName: string }[];
    expect(lastNames()).toEqual(nodes.map(({ lastName }) => lastName));
  });

  it('reads one object again by its id', async () => {
    await using app = await startTestApp();
    const environment = createEnvironment(`${app.url}/graphql`);
    const [vehicle] = customerOf(app.sandbox).vehicles;
    const request = await compiled.artifact<ConcreteRequest>('vehiclesRowQuery');
    const variables = { id: toGlobalId('Vehicle', String(vehicle!.id)) };
    await send(environment, request, variables);
    const fragment = await compiled.artifact<ReaderFragment>('vehicles_row');
    const row = read(environment, { request, variables }, fragment, ({ node }: { node: unknown }) => node);
    expect(row).toMatchObject({ registration: vehicle!.registration });
  });

  it('updates every view of a changed object after a mutation, without another request', async () => {
    await using app = await startTestApp();
    const environment = createEnvironment(`${app.url}/graphql`);
    const [driver] = customerOf(app.sandbox).drivers;
    const driverId = toGlobalId('Driver', String(driver!.id));
    const at = new Date(testNow + 60_000).toISOString();
    const query = {
      request: await compiled.artifact<ConcreteRequest>('privateHoursQuery'),
      variables: { driverId, at },
    };
    const fragment = await compiled.artifact<ReaderFragment>('privateHours_driver');
    const sundays = () =>
      read<Hours>(environment, query, fragment, ({ node }: { node: { driver: unknown } }) => node.driver)
        .privacySchedules.flatMap(({ slots }) => slots)
        .filter(({ day }) => day === 'SUNDAY')
        .map(({ start, end }) => `${start}-${end}`);
    await send(environment, query.request, query.variables);
    const mutation = await compiled.artifact<ConcreteRequest>('privateHoursSetMutation');
    const input = { driverId, days: [{ day: 'SUNDAY', slots: [{ start: '08:01', end: '11:59' }] }] };
    expect(sundays()).not.toContain('08:01-11:59');
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    commitMutation(environment, { mutation, variables: { input, at }, onCompleted: resolve, onError: reject });
    expect(await promise).toMatchObject({ setRecurringPrivacySchedule: { userErrors: [] } });
    expect(sundays()).toContain('08:01-11:59');
  });

  it('sends the credential and the customer of its environment', async () => {
    await using app = await startTestApp();
    const { id, vehicles } = customerOf(app.sandbox, 1);
    const { 'x-auth-token': token } = await app.signIn('multi');
    const list = await listOf(compiled, 'vehicles', 'vehicles');
    const environment = createEnvironment(`${app.url}/graphql`, { token, customerId: String(id) });
    expect((await loadAll(environment, list, 50)).totalCount).toBe(vehicles.length);
    const stranger = createEnvironment(`${app.url}/graphql`, { token: 'unknown' });
    await expect(send(stranger, list.request, {})).rejects.toThrow(/Ocean does not accept the credential/);
  });
});

describe('docs/how-to/use-relay.md', () => {
  it('shows the application that is compiled and run here', async () => {
    const files = ['relay.config.json', ...(await readdir(inApplication('src'))).map((file) => `src/${file}`)];
    const code = await Promise.all(files.map((file) => readFile(inApplication(file), 'utf8')));
    const blocks = codeBlocksOf('docs/how-to/use-relay.md').filter(({ language }) => /^(json|ts)$/.test(language));
    expect(blocks.map((block) => code.indexOf(block.code))).not.toContain(-1);
    expect(blocks.length).toBeGreaterThan(3);
  });
});

/** All rows of each list. */
function rowsOf(sandbox: Sandbox): Record<keyof typeof lists, readonly object[]> {
  const customer = customerOf(sandbox);
  const book = new ScheduleBook(sandbox.fleet);
  const { vehicles, drivers } = customer;
  const calendar = drivers.flatMap((driver) => [...book.rowsOf(driver), ...book.exceptionsOf(driver)]);
  return { vehicles, silentBoxes: silentVehicles(customer), drivers, calendar };
}

interface Hour {
  readonly __typename: string;
  readonly id: string;
}

interface Hours {
  readonly privacySchedules: readonly { readonly slots: readonly { day: string; start: string; end: string }[] }[];
}
