import { OceanError } from '../../ocean/ocean-error.ts';
import { attempt, all, chain, type MaybePromise, ReadOnce } from '../../snapshot/maybe-promise.ts';
import type { Wire } from '../../ocean/wire.ts';
import { readView, type ListSource } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { permissionKinds, permissionsOf } from './permissions.ts';
import { toRight } from './right.mapping.ts';
import type { Right } from './right.type.ts';
import { rightsRequest } from './right.upstream.ts';
import type { ViewerPermissions } from './viewer.type.ts';

type Rights = readonly Right[];

/** Errors that concern the request, not the rights. They are never read as a missing right. */
const callerErrors: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'CUSTOMER_REQUIRED', 'ABORTED']);

/** Loads the caller's rights. Ocean returns one kind a request; each is a cached list, read once for each request. */
export class RightLoader {
  readonly #reads: UpstreamReads;
  readonly #kinds = new Map<string, ReadOnce<Rights>>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  /** Returns the rights of every configured kind, in that order; null: Ocean forbids the caller to read them. */
  all(): MaybePromise<Rights | null> {
    return attempt<Rights | null>(
      () =>
        chain(
          all(this.#reads.interpretation.rightKinds.map((kind) => () => this.#ofKind(kind))),
          (lists: readonly Rights[]) => lists.flat(),
        ),
      (error) => {
        if (error instanceof OceanError && error.code === 'FORBIDDEN') return null;
        throw error;
      },
    );
  }

  /** Returns what the caller may do. Rights that Ocean does not return are not known, and fail nothing. */
  permissions(): MaybePromise<ViewerPermissions> {
    const { permissions } = this.#reads.interpretation;
    const kinds = permissionKinds(permissions);
    const readAll = all(kinds.map((kind) => () => this.#ofKindIfReturned(kind)));
    return chain(readAll, (lists: readonly (Rights | null)[]) =>
      permissionsOf(permissions, new Map(kinds.map((kind, index) => [kind, lists[index] ?? null]))),
    );
  }

  #ofKindIfReturned(kind: string): MaybePromise<Rights | null> {
    return attempt<Rights | null>(
      () => this.#ofKind(kind),
      (error) => {
        if (error instanceof OceanError && !callerErrors.has(error.code)) return null;
        throw error;
      },
    );
  }

  #ofKind(kind: string): MaybePromise<Rights> {
    const known = this.#kinds.get(kind) ?? new ReadOnce(() => this.#read(kind));
    this.#kinds.set(kind, known);
    return known.get();
  }

  #read(kind: string): MaybePromise<Rights> {
    const source: ListSource<Wire['DroitFonctionnalite'], Right> = {
      name: `rights ${kind}`,
      countedAs: 'rights',
      request: () => rightsRequest(kind),
      map: toRight,
    };
    return chain(
      readView(this.#reads, source, (rows) => rows),
      ({ data }) => data,
    );
  }
}
