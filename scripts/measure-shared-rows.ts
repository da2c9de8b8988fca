/**
 * Prints the memory of two processes that serve the same 10,000 silent boxes, and of two threads that share the rows'
 * bytes. Each has projections of its own. `node --import tsx scripts/measure-shared-rows.ts`; Linux only.
 */
import 'reflect-metadata'; // before any decorated class
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startSandbox } from '../packages/sandbox/src/sandbox.ts';
import { projectSilentBox } from '../src/domain/box/box.projection.ts';
import { toSilentBox } from '../src/domain/box/box.mapping.ts';
import type { Box } from '../src/domain/box/box.type.ts';
import type { Wire } from '../src/ocean/wire.ts';
import { SharedParts } from '../src/snapshot/row-store/row-ingest.ts';
import { StoredRow } from '../src/snapshot/row-store/stored-row.ts';
import { RecentValues } from '../src/snapshot/recent-values.ts';
import { logIn } from '../test/support/app.ts';

type WireBox = Wire['BoitierNonCommunicant'];

/** Different rows of the sandbox; each is stored this many times. */
const differentRows = 1000;
const times = 10;
const file = fileURLToPath(import.meta.url);

/** Bytes of all rows, one after the other, and their lengths. */
interface Rows {
  readonly bytes: SharedArrayBuffer;
  readonly lengths: readonly number[];
}

async function fetchRows(): Promise<Rows> {
  const sandbox = await startSandbox({ vehicles: differentRows, silentBoxes: differentRows, customers: 1 });
  const headers = { 'x-auth-token': await logIn(sandbox.url, 'demo') };
  const list = (await (await fetch(`${sandbox.url}/restapi/noncommunicant/list`, { headers })).json()) as object[];
  await sandbox.stop();
  const rows = list.map((row) => Buffer.from(JSON.stringify(row)));
  const all = Array.from({ length: times }, () => rows).flat();
  const lengths = all.map(({ length }) => length);
  const bytes = new SharedArrayBuffer(lengths.reduce((sum, length) => sum + length, 0));
  Buffer.concat(all).copy(Buffer.from(bytes));
  return { bytes, lengths };
}

function project({ bytes, lengths }: Rows): StoredRow<WireBox, Box>[] {
  const reader = { map: toSilentBox, customerId: null, recent: new RecentValues(1) };
  const parts = new SharedParts();
  const block = Buffer.from(bytes);
  let start = 0;
  return lengths.map((length) => {
    const row = new StoredRow<WireBox, Box>({ block, start }, length, reader);
    row.projection = projectSilentBox(JSON.parse(row.bytes.toString()) as WireBox, row, parts);
    start += length;
    return row;
  });
}

function collectGarbage(): void {
  for (let pass = 0; pass < 4; pass++) globalThis.gc?.();
}

/** Memory of a process in MB; pages shared with other processes count in part. */
function memoryOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1000;
}

async function startChild(mode: string): Promise<{ pid: number; stop: () => void }> {
  const args = ['--expose-gc', '--import', 'tsx', file, mode];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { pid: child.pid ?? 0, stop: () => void child.kill() };
}

async function measure(modes: readonly string[]): Promise<number> {
  const children = await Promise.all(modes.map(startChild));
  const memory = children.reduce((sum, { pid }) => sum + memoryOf(pid), 0);
  for (const { stop } of children) stop();
  return memory;
}

const retained: unknown[] = [];

/** Retains the rows in this process, or in two threads of it; none: what the program itself takes. */
async function retain(mode: string): Promise<void> {
  if (mode === 'rows') retained.push(project(await fetchRows()));
  if (mode === 'shared' || mode === 'two-threads') {
    const rows = mode === 'shared' ? await fetchRows() : { bytes: new SharedArrayBuffer(0), lengths: [] };
    for (let thread = 0; thread < 2; thread++) {
      const worker = new Worker(file, { workerData: rows });
      await once(worker, 'message');
      retained.push(worker);
    }
  }
  collectGarbage();
  process.stdout.write('ready\n');
  setInterval(() => retained.length, 60_000);
}

const [mode] = process.argv.slice(2);
if (!isMainThread) {
  retained.push(project(workerData as Rows));
  collectGarbage();
  parentPort?.postMessage('ready');
  setInterval(() => retained.length, 60_000);
} else if (mode !== undefined) await retain(mode);
else {
  const processes = await measure(['rows', 'rows']);
  const one = await measure(['rows']);
  const shared = await measure(['shared']);
  const [idleProcesses, idleThreads] = [await measure(['none', 'none']), await measure(['two-threads'])];
  const print = (what: string, value: number): void => console.log(`${what.padEnd(50)} ${value.toFixed(0)} MB`);
  print('one process with the rows', one);
  print('two processes, each with the rows', processes);
  print('two threads that share the rows', shared);
  print('two processes without rows', idleProcesses);
  print('two threads without rows', idleThreads);
}
