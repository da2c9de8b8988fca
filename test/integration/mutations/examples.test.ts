import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { defaultFleet, exampleNames, exampleVariables } from '../../support/docs/examples.ts';
import * as documents from '../../support/operations.generated.ts';

const setRecurring = 'POST /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
const setExceptional = 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';
const setStep = 'POST /restapi/vieprivee/v1/etapeViePriveePosteriori';

/** The upstream writes of each example when it runs twice, and a check of each result. */
const examples = {
  login: example(documents.LoginDocument, {}, ({ login }) => {
    expect(login).toMatchObject({ token: expect.any(String), userErrors: [] });
  }),
  'set-recurring-privacy-schedule': example(
    documents.SetRecurringPrivacyScheduleDocument,
    { [setRecurring]: 2 },
    ({ setRecurringPrivacySchedule: { driver, schedules, userErrors } }) => {
      expect([driver?.lastName, userErrors]).toEqual(['Girard', []]);
      const evenings = schedules?.filter(({ slots: [slot] }) => slot?.day === 'MONDAY' && slot.end === '24:00');
      expect(evenings?.filter(({ validity }) => validity?.end === null)).toHaveLength(1);
    },
  ),
  'delete-recurring-privacy-schedules': example(
    documents.DeleteRecurringPrivacySchedulesDocument,
    {},
    ({ deleteRecurringPrivacySchedules: { plannedCalls, userErrors } }) => {
      expect(userErrors).toEqual([]);
      expect(plannedCalls).toMatchObject([{ method: 'DELETE', query: [{ values: ['1510000004'] }, {}] }]);
    },
  ),
  'set-exceptional-privacy-schedule': example(
    documents.SetExceptionalPrivacyScheduleDocument,
    { [setExceptional]: 1 },
    ({ setExceptionalPrivacySchedule: { schedule, userErrors } }) => {
      expect([schedule?.description, userErrors]).toEqual(['Rendez-vous personnel', []]);
      expect(schedule?.slots).toHaveLength(1);
    },
  ),
  'set-recurring-privacy-schedules': example(
    documents.SetRecurringPrivacySchedulesDocument,
    { [setRecurring]: 6 },
    ({ setRecurringPrivacySchedules: { results, userErrors, confirmed } }) => {
      expect(results.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'NOT_CHANGED']);
      expect(results[0]?.driver?.lastName).toBe('Girard');
      expect(userErrors).toEqual([{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverIds', '3'] }]);
      expect(confirmed).toBe(true);
    },
  ),
  'set-exceptional-privacy-schedules': example(
    documents.SetExceptionalPrivacySchedulesDocument,
    {},
    ({ setExceptionalPrivacySchedules: { results, plannedCalls, userErrors } }) => {
      expect(userErrors).toEqual([]);
      expect(results.length).toBeGreaterThan(1);
      expect(results.every(({ outcome }) => outcome === 'CHECKED')).toBe(true);
      expect(plannedCalls).toHaveLength(results.length);
    },
  ),
  'delete-exceptional-privacy-schedules': example(
    documents.DeleteExceptionalPrivacySchedulesDocument,
    {},
    ({ deleteExceptionalPrivacySchedules: { plannedCalls, userErrors } }) => {
      expect(userErrors).toEqual([]);
      expect(plannedCalls).toMatchObject([{ method: 'DELETE', query: [{ key: 'horaireExtensionIds' }] }]);
    },
  ),
  'set-step-privacy': example(
    documents.SetStepPrivacyDocument,
    { [setStep]: 4 },
    ({ setStepPrivacy: { results, userErrors } }) => {
      expect(results.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'CHANGED', 'NOT_CHANGED']);
      expect(results.map(({ step }) => step?.isPrivate)).toEqual([true, true, undefined]);
      expect(userErrors).toEqual([{ code: 'STEP_NOT_FOUND', field: ['input', 'steps', '2', 'id'] }]);
    },
  ),
  'validate-only': example(
    documents.ValidateOnlyDocument,
    {},
    ({ setRecurringPrivacySchedule: { plannedCalls, userErrors } }) => {
      expect(userErrors).toEqual([]);
      expect(plannedCalls).toMatchObject([{ method: 'POST', body: { innerMap: { map: { LUNDI: {}, MARDI: {} } } } }]);
    },
  ),
};

it.each(Object.entries(examples))('works on the sandbox at once, and twice: %s', async (name, example) => {
  await using app = await startTestApp({ env: defaultFleet });
  for (const time of ['first', 'second']) {
    const { data, errors } = await app.execute(example.document, { variables: exampleVariables(name) });
    expect(errors, time).toBeUndefined();
    example.check(data);
  }
  const changes = Object.entries(app.takeCalls()).filter(([name]) => /^(POST|DELETE) /.test(name));
  expect(Object.fromEntries(changes)).toEqual(example.changes);
});

it('has an example for every mutation', () => {
  const changes = exampleNames('mutation');
  expect(Object.keys(examples).sort()).toEqual(changes);
});

function example<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  changes: Record<string, number>,
  check: (data: Data) => void,
) {
  return { document: print(document), changes, check: (data: unknown) => check(data as Data) };
}
