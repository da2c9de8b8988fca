import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { BrokenLimit, DocumentLimits } from '../../graphql/errors.ts';
import type { CachedDocument } from '../graphql/cached-document.ts';
import { type GraphqlRequest, readGraphqlRequest } from '../graphql/graphql-request.ts';
import type { OperationCache } from '../graphql/operation-cache.ts';
import { gatewayCheck, type GatewayCheck } from '../gateway-secret.ts';
import { disabledFeature, limitExceeded, reject, type RejectionBody } from '../rejection.ts';
import { costReport } from './cost/cost-report.ts';
import type { ConfiguredCostLimits, Cost, EstimatedCost } from './cost/estimate.ts';
import type { Features } from './features.ts';

export interface GuardOptions {
  readonly operations: OperationCache;
  readonly schema: GraphQLSchema;
  readonly documentLimits: DocumentLimits;
  readonly costLimits: ConfiguredCostLimits;
  readonly maxPageSize: number;
  /** Of a client that sends the gateway's secret. */
  readonly maxTrustedPageSize: number;
  readonly isIntrospectionEnabled: boolean;
  readonly isFederationEnabled: boolean;
  /** Null: no client is a gateway. */
  readonly gatewaySecret: string | null;
}

/** An operation that may run. */
export interface AcceptedOperation {
  /** Number of login mutations. */
  readonly logins: number;
}

/**
 * Rejects operations before anything runs them, cached ones included. Documents are checked once, variables at each
 * request. No upstream request is made for a rejected operation.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #isGateway: GatewayCheck;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#isGateway = gatewayCheck(options.gatewaySecret);
  }

  /** @returns null: the request is rejected, or its cost was reported, and the response is sent */
  check(request: FastifyRequest, reply: FastifyReply): AcceptedOperation | null {
    const requested = readGraphqlRequest(request);
    if (requested === null) return { logins: 0 }; // Apollo Server reports the error
    const { document, cost, disabled, broken, features, label } = this.#inspect(request.headers, requested);
    request.activity.operation = label;
    if (disabled !== null) {
      reject(reply, 400, disabledFeature(disabled));
      return null;
    }
    const isMeasurable = broken === null || broken.limit === 'fields' || broken.limit === 'upstreamCalls';
    if (isMeasurable && request.headers['x-cost-only'] !== undefined) {
      const report = this.#costReport(document, requested, cost);
      if (report !== null) {
        void reply.header('cache-control', 'no-store').send(report);
        return null;
      }
    }
    if (broken === null) {
      const { explanation } = request;
      if (explanation !== null) {
        explanation.cost = this.#costReport(document, requested, cost)?.extensions.cost ?? null;
      }
      return { logins: features.logins };
    }
    reject(reply, 400, limitExceeded(broken));
    return null;
  }

  /**
   * Checks an operation that came over another transport.
   *
   * @param headers of the request that opened the connection
   * @returns the errors to send; null: it may run
   */
  rejectionOf(headers: IncomingHttpHeaders, requested: GraphqlRequest): RejectionBody | null {
    const { disabled, broken } = this.#inspect(headers, requested);
    if (disabled !== null) return disabledFeature(disabled);
    return broken === null ? null : limitExceeded(broken);
  }

  #inspect(headers: IncomingHttpHeaders, requested: GraphqlRequest) {
    const document = this.#options.operations.get(requested.query);
    const { broken: brokenShape, features, label } = document.check(requested.operationName);
    const disabled = this.#disabledFeature(features, headers);
    const cost = brokenShape === null ? document.costOf(requested) : null;
    const brokenInput = brokenShape ?? this.#brokenByVariables(document, requested);
    const brokenCost =
      brokenInput === null && cost !== null ? this.#brokenByCost(headers, document, requested, cost) : null;
    return { document, features, label, disabled, cost, broken: brokenInput ?? brokenCost };
  }

  #disabledFeature({ introspection, federation }: Features, headers: IncomingHttpHeaders): string | null {
    const { isIntrospectionEnabled, isFederationEnabled } = this.#options;
    const isClosed = (introspection && !isIntrospectionEnabled) || (federation && !isFederationEnabled);
    if (!isClosed || this.#isGateway(headers)) return null;
    return introspection && !isIntrospectionEnabled ? 'Introspection' : 'Federation';
  }

  #brokenByVariables(document: CachedDocument, { variables, operationName }: GraphqlRequest): BrokenLimit | null {
    const { listSize } = this.#options.documentLimits;
    for (const [name, value] of Object.entries(variables)) {
      const length = maxListLength(value);
      if (length <= listSize) continue;
      const locations = document.variableLocations(name, operationName);
      return { limit: 'listSize', maximum: listSize, value: length, ...(locations && { locations }) };
    }
    return null;
  }

  #brokenByCost(
    headers: IncomingHttpHeaders,
    document: CachedDocument,
    requested: GraphqlRequest,
    cost: Cost,
  ): BrokenLimit | null {
    const { costLimits, maxPageSize, maxTrustedPageSize } = this.#options;
    const isTrusted = cost.pageSize > maxPageSize && this.#isGateway(headers);
    const limits = { ...costLimits, pageSize: isTrusted ? maxTrustedPageSize : maxPageSize };
    const limit = costNames.find((name) => cost[name] > limits[name]);
    if (limit === undefined) return null;
    const locations = document.costLocations(limit, requested, limits);
    const value = Number.isFinite(cost[limit]) ? cost[limit] : null;
    return { limit, maximum: limits[limit], value, ...(locations && { locations }) };
  }

  /** Null: the operation cannot run. */
  #costReport(cached: CachedDocument, requested: GraphqlRequest, cost: EstimatedCost | null) {
    if (cost === null || cached.document === null || !cached.isValid) return null;
    return costReport(this.#options.schema, cached.document, requested, cost, this.#options.costLimits);
  }
}

/** The limits on costs, in the order in which they are checked. */
const costNames = ['pageSize', 'representations', 'upstreamCalls', 'fields'] as const satisfies readonly (keyof Cost)[];

/** Length of the longest list in a value, at any depth. */
function maxListLength(value: unknown): number {
  let max = 0;
  const open = [value];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item !== 'object' || item === null) continue;
    if (Array.isArray(item)) max = Math.max(max, item.length);
    for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return max;
}
