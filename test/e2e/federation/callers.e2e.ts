import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { customerOf } from '../../support/expected.ts';
import { startFederation } from '../../support/gateways/federation.ts';
import { gateways } from '../../support/gateways/kinds.ts';
import { registrationsOf } from '../../support/gateways/queries.ts';

const setHours = `mutation ($input: SetRecurringPrivacyScheduleInput!) {
  setRecurringPrivacySchedule(input: $input) {
    userErrors { code message }
    driver { oceanId contract { number } weeklyWorkingHours }
    schedules { slots { day start end } }
  }
}`;

const lunchOn = (day: string, driverId: unknown) => ({
  input: {
    driverId: toGlobalId('Driver', String(driverId)),
    days: [{ day, slots: [{ start: '12:00', end: '14:00' }] }],
  },
});

describe.each(gateways)('behind %s', (_name, startGateway) => {
  it('finds no vehicles of another customer, whichever key names them', async () => {
    await using federation = await startFederation(startGateway);
    const others = customerOf(federation.app.sandbox, 1).vehicles.slice(0, 10);
    const oceanIds = others.map(({ id }) => String(id));
    const byNumber = await federation.execute(registrationsOf, { variables: { ids: oceanIds } });
    expect(byNumber.data.serviceVisits.length).toBeGreaterThan(0);
    for (const { vehicle } of byNumber.data.serviceVisits) expect(vehicle.registration).toBeNull();
    const byId = await federation.execute('query ($ids: [ID!]!) { pinned(ids: $ids) { isPinned registration } }', {
      variables: { ids: oceanIds.map((id) => toGlobalId('Vehicle', id)) },
    });
    expect(byId.data.pinned).toEqual(others.map(() => ({ isPinned: true, registration: null })));
  });

  it('forwards the credential and the customer, and separates concurrent callers', async () => {
    await using federation = await startFederation(startGateway);
    const { app } = federation;
    const vehiclesOf = (rank: number) => customerOf(app.sandbox, rank).vehicles.length;
    const query = '{ vehicles(first: 1) { totalCount nodes { serviceVisits { id } } } }';
    const [demo, demo2, multi] = await Promise.all([app.signIn('demo'), app.signIn('demo2'), app.signIn('multi')]);
    const customerId = String(customerOf(app.sandbox, 1).id);
    const responses = await Promise.all(
      [
        demo,
        demo2,
        { authorization: `Bearer ${demo2['x-auth-token']}` },
        { ...multi, 'x-customer-id': customerId },
        {},
      ].map((headers) => federation.execute(query, { headers })),
    );
    const counts: unknown[] = responses.map(({ data }) => data.vehicles.totalCount as unknown);
    expect(counts).toEqual([vehiclesOf(0), vehiclesOf(1), vehiclesOf(1), vehiclesOf(1), vehiclesOf(0)]);
    const rejected = await federation.execute(query, { headers: multi });
    expect(rejected.errors).toMatchObject([{ path: ['vehicles'], extensions: { code: 'CUSTOMER_REQUIRED' } }]);
    const unknown = await federation.execute(query, { headers: { 'x-auth-token': 'unknown' } });
    expect(unknown.errors).toMatchObject([{ path: ['vehicles'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('changes private hours once, and joins its payload', async () => {
    await using federation = await startFederation(startGateway);
    const { sandbox } = federation.app;
    const [driver] = customerOf(sandbox).drivers;
    const headers = await federation.app.signIn('demo');
    const { data, errors } = await federation.execute(setHours, { headers, variables: lunchOn('MONDAY', driver!.id) });
    expect(errors).toBeUndefined();
    const { userErrors, driver: changed } = data.setRecurringPrivacySchedule;
    const schedules: { slots: object[] }[] = data.setRecurringPrivacySchedule.schedules;
    expect(userErrors).toEqual([]);
    expect(changed.oceanId).toBe(String(driver!.id));
    expect(changed.contract.number).toMatch(new RegExp(`^${driver!.personnelNumber}-`));
    expect(schedules.flatMap(({ slots }) => slots)).toContainEqual({
      day: 'MONDAY',
      start: '12:00',
      end: '14:00',
    });
    const write = 'POST /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
    expect(federation.app.takeCalls()[write]).toBe(1);
  });

  it('signs in through the gateway, and rejects writes that the user may not make', async () => {
    await using federation = await startFederation(startGateway);
    const { data } = await federation.execute(
      'mutation { login(input: { login: "lecture", password: "lecture" }) { token userErrors { code } } }',
    );
    const headers = { 'x-auth-token': String(data.login.token) };
    const [driver] = customerOf(federation.app.sandbox).drivers;
    const { errors } = await federation.execute(setHours, { headers, variables: lunchOn('MONDAY', driver!.id) });
    expect(errors).toMatchObject([{ path: ['setRecurringPrivacySchedule'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
