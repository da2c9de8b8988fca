import {
  addresses,
  bound,
  integer,
  longestTimerMillis,
  onOff,
  origins,
  secret,
  set,
  unset,
  type ValuesOf,
} from './kinds.ts';

/** What clients may do. docs/how-to/limits-and-cost.md tells them. */
export const limitSettings = {
  MAX_BODY_BYTES: set('1048576', 'Largest body of a request, in bytes', integer(1, 2 ** 30)),
  MAX_TOKENS: set('15000', 'Most words and signs of a document', integer(1, 1_000_000)),
  MAX_DEPTH: set('30', 'Most fields within fields; 0: any', bound(1000)),
  MAX_ALIASES: set('200', 'Most aliases of a document; 0: any', bound(1_000_000)),
  MAX_DIRECTIVES: set('200', 'Most directives of a document; 0: any', bound(1_000_000)),
  MAX_ROOT_FIELDS: set('50', 'Most fields at the top of an operation; 0: any', bound(1_000_000)),
  MAX_DEFINITIONS: set('200', 'Most operations and fragments of a document; 0: any', bound(1_000_000)),
  MAX_SELECTIONS: set('20000', 'Most fields of a document, its fragments unfolded', integer(1, 1_000_000)),
  MAX_COMPARISONS: set(
    '100000',
    'Most pairs of fields for one place in the answer, which validation compares; 0: any',
    bound(1_000_000_000),
  ),
  MAX_LIST_SIZE: set('2000', 'Most values of a list in arguments and variables; 0: any', bound(1_000_000)),
  MAX_REPRESENTATIONS: set('1000', 'Most objects that a gateway asks for at once; 0: any', bound(1_000_000)),
  MAX_COST_FIELDS: set('500000', 'Most values that an answer may come to; 0: any', bound(1_000_000_000)),
  MAX_COST_CALLS: set('250', 'Most calls of Ocean that an operation may come to; 0: any', bound(1_000_000)),
  INTROSPECTION: set('on', 'Whether anybody may read the schema: on or off', onOff),
  SUGGESTIONS: set('on', 'Whether errors suggest names of the schema: on or off', onOff),
  FEDERATION: set('on', 'Whether anybody may ask for _service and _entities: on or off', onOff),
  GATEWAY_SECRET: unset('Opens what is off to a gateway that sends it in x-gateway-secret', secret),
  ALLOWED_ORIGINS: unset('Origins of the pages that may call from a browser; unset: its own only', origins),
  RATE_LIMIT_PER_MINUTE: set('30000', 'Requests of one caller a minute, in each process; 0: any', bound(100_000_000)),
  RATE_LIMIT_LOGINS_PER_MINUTE: set(
    '30',
    'Logins from one address a minute, in each process; 0: any',
    bound(1_000_000),
  ),
  TRUSTED_PROXIES: unset('Proxies whose X-Forwarded-For is believed', addresses),
  MAX_REQUESTS_UNDER_WAY: set('1000', 'GraphQL requests at once, in each process; 0: any', bound(1_000_000)),
  MAX_QUEUE_MS: set(
    '500',
    'How long requests may wait for the processor; once they wait longer for 1 s, newcomers are refused; 0: any',
    bound(60_000),
  ),
  CLIENT_TIMEOUT_MS: set(
    '15000',
    'How long a client may take to send a request, or to take an answer it stopped reading',
    integer(100, longestTimerMillis),
  ),
} as const;

export function arrangeLimits(values: ValuesOf<typeof limitSettings>) {
  return {
    maxBodyBytes: values.MAX_BODY_BYTES,
    /** Infinity: no limit. */
    documentLimits: {
      tokens: values.MAX_TOKENS,
      depth: values.MAX_DEPTH,
      aliases: values.MAX_ALIASES,
      directives: values.MAX_DIRECTIVES,
      rootFields: values.MAX_ROOT_FIELDS,
      definitions: values.MAX_DEFINITIONS,
      selections: values.MAX_SELECTIONS,
      comparisons: values.MAX_COMPARISONS,
      listSize: values.MAX_LIST_SIZE,
    },
    costLimits: {
      representations: values.MAX_REPRESENTATIONS,
      fields: values.MAX_COST_FIELDS,
      upstreamCalls: values.MAX_COST_CALLS,
    },
    isIntrospectionOpen: values.INTROSPECTION,
    isSuggesting: values.SUGGESTIONS,
    isFederationOpen: values.FEDERATION,
    gatewaySecret: values.GATEWAY_SECRET,
    allowedOrigins: values.ALLOWED_ORIGINS ?? [],
    requestsPerMinute: values.RATE_LIMIT_PER_MINUTE,
    loginsPerMinute: values.RATE_LIMIT_LOGINS_PER_MINUTE,
    trustedProxies: values.TRUSTED_PROXIES,
    maxRequestsUnderWay: values.MAX_REQUESTS_UNDER_WAY,
    maxQueueMillis: values.MAX_QUEUE_MS,
    clientTimeoutMillis: values.CLIENT_TIMEOUT_MS,
  } as const;
}
