import { describe, expect, it } from 'vitest';
import { OceanError } from '../../ocean/ocean-error.ts';
import { Loaders } from '../loaders.ts';
import { testReads } from '../../../test/support/domain/reads.ts';
import { PrivacyStepLoader } from './privacy-step.loader.ts';
import type { PrivacyStep } from './privacy-step.type.ts';
import { PrivacyStepResolver } from './privacy-step.resolver.ts';

const notFound = (): never => {
  throw new OceanError({ code: 'NOT_FOUND', operation: 'GET /x' });
};
const sheet = { fjRows: [{ id: 5, type: 'T' }, { id: 6, type: 'P' }, { id: 7, type: 'A' }, { id: null }, { id: 5 }] };
const idsOf = (steps: readonly (PrivacyStep | Error)[]) =>
  steps.map((step) => (step instanceof Error ? 'unreadable' : step.oceanId));
const readable = (steps: readonly (PrivacyStep | Error)[]) =>
  steps.filter((step): step is PrivacyStep => !(step instanceof Error));
const line = { positions: [{ idPos: 9, latitude: 1.25, longitude: 2.25 }, null] };

describe('the sheet of a day', () => {
  it('is one request a vehicle and day within a request, and never cached for the next', async () => {
    const { reads, calls } = testReads(() => sheet);
    const loader = new PrivacyStepLoader(reads());
    const [steps] = await Promise.all([loader.daySheet('1', '2026-11-21'), loader.daySheet('1', '2026-11-21')]);
    expect(idsOf(steps)).toEqual(['5', '6', '7', 'unreadable']);
    expect((await loader.byId('1', '2026-11-21', '6'))?.isPrivate).toBe(true);
    expect(await loader.byId('1', '2026-11-21', '8')).toBeNull();
    await new PrivacyStepLoader(reads()).daySheet('1', '2026-11-21');
    const [call, next] = ['ficheJour?vehId=1&date=21%2F11%2F2026', 'ficheJour?vehId=1&date=22%2F11%2F2026'];
    expect(calls, 'a step that its day lacks may stand in the next').toEqual([call, next, call]);
  });

  it.each([
    ['2026-11-23', 'future'],
    ['1999-12-31', '2000-01-01'],
    ['2026-02-30', 'calendar'],
  ])('of %s is rejected before Ocean is called', async (date, reason) => {
    const { reads, calls } = testReads(() => sheet);
    const loader = new PrivacyStepLoader(reads());
    await expect(loader.daySheet('1', date)).rejects.toThrow(reason);
    expect(await loader.byId('1', date, '5')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('may be of today, and is empty where Ocean finds none', async () => {
    const { reads } = testReads(notFound);
    expect(await new PrivacyStepLoader(reads()).daySheet('1', '2026-11-22')).toEqual([]);
  });

  it.each([[{ fjRows: 'none' }], [{ fjRows: null }], [{}], [[]], [null], [{ fjRows: [{}, null, { id: null }] }]])(
    'is not read from %j',
    async (response) => {
      const { reads } = testReads(() => response);
      const loaded = new PrivacyStepLoader(reads()).daySheet('1', '2026-11-21');
      await expect(loaded).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    },
  );
});

describe('the line of a step', () => {
  it('is requested for a trip, and never for a private trip or a stop', async () => {
    const { reads, calls } = testReads(({ path }) => (path.endsWith('trajet') ? line : sheet));
    const { caller, ...others } = reads();
    const loaders = new Loaders(caller, others);
    const steps = await loaders.of().steps.daySheet('1', '2026-11-21');
    const lines = await Promise.all(readable(steps).map((step) => new PrivacyStepResolver().polyline(step, loaders)));
    expect(lines).toEqual([[{ oceanId: '9', visibility: 'SHOWN', latitude: 1.25, longitude: 2.25 }], null, null]);
    expect(calls.slice(1)).toEqual(['trajet?travelId=5']);
  });

  it('is null where Ocean gives none', async () => {
    const { reads } = testReads(notFound);
    expect(await new PrivacyStepLoader(reads()).tripLine('5')).toBeNull();
  });
});
