import { setImmediate } from 'node:timers/promises';
import type { Random } from './random.ts';

/** One of the values; or null, undefined, an error, thrown or given; now, or later. */
export function lucky(random: Random, of: readonly unknown[]): unknown {
  return luckyOf(random, () => random.pick(of));
}

export function luckyOf(random: Random, pick: () => unknown): unknown {
  const luck = random.upTo(random.chance(0.3) ? 12 : 60);
  const isLater = random.chance(0.4);
  const give = (): unknown => {
    if (luck === 0) throw new Error('thrown');
    return luck === 1 ? new Error('given') : luck === 2 ? undefined : luck === 3 ? null : pick();
  };
  return isLater ? later(random.upTo(6), random.chance(0.1), give) : give();
}

/** An error in the place of an item: were it thrown, rejections of the items before would be the resolver's to handle. */
export function luckyItem(random: Random, one: () => unknown): unknown {
  try {
    return luckyOf(random, one);
  } catch (error) {
    return error;
  }
}

/** Settles after a fixed number of microtasks, optionally in the next event-loop turn: never at another time. */
export async function later(microtasks: number, isNextTurn: boolean, give: () => unknown): Promise<unknown> {
  if (isNextTurn) await setImmediate();
  for (let passed = 0; passed < microtasks; passed += 1) await Promise.resolve();
  return give();
}
