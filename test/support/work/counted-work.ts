import { rowsScanned } from '../../../src/observability/counters.ts';
import type { SandboxApp } from '../app.ts';
import type { ResolverCalls } from './resolver-calls.ts';

/** Cost of one request, in numbers that are the same on every machine. */
export interface Cost {
  /** Upstream requests: name → count. */
  readonly calls: Record<string, number>;
  /** Scanned rows or index entries: purpose → count. */
  readonly rows: Record<string, number>;
  readonly resolverCalls: number;
}

/** Sends an operation and counts. No other request may be in flight in this process. */
export async function costOf(app: SandboxApp, resolvers: ResolverCalls, query: string): Promise<Cost> {
  app.takeCalls();
  resolvers.take();
  const before = new Map(rowsScanned.entries());
  const { errors } = await app.execute(query);
  if (errors) throw new Error(`${errors[0]?.message}`);
  const rows = rowsScanned.entries().map(([what, count]) => [what, count - (before.get(what) ?? 0)] as const);
  return {
    calls: app.takeCalls(),
    rows: Object.fromEntries(rows.filter(([, count]) => count > 0)),
    resolverCalls: resolvers.take(),
  };
}
