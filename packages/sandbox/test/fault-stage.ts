import { startSandbox, type Sandbox } from '../src/sandbox.ts';
import type { SandboxOptions } from '../src/options.ts';
import { sendRequest, tokenOf, type RequestResult, type RequestOptions } from './send-request.ts';

export const entities = 'GET /restapi/mobility/v1/entities';
export const boxes = 'GET /restapi/noncommunicant/list';
export const vehicles = 'GET /restapi/vehicule_engin/vehicles';
export const drivers = 'POST /restapi/individus/list';
export const login = 'POST /restapi/auth/authenticate2';
export const readHours = 'GET /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
const setHours = 'POST /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';

/** A small sandbox that validates its responses, with `demo` signed in. */
export interface Stage extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly token: string;
  /** Sends a request as demo. */
  request(operation: string, sent?: RequestOptions): Promise<RequestResult>;
  /** Writes as demo: gives the first driver private hours on Sundays, from this hour to the next. */
  write(hour: number): Promise<RequestResult>;
  /** Hours at which the first driver's private hours on Sundays begin. */
  hours(): Promise<number[]>;
}

export async function startStage(options: SandboxOptions = {}): Promise<Stage> {
  const sandbox = await startSandbox({ vehicles: 24, drivers: 20, silentBoxes: 12, validate: true, ...options });
  const token = await tokenOf(sandbox, 'demo');
  const individuId = String(sandbox.fleet.customers[0]?.drivers[0]?.id);
  const request = (operation: string, sent: RequestOptions = {}) => sendRequest(sandbox, operation, { token, ...sent });
  return {
    sandbox,
    token,
    request,
    write: (hour) =>
      request(setHours, {
        query: { individuId },
        body: {
          innerMap: {
            map: {
              DIMANCHE: {
                VIE_PRIVEE: [
                  {
                    idJourSemaine: 'DIMANCHE',
                    typeHoraires: 'VIE_PRIVEE',
                    debutHeure: hour,
                    debutMinute: 0,
                    finHeure: hour + 1,
                    finMinute: 0,
                  },
                ],
              },
            },
          },
        },
      }),
    hours: async () => {
      const { body } = await request(readHours, { query: { individuId } });
      const rows = JSON.parse(body.toString()) as { horaire: { idJourSemaine: string; debutHeure: number } }[];
      return rows
        .filter(({ horaire }) => horaire.idJourSemaine === 'DIMANCHE')
        .map(({ horaire }) => horaire.debutHeure);
    },
    [Symbol.asyncDispose]: () => sandbox.stop(),
  };
}
