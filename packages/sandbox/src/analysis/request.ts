import { badRequest } from '../rejection.ts';

const criteria = ['GEOLOCATION', 'WIHOUT_GEOLOCATION', 'ALL'] as const;

type Grouping = 'BY_DRIVER' | 'BY_VEHICLE' | 'BY_DRIVER_VEHICLE_FUNCTION';
type Criterion = (typeof criteria)[number];

/** Parsed body of an analysis request. */
export interface AnalysisRequest {
  readonly mode: string;
  readonly grouping: Grouping;
  /** One line a day instead of one for the period. */
  readonly isDetailed: boolean;
  /** Includes the first and last times of each use. */
  readonly hasTimes: boolean;
  readonly criterion: Criterion;
  /** null selects all, for each of the four filters. */
  readonly drivers: ReadonlySet<bigint> | null;
  readonly entities: ReadonlySet<bigint> | null;
  readonly groups: ReadonlySet<bigint> | null;
  readonly vehicles: ReadonlySet<bigint> | null;
  /** Epoch seconds; the end is exclusive. */
  readonly from: number;
  readonly until: number;
}

const modePattern = /^(BY_DRIVER|BY_VEHICLE|BY_DRIVER_VEHICLE_FUNCTION)_(WITH|WITHOUT)_HORAIRE_(SYNTHESIS|DETAIL)$/;

/** Parses the body of endpoint 6. @throws Rejection 400 naming the invalid field. */
export function readAnalysisRequest(body: unknown): AnalysisRequest {
  const { renderMode, criteria: criterion = 'ALL', periode, filter } = record(body, 'the body');
  const [mode, grouping, times, detail] = modePattern.exec(typeof renderMode === 'string' ? renderMode : '') ?? [];
  if (mode === undefined || (grouping === 'BY_DRIVER_VEHICLE_FUNCTION' && times === 'WITHOUT')) {
    throw badRequest('renderMode is missing or unknown');
  }
  if (!(criteria as readonly unknown[]).includes(criterion)) throw badRequest('criteria is unknown');
  const { debut, fin } = record(periode, 'periode');
  const [from, until] = [readInstant(debut, 'periode.debut'), readInstant(fin, 'periode.fin')];
  if (until <= from) throw badRequest('periode.fin is not after periode.debut');
  const ids = record(filter ?? {}, 'filter');
  return {
    mode,
    grouping: grouping as Grouping,
    isDetailed: detail === 'DETAIL',
    hasTimes: times === 'WITH',
    criterion: criterion as Criterion,
    drivers: readIds(ids['persons'], 'filter.persons'),
    entities: readIds(ids['entities'], 'filter.entities'),
    groups: readIds(ids['groups'], 'filter.groups'),
    vehicles: readIds(ids['vehicleIds'], 'filter.vehicleIds'),
    from,
    until,
  };
}

/** Parses ISO 8601 or epoch milliseconds. */
function readInstant(value: unknown, name: string): number {
  const isIso =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(value);
  const milliseconds = typeof value === 'number' ? value : isIso ? Date.parse(value) : NaN;
  if (!Number.isFinite(milliseconds)) throw badRequest(`${name} is not a date`);
  return Math.ceil(milliseconds / 1000);
}

function readIds(value: unknown, name: string): ReadonlySet<bigint> | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw badRequest(`${name} is not a list`);
  const ids = value.map((item: unknown) => {
    if (typeof item === 'bigint' || Number.isSafeInteger(item)) return BigInt(item as number | bigint);
    throw badRequest(`${name} contains an invalid id`);
  });
  return ids.length === 0 ? null : new Set(ids);
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${name} is not an object`);
  return value as Record<string, unknown>;
}
