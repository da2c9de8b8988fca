import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commonFaults } from '../pages/common-faults.ts';
import { presetNames } from '../faults/presets.ts';
import { entities, startStage, type Stage } from '../../test/fault-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

async function control(method: string, path = '', body?: unknown) {
  const response = await fetch(`${stage.sandbox.url}/sandbox/faults${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

function submit(form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form);
  return fetch(`${stage.sandbox.url}/faults`, { method: 'POST', body, headers, redirect: 'manual' });
}
const statusOfRequest = async () => (await stage.request(entities)).status;

describe('/sandbox/faults', () => {
  test('adds a rule, reports how often it fired, and removes it', async () => {
    const added = await control('POST', '', { fault: { kind: 'status', status: 503 }, on: { endpoint: 12 } });
    expect(added).toMatchObject({ status: 201, json: { faults: [{ id: 'f1', calls: 0, fired: 0, isOver: false }] } });
    expect(await statusOfRequest()).toBe(503);
    const { json } = await control('GET');
    expect(json.faults).toMatchObject([{ id: 'f1', calls: 1, fired: 1, firedBy: { 'status 503': 1 } }]);
    expect(Object.keys(json.presets)).toEqual(presetNames);
    expect((await control('DELETE', '/f1')).status).toBe(204);
    expect((await control('DELETE', '/f1')).status).toBe(404);
    expect(await statusOfRequest()).toBe(200);
  });

  test('adds a preset, and removes everything', async () => {
    const added = await control('POST', '', { preset: 'down' });
    expect(added.json.faults).toMatchObject([{ rule: { name: 'down', share: 1 } }]);
    expect(await statusOfRequest()).toBe(503);
    expect((await control('DELETE')).status).toBe(204);
    expect(await statusOfRequest()).toBe(200);
    expect((await control('POST', '', { preset: 'flaky', share: 0.9, seed: 7 })).json.faults[0].rule).toMatchObject({
      share: 0.9,
      seed: 7,
    });
  });

  test.each([
    [{ fault: { kind: 'status', status: 200 }, share: 3 }, ['fault.status', 'share']],
    [{ preset: 'gentle' }, ['preset']],
    [{ preset: 'down', share: 3 }, ['share']],
    [{ preset: 'down', on: {} }, ['on']],
    [[], ['']],
  ])('rejects %j with the names of the fields', async (body, fields) => {
    const { status, json } = await control('POST', '', body);
    expect([status, json.code]).toEqual([400, 'BAD_FAULT']);
    expect(json.problems.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(stage.sandbox.faults.list()).toEqual([]);
  });

  test('gets no faults itself, and is not counted', async () => {
    stage.sandbox.faults.addPreset('down');
    const before = stage.sandbox.calls.total;
    expect((await control('GET')).status).toBe(200);
    expect(stage.sandbox.calls.total).toBe(before);
  });
});

describe('the page’s forms', () => {
  test('switch every preset on, and all off', async () => {
    for (const preset of presetNames) {
      const { status, headers } = await submit({ preset, share: '', seed: '' });
      expect([status, headers.get('location')]).toEqual([303, '/faults']);
    }
    expect(stage.sandbox.faults.list().map(({ rule }) => rule.name)).toEqual(presetNames);
    await submit({ off: 'all' });
    expect(stage.sandbox.faults.list()).toEqual([]);
  });

  test('offer each of the common faults', async () => {
    for (const fault of Object.values(commonFaults).flatMap((group) => Object.keys(group))) {
      expect((await submit({ fault })).status).toBe(303);
    }
  });

  test('make a rule of the filled-in fields', async () => {
    await submit({
      fault: '503 unavailable',
      endpoint: entities,
      access: 'read',
      customerId: '4101',
      user: 'demo',
      share: '0.5',
      first: '',
      every: '2',
      count: '3',
      forSeconds: '60',
    });
    expect(stage.sandbox.faults.list()).toMatchObject([
      {
        rule: {
          name: '503 unavailable',
          fault: { kind: 'status', status: 503 },
          on: { endpoint: entities, access: 'read', customerId: '4101', user: 'demo' },
          share: 0.5,
          every: 2,
          count: 3,
          forSeconds: 60,
        },
      },
    ]);
  });

  test.each([
    [{ json: '{' }, 'rule: is not JSON'],
    [{ fault: '503 unavailable', share: '7' }, 'share: '],
    [{ fault: '503 unavailable', share: 'much' }, 'share: '],
    [{ fault: '<b>' }, 'fault.kind: '],
    [{}, 'fault.kind: '],
  ])('report on the page what is wrong with %j', async (form, message) => {
    const response = await submit(form);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(new RegExp(`<p role="alert">[^<]*${message}`));
    expect(stage.sandbox.faults.list()).toEqual([]);
  });

  test('show a rule’s name as text', async () => {
    stage.sandbox.faults.add({ name: '<img src=x>', fault: { kind: 'silence' } });
    const page = await (await fetch(`${stage.sandbox.url}/faults`)).text();
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toContain('<img');
  });
});

describe('a page of another origin', () => {
  test('cannot switch faults on by a form', async () => {
    // fetch always sets its own Origin, so the header is written by hand.
    const status = await new Promise((resolve, reject) => {
      const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
      request(`${stage.sandbox.url}/faults`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end('preset=down');
    });
    expect(status).toBe(403);
    expect(stage.sandbox.faults.list()).toEqual([]);
  });

  test('gets a page that runs no script and is shown in no frame', async () => {
    const policy = (await fetch(`${stage.sandbox.url}/faults`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
  });
});
