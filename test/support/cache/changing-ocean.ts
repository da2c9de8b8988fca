import { startFakeOcean, type FakeOcean, type FakeResponses } from '../ocean/fake-ocean.ts';
import type { Endpoint } from '../ocean/endpoints.ts';
import { vehicleRow } from '../ocean/rows.ts';

/** Lists of this Ocean. */
export const changingLists = ['vehicles', 'entities', 'drivers', 'recurring'] as const;
export type ChangingList = (typeof changingLists)[number];

/** Selects a list of one token and customer; null: the customer of the token. */
export interface ListOf {
  readonly token: string;
  readonly customer: string | null;
  readonly list: ChangingList;
}

/** Rows that a test changes. Several servers may respond with the same. */
export class ChangingRows {
  readonly #revisions = new Map<string, number>();
  readonly #statuses = new Map<string, number>();
  #gate: PromiseWithResolvers<undefined> | null = null;

  change(of: ListOf): void {
    this.#revisions.set(keyOf(of), this.revisionOf(of) + 1);
  }

  revisionOf(of: ListOf): number {
    return this.#revisions.get(keyOf(of)) ?? 0;
  }

  /** @param status 200: the list is returned again */
  respondWith(of: ListOf, status: number): void {
    this.#statuses.set(keyOf(of), status);
  }

  statusOf(of: ListOf): number {
    return this.#statuses.get(keyOf(of)) ?? 200;
  }

  /** Holds all responses until `release`. */
  hold(): void {
    this.#gate ??= Promise.withResolvers();
  }

  release(): void {
    this.#gate?.resolve(undefined);
    this.#gate = null;
  }

  /** Resolves once responses are released. */
  async opened(): Promise<void> {
    await this.#gate?.promise;
  }
}

/** Starts an Ocean with these rows. Each row names its token, customer and revision. */
export function startChangingOcean(rows: ChangingRows): Promise<FakeOcean> {
  const respond =
    (list: ChangingList, bodyOf: (name: string, revision: number, url: URL) => unknown): FakeResponses[Endpoint] =>
    async ({ url, headers }) => {
      await rows.opened();
      const [token, customer] = [String(headers['x-auth-token']), url.searchParams.get('customerId')];
      const of = { token, customer, list };
      const revision = rows.revisionOf(of);
      return { status: rows.statusOf(of), body: bodyOf(`${token} ${customer ?? '-'} ${revision}`, revision, url) };
    };
  return startFakeOcean({
    vehicles: respond('vehicles', (name) => [1, 2].map((id) => vehicleRow(id, `${name} ${id}`)))!,
    entities: respond('entities', (name) => ({ entities: [{ id: 1, nom: name }] }))!,
    drivers: respond('drivers', (name) => [1, 2, 3].map((id) => ({ individu: { id, nomInd: `${name} ${id}` } })))!,
    recurring: respond('recurring', (_name, revision, { searchParams }) => hoursOf(revision, searchParams))!,
    exceptional: () => ({ body: [] }),
    positions: () => ({ body: { vehicles: [] } }),
  });
}

/** End of the hours of driver 3. Those of the others have no end. */
export const hoursEnd = '2026-06-12T10:00:20Z';

/** Hours of each driver, or of the one that is named. */
function hoursOf(revision: number, parameters: URLSearchParams): unknown[] {
  const driver = parameters.get('individuId');
  return [1, 2, 3]
    .filter((id) => driver === null || driver === String(id))
    .map((id) => ({
      id: 10 * id + (revision % 10),
      individu: { id },
      horaire: {
        idJourSemaine: 'LUNDI',
        typeHoraires: 'VIE_PRIVEE',
        debutHeure: 18,
        debutMinute: revision % 60,
        finHeure: 24,
        finMinute: 0,
      },
      debut: '2026-01-01T00:00:00Z',
      fin: id === 3 ? hoursEnd : null,
    }));
}

function keyOf({ token, customer, list }: ListOf): string {
  return `${token} ${customer ?? '-'} ${list}`;
}
