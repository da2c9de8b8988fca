import DataLoader from 'dataloader';
import { isInt64Digits } from '../../identity/int64.ts';
import { batchSchedule } from '../shared/concurrency.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { MAX_FILTER_IDS } from '../node/ocean-id.ts';
import { AnalysedUsage, type SubjectTree } from './analysed-usage.ts';
import type { PrivacyAnalysisRequest, PrivacyUsageInput } from './privacy-analysis.input.ts';
import { PrivacyAnalysisCriteria, PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { EntityTotals } from './entity-totals.ts';
import { PrivacyAnalysisLoader, readAnalysis } from './privacy-analysis.loader.ts';
import { addUpUsages } from './privacy-usage.mapping.ts';
import type { PrivacyUsage } from './privacy-usage.type.ts';
import { driverOf, LinesBySubject, vehicleOf } from './usage-lines.ts';

type UsageOfMany = DataLoader<string, PrivacyUsage | null>;
type Common = Pick<PrivacyAnalysisRequest, 'criteria' | 'start' | 'end'>;

interface SubjectRequest extends SubjectTree {
  readonly mode: PrivacyAnalysisRenderMode;
  readonly filter: 'vehicleIds' | 'driverIds' | 'entityIds';
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
  readonly #analyses: PrivacyAnalysisLoader;
  readonly #batches = new Map<string, UsageOfMany>();
  readonly #ofAll = new Map<string, Promise<AnalysedUsage>>();

  /** @param analyses of the same request: the use of all is one of them */
  constructor(reads: UpstreamReads, analyses = new PrivacyAnalysisLoader(reads)) {
    this.#reads = reads;
    this.#analyses = analyses;
  }

  /**
   * Use of all vehicles, or of all drivers, that the user may see: one upstream request, however many there are. An equal
   * input of single ones is then served from it.
   */
  ofAll(kind: SubjectKind, input: PrivacyUsageInput): Promise<AnalysedUsage> {
    const common = toCommon(input);
    const key = keyOf(kind, common);
    const usage = this.#ofAll.get(key) ?? this.#readAll(kind, common);
    this.#ofAll.set(key, usage);
    return usage;
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

  #batch(kind: SubjectKind, input: PrivacyUsageInput): UsageOfMany {
    const common = toCommon(input);
    const key = keyOf(kind, common);
    const batch = this.#batches.get(key) ?? this.#makeBatch(kind, common);
    this.#batches.set(key, batch);
    return batch;
  }

  #makeBatch(kind: SubjectKind, common: Common): UsageOfMany {
    const usageOf = async (ids: readonly string[]): Promise<AnalysedUsage> =>
      (await this.#ofAll.get(keyOf(kind, common))) ?? this.#readSome(kind, common, ids);
    return new DataLoader(
      async (ids): Promise<(PrivacyUsage | Error | null)[]> => {
        const usage = await usageOf(ids);
        return ids.map((id) => usage.of(id));
      },
      { maxBatchSize: MAX_FILTER_IDS, batchScheduleFn: batchSchedule(this.#reads) },
    );
  }

  async #readSome(kind: SubjectKind, common: Common, ids: readonly string[]): Promise<AnalysedUsage> {
    const { mode, filter } = subjects[kind];
    const everyone = { driverIds: [], entityIds: [], groupIds: [], vehicleIds: [] };
    const analysis = await readAnalysis(this.#reads, { ...everyone, ...common, mode, [filter]: ids });
    return new AnalysedUsage(analysis, subjects[kind]);
  }

  async #readAll(kind: SubjectKind, { criteria, start, end }: Common): Promise<AnalysedUsage> {
    const analysis = await this.#analyses.load({ mode: subjects[kind].mode, criteria, period: { start, end } });
    return new AnalysedUsage(analysis, subjects[kind]);
  }
}

function toCommon({ period, criteria }: PrivacyUsageInput): Common {
  return { criteria: criteria ?? PrivacyAnalysisCriteria.ALL, start: period.start, end: period.end };
}

function keyOf(kind: SubjectKind, common: Common): string {
  return JSON.stringify([kind, common]);
}
