/** A reading of Ocean, with the time of its upstream request. */
export interface LiveReading<State> {
  readonly state: State;
  readonly asOf: Date;
}

/** Result of the comparison of two readings. */
interface Comparison<Change> {
  /** In a fixed order: instances that compare the same readings count the same changes. */
  readonly changes: readonly Change[];
  /** Ids of the earlier reading that the later one lacks. */
  readonly missing: readonly string[];
  /** Number of objects in the earlier reading. */
  readonly total: number;
}

/**
 * Source of changes: something of Ocean that is read repeatedly, and compared with the reading before.
 *
 * @typeParam Reader what reads from Ocean for one caller
 * @typeParam State a reading; it never changes
 */
export interface LiveSource<Reader, State extends object, Change> {
  /** Unique, such as the name of a list. Part of cursors. */
  readonly name: string;
  /** Prefixes of the names of the lists that it reads: a write that affects one of them causes a reading at once. */
  readonly lists: readonly string[];
  /** True: no cache has what it reads, so one process reads it for all. Default: false. */
  readonly isUncached?: boolean;
  /**
   * Reads from Ocean in full.
   *
   * @throws OceanError also when Ocean does not send a list: its absence proves nothing
   */
  read(reader: Reader): Promise<LiveReading<State>>;
  /** A reading without objects: in the place of the first one, where Ocean sends none because there is nothing. */
  readonly empty: State;
  /** Returns real changes only: rows in another order or form are none. */
  compare(before: State, after: State): Comparison<Change>;
  /** Returns what may stay in memory while no client listens. Default: the reading. */
  rest?(state: State): State;
}
