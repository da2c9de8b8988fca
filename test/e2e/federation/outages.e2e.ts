import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerOf } from '../../support/expected.ts';
import { startFederation } from '../../support/gateways/federation.ts';
import { gateways } from '../../support/gateways/kinds.ts';
import { registrationsOf, silentBoxes } from '../../support/gateways/queries.ts';

// Both gateways report on the console that a subgraph is down, as they should.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe.each(gateways)('behind %s', (_name, startGateway) => {
  it('returns the rest when a subgraph is down, and an error where its part is missing', async () => {
    await using federation = await startFederation(startGateway);
    await federation.takeDown('maintenance');
    const { status, data, errors } = await federation.execute(silentBoxes, { variables: { first: 2 } });
    expect(status).toBe(200);
    for (const { serialNumber, vehicle } of data.nonCommunicatingBoxes.nodes) {
      expect(serialNumber).toEqual(expect.any(String));
      expect(vehicle).toMatchObject({ registration: expect.any(String), nextServiceVisit: null });
      expect(vehicle.driver?.contract).not.toBeNull();
    }
    expect(errors?.map(({ path }) => path?.slice(0, 4))).toEqual([
      ['nonCommunicatingBoxes', 'nodes', 0, 'vehicle'],
      ['nonCommunicatingBoxes', 'nodes', 1, 'vehicle'],
    ]);
    // An error exposes no internal address to a client.
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  });

  it('returns the data of the other graphs when Ocean is down', async () => {
    await using federation = await startFederation(startGateway);
    const ids = customerOf(federation.app.sandbox)
      .vehicles.slice(0, 5)
      .map(({ id }) => String(id));
    await federation.takeDown('ocean');
    const { data, errors } = await federation.execute(registrationsOf, { variables: { ids } });
    expect(data.serviceVisits.length).toBeGreaterThan(0);
    for (const { id, vehicle } of data.serviceVisits) {
      expect({ id, vehicle }).toMatchObject({ id: expect.any(String), vehicle: { registration: null } });
    }
    expect(errors?.[0]?.path?.slice(0, 3)).toEqual(['serviceVisits', 0, 'vehicle']);
  });
});
