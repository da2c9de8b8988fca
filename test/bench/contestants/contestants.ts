import { bare } from './bare.ts';
import { handwritten } from './handwritten.ts';
import { hive, hiveResponseCache } from './hive.ts';
import { ours, oursAnew } from './ours.ts';
import { tailcall, tailcallVersion } from './tailcall.ts';

/** Ours first: the answers of the others are compared with it. The bare server is made of our answer, by each work. */
export const contestants = [ours, oursAnew, handwritten, hive, hiveResponseCache, tailcall];

/** What the results say of each: the bare server and the version of Tailcall that runs here included. */
export async function describeContestants() {
  const described = contestants.map(({ name, label, configuration }) => ({ name, label, configuration }));
  const version = await tailcallVersion();
  return [...described, bare].map((one) =>
    one.name === tailcall.name ? { ...one, configuration: `${one.configuration}; ${version}` } : one,
  );
}
