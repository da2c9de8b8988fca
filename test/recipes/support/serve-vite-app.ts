import { preview } from 'vite';
import { RecipeProject } from './recipe-project.ts';
import type { ServedApp } from './fleet-app.ts';

/** Builds the Vite project of recipes for a graph, and serves what was built. @param pages see RecipeProject */
export async function serveViteApp(graphUrl: string, ...pages: string[]): Promise<ServedApp> {
  const project = new RecipeProject(...pages);
  // Libraries warn in development only, for example of a key that is missing.
  const env = { NODE_ENV: 'development', GRAPH_URL: graphUrl, VITE_GRAPH_URL: `${graphUrl}/graphql` };
  await project.build(env);
  const server = await preview({ root: project.directory, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return {
    url: url.replace(/\/$/, ''),
    async [Symbol.asyncDispose]() {
      await server.close();
      project[Symbol.dispose]();
    },
  };
}
