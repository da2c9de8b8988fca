import type DataLoader from 'dataloader';
import type { Wire } from '../../../src/ocean/wire.ts';
import type { OceanApi } from './ocean-api.ts';

export type ScheduleRow = Wire['HoraireIndividu'];

/** What a resolver gets, made for each request. */
export interface HandwrittenContext {
  readonly ocean: OceanApi;
  /** Weekly hours by the number of the driver. */
  readonly schedules: DataLoader<string, readonly ScheduleRow[]>;
}
