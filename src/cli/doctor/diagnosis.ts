import type { EndpointReport, Finding, ReadingReport } from './report.ts';

export interface Diagnosis {
  readonly code: string;
  readonly message: string;
}

interface Findings {
  readonly findings: readonly Finding[];
  readonly endpoints: readonly EndpointReport[];
  readonly readings: readonly ReadingReport[];
}

/** Time above which an endpoint counts as slow. */
const slowMillis = 10_000;

const rules: readonly (Diagnosis & { readonly applies: (all: Findings) => boolean })[] = [
  {
    code: 'UNREACHABLE',
    message: 'Ocean cannot be reached.',
    applies: ({ findings }) =>
      findings.some(({ check, facts }) => check === 'login' && facts?.['failure'] !== undefined),
  },
  {
    code: 'NOT_OCEAN',
    message: 'The server at OCEAN_URL is not Ocean, or the path of OCEAN_URL is wrong.',
    applies: ({ findings }) =>
      findings.some(({ message }) => /OCEAN_URL is not Ocean|is OCEAN_URL Ocean/.test(message)),
  },
  {
    code: 'OCEAN_DOWN',
    message: 'Ocean fails: the login or most endpoints return 5xx, or nothing.',
    applies: ({ findings, endpoints }) => {
      const failed = endpoints.filter(({ status }) => (status ?? 0) >= 500).length;
      return failed * 2 > endpoints.length || findings.some(({ message }) => message.startsWith('Ocean is down'));
    },
  },
  {
    code: 'LOGIN_REJECTED',
    message: 'Ocean rejects the credentials.',
    applies: ({ findings, endpoints }) =>
      findings.some(({ message }) => message === 'Ocean rejects the login or password.') ||
      endpoints.some(({ status }) => status === 401),
  },
  {
    code: 'RATE_LIMITED',
    message: 'Ocean limits the rate of requests (429): slow down with --pace, or try later.',
    applies: ({ findings, endpoints }) =>
      endpoints.some(({ status }) => status === 429) || findings.some(({ facts }) => facts?.['status'] === 429),
  },
  {
    code: 'CUSTOMER_REQUIRED',
    message: 'The user has several customers, and none is named: set OCEAN_CUSTOMER_ID, or send x-customer-id.',
    applies: ({ findings }) => findings.some(({ check, level }) => check === 'customer' && level === 'error'),
  },
  {
    code: 'LISTS_OF_ALL_INCOMPLETE',
    message: 'Private hours cannot be read for all drivers at once: set OCEAN_SCHEDULES_OF_ALL=no.',
    applies: ({ readings }) => readings.some(({ setting }) => setting?.name === 'OCEAN_SCHEDULES_OF_ALL'),
  },
  {
    code: 'UNUSABLE_RESPONSES',
    message: 'Some endpoints return something else than the JSON of the contract.',
    applies: ({ endpoints }) =>
      endpoints.some(({ status, note, otherTypes }) => (status === 200 && note !== null) || size(otherTypes) > 0),
  },
  {
    code: 'SETTINGS_TO_CHANGE',
    message: 'Settings differ from what the data of this account show: see the readings.',
    applies: ({ readings }) => readings.some(({ setting }) => setting !== undefined),
  },
  {
    code: 'CONTRACT_DRIFT',
    message: 'Ocean sends fields or values that the contract lacks.',
    applies: ({ endpoints }) =>
      endpoints.some(({ unknownFields, unknownValues }) => size(unknownFields) + size(unknownValues) > 0),
  },
  {
    code: 'SLOW',
    message: 'Some endpoints need more than ten seconds.',
    applies: ({ endpoints }) => endpoints.some(({ durationMillis }) => durationMillis > slowMillis),
  },
  {
    code: 'CLOCK_SKEW',
    message: 'The clocks of this machine and of Ocean differ.',
    applies: ({ findings }) => findings.some(({ check, level }) => check === 'clock' && level === 'warning'),
  },
  {
    code: 'RIGHTS_MISSING',
    message: 'The user may not read some endpoints.',
    applies: ({ endpoints }) => endpoints.some(({ status }) => status === 403),
  },
];

/** Draws the conclusions of all findings, most important first. Without one, the program works for this account. */
export function diagnose(all: Findings): Diagnosis[] {
  const found = rules.filter(({ applies }) => applies(all)).map(({ code, message }) => ({ code, message }));
  return found.length > 0
    ? found
    : [{ code: 'WORKS', message: 'This program works with this account as it is set up.' }];
}

function size(record: object): number {
  return Object.keys(record).length;
}
