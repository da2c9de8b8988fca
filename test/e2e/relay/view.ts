import {
  createOperationDescriptor,
  fetchQuery,
  getSingularSelector,
  type ConcreteRequest,
  type Environment,
  type ReaderFragment,
  type Variables,
} from 'relay-runtime';
import type { Compiled } from './compiled.ts';

/** A page of a connection as a fragment reads it from the store. */
export interface Connection<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Sends a compiled query and writes its result to the store. */
export async function send(environment: Environment, query: ConcreteRequest, variables: Variables): Promise<void> {
  await fetchQuery(environment, query, variables, { fetchPolicy: 'network-only' }).toPromise();
}

/** Reads the data of a fragment from the store, without a request. `at` finds the object that spreads it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what the fragment selects
export function read<Data>(
  environment: Environment,
  query: { readonly request: ConcreteRequest; readonly variables: Variables },
  fragment: ReaderFragment,
  at: (data: never) => unknown = (data) => data,
): Data {
  const operation = createOperationDescriptor(query.request, query.variables);
  const { data } = environment.lookup(operation.fragment);
  const selector = getSingularSelector(fragment, at(data as never));
  return environment.lookup(selector).data as Data;
}

/** Everything that is needed to walk one connection of the application. */
export interface List {
  readonly field: string;
  readonly request: ConcreteRequest;
  readonly page: ConcreteRequest;
  readonly fragment: ReaderFragment;
}

/** By the compiled names: `<name>Query`, `<name>_list` and `<name>PageQuery`. */
export async function listOf(compiled: Compiled, name: string, field: string): Promise<List> {
  return {
    field,
    request: await compiled.artifact(`${name}Query`),
    page: await compiled.artifact(`${name}PageQuery`),
    fragment: await compiled.artifact(`${name}_list`),
  };
}

/** Loads all pages as `loadNext` does: the pagination query after the last cursor; the store joins the pages. */
export async function loadAll<Node>(environment: Environment, list: List, first: number): Promise<Connection<Node>> {
  await send(environment, list.request, {});
  for (let page = 0; page < 50; page++) {
    const connection = shown<Node>(environment, list);
    if (!connection.pageInfo.hasNextPage) return connection;
    await send(environment, list.page, { first, after: connection.pageInfo.endCursor });
  }
  throw new Error('the list does not end');
}

export function shown<Node>(environment: Environment, list: List, variables: Variables = {}): Connection<Node> {
  const data = read<Record<string, Connection<Node>>>(environment, { request: list.request, variables }, list.fragment);
  const connection = data[list.field];
  if (connection === undefined) throw new Error(`the fragment has no ${list.field}`);
  return connection;
}
