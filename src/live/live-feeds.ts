import type { Caller } from '../identity/caller.ts';
import { BadUserInput } from '../graphql/errors.ts';
import { readCursor } from './cursor.ts';
import { Feed, type FeedOptions } from './feed.ts';
import type { LiveSource } from './live-source.ts';
import { LiveStream, type StreamOptions } from './live-stream.ts';

/** Request of one listener. */
export interface FollowOptions<State, Change, Event, Payload> extends Omit<
  StreamOptions<State, Change, Event, Payload>,
  'after'
> {
  /** Cursor of the last event that the listener has; null: none. */
  readonly after: string | null;
}

type AnyFeed<Reader> = Feed<Reader, never, unknown>;

/** All feeds of this process: one for each identity and source, however many listen. */
export class LiveFeeds<Reader> {
  readonly #options: FeedOptions<Reader>;
  readonly #feeds = new Map<string, AnyFeed<Reader>>();

  constructor(options: FeedOptions<Reader>) {
    this.#options = options;
  }

  /**
   * Listens to the changes of a source for a caller. The caller's credential is the one that reads, and that everything
   * shared is keyed by.
   *
   * @throws BadUserInput when the cursor was not issued to this caller for this source
   */
  follow<State extends object, Change, Event, Payload>(
    caller: Caller,
    source: LiveSource<Reader, State, Change>,
    { after, ...options }: FollowOptions<State, Change, Event, Payload>,
  ): LiveStream<Reader, State, Change, Event, Payload> {
    const position = after === null ? null : readCursor(caller, source.name, after);
    if (position === 'INVALID') {
      throw new BadUserInput('after', 'this is not a cursor of this subscription; pass the cursor of its last event.');
    }
    return new LiveStream(this.#feedOf(caller, source), {
      ...options,
      after: position === 'UNKNOWN_KEY' ? 'LOST' : position,
    });
  }

  /** Number of feeds that are read repeatedly. */
  get pollers(): number {
    return [...this.#feeds.values()].filter(({ hasListeners }) => hasListeners).length;
  }

  /**
   * Reads again what a write has made wrong, and reports nothing until then.
   *
   * @param isAffected whether the write affects the lists with this prefix, of the identity with this key prefix
   */
  invalidate(isAffected: (keyPrefix: string, list: string) => boolean): void {
    for (const feed of this.#feeds.values()) {
      if (feed.source.lists.some((list) => isAffected(feed.caller.keyPrefix, list))) feed.invalidate();
    }
  }

  #feedOf<State extends object, Change>(
    caller: Caller,
    source: LiveSource<Reader, State, Change>,
  ): Feed<Reader, State, Change> {
    const key = `${caller.key} ${source.name}`;
    const known = this.#feeds.get(key) as Feed<Reader, State, Change> | undefined;
    if (known !== undefined) return known;
    const feed = new Feed(caller, source, this.#options, () => {
      if (this.#feeds.get(key) === (feed as unknown)) this.#feeds.delete(key);
    });
    this.#feeds.set(key, feed as unknown as AnyFeed<Reader>);
    return feed;
  }
}
