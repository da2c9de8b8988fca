/** A term that the project replaced by the one of its field, so that one concept has one word. */
export interface Term {
  /** A pattern of lower-case words. Names are split first, so that `heldAnswers` is matched as `held answers`. */
  readonly not: string;
  readonly write: string;
  /** Patterns around the term in which it means something else, and stays. */
  readonly allow?: readonly string[];
  /** Folders in which the term is forbidden; everywhere if absent. Elsewhere it has its ordinary meaning. */
  readonly in?: readonly string[];
}

export const terms: readonly Term[] = [
  { not: 'held', write: 'cached or stored', allow: ['lock held', 'held lock', 'held by (the|a) lock'] },
  { not: 'given again', write: 'a cache hit' },
  { not: '(made )?anew', write: 'a cache miss, recomputed, fresh' },
  { not: 'kept', write: 'retained; projection (fields of a row)', allow: ['kept alive'] },
  {
    not: 'wholly|whole',
    write: 'full or complete',
    allow: ['whole (numbers?|seconds|minutes|hours|days)', 'as a whole'],
  },
  { not: 'seeds?', write: 'partial entity', in: ['src/domain/', 'src/schema/', 'docs/architecture.md'] },
  { not: 'crews?', write: 'worker pool' },
  { not: 'members?', write: 'worker', in: ['src/cluster/'] },
  { not: 'hires?|hired', write: 'fork' },
  { not: 'desks?', write: 'coordinator or idempotency store' },
  { not: 'touched', write: 'affected' },
  { not: 'forgets?|forgot|forgotten', write: 'invalidate (a cache), evict, omit' },
  { not: 'learn(s|ed)?', write: 'put', in: ['src/http/', 'src/executor/'] },
  // CSS calls the initial size of an item `flex-basis`.
  { not: 'basis', write: 'dependencies', allow: ['flex basis'] },
  { not: 'quiet since', write: 'version' },
  // A vehicle has doors: `Vehicle.hasDoorDetection`.
  {
    not: 'doors?',
    write: 'feature, entry point',
    allow: [
      'has door detection',
      'doors? (openings?|sensors?|or)',
      'such as a door',
      'side doors?',
      '(rear|front|back) doors?',
    ],
  },
  { not: 'newcomers?', write: 'new request' },
  { not: 'under way', write: 'in flight' },
  { not: 'linger(s|ing)?', write: 'drain delay' },
  { not: 'paus(e|es|ed|ing)', write: 'backoff', in: ['src/ocean/', 'src/identity/', 'src/executor/'] },
  {
    not: 'exchange',
    write: 'upstream request',
    allow: ['fetch exchange'],
    in: ['src/', 'docs/architecture.md', 'docs/reliability.md'],
  },
  { not: 'takers?', write: 'row handler' },
  { not: 'intakes?', write: 'ingest' },
  { not: 'lent', write: 'borrowed' },
  { not: 'light parts?', write: 'lazy projection' },
  { not: 'tickets?', write: 'handle' },
  // `EventDetail.fault` is the name in the graph of Ocean's `defaut`, a defect of the vehicle.
  {
    not: 'faults?',
    write: 'validation error; a fault is what the sandbox injects',
    in: ['src/'],
    allow: [
      'extensions (faults|\\? faults)',
      'argument, faults',
      'readonly faults',
      'faults \\[',
      'faults readonly',
      'fault text',
      'fault! string',
      "sandbox(’s|'s)? faults?",
    ],
  },
  {
    not: 'refus(al|als|e|es|ed|ing)',
    write: 'reject, rejection',
    allow: ['connections? (is |are |was |were )?refused', 'refused connections?', 'refused? to connect'],
  },
  { not: 'asks?|asked|asking', write: 'request, caller, query', allow: ['frequently asked'] },
  { not: 'answer(s|ed|ing)?', write: 'response (HTTP), result (GraphQL, index), payload (mutation)' },
  { not: 'tells?|told|telling', write: 'report, return, format' },
  { not: 'says?|said|saying', write: 'state, report, return' },
  { not: '(raw|known|unknown) words?|words? of (an )?enums?', write: 'raw value, value' },
  { not: 'calls? of ocean', write: 'upstream request' },
  { not: 'changes? of ocean', write: 'write' },
  { not: "numbers? of ocean|ocean(’s|'s) numbers?", write: 'Ocean id' },
  {
    not: 'scopes?|scoped',
    write: '`customerId`',
    in: ['src/domain/', 'src/snapshot/', 'src/list-index/', 'src/ocean/'],
  },
  { not: 'so manieth|manieth', write: 'plain English' },
  { not: 'mend(s|ed|ing)?', write: 'fix' },
  { not: 'doomed', write: 'plain English' },
  { not: "nobody(’s|'s)?", write: 'no caller, no client, no one who' },
  { not: 'whoever', write: 'the caller, any client' },
  { not: 'lest', write: 'so that … not' },
  { not: 'hangs? on', write: 'depends on' },
];

/**
 * Names such as `mostRows`: a bound is `max` or `min`, as the libraries in use call it. Matched in code as written.
 * `smallestUnit` is an option of Temporal.
 */
export const boundNames = /\b(most|longest|largest|smallest|shortest)(?!Recent|Unit\b)[A-Z]\w*/g;

/** A comment starts with a verb or the standard noun, never with a fragment that only points at one. */
export const commentStarts = /^(What|How|Who|Whose|Whom|Whether|Where|Which|That)\b(?! (is|are)\?)/;

/**
 * Not checked: generated text, a history that keeps the words of its time, and this list.
 */
export const unchecked: readonly RegExp[] = [
  /(^|\/)node_modules\//,
  /(^|\/)dist\//,
  /\.generated\.ts$/,
  /\.d\.ts$/,
  /^CHANGELOG\.md$/,
  /^(?:schema\/released|site\/releases\/[^/]+)\.graphql$/,
  /^LICENSE$/,
  /^docs\/reference\//,
  /^scripts\/words\/vocabulary\.ts$/,
  /^test\/integration\/vocabulary\.test\.ts$/,
];
