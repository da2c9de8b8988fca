import type { GraphQLResolveInfo } from 'graphql';

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
