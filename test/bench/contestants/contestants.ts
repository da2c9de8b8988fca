import { bare } from './bare.ts';
import { handwritten } from './handwritten.ts';
import { hive, hiveResponseCache } from './hive.ts';
import { ours, oursUncached } from './ours.ts';
import { tailcall, tailcallVersion } from './tailcall.ts';

/**
 * Ours first, because the responses of the others are compared with it. Each benchmark starts the bare server with our
 * response.
 */
export const contestants = [ours, oursUncached, handwritten, hive, hiveResponseCache, tailcall];

/** Measured under the mixed load only. */
const twoWorkers = {
  name: 'ours-two',
  label: 'ocean-graphql, two workers',
  configuration: 'the same with WORKERS=2',
} as const;

/** Descriptions in the results, including the bare server and the version of Tailcall that runs here. */
export async function describeContestants() {
  const described = contestants.map(({ name, label, configuration }) => ({ name, label, configuration }));
  const version = await tailcallVersion();
  return [...described, twoWorkers, bare].map((one) =>
    one.name === tailcall.name ? { ...one, configuration: `${one.configuration}; ${version}` } : one,
  );
}
