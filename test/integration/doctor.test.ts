import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readings } from '../../src/cli/doctor/readings/readings.ts';
import { summaryOf } from '../../src/cli/doctor/summary.ts';
import { accessOf } from '../../packages/sandbox/src/faults/endpoints.ts';
import { examineSandbox, readingsThat } from '../support/cli/doctor.ts';
import { personalValuesOf } from '../support/cli/personal-values.ts';

const codes = ({ diagnosis }: { diagnosis: readonly { code: string }[] }): string[] =>
  diagnosis.map(({ code }) => code);

it('checks every decision that is marked as an open reading, and no other', () => {
  const marked = globSync('docs/adr/*.md')
    .filter((file) => /^Kind: open reading/m.test(readFileSync(file, 'utf8')))
    .map((file) => Number(basename(file).slice(0, 4)));
  const checked = new Set(readings.map(({ adr }) => adr));
  expect([...checked]).toEqual(marked.toSorted((one, other) => one - other));
});

describe('doctor on an Ocean that does all as assumed', () => {
  const examined = examineSandbox();

  it('finds that all works', async () => {
    const { report } = await examined;
    expect(codes(report)).toEqual(['WORKS']);
    expect(report.findings.map(({ check, level }) => `${check}: ${level}`)).toEqual([
      'node: ok',
      'settings: ok',
      'base-url: ok',
      'dns: ok',
      'login: ok',
      'clock: ok',
      'customer: ok',
      'rights: ok',
    ]);
    expect(readingsThat(report, 'DIFFERS')).toEqual([]);
    // The sheet has no private step, and the user has one customer.
    expect(readingsThat(report, 'NO_DATA')).toEqual(['7', '19']);
    expect(readingsThat(report, 'NOT_CHECKED')).toEqual(['4', '33']);
  });

  it('requests every read endpoint, and changes nothing', async () => {
    const { report, sandbox } = await examined;
    expect(report.endpoints.map(({ endpoint, status, note }) => [endpoint, status, note])).toEqual(
      [1, 2, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((endpoint) => [endpoint, 200, null]),
    );
    expect(Object.keys(sandbox.calls.counts()).filter((operation) => accessOf(operation) === 'write')).toEqual([]);
    expect(sandbox.calls.total).toBeLessThan(40);
    const [boxes] = report.endpoints;
    expect(boxes).toMatchObject({ rows: 23, unknownFields: {}, otherTypes: {}, unknownValues: {} });
    expect(boxes!.bytes).toBeGreaterThan(100_000);
  });

  it('reports no value of the account, in JSON and in text', async () => {
    const { report, sandbox } = await examined;
    const values = personalValuesOf(sandbox);
    expect(values.length).toBeGreaterThan(1000);
    for (const printed of [JSON.stringify(report), summaryOf(report)]) {
      const text = printed.replaceAll('Europe/Paris', ''); // the setting
      expect(values.filter((value) => text.includes(value))).toEqual([]);
    }
  });
});

describe('doctor names the mood of an Ocean', () => {
  it('that rejects the lists of all drivers', async () => {
    const { report } = await examineSandbox({
      prepare: ({ faults }) =>
        faults.add({ fault: { kind: 'status', status: 400 }, on: { endpoint: [2, 7], without: 'individuId' } }),
    });
    expect(codes(report)).toEqual(['LISTS_OF_ALL_INCOMPLETE', 'SETTINGS_TO_CHANGE']);
    expect(readingsThat(report, 'DIFFERS')).toEqual(['1: OCEAN_SCHEDULES_OF_ALL=no', '2: OCEAN_SCHEDULES_OF_ALL=no']);
  });

  it('with a user of several customers, of whom none is named', async () => {
    const { report, sandbox } = await examineSandbox({ user: 'multi' });
    expect(codes(report)).toEqual(['CUSTOMER_REQUIRED']);
    expect(report.findings.find(({ check }) => check === 'customer')).toMatchObject({
      level: 'error',
      facts: { status: 400, mentionsCustomerId: true },
    });
    expect(report.readings.find(({ adr }) => adr === 19)).toMatchObject({ verdict: 'HOLDS' });
    expect(sandbox.calls.total).toBe(2);
  });

  it('that is down', async () => {
    const { report } = await examineSandbox({ prepare: ({ faults }) => faults.addPreset('down') });
    expect(codes(report)).toEqual(['OCEAN_DOWN']);
    expect(report.findings).toContainEqual({
      check: 'login',
      level: 'error',
      message: 'Ocean is down, or fails.',
      facts: { status: 503, body: 'json' },
    });
  });

  it('that limits the rate of requests', async () => {
    const { report } = await examineSandbox({
      prepare: ({ faults }) =>
        faults.add({ fault: { kind: 'status', status: 429, retryAfter: 5 }, on: { endpoint: 11 } }),
    });
    expect(codes(report)).toEqual(['RATE_LIMITED']);
  });

  it.each([
    [12, { kind: 'rows', change: 'extra-fields' }, { 'EntiteResume.champInconnu': 3 }, {}],
    [
      15,
      { kind: 'rows', change: 'unknown-enum', field: 'etatImmobilisation' },
      {},
      { 'VehiculePosition.etatImmobilisation': ['JAMAIS_VU'] },
    ],
  ] as const)('that sends fields or values that the contract lacks: %i', async (number, fault, fields, values) => {
    const { report } = await examineSandbox({
      prepare: ({ faults }) => faults.add({ fault, on: { endpoint: number } }),
    });
    expect(codes(report)).toEqual(['CONTRACT_DRIFT']);
    const endpoint = report.endpoints.find((one) => one.endpoint === number);
    expect(endpoint).toMatchObject({ unknownFields: fields, unknownValues: values });
  });

  it('that returns web pages', async () => {
    const { report } = await examineSandbox({
      prepare: ({ faults }) => faults.add({ fault: { kind: 'body', shape: 'html' }, on: { endpoint: [1, 10] } }),
    });
    expect(codes(report)).toEqual(['UNUSABLE_RESPONSES']);
    expect(report.endpoints.filter(({ note }) => note !== null).map(({ endpoint, note }) => [endpoint, note])).toEqual([
      [1, 'a body that is not usable: html'],
      [10, 'a body that is not usable: html'],
      [19, 'not requested'], // only silent boxes name the customer
    ]);
  });

  it('with another clock', async () => {
    const { report } = await examineSandbox({ skewMillis: -600_000 });
    expect(codes(report)).toEqual(['CLOCK_SKEW']);
    expect(report.findings.find(({ check }) => check === 'clock')?.facts).toEqual({ seconds: -600 });
  });

  it('with a user who sees one entity and no rights', async () => {
    const { report } = await examineSandbox({ user: 'agence' });
    expect(codes(report)).toEqual(['RIGHTS_MISSING']);
    expect(report.findings.find(({ check }) => check === 'rights')?.facts).toEqual({ endpoints: ['21'] });
  });

  it('that is configured with another alphabet and other codes', async () => {
    const { report } = await examineSandbox({
      env: {
        OCEAN_STEP_TYPES: 'R=WAITING',
        OCEAN_RIGHT_KINDS: 'LINK,SCREEN',
        OCEAN_EXCEPTIONAL_SLOT_ZONE: 'Europe/Paris',
      },
    });
    expect(readingsThat(report, 'DIFFERS')).toEqual([
      '7: OCEAN_STEP_TYPES=R=TRIP',
      '10: OCEAN_EXCEPTIONAL_SLOT_ZONE=UTC',
      '60: OCEAN_RIGHT_KINDS=LINK',
    ]);
  });

  it('that rejects the login', async () => {
    const { report } = await examineSandbox({ user: 'unknown-login' });
    expect(codes(report)).toEqual(['LOGIN_REJECTED']);
    expect(JSON.stringify(report)).not.toContain('unknown-login');
  });
});
