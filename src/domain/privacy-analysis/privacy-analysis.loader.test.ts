import { describe, expect, it } from 'vitest';
import { OceanError } from '../../ocean/ocean-error.ts';
import { writeJson } from '../../ocean/json.ts';
import { PrivacyAnalysisCriteria, PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { PrivacyAnalysisLoader } from './privacy-analysis.loader.ts';
import { fakeOcean, march } from '../../../test/support/domain/privacy-analysis.ts';

const mode = PrivacyAnalysisRenderMode.BY_DRIVER_WITH_SCHEDULE_SYNTHESIS;
const input = { mode, period: march };
const rejecting = (code: 'NOT_FOUND' | 'FORBIDDEN') => () => {
  throw new OceanError({ code, operation: 'POST /restapi/x' });
};

describe('the request to Ocean', () => {
  it('has its own values, with every digit of the ids as bare numbers', async () => {
    const { reads, requests } = fakeOcean(() => []);
    const criteria = PrivacyAnalysisCriteria.NOT_GEOLOCATED;
    await new PrivacyAnalysisLoader(reads).load({ ...input, criteria, driverIds: ['9007199254740993'] });
    expect(requests).toMatchObject([{ method: 'POST', path: '/restapi/analyse/preformattedPrivacy', write: false }]);
    expect(writeJson(requests[0]?.body)).toBe(
      '{"filter":{"persons":[9007199254740993],"entities":[],"groups":[],"vehicleIds":[]},' +
        '"renderMode":"BY_DRIVER_WITH_HORAIRE_SYNTHESIS","criteria":"WIHOUT_GEOLOCATION",' +
        '"periode":{"debut":"2026-03-01T00:00:00.000Z","fin":"2026-04-01T00:00:00.000Z"}}',
    );
  });

  it('is sent once for equal inputs, in whatever order they name their ids', async () => {
    const { reads, requests } = fakeOcean(() => [{ mode: null }]);
    const loader = new PrivacyAnalysisLoader(reads);
    await Promise.all([
      loader.load({ ...input, vehicleIds: ['1', '2'] }),
      loader.load({ ...input, vehicleIds: ['2', '1'], criteria: PrivacyAnalysisCriteria.ALL }),
      loader.load({ ...input, vehicleIds: ['2'] }),
    ]);
    expect(requests).toHaveLength(2);
  });
});

describe('the response of Ocean', () => {
  const htmlOf = async (response: unknown) => {
    const analysis = await new PrivacyAnalysisLoader(fakeOcean(() => response).reads).load(input);
    return analysis === null ? null : analysis.htmlTable;
  };

  it('is the analysis of the requested mode, or the only one that names none', async () => {
    const other = { mode: 'BY_VEHICLE_WITH_HORAIRE_DETAIL', htmlTable: 'other' };
    const right = { mode: 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS', htmlTable: 'right' };
    expect(await htmlOf([null, other, right])).toBe('right');
    expect(await htmlOf([other, { ...right, mode: 'by_driver_with_horaire_synthesis' }])).toBe('right');
    expect(await htmlOf([right, { ...right }])).toBe('right');
    expect(await htmlOf([other, { htmlTable: 'silent' }])).toBe('silent');
    expect(await htmlOf([other, { mode: 'NEVER_SEEN', htmlTable: 'new' }])).toBe('new');
  });

  it.each([
    ['of another mode', [{ mode: 'BY_VEHICLE_WITH_HORAIRE_DETAIL', htmlTable: 'other' }]],
    ['two that differ', [{ htmlTable: 'one' }, { htmlTable: 'two' }]],
    ['nothing that is one', [null, {}, 'x']],
    ['null', null],
  ])('is an error where it is %s', async (_name, response) => {
    await expect(htmlOf(response)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it('is null when there is nothing to analyse', async () => {
    expect(await htmlOf([])).toBeNull();
    const notFound = fakeOcean(rejecting('NOT_FOUND'));
    expect(await new PrivacyAnalysisLoader(notFound.reads).load(input)).toBeNull();
  });

  it('fails when it is no list, or rejected', async () => {
    await expect(htmlOf({ mode: 'x' })).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    const forbidden = new PrivacyAnalysisLoader(fakeOcean(rejecting('FORBIDDEN')).reads);
    await expect(forbidden.load(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
