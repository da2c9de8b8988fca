import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../src/http/graphql/trusted-document-manifest.ts';
import { droppedRows, rowsRead, rowsScanned, unknownValues } from '../../../src/observability/counters.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { codeOf, persisted, post } from '../../support/http/requests.ts';
import { startFakeOcean, type FakeOcean } from '../../support/ocean/fake-ocean.ts';
import { captureLog, type CapturedLog } from '../../support/mutations/log.ts';

/** Values that prove a leak when they appear where they do not belong. */
const canaries = {
  token: 'canary-token',
  otherToken: 'canary-other-token',
  driver: 'Canary-Driver',
  plate: 'CA-NARY-1',
  word: 'CANARY_WORD',
  driverId: '6001000000077',
};
const headers = { 'x-auth-token': canaries.token };

let ocean: FakeOcean;
let app: TestApp;
let captured: CapturedLog;
beforeAll(async () => {
  captured = captureLog();
  const person = { id: BigInt(canaries.driverId), nomInd: canaries.driver };
  ocean = await startFakeOcean({
    drivers: () => ({ body: [{ individu: person }, { individu: { nomInd: canaries.driver } }] }),
    vehicles: () => ({ body: [{ vehicle: { id: 1, immatriculation: canaries.plate, categorie: canaries.word } }] }),
    recurring: () => ({ body: [{ individu: person }, { individu: { nomInd: canaries.driver } }] }),
    exceptional: () => ({ body: [{ individu: person }] }),
    assignments: () => ({ body: [{ chauffeur: { nomInd: canaries.driver } }] }),
    positions: () => ({ status: 500, body: { message: `${canaries.token} ${canaries.driver} ${canaries.plate}` } }),
  });
  app = await startApp({ env: { OCEAN_URL: ocean.url, LOG_LEVEL: 'trace' }, log: captured.log });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await ocean[Symbol.asyncDispose]();
});

const found = (text: string): string[] => Object.values(canaries).filter((canary) => text.includes(canary));

it('puts no id, name, plate or text of Ocean into metric labels', async () => {
  const { data } = await app.execute(
    `query ($id: ID) {
      driver(by: { oceanId: $id }) { lastName privacySchedules { id } assignments { vehicleId } }
      vehicles { nodes { registration category categoryRaw assignments { driverId } position { at } } }
      drivers(filter: { text: "${canaries.driver}" }) { totalCount nodes { privacySchedules { id } } }
    }`,
    { headers, variables: { id: canaries.driverId } },
  );
  expect(found(JSON.stringify(data))).toEqual([canaries.driver, canaries.plate, canaries.word]); // they were there
  const names = [droppedRows, rowsRead, rowsScanned, unknownValues].flatMap((counter) =>
    counter.entries().map(([name]) => name),
  );
  expect(droppedRows.get('drivers')).toBe(1);
  expect(droppedRows.entries().length).toBeGreaterThan(1);
  expect(unknownValues.entries().length).toBeGreaterThan(0);
  expect(found(names.join('\n'))).toEqual([]);
  expect(names.filter((name) => /\d{3,}/.test(name))).toEqual([]);
});

it('reports errors of Ocean without its text', async () => {
  const { errors } = await app.execute('{ vehicles { nodes { position { at } } } }', { headers });
  expect(errors).toHaveLength(1);
  expect(found(JSON.stringify(errors))).toEqual([]);
});

it('hides documents that contain names from others, and from the log', async () => {
  const query = `{ vehicle(by: { registration: "${canaries.plate}" }) { registration } }`;
  const extensions = persisted(sha256(query));
  expect((await post(app.url, { query, extensions }, headers)).body.data.vehicle.registration).toBe(canaries.plate);
  expect((await post(app.url, { extensions }, headers)).body.data.vehicle.registration).toBe(canaries.plate);
  const others = [{ 'x-auth-token': canaries.otherToken }, { ...headers, 'x-customer-id': '7' }, {}];
  for (const other of others) {
    const rejected = await post(app.url, { extensions }, other);
    expect(codeOf(rejected)).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(found(JSON.stringify(rejected.body))).toEqual([]);
  }
  await post(app.url, { query: `{ vehicle(by: { registration: "${canaries.plate}" }) { nothing } }` }, headers);
  await post(app.url, { query: `{ vehicle(by: "${canaries.plate}" }` }, headers);
  expect(captured.lines.length).toBeGreaterThan(5);
  expect(captured.lines.filter((line) => found(line).length > 0)).toEqual([]);
});
