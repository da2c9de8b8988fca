import type { SandboxApp } from '../app.ts';
import { customerOf } from '../expected.ts';

/** Credential and customer, as the code of the pages takes them. */
export interface PageCaller {
  readonly token?: string;
  readonly customerId?: string;
}

/** A silent box, as the pages' query selects it. */
export interface PageBox {
  readonly id: string;
  readonly serialNumber: string | null;
}

/** Signs in a manager of all customers, who must name one, and names the customer of a rank. */
export async function managerOfAll(app: SandboxApp, rank: number): Promise<Required<PageCaller>> {
  const { 'x-auth-token': token } = await app.signIn('multi');
  return { token, customerId: String(customerOf(app.sandbox, rank).id) };
}

/** Queries the serial numbers of the silent boxes without a client library. */
export async function serialNumbers(app: SandboxApp): Promise<string[]> {
  const { data } = await app.execute('{ nonCommunicatingBoxes(first: 200) { nodes { serialNumber } } }');
  return (data.nonCommunicatingBoxes.nodes as { serialNumber: string }[]).map(({ serialNumber }) => serialNumber);
}

export async function someDriverId(app: SandboxApp): Promise<string> {
  const { data } = await app.execute('{ drivers(first: 1) { nodes { id } } }');
  return data.drivers.nodes[0].id as string;
}

/** Queries the hours that are private on Fridays without a client library. */
export async function fridaysOf(app: SandboxApp, driverId: string): Promise<string[]> {
  const { data } = await app.execute(
    `query ($id: ID!) {
      driver(by: { id: $id }) { privacySchedules(kinds: [RECURRING]) { validity { end } slots { day start end } } }
    }`,
    { variables: { id: driverId } },
  );
  const schedules = data.driver.privacySchedules as Schedule[];
  const lasting = schedules.filter(({ validity }) => validity.end === null).flatMap(({ slots }) => slots);
  return lasting.filter(({ day }) => day === 'FRIDAY').map(({ start, end }) => `${start}-${end}`);
}

interface Schedule {
  readonly validity: { readonly end: string | null };
  readonly slots: readonly { readonly day: string; readonly start: string; readonly end: string }[];
}
