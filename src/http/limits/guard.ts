import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { CostLimits as AllCostLimits, Cost, EstimatedCost } from './cost/estimate.ts';
import { maxList } from './cost/cost-cache.ts';
import type { BrokenLimit, DocumentLimits } from '../../graphql/limit-error.ts';
import type { Features } from './features.ts';
import { costOnly } from './cost/cost-report.ts';
import { gatewayCheck } from '../rate-limit.ts';
import type { CheckedDocument } from './judged-document.ts';
import { LimitsCache } from './limits-cache.ts';
import { type GivenOperation, readOperation } from './read-operation.ts';
import { beyondLimit, reject, turnedOff } from '../rejection.ts';

/** The page has a setting of its own. */
export type CostLimits = Omit<AllCostLimits, 'pageSize'>;

export interface GuardOptions {
  readonly schema: GraphQLSchema;
  readonly documentLimits: DocumentLimits;
  readonly costLimits: CostLimits;
  readonly maxPageSize: number;
  readonly schedulesOfAll: 'auto' | 'yes' | 'no';
  readonly isIntrospectionOpen: boolean;
  readonly isFederationOpen: boolean;
  /** Null: nobody is a gateway. */
  readonly gatewaySecret: string | null;
}

/** What the guard found out about an operation that may run. */
export interface Passed {
  /** How often it logs in. */
  readonly logins: number;
}

/**
 * Stands before everything that runs operations, the plans of known documents included: documents are looked at once,
 * what depends on variables each time, and nothing is asked of Ocean for what is refused.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #known: LimitsCache;
  readonly #isGateway: ReturnType<typeof gatewayCheck>;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#known = new LimitsCache(options.schema, options.documentLimits, {
      pageSize: options.maxPageSize,
      areSchedulesReadAlone: options.schedulesOfAll === 'no',
    });
    this.#isGateway = gatewayCheck(options.gatewaySecret);
  }

  /** @returns null: the request is answered */
  pass(request: FastifyRequest, reply: FastifyReply): Passed | null {
    const asked = readOperation(request);
    if (asked === null) return { logins: 0 }; // Apollo says what is wrong with it
    const judged = this.#known.judge(asked.query);
    const { broken: brokenShape, features } = judged.of(asked.operationName);
    const disabled = this.#disabledFeature(features, request);
    if (disabled !== null) {
      reject(reply, 400, turnedOff(disabled));
      return null;
    }
    const cost = brokenShape === null ? judged.costOf(asked) : null;
    const brokenInput = brokenShape ?? this.#brokenByVariables(judged, asked);
    const brokenCost = brokenInput === null && cost !== null ? this.#brokenByCost(judged, asked, cost) : null;
    const broken = brokenInput ?? brokenCost;
    const told =
      broken === null || broken.limit === 'fields' || broken.limit === 'upstreamCalls'
        ? this.#tell(request, judged, asked, cost)
        : null;
    if (told !== null) {
      void reply.header('cache-control', 'no-store').send(told);
      return null;
    }
    if (broken === null) return { logins: features.logins };
    reject(reply, 400, beyondLimit(broken));
    return null;
  }

  #disabledFeature({ introspection, federation }: Features, { headers }: FastifyRequest): string | null {
    const { isIntrospectionOpen, isFederationOpen } = this.#options;
    const isClosed = (introspection && !isIntrospectionOpen) || (federation && !isFederationOpen);
    if (!isClosed || this.#isGateway(headers)) return null;
    return introspection && !isIntrospectionOpen ? 'Introspection' : 'Federation';
  }

  #brokenByVariables(judged: CheckedDocument, { variables, operationName }: GivenOperation): BrokenLimit | null {
    const { listSize } = this.#options.documentLimits;
    for (const [name, value] of Object.entries(variables)) {
      const longest = maxList(value);
      if (longest <= listSize) continue;
      const locations = judged.placeOfVariable(name, operationName);
      return { limit: 'listSize', maximum: listSize, value: longest, ...(locations && { locations }) };
    }
    return null;
  }

  #brokenByCost(judged: CheckedDocument, asked: GivenOperation, cost: Cost): BrokenLimit | null {
    const limits = { ...this.#options.costLimits, pageSize: this.#options.maxPageSize };
    const limit = costNames.find((name) => cost[name] > limits[name]);
    if (limit === undefined) return null;
    const locations = judged.placeOfCost(limit, asked, limits);
    const value = Number.isFinite(cost[limit]) ? cost[limit] : null;
    return { limit, maximum: limits[limit], value, ...(locations && { locations }) };
  }

  /** Null: the cost was not asked for, or there is none, as the operation cannot run. */
  #tell({ headers }: FastifyRequest, { document }: CheckedDocument, asked: GivenOperation, cost: EstimatedCost | null) {
    if (headers['x-cost-only'] === undefined || document === null || cost === null) return null;
    return costOnly(this.#options.schema, document, asked, cost, this.#options.costLimits);
  }
}

/** The limits on costs, in the order in which they are judged. */
const costNames = ['pageSize', 'representations', 'upstreamCalls', 'fields'] as const satisfies readonly (keyof Cost)[];
