import type { GraphQLError } from 'graphql';
import type { Path } from './path.ts';

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
