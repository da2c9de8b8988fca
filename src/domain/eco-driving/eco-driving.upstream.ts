import type { OceanRequest } from '../../ocean/client.ts';

/** A month of a year; months count from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/**
 * Endpoint 22: eco-driving of drivers from one month to another, both included. Scores are of the full span, so the scores
 * of a month need a request for that month. That months count from 1 is *open*.
 */
export function ecoDrivingRequest(first: YearMonth, last: YearMonth): OceanRequest {
  return {
    method: 'GET',
    path: '/restapi/ecoAttitude/v1/get_datas',
    query: {
      EC_YEAR_START: String(first.year),
      EC_MONTH_START: String(first.month),
      EC_YEAR_END: String(last.year),
      EC_MONTH_END: String(last.month),
      EC_MODE: 'mois',
    },
  };
}
