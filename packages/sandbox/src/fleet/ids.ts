/**
 * First id beyond 2^53.
 *
 * Each kind and customer has its own range of ids, so that no two customers share one. Drivers, schedules and steps of
 * every customer but the first lie beyond 2^53, where a careless JSON.parse changes digits: 9007199254740993 becomes
 * …992.
 */
const beyondDoubles = 9_007_199_254_740_993n;

const small = (start: bigint, apart: bigint) => (customer: number) => start + apart * BigInt(customer);
const large = (start: bigint, apart: bigint, skip: bigint) => (customer: number) =>
  customer === 0 ? start : beyondDoubles + skip + apart * BigInt(customer - 1);

export const firstId = {
  customer: small(4101n, 1n),
  entity: small(310_001n, 1_000n),
  group: small(52_001n, 1_000n),
  account: small(2_000_000_001n, 1_000_000n),
  vehicle: small(1_110_000_001n, 10_000_000n),
  onboard: small(800_001n, 1_000_000n),
  box: small(2_220_000_001n, 10_000_000n),
  driver: large(1_510_000_001n, 10_000_000n, 0n),
  schedule: large(600_000_000_000n, 1_000_000_000_000n, 10_000_000_000n),
  step: large(700_000_000_000_000n, 1_000_000_000_000_000n, 100_000_000_000_000n),
} as const;

/** Rank of an id within a range that starts at `first`, or -1 when it lies outside. */
export function rankOf(id: bigint, first: bigint, count: number): number {
  const rank = id - first;
  return rank >= 0n && rank < BigInt(count) ? Number(rank) : -1;
}
