import { expect, it } from 'vitest';
import { setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';

const point = `{
  at visibility latitude longitude headingDegrees state stateKind driver { lastName } address { address town } pointOfInterest { name }
}`;
const step = `id kind isPrivate distanceMeters duration start ${point} end ${point} polyline { latitude longitude }`;

type Shown = Record<string, unknown> & { id: string };

/** The step on every path that leads to it. */
async function onEveryPath(app: SandboxApp, vehicleId: bigint, id: string, headers = {}): Promise<Shown[]> {
  const query = `query ($id: ID!, $of: [_Any!]!) {
    vehicle(by: { oceanId: "${vehicleId}" }) { steps(date: "${workday}") { ${step} } }
    node(id: $id) { ...on PrivacyStep { ${step} vehicle { steps(date: "${workday}") { ${step} } } } }
    nodes(ids: [$id]) { ...on PrivacyStep { ${step} } }
    _entities(representations: $of) { ...on PrivacyStep { ${step} } }
  }`;
  const variables = { id, of: [{ __typename: 'PrivacyStep', id }] };
  const { data, errors } = await app.execute(query, { headers, variables });
  expect(errors).toBeUndefined();
  const { vehicle, ...node } = data.node as Shown & { vehicle: { steps: Shown[] } };
  const shown = [...(data.vehicle.steps as Shown[]), ...vehicle.steps, node, ...data.nodes, ...data._entities];
  return (shown as Shown[]).filter((one) => one.id === id);
}

const hiddenPoint = {
  at: expect.any(String),
  visibility: 'HIDDEN_PRIVATE',
  latitude: null,
  longitude: null,
  headingDegrees: null,
  state: 'PRIVACY',
  stateKind: 'PRIVATE',
  driver: null,
  address: null,
  pointOfInterest: null,
};

it('hides positions, addresses and line of a step on every path, for everyone, and shows them again', async () => {
  await using app = await startTestApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [, trip] = tripsOf(app.sandbox, vehicle);
  const id = stepId(trip!);
  const other = await app.signIn('demo');
  const paths = () => Promise.all([{}, other].map((headers) => onEveryPath(app, vehicle.id, id, headers)));
  const before = await paths();
  expect(before.map((shown) => shown.length)).toEqual([5, 5]);
  const open = { isPrivate: false, kind: 'TRIP', start: { address: { town: expect.any(String) } } };
  for (const shown of before.flat()) {
    expect(shown).toMatchObject(open);
    expect((shown['polyline'] as unknown[]).length).toBeGreaterThan(1);
  }

  const change = async (privacy: string) => {
    const input = { steps: [{ id }], privacy };
    const { data } = await app.execute(setStepPrivacy, { variables: { input } });
    expect(data.result.userErrors).toEqual([]);
  };
  await change('PRIVATE');
  const { distanceMeters, duration } = before[0]![0]!;
  const hidden = { id, kind: 'PRIVATE_TRIP', isPrivate: true, distanceMeters, duration, polyline: null };
  for (const shown of (await paths()).flat()) {
    expect(shown).toEqual({ ...hidden, start: hiddenPoint, end: hiddenPoint });
  }

  await change('PROFESSIONAL');
  expect(await paths()).toEqual(before);
});

it('shows in its own payload no place of the step that it made private', async () => {
  await using app = await startTestApp();
  const [trip] = tripsOf(app.sandbox, professionalVehicle(app.sandbox));
  const mutation = `mutation ($input: SetStepPrivacyInput!) {
    setStepPrivacy(input: $input) { results { step { ${step} } } }
  }`;
  const input = { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' };
  const { data } = await app.execute(mutation, { variables: { input } });
  expect(data.setStepPrivacy.results).toMatchObject([
    { step: { isPrivate: true, start: hiddenPoint, end: hiddenPoint, polyline: null } },
  ]);
});
