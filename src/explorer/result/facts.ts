import type { Cost, Costs, Explain, Run } from './run.ts';

/** A fact about a run: a name, its value and, where it explains the value, a longer text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly detail?: string;
  /** True: something to look at, such as stale rows. */
  readonly isWarning?: boolean;
}

/** Returns what is known of a run, in the order in which it is shown. */
export function factsOf({ status, millis, bytes, result }: Run): Fact[] {
  const { cost, explain } = result.extensions ?? {};
  return [
    { name: 'Status', value: status === null ? 'no response' : String(status), isWarning: status !== 200 },
    {
      name: 'Time',
      value: `${Math.round(millis)} ms`,
      ...(explain && { detail: `${explain.queueMillis} ms in the queue` }),
    },
    { name: 'Size', value: formatBytes(bytes), detail: 'uncompressed' },
    ...(explain === undefined ? [] : factsOfExplain(explain)),
    ...(cost?.actual === undefined ? [] : [{ name: 'Cost', value: formatActual(cost) }]),
  ];
}

function factsOfExplain(explain: Explain): Fact[] {
  const { upstream, responseCache, isStale, ageMillis } = explain;
  const bytes = upstream.requests === 0 ? {} : { detail: formatBytes(upstream.bytes) };
  return [
    { name: 'Upstream', value: count(upstream.requests, 'request'), ...bytes },
    { name: 'Cache', value: responseCache === 'HIT' ? 'response hit' : formatLists(explain) },
    {
      name: 'Rows',
      value: isStale ? 'stale' : ageMillis === null ? 'not cached' : 'fresh',
      ...(ageMillis !== null && { detail: `${formatAge(ageMillis)} old` }),
      isWarning: isStale,
    },
  ];
}

function formatLists({ lists }: Explain): string {
  const parts = Object.entries(lists).filter(([, number]) => number > 0);
  if (parts.length === 0) return 'not used';
  return parts.map(([origin, number]) => `${count(number, 'list')} ${origin}`).join(', ');
}

function formatActual({ fields, actual, upstreamCalls }: Cost): string {
  const of = (value: number | null | undefined, estimate: number | null): string =>
    value === null || value === undefined ? '–' : `${format(value)} of ${format(estimate)}`;
  return `${of(actual?.fields, fields)} fields, ${of(actual?.upstreamCalls, upstreamCalls)} requests`;
}

/** Describes an estimate, with the bound where it is another number. */
export function formatEstimate(cost: Cost): string {
  const part = (kind: keyof Costs, noun: string): string => {
    const estimate = cost[kind];
    const bound = cost.atMost[kind];
    const most = bound === estimate ? '' : bound === null ? ' (no bound)' : ` (at most ${format(bound)})`;
    return `${count(estimate ?? 0, noun)}${most}`;
  };
  return `${part('fields', 'field')}, ${part('upstreamCalls', 'upstream request')}`;
}

/** True: the server rejects the operation. */
export function exceedsLimit({ fields, upstreamCalls, limits }: Cost): boolean {
  return exceeds(fields, limits.fields) || exceeds(upstreamCalls, limits.upstreamCalls);
}

function exceeds(value: number | null, limit: number | null): boolean {
  return value !== null && limit !== null && value > limit;
}

function count(number: number, noun: string): string {
  return `${format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function format(number: number | null): string {
  return number === null ? '∞' : number.toLocaleString('en');
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function formatAge(millis: number): string {
  const seconds = Math.round(millis / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
