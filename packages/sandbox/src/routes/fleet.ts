import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { isoDay } from '../paris.ts';
import { boitierNonCommunicant } from '../rows/silence.ts';
import { barePlate } from '../fleet/numbers.ts';
import { wireId } from '../json.ts';
import { id, type Query, requiredId, text } from '../parameters.ts';
import { badRequest, notFound } from '../rejection.ts';
import { conducteur } from '../rows/drivers.ts';
import { affectations, vehicleOfAssignment, vehiclePosition, vehiculeListe } from '../rows/fleet.ts';
import type { Driver } from '../fleet/model.ts';

export function boxRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/noncommunicant/list', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const now = ocean.now();
    return ocean.lists.send(reply, {
      key: `boxes ${visible.key}`,
      // Days of silence change daily; a step made private hides the place of a vehicle.
      stamp: `${isoDay(Math.floor(now / 86_400))} ${ocean.changesOf(visible.customer)}`,
      items: visible.vehicles.filter((vehicle) => vehicle.box.silence),
      row: (vehicle) => boitierNonCommunicant(ocean.fleet, ocean.steps, vehicle, now),
    });
  });
}

const criteria: Readonly<Record<string, (driver: Driver) => boolean>> = {
  WITHOUT_USER: (driver) => driver.account === null,
  WITH_USER: (driver) => driver.account !== null,
  WITH_ENTITE: (driver) => driver.entity !== null,
  WITH_GSM: (driver) => driver.phone !== null,
  WITH_VEHICLE: (driver) => driver.vehicle !== null,
};

/** Drivers, vehicles, entities, positions and vehicle assignments: endpoints 10, 11, 12, 14, 15 and 18. */
export function fleetRoutes(app: FastifyInstance, ocean: Ocean): void {
  const { seed, anchor } = ocean.fleet;

  app.post('/restapi/individus/list', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const name = text(request.query as Query, 'criteria');
    const isSelected = name === null ? () => true : criteria[name];
    if (!isSelected) throw badRequest(`criteria must be one of ${Object.keys(criteria).join(', ')}`);
    return ocean.lists.send(reply, {
      key: `drivers ${visible.key} ${name ?? ''}`,
      stamp: '',
      items: visible.drivers.filter(isSelected),
      row: (driver) => conducteur(seed, driver, anchor),
    });
  });

  app.get('/restapi/vehicule_engin/vehicles', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const plate = text(request.query as Query, 'immatriculation');
    const row = (vehicle: (typeof visible.vehicles)[number]) => vehiculeListe(seed, vehicle, anchor);
    if (plate === null) {
      return ocean.lists.send(reply, { key: `vehicles ${visible.key}`, stamp: '', items: visible.vehicles, row });
    }
    return reply.send(
      visible.vehicles.filter(({ registration }) => barePlate(registration) === barePlate(plate)).map(row),
    );
  });

  app.get('/restapi/mobility/v1/entities', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    return reply.send({ entities: visible.entities.map((entity) => ({ id: wireId(entity.id), nom: entity.name })) });
  });

  app.get('/restapi/mobility/v1/vehiclePositions', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    return ocean.lists.send(reply, {
      key: `positions ${visible.key}`,
      stamp: `${Math.floor(ocean.now() / 60)} ${ocean.changesOf(visible.customer)}`,
      items: visible.vehicles,
      row: (vehicle) => vehiclePosition(ocean.steps, vehicle),
      frame: ['{"vehicles":[', ']}'],
    });
  });

  app.get('/restapi/affectations_chauffeurs/historique', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const [vehicleId, driverId] = [id(query, 'idVehicule'), id(query, 'idIndividu')];
    const vehicles = vehicleId === null ? visible.vehicles : [visible.vehicle(vehicleId)];
    const driver = driverId === null ? null : visible.driver(driverId);
    const rows = vehicles
      .flatMap((vehicle) => affectations(seed, vehicle, anchor))
      .filter((one) => (driver === null || one.driver === driver) && visible.sees(one.driver))
      .map(({ row }) => row);
    return reply.send(rows);
  });

  app.get('/restapi/affectations_chauffeurs/get', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const assignmentId = requiredId(request.query as Query, 'idAffectation');
    const vehicle = vehicleOfAssignment(visible.customer, assignmentId);
    const found = vehicle && affectations(seed, vehicle, anchor).find((one) => BigInt(one.id) === assignmentId);
    const isVisible = found !== undefined && visible.sees(found.vehicle) && visible.sees(found.driver);
    if (!isVisible) throw notFound(`no assignment ${assignmentId}`);
    return reply.send(found.row);
  });
}
