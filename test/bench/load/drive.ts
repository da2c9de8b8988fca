import { setTimeout as wait } from 'node:timers/promises';
import { quantile } from '../spread.ts';
import { Connection, type Received } from './connection.ts';

/** One request of a load, and the handler of its response. */
export interface Shot {
  readonly bytes: Buffer;
  /** @throws Error when the response is not the expected one */
  onResponse(received: Received): void;
}

/** Result of a load, by a generator in this process. */
export interface Drive {
  readonly requests: number;
  /** Requests per second until the planned end, without those that had their response later. */
  readonly perSecond: number;
  readonly errors: number;
  /** In milliseconds, in ascending order. */
  readonly latencies: Float64Array;
  /** Processor time of the generator, in milliseconds. */
  readonly generatorMillis: number;
  /** First error; null without one. */
  readonly firstError: string | null;
}

/** Sends the next request on each connection when the previous one has its response. */
export async function driveClosed(
  url: URL,
  next: () => Shot,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<Drive> {
  const record = new Recorder(seconds);
  const lane = async (): Promise<void> => {
    const connection = new Connection(url);
    do await record.send(connection, next(), performance.now());
    while (record.elapsedSeconds < seconds);
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return record.finish();
}

/** Sends each of these requests once. */
export async function driveEach(url: URL, shots: readonly Shot[], connections: number): Promise<Drive> {
  const record = new Recorder(Infinity);
  const waiting = shots.values();
  const lane = async (): Promise<void> => {
    const connection = new Connection(url);
    for (const shot of waiting) await record.send(connection, shot, performance.now());
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return record.finish();
}

const tickMillis = 1;

/**
 * Sends requests at a constant rate, whether or not earlier ones have their response.
 *
 * Latency counts from the time at which a request is due: a server that stands still makes all requests wait that were
 * due meanwhile (no coordinated omission). More connections are opened when all are waiting.
 */
export async function driveOpen(
  url: URL,
  next: () => Shot,
  { seconds, perSecond }: { seconds: number; perSecond: number },
): Promise<Drive> {
  const record = new Recorder(seconds);
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const inFlight = new Set<Promise<void>>();
  const total = Math.floor(seconds * perSecond);
  for (let sent = 0; sent < total;) {
    const dueCount = Math.min(total, Math.floor(record.elapsedSeconds * perSecond) + 1);
    for (; sent < dueCount; sent++) {
      let connection = idle.pop();
      if (connection === undefined) all.push((connection = new Connection(url)));
      const own = connection;
      const done = record.send(own, next(), record.startedAt + (sent * 1000) / perSecond).then(() => {
        idle.push(own);
        inFlight.delete(done);
      });
      inFlight.add(done);
    }
    await wait(tickMillis);
  }
  await Promise.all(inFlight);
  for (const connection of all) connection.close();
  return record.finish();
}

class Recorder {
  readonly startedAt = performance.now();
  readonly #seconds: number;
  readonly #processor = process.cpuUsage();
  readonly #latencies: number[] = [];
  #inTime = 0;
  #errors = 0;
  #firstError: string | null = null;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  get elapsedSeconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }

  async send(connection: Connection, shot: Shot, dueAt: number): Promise<void> {
    try {
      const received = await connection.send(shot.bytes);
      this.#latencies.push(performance.now() - dueAt);
      if (this.elapsedSeconds <= this.#seconds) this.#inTime++;
      shot.onResponse(received);
    } catch (error) {
      this.#errors++;
      this.#firstError ??= String(error);
    }
  }

  finish(): Drive {
    const { user, system } = process.cpuUsage(this.#processor);
    return {
      requests: this.#latencies.length,
      errors: this.#errors,
      perSecond: this.#inTime / this.#seconds,
      latencies: Float64Array.from(this.#latencies).sort(),
      generatorMillis: (user + system) / 1000,
      firstError: this.#firstError,
    };
  }
}

/** Latency in milliseconds that this share of the requests stays below. */
export const percentile = ({ latencies }: Pick<Drive, 'latencies'>, share: number): number =>
  quantile(latencies, share);
