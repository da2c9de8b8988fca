import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface Subgraph {
  /** Name in error messages and in the supergraph. */
  readonly name: string;
  readonly url: string;
}

/**
 * Fetches the SDL of every subgraph and composes them into a supergraph.
 *
 * Meant for a local machine: in production, compose when a subgraph is released and give the gateway the result.
 *
 * @throws Error with every composition error
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
