import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { passedOn } from '../../../examples/gateway/passed-on.ts';
import { customerOf } from '../../support/expected.ts';
import { startFederation } from '../../support/gateways/federation.ts';
import { freePort, startServing } from '../../support/gateways/process.ts';
import { silentBoxes } from '../../support/gateways/queries.ts';
import { execute } from '../../support/graphql.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFile(join(root, path), 'utf8');
/** A process that loads a gateway takes seconds to start, and many on a busy machine. */
const startMillis = 180_000;
const hivePage = await read('docs/how-to/federate-hive.md');

describe.each(['docs/how-to/federate-apollo.md', 'docs/how-to/federate-hive.md'])('%s', (page) => {
  it('shows the examples as they are, which the other tests here run', async () => {
    const text = await read(page);
    const shown = [...text.matchAll(/\((?:\.\.\/)+(examples\/gateway\/[\w.-]+)\):\n\n```\w+\n([^]*?)^```$/gm)];
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const [, path = '', code] of shown) expect(code, path).toBe(await read(path));
    expect(shown.length + (page.includes('hive') ? 1 : 0)).toBe([...text.matchAll(/^```\w+$/gm)].length);
  });

  it('links to existing files', async () => {
    for (const [, target = ''] of (await read(page)).matchAll(/\]\(([^):#]+)\)/g)) {
      await expect(read(join(dirname(page), target)), target).resolves.toBeDefined();
    }
  });
});

describe('behind Apollo', () => {
  it('composes what supergraph.yaml names', async () => {
    const { subgraphs } = parseYaml(await read('examples/gateway/supergraph.yaml')) as SupergraphYaml;
    const services = Object.entries(subgraphs).map(async ([name, { routing_url: url, schema }]) => ({
      name,
      url,
      typeDefs: parse(await read(join('examples/gateway', schema.file))),
    }));
    const { errors, supergraphSdl } = composeServices(await Promise.all(services));
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('@join__graph(name: "maintenance", url: "http://localhost:4001")');
  });

  it('forwards the same headers with router.yaml as with @apollo/gateway', async () => {
    const { headers } = parseYaml(await read('examples/gateway/router.yaml')) as RouterYaml;
    expect(headers.subgraphs.ocean.request.map(({ propagate }) => propagate.named)).toEqual([...passedOn]);
  });
});

describe('behind Hive', () => {
  it(
    'serves the supergraph from the command line, with the configuration of the page',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
      // The command needs a supergraph in a file; the federation around it has no other gateway.
      await using federation = await startFederation(async (supergraph) => {
        await writeFile(join(folder, 'supergraph.graphql'), supergraph);
        const [, command = ''] = /^npx hive-gateway (.*) --port \d+$/m.exec(hivePage) ?? [];
        const args = command.replace('supergraph.graphql', join(folder, 'supergraph.graphql')).split(' ');
        const port = await freePort();
        const served = await startServing(
          [join(root, 'node_modules/@graphql-hive/gateway/dist/bin.js'), ...args, '--port', `${port}`],
          /Listening on (http:\/\/\S+?)[\s\u001b]/,
        );
        return {
          url: `http://127.0.0.1:${port}/graphql`,
          stop: async () => {
            await served.stop();
            await rm(folder, { recursive: true });
          },
        };
      });
      const headers = await federation.app.signIn('demo2');
      const { data, errors } = await federation.execute(
        '{ vehicles(first: 1) { totalCount nodes { serviceVisits { id } } } }',
        {
          headers,
        },
      );
      expect(errors).toBeUndefined();
      expect(data.vehicles.totalCount).toBe(customerOf(federation.app.sandbox, 1).vehicles.length);
    },
    startMillis,
  );
});

describe('npm run demo:federation', () => {
  it(
    'starts everything, serves queries over three graphs, and stops cleanly',
    async () => {
      const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
      const [exec, node, ...args] = scripts['demo:federation']?.split(' ') ?? [];
      expect([exec, node]).toEqual(['exec', 'node']);
      await using demo = await startServing(args, /The gateway +(http:\S+)\/graphql/, { PORT: '0' });
      const { data, errors } = await execute(demo.url, silentBoxes, { variables: { first: 20 } });
      expect(await demo.stop()).toBe(0);
      expect(errors).toBeUndefined();
      const boxes: {
        vehicle: { nextServiceVisit: object | null; driver: { contract: object | null } | null } | null;
      }[] = data.nonCommunicatingBoxes.nodes;
      expect(boxes.some(({ vehicle }) => vehicle?.nextServiceVisit && vehicle.driver?.contract)).toBe(true);
      await expect(fetch(demo.url)).rejects.toThrow();
    },
    startMillis,
  );
});

interface SupergraphYaml {
  readonly subgraphs: Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>;
}

interface RouterYaml {
  readonly headers: {
    readonly subgraphs: { readonly ocean: { readonly request: readonly { propagate: { named: string } }[] } };
  };
}
