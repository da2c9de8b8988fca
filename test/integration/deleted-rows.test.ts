import { expect, it } from 'vitest';
import { setLeafStage } from '../support/leaf/stage.ts';

const drivers = 'POST /restapi/individus/list';
const vehicles = 'GET /restapi/vehicule_engin/vehicles';

it('finds the live row of a plate, VIN, e-mail, personnel number or serial before a deleted one', async () => {
  await using stage = await setLeafStage();
  const car = (id: number, suppressionLogique: boolean) => ({
    vehicle: { id, immatriculation: 'AB-123-CD', vin: 'VF1', suppressionLogique },
    boitier: { id: 5, numeroSerieBoi: 'S1' },
    chauffeur: { id: 9 },
  });
  const person = (id: number, suppressionLogique: boolean) => ({
    individu: { id, email: 'a@b.example', matriculeInd: 'M1', suppressionLogique },
  });
  const data = await stage.executeData(
    `{
      plate: vehicle(by: { registration: "ab123cd" }) { oceanId isDeleted }
      vin: vehicle(by: { vin: "VF1" }) { oceanId }
      deleted: vehicle(by: { oceanId: "1" }) { oceanId isDeleted }
      box(by: { serialNumber: "S1" }) { vehicle { oceanId } }
      email: driver(by: { email: "a@b.example" }) { oceanId }
      number: driver(by: { personnelNumber: "M1" }) { oceanId vehicle { oceanId } }
    }`,
    { [vehicles]: [car(1, true), car(2, false), car(3, true)], [drivers]: [person(8, true), person(9, false)] },
  );
  expect(data).toEqual({
    plate: { oceanId: '2', isDeleted: false },
    vin: { oceanId: '2' },
    deleted: { oceanId: '1', isDeleted: true },
    box: { vehicle: { oceanId: '2' } },
    email: { oceanId: '9' },
    number: { oceanId: '9', vehicle: { oceanId: '2' } },
  });
});
