import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { customerOf, silentVehicles } from '../../support/expected.ts';
import { startFederation } from '../../support/gateways/federation.ts';
import { gateways } from '../../support/gateways/kinds.ts';
import { registrationsOf, silentBoxes } from '../../support/gateways/queries.ts';

describe.each(gateways)('behind %s', (_name, startGateway) => {
  it("joins a silent box to its vehicle's next service visit and its driver's contract", async () => {
    await using federation = await startFederation(startGateway);
    const { data, errors } = await federation.execute(silentBoxes, { variables: { first: 20 } });
    expect(errors).toBeUndefined();
    const boxes: Row[] = data.nonCommunicatingBoxes.nodes;
    expect(data.nonCommunicatingBoxes.totalCount).toBe(silentVehicles(customerOf(federation.app.sandbox)).length);
    const complete = boxes.find((box) => box.vehicle?.nextServiceVisit && box.vehicle.driver?.contract);
    expect(complete?.vehicle).toEqual({
      id: expect.any(String),
      registration: expect.any(String),
      nextServiceVisit: {
        plannedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        workshop: expect.any(String),
        work: expect.stringMatching(/^(?:SERVICE|TYRES|INSPECTION)$/),
      },
      driver: {
        id: expect.any(String),
        lastName: expect.any(String),
        weeklyWorkingHours: expect.any(Number),
        // The contract's number begins with the personnel number, which only Ocean knows: @requires brought it.
        contract: { number: expect.stringMatching(/^M\d+-\d{4}$/), kind: expect.any(String) },
      },
    });
  });

  it('sends one upstream request for 100 vehicles that another graph names', async () => {
    await using federation = await startFederation(startGateway);
    const vehicles = customerOf(federation.app.sandbox).vehicles.slice(0, 115);
    const ids = vehicles.map(({ id }) => String(id));
    const { data, errors } = await federation.execute(registrationsOf, { variables: { ids } });
    expect(errors).toBeUndefined();
    const registrations = new Map(vehicles.map(({ id, registration }) => [String(id), registration]));
    const visits: { vehicle: { oceanId: string; registration: string } }[] = data.serviceVisits;
    const found = visits.map(({ vehicle }) => vehicle);
    expect(new Set(found.map(({ oceanId }) => oceanId)).size).toBeGreaterThanOrEqual(100);
    for (const { oceanId, registration } of found) expect(registration).toBe(registrations.get(oceanId));
    expect(federation.app.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('finds a vehicle by the opaque id that another graph stores', async () => {
    await using federation = await startFederation(startGateway);
    const [vehicle] = customerOf(federation.app.sandbox).vehicles;
    const ids = [toGlobalId('Vehicle', String(vehicle!.id))];
    const query = 'query ($ids: [ID!]!) { pinned(ids: $ids) { isPinned oceanId registration serviceVisits { id } } }';
    const { data, errors } = await federation.execute(query, { variables: { ids } });
    expect(errors).toBeUndefined();
    expect(data.pinned).toEqual([
      {
        isPinned: true,
        oceanId: String(vehicle!.id),
        registration: vehicle!.registration,
        serviceVisits: expect.any(Array),
      },
    ]);
  });
});

interface Row {
  readonly vehicle: {
    readonly nextServiceVisit?: object | null;
    readonly driver?: { readonly contract: object | null } | null;
  } | null;
}
