import type { TestApp } from './app.ts';

interface Edge {
  readonly cursor: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the test selects
  readonly node: any;
}

/** Connection to walk, with the selection of each node. */
export interface Walk {
  readonly field: string;
  /** Arguments beside those of the page, such as `orderBy: {…}`. */
  readonly args: string;
  readonly select: string;
  readonly pageSize: number;
}

/** Returns every node of a connection, page by page as Relay specifies, in the order of the list. */
export async function walk(app: TestApp, how: Walk, direction: 'forward' | 'backward'): Promise<Edge['node'][]> {
  const { field, args, select, pageSize } = how;
  const isForward = direction === 'forward';
  const nodes: Edge['node'][] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 100; page++) {
    const place = isForward ? `first: ${pageSize}, after: $cursor` : `last: ${pageSize}, before: $cursor`;
    const query = `query ($cursor: String) { ${field}(${place} ${args}) {
      edges { cursor node { ${select} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
    const { data, errors } = await app.execute(query, { variables: { cursor } });
    if (errors) throw new Error(errors[0]?.message);
    const { edges, pageInfo } = data[field] as { edges: Edge[]; pageInfo: Record<string, unknown> };
    nodes[isForward ? 'push' : 'unshift'](...edges.map(({ node }): unknown => node));
    if (pageInfo[isForward ? 'hasNextPage' : 'hasPreviousPage'] !== true) return nodes;
    cursor = pageInfo[isForward ? 'endCursor' : 'startCursor'] as string;
  }
  throw new Error('the walk does not end');
}
