import { expect, it } from 'vitest';
import { setStepPrivacy, stepPath } from '../../support/mutations/documents.ts';
import { professionalVehicle, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import { respondToWrites, startWatchedApp } from '../../support/mutations/ocean.ts';

it('sends a step with the unit of its vehicle and the code of its customer where that is cached, and never a customerId', async () => {
  await using app = await startWatchedApp({ login: 'multi' });
  const vehicle = professionalVehicle(app.sandbox);
  const [trip] = tripsOf(app.sandbox, vehicle);
  const calls = [];
  for (const privacy of ['PRIVATE', 'PROFESSIONAL']) {
    await app.execute('{ nonCommunicatingBoxes(customerId: "4101") { totalCount } }');
    const input = { steps: [{ id: stepId(trip!) }], privacy, customerId: '4101' };
    const { data } = await app.execute(setStepPrivacy, { variables: { input } });
    expect(data.result.userErrors).toEqual([]);
    calls.push(...app.takeWrites());
  }
  const query = `idEtape=${trip!.id}&numeroEmbarque=${vehicle.onboardNumber}&codeExploitant=EXP001&privacy=`;
  expect(calls).toEqual([
    { method: 'POST', path: stepPath, query: `${query}true`, body: undefined },
    { method: 'POST', path: stepPath, query: `${query}false`, body: undefined },
  ]);
});

it('sends the unit and the code that are given instead', async () => {
  await using app = await startWatchedApp();
  app.stand(respondToWrites('true'));
  const [trip] = tripsOf(app.sandbox, professionalVehicle(app.sandbox));
  const step = { id: stepId(trip!), onboardNumber: '9007199254740993', operatorCode: 'Été 1' };
  await app.execute(setStepPrivacy, { variables: { input: { steps: [step], privacy: 'PRIVATE' } } });
  const query = `idEtape=${trip!.id}&numeroEmbarque=9007199254740993&codeExploitant=%C3%89t%C3%A9%201&privacy=true`;
  expect(app.takeWrites().map((call) => call.query)).toEqual([query]);
  expect(app.takeReads()).toEqual({ 'GET /restapi/mobility/v1/ficheJour': 2 });
});

it('fetches no list for the code of a customer', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [trip] = tripsOf(app.sandbox, vehicle);
  const { data } = await app.execute(setStepPrivacy, {
    variables: { input: { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' } },
  });
  expect(data.result).toMatchObject({ userErrors: [], confirmed: true, confirmedBy: 'RESPONSE_AND_READ_BACK' });
  const query = `idEtape=${trip!.id}&numeroEmbarque=${vehicle.onboardNumber}&privacy=true`;
  expect(app.takeWrites().map((call) => call.query)).toEqual([query]);
  expect(app.takeReads()).toEqual({
    'GET /restapi/vehicule_engin/vehicles': 1,
    'GET /restapi/mobility/v1/ficheJour': 2,
  });
});

it('omits the code when Ocean has none, and requires a unit when Ocean lists none', async () => {
  await using app = await startWatchedApp();
  app.stand(async (call, forward) => {
    if (call.path === '/restapi/noncommunicant/list') return { status: 403, body: '{}' };
    if (call.path !== '/restapi/vehicule_engin/vehicles') return forward();
    const response = await forward();
    return { ...response, body: response.body.replaceAll(/"numeroEmbarque":\d+/g, '"numeroEmbarque":null') };
  });
  const vehicle = professionalVehicle(app.sandbox);
  const [one, two] = tripsOf(app.sandbox, vehicle);
  const steps = [{ id: stepId(one!) }, { id: stepId(two!), onboardNumber: String(vehicle.onboardNumber) }];
  const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
  expect(data.result.userErrors).toMatchObject([
    { code: 'ONBOARD_NUMBER_REQUIRED', field: ['input', 'steps', '0', 'onboardNumber'] },
  ]);
  expect(data.result.results).toMatchObject([
    { outcome: 'NOT_CHANGED', step: { isPrivate: false } },
    { outcome: 'CHANGED', step: { isPrivate: true } },
  ]);
  expect(app.takeWrites().map((call) => call.query)).toEqual([
    `idEtape=${two!.id}&numeroEmbarque=${vehicle.onboardNumber}&privacy=true`,
  ]);
});
