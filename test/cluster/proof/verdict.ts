import { isDuring } from './interval.ts';
import type { Latency } from './latency.ts';
import { type Proof, type Round, ttlMillis } from './proof.ts';
import { textTable } from '../../support/text-table.ts';

/** One promise, with what was found. */
interface Finding {
  readonly promise: string;
  readonly found: string;
  /** True: it is asserted, and holds. Null: it is only reported. */
  readonly holds: boolean | null;
  /** Values that broke it. */
  readonly details: readonly string[];
}

const maxDetails = 10;

/** Everything that the proof found, for a table and for the assertion. */
export class Verdict {
  readonly findings: readonly Finding[];

  private constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  static async of(proof: Proof, latency: { shared: Latency; alone: Latency }): Promise<Verdict> {
    const { reads, ledger, listeners, upstream, rounds, life } = proof;
    const { lost, doubled } = await ledger.audit(proof.sandbox);
    const { broken, whileAlone } = ledger.stale(2 * ttlMillis);
    const ofKind = (...kinds: Round['of'][]) =>
      rounds.filter(({ of }) => kinds.includes(of)).map(({ during }) => during);
    // A machine that is too busy can make an instance miss a response of Redis in time. It reports that, and goes on alone.
    const degraded = proof.cluster.all.flatMap((instance) => instance.degraded);
    const requests = (promise: string, max: number | null, ...kinds: Round['of'][]): Finding => {
      const alone = max === null ? [] : degraded;
      const { requests: sent, lifetimes, excess } = upstream.count(ofKind(...kinds), alone, ofKind('redis'));
      const ratio = sent / lifetimes;
      const found = `${ratio.toFixed(3)} (${sent} of ${lifetimes})`;
      return { promise, found, holds: max === null ? null : ratio <= max, details: max === null ? [] : excess };
    };
    const outcomes = (outcome: string): number => ledger.writes.filter((one) => one.outcome === outcome).length;
    const sum = (name: keyof (typeof listeners)[number]['counts']): number =>
      listeners.reduce((total, { counts }) => total + counts[name], 0);
    return new Verdict([
      info('reads', String(reads.count)),
      info('writes: done, rejected, unknown', ['done', 'rejected', 'unknown'].map(outcomes).join(', ')),
      info('changes at Ocean, events received', `${life.changes}, ${sum('events')}`),
      info(
        'connections of listeners, RESYNC, older lists',
        ['connections', 'resyncs', 'queriedAgain'].map((name) => sum(name as 'resyncs')).join(', '),
      ),
      none('wrong or foreign values', reads.wrong),
      none('reads that failed without a reason', reads.unexplained(ofKind('ocean'))),
      none('writes lost', lost),
      none('writes doubled', doubled),
      none('stale reads after an own write', broken),
      info('… at an instance that had reported to be alone', String(whileAlone)),
      none('events lost without RESYNC', proof.unequal()),
      none(
        'events doubled',
        listeners.flatMap((one) => one.doubled),
      ),
      none(
        'streams ended by an error',
        listeners.flatMap((one) => one.errors),
      ),
      requests('upstream requests a TTL, list and identity', 1, 'calm', 'messages'),
      requests('… while instances are killed or paused', 1.1, 'instance'),
      requests('… while Redis fails', null, 'redis'),
      info(
        'times that an instance was alone, without a reason',
        String(degraded.filter(({ from }) => isDuring(from, ofKind('calm'))).length),
      ),
      info('p50, p99 of a cached response', latencyText(latency.shared)),
      info('… without Redis', latencyText(latency.alone)),
      info('p99 added by Redis', `${(latency.shared.p99 - latency.alone.p99).toFixed(2)} ms`),
    ]);
  }

  /** Promises that do not hold, with what broke them. */
  get broken(): Record<string, readonly string[]> {
    const all = this.findings.filter(({ holds }) => holds === false);
    return Object.fromEntries(
      all.map(({ promise, found, details }) => [`${promise}: ${found}`, details.slice(0, maxDetails)]),
    );
  }

  toString(): string {
    const marks = { true: 'holds', false: 'BROKEN', null: '' } as const;
    const table = textTable(
      this.findings.map(({ promise, found, holds }) => [promise, found, marks[String(holds) as 'true']]),
    );
    return [table, ...this.findings.flatMap(({ details }) => details.slice(0, maxDetails))].join('\n');
  }
}

const info = (promise: string, found: string): Finding => ({ promise, found, holds: null, details: [] });

const none = (promise: string, details: readonly string[]): Finding => ({
  promise,
  found: String(details.length),
  holds: details.length === 0,
  details,
});

const latencyText = ({ p50, p99 }: Latency): string => `${p50.toFixed(2)} ms, ${p99.toFixed(2)} ms`;
