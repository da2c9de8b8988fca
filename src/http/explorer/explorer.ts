import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Compression } from '../compression/compression.ts';
import { AssetFiles } from '../files/asset-files.ts';
import { pageHeaders } from '../files/page-headers.ts';
import { readExamples, withDates } from './examples.ts';
import { trustedExamples } from './trusted-examples.ts';
import type { Manifest } from '../graphql/trusted-document-manifest.ts';
import { addVary } from '../vary.ts';

export interface ExplorerOptions {
  /** Directory of the built page, script, style and workers. */
  assetsDirectory: string;
  /** Directory of the examples: `name.graphql`, with `name.variables.json` where an example has variables. */
  operationsDirectory: string;
  /** Path to which the explorer sends queries. */
  endpoint: '/graphql';
  /** True: the page may introspect the schema. Without it there are no examples, unless a manifest has them. */
  isIntrospectionEnabled: boolean;
  /** True: responses can be explained. */
  isExplaining: boolean;
  /** Page that explains the codes of errors; null: none. */
  errorDocsUrl: string | null;
  /** The only documents that run; null: any document runs. */
  manifest: Manifest | null;
  /** Decides if files are sent in the compressed forms of the build. */
  compression: Compression;
  /** Clock for the days in the examples' variables; the real one by default. */
  now?: () => Date;
}

/** Response to `curl /` and other clients that accept any type. */
const signpost = `GraphQL      POST /graphql, as application/json: {"query":"{ __typename }"}
The explorer GET /, in a browser
Schema       GET /schema.graphql
Health       GET /health/live, /health/ready
`;

const SECURITY_HEADERS = pageHeaders("worker-src 'self'");

/**
 * Serves the explorer: its page at `/` for clients that accept HTML, its files under `/explorer/`, and the examples at
 * `/explorer/examples.json`, with current days. Without built files `/` reports the command that builds them. Page and
 * examples are read once, here.
 */
export async function registerExplorer(app: FastifyInstance, options: ExplorerOptions): Promise<void> {
  const page = await readPage(options);
  const all = await readExamples(options.operationsDirectory);
  const examples = options.manifest === null ? all : trustedExamples(all, options.manifest);

  app.get('/', { exposeHeadRoute: true }, async (request, reply) => {
    void reply.headers(SECURITY_HEADERS).header('cache-control', 'no-cache');
    addVary(reply, 'accept');
    const { accept = '*/*' } = request.headers;
    if (!accept.includes('text/html')) {
      if (/\*\/\*|text\/(\*|plain)/.test(accept)) return reply.type('text/plain; charset=utf-8').send(signpost);
      return reply.code(406).send({ error: `The explorer is for browsers; the graph is at ${options.endpoint}.` });
    }
    if (page === null) {
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The explorer is not built: run `npm run build`.\n');
    }
    return reply.type('text/html; charset=utf-8').send(page);
  });

  // Other examples would reveal the schema.
  if (options.isIntrospectionEnabled || options.manifest !== null) {
    app.get('/explorer/examples.json', async (_request, reply) =>
      reply
        .headers(SECURITY_HEADERS)
        .header('cache-control', 'no-cache')
        .send(examples.map((example) => withDates(example, options.now?.() ?? new Date()))),
    );
  }

  if (page !== null) {
    const files = await AssetFiles.open(options.assetsDirectory, options.compression);
    app.get('/explorer/:file', async ({ raw, params }: FastifyRequest<{ Params: { file: string } }>, reply) => {
      const found = params.file.endsWith('.html') ? null : await files.find(raw, params.file, true);
      if (found === null) {
        reply.callNotFound();
        return reply;
      }
      if (!options.compression.isOff) addVary(reply, 'accept-encoding');
      return reply.code(found.statusCode).headers(found.headers).headers(SECURITY_HEADERS).send(found.stream);
    });
  }
}

async function readPage(options: ExplorerOptions): Promise<string | null> {
  const file = join(options.assetsDirectory, 'index.html');
  if (!existsSync(file)) return null;
  const page = await readFile(file, 'utf8');
  return page
    .replaceAll('%ENDPOINT%', options.endpoint)
    .replaceAll('%SETTINGS%', escapeAttribute(JSON.stringify(pageSettings(options))));
}

/** Read by src/explorer/settings.ts. */
function pageSettings({ endpoint, isIntrospectionEnabled, isExplaining, errorDocsUrl, manifest }: ExplorerOptions) {
  const isTrustedOnly = manifest !== null;
  return {
    endpoint,
    isIntrospecting: isIntrospectionEnabled && !isTrustedOnly,
    isExplaining,
    errorDocsUrl,
    isTrustedOnly,
  };
}

/** Text of an attribute in double quotes. */
function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
