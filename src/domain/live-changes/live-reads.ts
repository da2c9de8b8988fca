import { Pace } from '../../executor/pace.ts';
import { LiveFeeds } from '../../live/live-feeds.ts';
import type { FeedOptions } from '../../live/feed.ts';
import { ReadRecord } from '../../snapshot/read-record.ts';
import { type CustomerLoaders, Loaders } from '../loaders.ts';
import type { AffectedKeys, InvalidationRule } from '../mutations/invalidation.ts';
import { recordReads } from '../recorded-reads.ts';
import type { ReadServices } from '../upstream-reads.ts';

/** Creates the feeds of all subscriptions. Each reading has loaders of its own, which serve fresh and complete lists only. */
export function createLiveFeeds(
  reads: ReadServices,
  options: Omit<FeedOptions<CustomerLoaders>, 'readerOf'>,
): LiveFeeds<CustomerLoaders> {
  return new LiveFeeds({
    ...options,
    readerOf: (caller, signal, captured) => {
      const pace = new Pace();
      return new Loaders(caller, { ...recordReads(reads, new ReadRecord(), { captured }), signal, pace }).of();
    },
  });
}

/**
 * Makes the feeds read again what a write affects: those of the credential that wrote, and for its rules those of everybody.
 *
 * @param rules all that a write may name; an unknown one affects everything
 */
export function invalidateFeeds(
  live: LiveFeeds<CustomerLoaders>,
  { keyPrefix, names, rules: applied }: AffectedKeys,
  rules: readonly InvalidationRule[],
): void {
  const lists = applied.map(({ rule }) => rules.find(({ name }) => name === rule)?.list ?? '');
  live.invalidate((owner, list) => {
    const isOwn = owner === keyPrefix && names.some((name) => list.startsWith(name));
    return isOwn || lists.some((affected) => affected === '' || affected === list);
  });
}
