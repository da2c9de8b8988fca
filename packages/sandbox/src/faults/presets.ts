import type { FaultInput } from './fault.ts';
import type { FaultRule } from './rule.ts';

export interface PresetOptions {
  /** Share of the requests, from 0 to 1; each preset has its own default. */
  readonly share?: number | undefined;
  /** Seed of the draws; the sandbox's seed by default. */
  readonly seed?: number | undefined;
}

interface Preset {
  /** One line that describes the preset. */
  readonly about: string;
  readonly share: number;
  readonly faults: readonly FaultInput[];
}

const failures: FaultInput[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, body: '<html><h1>502 Bad Gateway</h1></html>', contentType: 'text/html' },
  { kind: 'status', status: 503, retryAfter: 1 },
  { kind: 'reset', at: 'arrival' },
];
const garbage: FaultInput[] = [
  { kind: 'body', shape: 'html' },
  { kind: 'body', shape: 'envelope' },
  { kind: 'body', shape: 'truncated' },
  { kind: 'body', shape: 'other-shape' },
  { kind: 'body', shape: 'invalid-utf8' },
];
const strangeRows: FaultInput[] = [
  { kind: 'rows', change: 'doubled' },
  { kind: 'rows', change: 'missing' },
  { kind: 'rows', change: 'reordered' },
  { kind: 'rows', change: 'null' },
  { kind: 'rows', change: 'nested-null' },
  { kind: 'rows', change: 'unknown-enum' },
];

const presets = {
  chaos: {
    about: 'all kinds of faults: delays, errors, resets, wrong bodies, strange rows, expired tokens',
    share: 0.3,
    faults: [
      ...failures,
      ...garbage,
      ...strangeRows,
      { kind: 'latency', millis: 500, toMillis: 3000 },
      { kind: 'status', status: 429, retryAfter: 2 },
      { kind: 'reset', at: 'within-body' },
      { kind: 'cut' },
      { kind: 'expired-token' },
    ],
  },
  flaky: { about: 'some requests fail with 500, 502, 503 or a reset connection', share: 0.2, faults: failures },
  slow: {
    about: 'every request takes 1 to 5 seconds',
    share: 1,
    faults: [{ kind: 'latency', millis: 1000, toMillis: 5000 }],
  },
  stalled: {
    about: 'requests get no response at all, or one byte a second',
    share: 0.5,
    faults: [{ kind: 'silence' }, { kind: 'drip', from: 'body', everyMillis: 1000 }],
  },
  down: { about: 'every request gets 503, the login too', share: 1, faults: [{ kind: 'status', status: 503 }] },
  'rate-limited': {
    about: 'half the requests get 429 with Retry-After: 5',
    share: 0.5,
    faults: [{ kind: 'status', status: 429, retryAfter: 5 }],
  },
  garbled: {
    about: 'half the responses are HTML, errors with 200, truncated or of the wrong shape',
    share: 0.5,
    faults: garbage,
  },
  'strange-rows': {
    about: 'lists with rows that are doubled, missing, out of order, null or unknown',
    share: 1,
    faults: strangeRows,
  },
  expired: { about: 'one request in five finds its token expired', share: 0.2, faults: [{ kind: 'expired-token' }] },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as PresetName[];

export function isPresetName(name: unknown): name is PresetName {
  return (presetNames as unknown[]).includes(name);
}

/** Description of a preset, with its default share. */
export function presetAbout(name: PresetName): { about: string; share: number } {
  const { about, share } = presets[name];
  return { about, share };
}

/** Expands a preset into the rules that `add` accepts. */
export function presetRules(name: PresetName, { share, seed }: PresetOptions = {}): FaultRule[] {
  const preset: Preset = presets[name];
  return [{ name, fault: [...preset.faults], share: share ?? preset.share, ...(seed !== undefined && { seed }) }];
}
