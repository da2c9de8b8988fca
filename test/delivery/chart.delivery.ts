import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { run } from './support/run.ts';
import { helm, loadTool } from './support/tools.ts';

const chart = 'deploy/helm/ocean-graphql';

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: { readonly template: { readonly spec: { readonly terminationGracePeriodSeconds: number } } };
  readonly data: Record<string, string>;
}

describe('the Helm chart', () => {
  let program: string;
  beforeAll(() => void (program = helm()));

  function render(...set: string[]): Manifest[] {
    // Settings are strings, as Helm would turn large numbers into fractions.
    const args = set.flatMap((value) => [value.includes('settings.') ? '--set-string' : '--set', value]);
    const documents = parseAllDocuments(run(program, ['template', 'release', chart, ...args]));
    return documents.map((document) => document.toJS() as Manifest | null).filter((manifest) => manifest !== null);
  }

  const everything = [
    'autoscaling.enabled=true',
    'ingress.enabled=true',
    'ingress.tlsSecret=graph-tls',
    'secret.settings.OCEAN_PASSWORD=secret',
    'podLabels.team=fleet',
    'networkPolicy.from[0].namespaceSelector.matchLabels.name=gateway',
  ];

  it('passes helm lint', () => {
    expect(run(program, ['lint', '--strict', chart])).toContain('0 chart(s) failed');
  });

  it.each([
    ['as it is', [], 6],
    ['with everything', everything, 9],
  ])('makes manifests that fit the schemas of Kubernetes, %s', async (_, set, count) => {
    const manifests = render(...set);
    expect(manifests).toHaveLength(count);
    for (const manifest of manifests) {
      const model = await modelOf(manifest);
      expect(() => model.validate(), manifest.kind).not.toThrow();
    }
  });

  it('is checked by these schemas: a wrong kind of value is found', async () => {
    const [service] = render().filter(({ kind }) => kind === 'Service');
    const model = await modelOf({ ...service, spec: { ports: 'http' } } as unknown as Manifest);
    expect(() => model.validate()).toThrow();
  });

  it('lets a pod drain before it is killed', () => {
    const set = ['settings.DRAIN_DELAY_MS=7500', 'settings.SHUTDOWN_GRACE_MS=30000'];
    const [deployment] = render(...set).filter(({ kind }) => kind === 'Deployment');
    expect(deployment?.spec.template.spec.terminationGracePeriodSeconds).toBe(38 + 6);
  });

  it.each(['settings.ocean_url=x', 'settings.PORT=5000', 'ports.http=80', 'secret.setings.A=b'])(
    'rejects a value that would do nothing or fail later: %s',
    (value) => {
      expect(() => render(value)).toThrow("values don't meet the specifications");
    },
  );
});

interface Model {
  validate: () => void;
}

async function modelOf(manifest: Manifest): Promise<Model> {
  const models = await loadTool(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}.js`);
  const Constructor = models[manifest.kind] as new (manifest: object) => Model;
  return new Constructor(manifest);
}
