import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { boxes, startStage, type Stage } from '../../test/fault-stage.ts';
import { writeResponseForms, writeResponseOf } from './bodies.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterEach(() => stage.sandbox.faults.clear());
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  expect(stage.sandbox.contractViolations).toEqual([]);
});

test.each(writeResponseForms)('a write can get the response %s, carried out or not', async (form) => {
  const hour = writeResponseForms.indexOf(form) + 1;
  for (const carriedOut of [false, true]) {
    stage.sandbox.faults.add({ fault: { kind: 'write-response', form, carriedOut } });
    const { status, body } = await stage.write(hour);
    expect([status, body.toString()]).toEqual([200, writeResponseOf(form).bytes.toString()]);
    stage.sandbox.faults.clear();
    expect((await stage.hours()).includes(hour)).toBe(carriedOut);
  }
});

test('a read gets no such response', async () => {
  stage.sandbox.faults.add({ fault: { kind: 'write-response', form: 'false' } });
  const { body } = await stage.request(boxes);
  expect(body.toString()).toMatch(/^\[\{/);
});
