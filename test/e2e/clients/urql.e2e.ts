import type { Client } from '@urql/core';
import { expect, it } from 'vitest';
import { someDriverId, type PageBox, type PageCaller } from '../../support/clients/client-case.ts';
import {
  collectSerialNumbers,
  describeClient,
  type DayChange,
  type PageModules,
  type PageUserError,
} from '../../support/clients/client-suite.ts';

interface Modules extends PageModules {
  readonly createGraphClient: (url: string, caller: PageCaller) => Client;
  readonly setPrivateDay: (client: Client, driverId: string, day: DayChange) => Promise<readonly PageUserError[]>;
  readonly silentBoxes: (client: Client, pageSize: number) => AsyncIterable<PageBox>;
}

describeClient<Client, Modules>(
  'urql',
  {
    page: 'docs/how-to/use-urql.md',
    packages: ['@urql/core'],
    files: ['client.ts', 'boxes.ts', 'errors.ts', 'private-day.ts'],
    setDay: ({ setPrivateDay }, client, driverId, day) => setPrivateDay(client, driverId, day),
    create: ({ createGraphClient }, url, caller) => createGraphClient(url, caller),
    execute: async (client, query) => {
      const { data, error } = await client.query<unknown>(query, {});
      return { data, error };
    },
    readBoxes: ({ silentBoxes }, client) => collectSerialNumbers(silentBoxes(client, 4)),
  },
  (stage) => {
    it('sends a cached query once, and again after a mutation returned an object of it', async () => {
      const client = stage.clientOf();
      const driverId = await someDriverId(stage.app);
      const driver = 'query ($id: ID!) { driver(by: { id: $id }) { id lastName } }';
      const isSent = async (): Promise<boolean> => {
        const { data, operation } = await client.query<unknown>(driver, { id: driverId });
        expect(data).toMatchObject({ driver: { id: driverId } });
        return operation.context.meta?.cacheOutcome !== 'hit';
      };
      expect([await isSent(), await isSent()]).toEqual([true, false]);
      await stage.code.setPrivateDay(client, driverId, { day: 'FRIDAY', slots: [{ start: '10:00', end: '11:00' }] });
      expect(await isSent()).toBe(true);
    });
  },
);
