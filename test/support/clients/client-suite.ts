import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../app.ts';
import { customerOf } from '../expected.ts';
import { rejectRequests } from '../ocean/reject-requests.ts';
import * as expected from './client-case.ts';
import { ClientPage } from './client-page.ts';

/** Code that every page of a client library shows, under the same names. */
export interface PageModules {
  codesOf(error: unknown): string[];
}

/** The hours of a day, as the mutation takes them. */
export interface DayChange {
  readonly day: 'FRIDAY';
  readonly slots: { readonly start: string; readonly end: string }[];
}

/** A rejection that a user can correct. */
export interface PageUserError {
  readonly field: string[] | null;
  readonly message: string;
  readonly code: string;
}

/** Differences between client libraries. */
export interface ClientAdapter<Client, Modules extends PageModules> {
  /** Path of the documentation page, such as 'docs/how-to/use-urql.md'. */
  readonly page: string;
  /** Packages that the page installs. */
  readonly packages: readonly string[];
  /** Files of the page with the code to run. */
  readonly files: readonly string[];
  /** Creates the page's client, for an endpoint and a caller. */
  create(code: Modules, url: string, caller: expected.PageCaller): Client;
  /** Executes a query; returns partial data beside errors. */
  execute(client: Client, query: string): Promise<{ data: unknown; error: unknown }>;
  /** Replaces the hours of a day; returns the errors to correct. */
  setDay(code: Modules, client: Client, driverId: string, day: DayChange): Promise<readonly PageUserError[]>;
  /** Reads the serial numbers of the silent boxes, all pages of the list. */
  readBoxes(code: Modules, client: Client): Promise<readonly (string | null)[]>;
}

/** Started program and page modules, for cases of one client only. Read inside tests. */
export interface ClientStage<Client, Modules> {
  readonly app: SandboxApp;
  readonly code: Modules;
  clientOf(caller?: expected.PageCaller): Client;
}

/**
 * Runs the cases that every client library passes with the code of its documentation page.
 *
 * @param ownCases adds the cases of this library only
 */
export function describeClient<Client, Modules extends PageModules>(
  name: string,
  adapter: ClientAdapter<Client, Modules>,
  ownCases: (stage: ClientStage<Client, Modules>) => void = () => undefined,
): void {
  describe(`${name}, with the code of ${adapter.page}`, () => {
    let app: SandboxApp;
    let page: ClientPage;
    let code: Modules;
    const clientOf = (caller: expected.PageCaller = {}): Client => adapter.create(code, `${app.url}/graphql`, caller);
    const friday = (end: string) => ({ day: 'FRIDAY' as const, slots: [{ start: '12:00', end }] });

    beforeAll(async () => {
      app = await startTestApp();
      page = new ClientPage(adapter.page, ...adapter.packages);
      const files = adapter.files.map((file) => page.import<Modules>(file));
      code = Object.assign({}, ...(await Promise.all(files))) as Modules;
    });

    afterAll(async () => {
      page[Symbol.dispose]();
      await app[Symbol.asyncDispose]();
    });

    it('compiles, with types from codegen', () => {
      expect(page.typecheck()).toBe('');
    });

    it('reads a list to its end, each box once', async () => {
      expect(await adapter.readBoxes(code, clientOf())).toEqual(await expected.serialNumbers(app));
    });

    it('returns partial data beside the code of a part that Ocean rejects', async () => {
      const restore = rejectRequests(app, 'positions', 403);
      const query = '{ vehicles(first: 1) { nodes { id registration position { at } } } }';
      const { data, error } = await adapter.execute(clientOf(), query);
      restore();
      expect(data).toMatchObject({ vehicles: { nodes: [{ registration: expect.any(String), position: null }] } });
      expect(code.codesOf(error)).toEqual(['FORBIDDEN']);
    });

    it('sends the token and the customer of its caller', async () => {
      const query = '{ entities { id name } }';
      for (const rank of [0, 1]) {
        const { data } = await adapter.execute(clientOf(await expected.managerOfAll(app, rank)), query);
        const { entities } = data as { entities: readonly { name: string }[] };
        expect(entities.map((entity) => entity.name)).toEqual(
          customerOf(app.sandbox, rank).entities.map((e) => e.name),
        );
      }
      const { token } = await expected.managerOfAll(app, 0);
      const codesFor = async (caller: expected.PageCaller): Promise<string[]> =>
        code.codesOf((await adapter.execute(clientOf(caller), query)).error);
      expect(await codesFor({ token })).toEqual(['CUSTOMER_REQUIRED']);
      expect(await codesFor({ token: 'no-such-token' })).toEqual(['UNAUTHENTICATED']);
    });

    it('changes a driver’s day, and reports the field that breaks a rule', async () => {
      const driverId = await expected.someDriverId(app);
      expect(await adapter.setDay(code, clientOf(), driverId, friday('11:00'))).toMatchObject([
        { field: ['input', 'days', '0', 'slots', '0', 'end'], code: 'INVALID_INPUT' },
      ]);
      expect(await adapter.setDay(code, clientOf(), driverId, friday('13:30'))).toEqual([]);
      expect(await expected.fridaysOf(app, driverId)).toEqual(['12:00-13:30']);
    });

    ownCases({
      get app() {
        return app;
      },
      get code() {
        return code;
      },
      clientOf,
    });
  });
}

/** Collects the serial numbers of boxes, page by page. */
export async function collectSerialNumbers(boxes: AsyncIterable<expected.PageBox>): Promise<(string | null)[]> {
  const numbers: (string | null)[] = [];
  for await (const { serialNumber } of boxes) numbers.push(serialNumber);
  return numbers;
}
