import { expect, it } from 'vitest';
import type { CustomerId } from '../../identity/caller.ts';
import { toLastEvents } from './vehicle-event.mapping.ts';
import { lastEventsRequest } from './vehicle-event.upstream.ts';

const customerId = '4101' as CustomerId;

it('maps events by vehicle, and none of another vehicle', () => {
  const events = toLastEvents(
    {
      '7': { id: 'U1', typeEvenement: 'ARRET', heure: 1_763_362_800_000, vehicleEngin: { id: 7 } },
      '8': { id: 'U2', vehicleEngin: { id: 9 } },
      '10': { id: 'U3', vehicleEngin: null },
      champInconnu: { id: 'U4' },
      '11': null as never,
    },
    customerId,
  );
  expect([...(events?.keys() ?? [])]).toEqual(['7', '10']);
  expect(events?.get('7')).toMatchObject({ oceanId: 'U1', kind: 'STOP' });
});

it('hides the place of an event that marks itself as private', () => {
  const address = { latitude: 48.85, longitude: 2.35, town: 'Paris' };
  const events = toLastEvents({ '7': { evenementLibelle: 'Trajet privé', address } }, customerId);
  expect(events?.get('7')?.location).toMatchObject({ visibility: 'HIDDEN_PRIVATE', town: null });
});

it('distinguishes no events from a response that cannot be read', () => {
  expect(toLastEvents({}, customerId)?.size).toBe(0);
  expect(toLastEvents([] as never, customerId)).toBeNull();
});

it('requests several vehicles and codes at once', () => {
  const from = new Date('2026-11-17T00:00:00Z');
  const { query } = lastEventsRequest({ vehicleIds: ['7', '8'], codes: ['ARRET'], from }, '4101');
  expect(query).toEqual({
    customerId: '4101',
    vehiculesIds: ['7', '8'],
    codeEvenements: ['ARRET'],
    dateDebut: '17/11/2026 00:00:00 +0000',
    dateFin: undefined,
  });
  expect(() => lastEventsRequest({ vehicleIds: [], codes: ['ARRET'] }, '4101')).toThrow(RangeError);
  expect(() => lastEventsRequest({ vehicleIds: ['7'], codes: [] }, '4101')).toThrow(RangeError);
});
