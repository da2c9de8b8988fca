import DataLoader from 'dataloader';
import { OceanError } from '../../ocean/ocean-error.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { batchSchedule } from '../shared/concurrency.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { MAX_FILTER_IDS } from '../node/ocean-id.ts';
import type { PrivacyAnalysisRequest, PrivacyUsageInput } from './privacy-analysis.input.ts';
import { PrivacyAnalysisCriteria, PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { EntityTotals } from './entity-totals.ts';
import { readAnalysis } from './privacy-analysis.loader.ts';
import type { PrivacySynthesis } from './privacy-analysis.type.ts';
import { addUpUsages, toPrivacyUsage } from './privacy-usage.mapping.ts';
import type { PrivacyUsage } from './privacy-usage.type.ts';
import { unreadable } from './usage-sums.ts';
import { driverOf, LinesBySubject, type UsageLines, vehicleOf } from './usage-lines.ts';

type UsageOfMany = DataLoader<string, PrivacyUsage | null>;
type Common = Pick<PrivacyAnalysisRequest, 'criteria' | 'start' | 'end'>;

interface SubjectRequest {
  readonly mode: PrivacyAnalysisRenderMode;
  readonly filter: 'vehicleIds' | 'driverIds' | 'entityIds';
  readonly tree: 'byVehicle' | 'byDriver';
  readonly otherTree: 'byVehicle' | 'byDriver';
  /** Finds the lines by id. Undefined: the tree is unreadable. */
  readonly linesOf: (tree: PrivacySynthesis | null | undefined) => { of(id: string): UsageLines | null };
}

/**
 * Requests of the use of many, and the tree of the response that has it.
 *
 * Which modes separate private from professional use is *open*. We request modes with hours: be they the private hours or
 * the hours driven, such an analysis can separate them; one without might not. SYNTHESIS, as one line for the full
 * period is enough.
 */
const subjects = {
  vehicle: {
    mode: PrivacyAnalysisRenderMode.BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS,
    filter: 'vehicleIds',
    tree: 'byVehicle',
    otherTree: 'byDriver',
    linesOf: (tree) => new LinesBySubject(tree, vehicleOf),
  },
  driver: {
    mode: PrivacyAnalysisRenderMode.BY_DRIVER_WITH_SCHEDULE_SYNTHESIS,
    filter: 'driverIds',
    tree: 'byDriver',
    otherTree: 'byVehicle',
    linesOf: (tree) => new LinesBySubject(tree, driverOf),
  },
  entity: {
    mode: PrivacyAnalysisRenderMode.BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS,
    filter: 'entityIds',
    tree: 'byVehicle',
    otherTree: 'byDriver',
    linesOf: (tree) => new EntityTotals(tree),
  },
} as const satisfies Record<string, SubjectRequest>;

type SubjectKind = keyof typeof subjects;

/**
 * Use of vehicles, drivers and entities, within one request and customer. Batches: objects of one kind that are
 * requested together with an equal input are one upstream request, or one a thousand. Results by key; null: Ocean has no
 * line, so there was no use in the period.
 */
export class PrivacyUsageLoader {
  readonly #reads: UpstreamReads;
  readonly #batches = new Map<string, UsageOfMany>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  byVehicle(vehicleId: string, input: PrivacyUsageInput): Promise<PrivacyUsage | null> {
    return this.#load('vehicle', vehicleId, input);
  }

  byDriver(driverId: string, input: PrivacyUsageInput): Promise<PrivacyUsage | null> {
    return this.#load('driver', driverId, input);
  }

  byEntity(entityId: string, input: PrivacyUsageInput): Promise<PrivacyUsage | null> {
    return this.#load('entity', entityId, input);
  }

  /** Adds up the use by several drivers. Fails when that of one of them is unknown: the sum would be too small. */
  async byDrivers(driverIds: readonly string[], input: PrivacyUsageInput): Promise<PrivacyUsage | null> {
    const usages = await Promise.all(driverIds.map((id) => this.byDriver(id, input)));
    return addUpUsages(usages.filter((usage) => usage !== null));
  }

  /** An id that is no int64 has no use, and must not break the request of the others. */
  async #load(kind: SubjectKind, id: string, input: PrivacyUsageInput): Promise<PrivacyUsage | null> {
    return isInt64Digits(id) ? this.#batch(kind, input).load(id) : null;
  }

  #batch(kind: SubjectKind, { period, criteria }: PrivacyUsageInput): UsageOfMany {
    const common = { criteria: criteria ?? PrivacyAnalysisCriteria.ALL, start: period.start, end: period.end };
    const key = JSON.stringify([kind, common]);
    const batch = this.#batches.get(key) ?? this.#makeBatch(kind, common);
    this.#batches.set(key, batch);
    return batch;
  }

  #makeBatch(kind: SubjectKind, common: Common): UsageOfMany {
    return new DataLoader((ids) => this.#read(kind, common, ids), {
      maxBatchSize: MAX_FILTER_IDS,
      batchScheduleFn: batchSchedule(this.#reads),
    });
  }

  async #read(kind: SubjectKind, common: Common, ids: readonly string[]): Promise<(PrivacyUsage | Error | null)[]> {
    const { mode, filter, tree, otherTree, linesOf } = subjects[kind];
    const everyone = { driverIds: [], entityIds: [], groupIds: [], vehicleIds: [] };
    const analysis = await readAnalysis(this.#reads, { ...everyone, ...common, mode, [filter]: ids });
    if (analysis === null) return ids.map(() => null);
    const own = analysis[tree];
    // With the other tree alone, the lines are not the requested ones.
    const isMissing = own instanceof OceanError || (own === null && analysis[otherTree] !== null);
    const lines = linesOf(isMissing ? undefined : own);
    return ids.map((id) => {
      const usage = lines.of(id);
      if (usage === null) return null;
      return usage.lines.length === 0 ? unreadable() : toPrivacyUsage(usage, analysis.period);
    });
  }
}
