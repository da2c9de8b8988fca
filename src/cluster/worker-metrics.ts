import { type ProcessMetric, sumMetrics, workersGauge, writeMetrics } from '../observability/metrics/exposition.ts';
import { type DriftReport, mergeDrift } from '../ocean/contract/contract-drift.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** A worker that hangs is left out of a response rather than delaying it. */
const maxWaitMillis = 2000;

/**
 * Sums the metrics of all workers, in the primary. Counts of a worker that has ended stay in the sum, as far as they were
 * read: a sum that falls would look like a restart, and count everything twice.
 */
export class WorkerMetrics {
  readonly #workers: () => Iterable<WorkerHandle>;
  readonly #last = new Map<WorkerHandle, readonly ProcessMetric[]>();
  #ended: readonly ProcessMetric[] = [];

  constructor(workers: () => Iterable<WorkerHandle>) {
    this.#workers = workers;
  }

  async text(): Promise<string> {
    const serving = [...this.#workers()].filter(({ isServing }) => isServing);
    await Promise.all(serving.map((worker) => this.#read(worker)));
    return writeMetrics([...this.#last.values(), this.#ended, workersGauge(serving.length)]);
  }

  /** Adds up the drift that the workers have seen. */
  async contractReport(): Promise<DriftReport> {
    const reports = await Promise.all([...this.#workers()].map((worker) => worker.contractReport(maxWaitMillis)));
    return mergeDrift(reports.filter((report) => report !== null));
  }

  /** Retains the counts of a worker that has ended. */
  async retire(worker: WorkerHandle): Promise<void> {
    const last = this.#last.get(worker);
    this.#last.delete(worker);
    if (last === undefined) return;
    const counts = last.filter(({ type }) => type !== 'gauge');
    this.#ended = await sumMetrics([this.#ended, counts]);
  }

  async #read(worker: WorkerHandle): Promise<void> {
    const metrics = await worker.metrics(maxWaitMillis);
    if (metrics !== null) this.#last.set(worker, metrics);
  }
}
