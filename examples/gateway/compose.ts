import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface Subgraph {
  /** How error messages and the supergraph call it. */
  readonly name: string;
  readonly url: string;
}

/**
 * Asks every subgraph for its SDL and composes them to a supergraph. Good for a machine of one's own: in production it
 * is composed when a subgraph is released, and a gateway is given the result.
 *
 * @throws with every reason why they do not fit together
 */
export async function compose(subgraphs: readonly Subgraph[]): Promise<string> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, url }) => ({ name, url, typeDefs: parse(await sdlOf(url)) })),
  );
  const composed = composeServices(services);
  if (composed.supergraphSdl === undefined) {
    throw new Error(['the subgraphs do not compose:', ...composed.errors.map(({ message }) => message)].join('\n'));
  }
  return composed.supergraphSdl;
}

async function sdlOf(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { data: { _service: { sdl: string } } };
  return data._service.sdl;
}
