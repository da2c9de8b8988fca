import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ConfigError } from '../../config/config.ts';
import type { Compression } from '../compression/compression.ts';
import { addVary } from '../vary.ts';
import { AssetFiles } from './asset-files.ts';
import { pageHeaders } from './page-headers.ts';

export interface DocumentationOptions {
  /** Directory of the built site, for the path /docs/. */
  readonly directory: string;
  /** Decides if files are sent in the compressed forms of the build. */
  readonly compression: Compression;
}

const headers = pageHeaders();

/**
 * Serves the built documentation site below `/docs/`. Pages are found without the end of their name, as links have them;
 * anything else gets the site's page for 404.
 *
 * @throws ConfigError when the directory is no built site
 */
export async function registerDocumentation(app: FastifyInstance, options: DocumentationOptions): Promise<void> {
  const files = await open(options);

  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 308));

  app.get('/docs/*', async ({ raw, params }: FastifyRequest<{ Params: { '*': string } }>, reply) => {
    const name = fileOf(files, params['*']);
    const isImmutable = name?.startsWith('assets/') === true;
    const found = await files.find(raw, name ?? '404.html', isImmutable);
    if (found === null) {
      reply.callNotFound();
      return reply;
    }
    if (!options.compression.isOff) addVary(reply, 'accept-encoding');
    return reply
      .code(name === null ? 404 : found.statusCode)
      .headers(found.headers)
      .headers(headers)
      .send(found.stream);
  });
}

/** Name of the file for a path; null: there is none. */
function fileOf(files: AssetFiles, path: string): string | null {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return [path, `${path}.html`, `${folder}index.html`].find((name) => files.has(name)) ?? null;
}

async function open({ directory, compression }: DocumentationOptions): Promise<AssetFiles> {
  const files = await AssetFiles.open(directory, compression).catch(() => null);
  if (files?.has('index.html') === true && files.has('404.html')) return files;
  throw new ConfigError(['DOCS_DIRECTORY: has no built site; `npm run site` makes one']);
}
