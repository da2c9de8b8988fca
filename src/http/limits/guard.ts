import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Cost } from '../../graph/cost/estimate.ts';
import { longestList } from '../../graph/cost/known-cost.ts';
import type { DocumentLimits } from '../../graph/limits/document-limits.ts';
import type { LimitName } from '../../graph/limits/limit-name.ts';
import { costOnly } from './cost-only.ts';
import { gatewayCheck } from './gateway-secret.ts';
import { KnownLimits, type JudgedDocument } from './known-limits.ts';
import { readOperation, type GivenOperation } from './read-operation.ts';
import { beyondLimit, refuse, turnedOff } from './refusals.ts';

export interface CostLimits {
  readonly representations: number;
  readonly fields: number;
  readonly upstreamCalls: number;
}

export interface GuardOptions {
  readonly schema: GraphQLSchema;
  readonly documentLimits: DocumentLimits;
  readonly costLimits: CostLimits;
  readonly maxPageSize: number;
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
  readonly #known: KnownLimits;
  readonly #isGateway: ReturnType<typeof gatewayCheck>;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#known = new KnownLimits(options.schema, options.documentLimits, options.maxPageSize);
    this.#isGateway = gatewayCheck(options.gatewaySecret);
  }

  /** @returns null: the request is answered */
  pass(request: FastifyRequest, reply: FastifyReply): Passed | null {
    const asked = readOperation(request);
    if (asked === null) return { logins: 0 }; // Apollo says what is wrong with it
    const judged = this.#known.judge(asked.query);
    const closed = judged.broken === null ? this.#closedDoor(judged, request) : null;
    if (closed !== null) {
      refuse(reply, 400, turnedOff(closed));
      return null;
    }
    const cost = judged.cost?.of(asked.operationName, asked.variables) ?? null;
    const limit = judged.broken ?? this.#brokenBy(asked, cost);
    const told =
      limit === null || limit === 'fields' || limit === 'upstreamCalls'
        ? this.#tell(request, judged, asked, cost)
        : null;
    if (told !== null) {
      void reply.header('cache-control', 'no-store').send(told);
      return null;
    }
    if (limit === null) return { logins: judged.doors.logins };
    refuse(reply, 400, beyondLimit(limit));
    return null;
  }

  #closedDoor({ doors }: JudgedDocument, { headers }: FastifyRequest): string | null {
    const { isIntrospectionOpen, isFederationOpen } = this.#options;
    const isClosed = (doors.introspection && !isIntrospectionOpen) || (doors.federation && !isFederationOpen);
    if (!isClosed || this.#isGateway(headers)) return null;
    return doors.introspection && !isIntrospectionOpen ? 'Introspection' : 'Federation';
  }

  #brokenBy({ variables }: GivenOperation, cost: Cost | null): LimitName | null {
    const { costLimits, documentLimits, maxPageSize } = this.#options;
    if (longestList(variables) > documentLimits.listSize) return 'listSize';
    if (cost === null) return null;
    if (cost.pageSize > maxPageSize) return 'pageSize';
    if (cost.representations > costLimits.representations) return 'representations';
    if (cost.upstreamCalls > costLimits.upstreamCalls) return 'upstreamCalls';
    return cost.fields > costLimits.fields ? 'fields' : null;
  }

  /** Null: the cost was not asked for, or there is none, as the operation cannot run. */
  #tell({ headers }: FastifyRequest, { document }: JudgedDocument, asked: GivenOperation, cost: Cost | null) {
    if (headers['x-cost-only'] === undefined || document === null || cost === null) return null;
    return costOnly(this.#options.schema, document, asked, cost, this.#options.costLimits);
  }
}
