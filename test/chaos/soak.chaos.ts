import { expect, it } from 'vitest';
import { median } from './soak/growth.ts';
import { soak } from './soak/run.ts';
import { report } from './support/summary.ts';

const seconds = 120;

it(
  `U7 memory and handles stay constant through ${seconds} s of chaos, two tenants, evictions and expired tokens`,
  { timeout: 300_000 },
  async () => {
    const { samples, outcomes, requests, faults, resourcesLeft } = await soak({
      seconds,
      samples: 20,
      seed: 6,
      clients: 6,
    });
    const [middle, end] = [samples.slice(5, 12), samples.slice(13)];
    const growth = median(end, 'heap') - median(middle, 'heap');
    const external = median(end, 'external') - median(middle, 'external');
    report({ check: 'soak', seconds, requests, faults, growth, external, heap: median(end, 'heap'), resourcesLeft });
    expect(outcomes).not.toHaveProperty('INTERNAL_SERVER_ERROR');
    expect(outcomes).not.toHaveProperty('NO_RESPONSE');
    expect(outcomes['GOOD']).toBeGreaterThan(0);
    expect(faults).toBeGreaterThan(0);
    expect(growth).toBeLessThan(10);
    expect(external).toBeLessThan(10);
    expect(resourcesLeft).toBeLessThanOrEqual(5);
  },
);
