import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

/** The errors of one answer. Of several below one place that became null, the first is told, as in graphql-js. */
export class CollectedErrors {
  readonly list: GraphQLError[] = [];
  readonly #places = new Set<Path | undefined>();

  /** @param path the place that becomes null; undefined: the whole answer */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.#isNull(path)) return;
    this.#places.add(path);
    this.list.push(error);
  }

  #isNull(path: Path | undefined): boolean {
    for (let place = path; place !== undefined; place = place.prev) {
      if (this.#places.has(place)) return true;
    }
    return this.#places.has(undefined);
  }
}

/** A place in the answer, as resolvers are told it: each key knows the one before. */
export type Path = GraphQLResolveInfo['path'];

export function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let place: Path | undefined = path; place !== undefined; place = place.prev) keys.push(place.key);
  return keys.reverse();
}

/** The field whose list, or list of lists, the place is in; the place itself, when it is no item. */
export function fieldOf(path: Path): Path {
  let place = path;
  while (typeof place.key === 'number' && place.prev !== undefined) place = place.prev;
  return place;
}
