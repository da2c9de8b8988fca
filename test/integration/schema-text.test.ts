import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startTestApp } from '../support/app.ts';
import { codeBlocksOf } from '../support/docs/code-blocks.ts';
import { committed } from '../support/http/requests.ts';

const secret = 'a-secret-of-sixteen-characters-or-more';

describe('/schema.graphql', () => {
  it('is the schema, which a client may keep while it is the same', async () => {
    await using app = await startTestApp();
    const response = await fetch(`${app.url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
    const again = await fetch(`${app.url}/schema.graphql`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([{ INTROSPECTION: 'off' }, { TRUSTED_DOCUMENTS: committed }])(
    'is only for a gateway with %j',
    async (env) => {
      await using app = await startTestApp({ env: { ...env, GATEWAY_SECRET: secret } });
      expect((await fetch(`${app.url}/schema.graphql`)).status).toBe(404);
      const gateway = await fetch(`${app.url}/schema.graphql`, { headers: { 'x-gateway-secret': secret } });
      expect(gateway.status).toBe(200);
    },
  );
});

describe('codegen against the running server', { timeout: 60_000 }, () => {
  const pages = ['use-urql', 'use-apollo-client', 'use-graphql-request'];

  it.each([
    ['/schema.graphql', {}],
    ['/graphql', { strictScalars: false }],
  ])('works at %s, as the pages configure it, with %j', async (path, changes) => {
    await using app = await startTestApp();
    const folder = mkdtempSync(join(tmpdir(), 'ocean-codegen-'));
    try {
      const results = pages.map(async (page) => {
        const blocks = codeBlocksOf(`docs/how-to/${page}.md`);
        const yaml = blocks.find(({ language, code }) => language === 'yaml' && code.includes('generates:'));
        const config = parse(yaml?.code ?? '') as { generates: Record<string, { config: object }> };
        const [output] = Object.values(config.generates);
        const documents = blocks.filter(({ language }) => language === 'graphql').map(({ code }) => code);
        return generate(
          {
            schema: `${app.url}${path}`,
            documents,
            generates: {
              [join(folder, `${page}.ts`)]: { ...output, config: { ...output?.config, ...changes } },
            },
            silent: true,
          },
          false,
        );
      });
      for (const [file] of (await Promise.all(results)) as { content: string }[][]) {
        expect(file?.content).toContain('Document');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
