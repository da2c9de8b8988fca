import { startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { readBody, type Body } from './body.ts';
import { fillRows } from './fill-rows.ts';

/** All responses of one Ocean: bytes by method, path and driver. */
export type World = ReadonlyMap<string, Body>;

/** Longest list with filled rows: 50,000 of them exceed the maximum length of a string. */
const maxFilledBoxes = 10_000;

const drivers = 500;

/** Endpoints served besides the list of boxes. */
const lists = [endpoints.drivers, endpoints.recurring, endpoints.exceptional, endpoints.entities, endpoints.vehicles];

/** Key of a response. Peers that request the hours of each driver need the driver in it. */
export function keyOf(operation: string, driverId: string | null): string {
  return driverId === null ? operation : `${operation} of ${driverId}`;
}

/** Starts a sandbox with that many silent boxes, requests every list once, and stores the bytes. */
export async function makeWorld(boxes: number): Promise<World> {
  const sandbox = await startSandbox({ customers: 1, vehicles: boxes, silentBoxes: boxes, drivers });
  try {
    const token = await signIn(sandbox.url);
    const fetchBody = async (operation: string, query = ''): Promise<Body> => {
      const [method = '', path = ''] = operation.split(' ');
      return readBody(await fetch(`${sandbox.url}${path}${query}`, { method, headers: { 'x-auth-token': token } }));
    };
    const world = new Map<string, Body>();
    for (const operation of lists) world.set(operation, await fetchBody(operation));
    for (const { id } of sandbox.fleet.customers.flatMap((customer) => customer.drivers)) {
      world.set(keyOf(endpoints.recurring, String(id)), await fetchBody(endpoints.recurring, `?individuId=${id}`));
    }
    const list = await fetchBody(endpoints.boxes);
    return world.set(endpoints.boxes, boxes > maxFilledBoxes ? list : fillRows(list));
  } finally {
    await sandbox.stop();
  }
}

/** Signs in with the first account of a sandbox. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}${endpoints.login.split(' ')[1]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'demo', password: 'demo' }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}
