import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestActivity } from '../observability/activity.ts';
import { ReadMeter } from '../snapshot/read-meter.ts';
import type { GatewayCheck } from './gateway-secret.ts';
import type { CostReport } from './limits/cost/cost-report.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: the client requested no explanation, or may not have one. */
    readonly explanation: Explanation | null;
  }
}

export interface ExplanationOptions {
  /** False: only gateways receive explanations. */
  readonly isExplaining: boolean;
  readonly isGateway: GatewayCheck;
  /** Wall clock, for ages. */
  readonly now: () => Date;
}

/** Describes how one response was made, beside what the request's activity counts. */
export class Explanation {
  /** Counts what the operation reads. */
  readonly meter = new ReadMeter();
  /** Estimate of the guard; null: the operation cannot run. */
  cost: CostReport['extensions']['cost'] | null = null;
  /** Age of a cached response; null: it is none, or was computed from no list. */
  cachedAsOf: Date | null = null;
  readonly #activity: RequestActivity;
  readonly #now: () => Date;

  constructor(activity: RequestActivity, now: () => Date) {
    this.#activity = activity;
    this.#now = now;
  }

  /** Inserts the explanation into a response body. Caches store the body without it. */
  appendTo(body: Buffer): Buffer {
    const end = body.lastIndexOf('}');
    return Buffer.concat([body.subarray(0, end), Buffer.from(`,"extensions":${JSON.stringify(this)}}\n`)]);
  }

  /** Returns the `extensions` of the response. */
  toJSON(): Record<string, unknown> {
    const { fields, lists, oldest } = this.meter;
    const { cache, upstreamRequests, serviceLogins, upstreamBytes, queueMillis } = this.#activity;
    const actual = { fields, upstreamCalls: upstreamRequests - serviceLogins };
    const asOf = this.cachedAsOf ?? oldest?.asOf ?? null;
    return {
      ...(this.cost && { cost: { ...this.cost, actual } }),
      explain: {
        responseCache: cache === null ? 'NOT_USED' : cache.toUpperCase(),
        upstream: { requests: upstreamRequests, bytes: upstreamBytes },
        lists,
        asOf,
        ageMillis: asOf && Math.max(0, this.#now().getTime() - asOf.getTime()),
        isStale: oldest?.isStale ?? false,
        queueMillis: Math.round(queueMillis * 10) / 10,
      },
    };
  }
}

/** Decorates each request with its explanation. Requests without the header `x-explain` have none, at no cost. */
export function registerExplanation(app: FastifyInstance, options: ExplanationOptions): void {
  const { isExplaining, isGateway, now } = options;
  const explanations = new WeakMap<FastifyRequest, Explanation>();
  app.decorateRequest('explanation', {
    getter(this: FastifyRequest) {
      if (this.headers['x-explain'] === undefined || !(isExplaining || isGateway(this.headers))) return null;
      const explanation = explanations.get(this) ?? new Explanation(this.activity, now);
      explanations.set(this, explanation);
      return explanation;
    },
  });
}
