import type DataLoader from 'dataloader';
import type { Wire } from '../../../src/ocean/wire.ts';
import type { OceanApi } from './ocean-api.ts';

export type ScheduleRow = Wire['HoraireIndividu'];

/** Context of a resolver, one per request. */
export interface HandwrittenContext {
  readonly ocean: OceanApi;
  /** Weekly hours by driver id. */
  readonly schedules: DataLoader<string, readonly ScheduleRow[]>;
}
