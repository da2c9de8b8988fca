import { expect, it } from 'vitest';
import { assignmentRequest, assignmentsRequest } from './driver.upstream.ts';

it('requests one assignment by its id, or those of a vehicle, of a driver or of all', () => {
  expect(assignmentRequest('9007199254740993')).toEqual({
    method: 'GET',
    path: '/restapi/affectations_chauffeurs/get',
    query: { idAffectation: '9007199254740993' },
  });
  expect(assignmentsRequest({ vehicleId: '7' }).query).toEqual({ idVehicule: '7', idIndividu: undefined });
  expect(assignmentsRequest({ driverId: '8' }).query).toEqual({ idVehicule: undefined, idIndividu: '8' });
  expect(assignmentsRequest(undefined).query).toEqual({ idVehicule: undefined, idIndividu: undefined });
});
