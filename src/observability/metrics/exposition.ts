import type { Registry } from 'prom-client';
import type { Sample } from './histogram.ts';
import type { Series } from './series.ts';

/** Values of one metric of one process. Plain data, which passes between processes. */
export interface ProcessMetric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly aggregator: string;
  readonly values: readonly Sample[];
}

export const metricsContentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Loads prom-client when it is needed. A bundle gives a CommonJS module a default export only. */
const promClient = async () => (await import('prom-client')).default;

let processRegistry: Registry | undefined;

/** Starts to measure the event loop, garbage collection and memory of this process. Idempotent. */
export async function measureProcess(): Promise<void> {
  const { collectDefaultMetrics, Registry } = await promClient();
  if (processRegistry !== undefined) return;
  processRegistry = new Registry();
  collectDefaultMetrics({ register: processRegistry });
}

/** Reads all values of this process at this moment. */
export async function readMetrics(series: readonly Series[]): Promise<ProcessMetric[]> {
  const own = series.map(({ read, ...metric }) => ({ ...metric, values: read() }));
  const ofNode = ((await processRegistry?.getMetricsAsJSON()) ?? []) as unknown as ProcessMetric[];
  // The mean over workers would hide one whose event loop stands still.
  const withMax = ofNode.map((metric) =>
    metric.name.startsWith('nodejs_eventloop_lag') ? { ...metric, aggregator: 'max' } : metric,
  );
  return [...own, ...withMax];
}

/** Adds up the values of several processes. */
export async function sumMetrics(processes: readonly (readonly ProcessMetric[])[]): Promise<ProcessMetric[]> {
  const { AggregatorRegistry } = await promClient();
  const summed = await AggregatorRegistry.aggregate([...processes]).getMetricsAsJSON();
  return summed as unknown as ProcessMetric[];
}

/** Writes the values of all processes in Prometheus' text format: counts summed, lags by their maximum. */
export async function writeMetrics(processes: readonly (readonly ProcessMetric[])[]): Promise<string> {
  const { AggregatorRegistry } = await promClient();
  return AggregatorRegistry.aggregate([...processes]).metrics();
}

/** Number of workers that serve; a single process counts as one. */
export function workersGauge(value: number): ProcessMetric[] {
  const help = 'Processes that serve requests.';
  return [{ name: 'ocean_graphql_workers', help, type: 'gauge', aggregator: 'sum', values: [{ labels: {}, value }] }];
}
