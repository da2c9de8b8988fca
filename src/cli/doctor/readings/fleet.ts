import { isRecord } from '../../../json.ts';
import { at, type Evidence, idAt, numberAt, type RequestName, textAt } from '../evidence.ts';
import { type Conclusion, differs, holds, noData, type Reading } from './reading.ts';

export const fleetReadings: readonly Reading[] = [
  {
    adr: 3,
    reading: 'Is the history of assignments without ids that of all vehicles?',
    conclude: (evidence) => {
      const [all, ofOne] = [evidence.rows('assignments'), evidence.rows('assignmentsOfOne')];
      const status = evidence.of('assignments')?.status ?? 0;
      if (evidence.isRejected('assignments') && status !== 404) {
        return differs('Ocean rejects the history without ids: assignments of pages are errors.', { status });
      }
      const vehicle = idAt(ofOne[0], 'vehicule', 'id');
      const ofVehicle = all.filter((row) => idAt(row, 'vehicule', 'id') === vehicle).length;
      const facts = { rows: all.length, vehicles: distinct(evidence, 'assignments', 'vehicule', 'id') };
      if (all.length === 0 && ofOne.length === 0) return noData('There are no assignments.', facts);
      return ofVehicle >= ofOne.length
        ? holds('The history has the rows that a read of one vehicle has.', facts)
        : differs('The history lacks rows that a read of one vehicle has.', facts);
    },
  },
  { adr: 9, reading: 'Does the list of drivers without criteria have all of them?', conclude: criteria },
  {
    adr: 54,
    reading: 'Do positions requested by plate come with the id of that vehicle?',
    conclude: (evidence) => {
      const rows = evidence.rows('track');
      const status = evidence.of('track')?.status ?? 0;
      if (evidence.isRejected('track') && status !== 404) {
        return differs('Ocean rejects the request for positions of a period.', { status });
      }
      if (rows.length === 0) return noData('No vehicle had positions.');
      const known = new Set(evidence.rows('vehicles').flatMap((row) => idAt(row, 'vehicle', 'id') ?? []));
      const matched = rows.filter((row) => known.has(idAt(row, 'vehicle', 'idVehicule') ?? '')).length;
      const facts = { rows: rows.length, withKnownId: matched };
      return matched === rows.length
        ? holds('Each row has the id of a listed vehicle.', facts)
        : differs('A row has no id, or one that no vehicle has: its positions are not shown.', facts);
    },
  },
  {
    adr: 62,
    reading: 'Are lease contracts without vehicle ids those of all vehicles?',
    conclude: (evidence) => {
      const status = evidence.of('leases')?.status ?? 0;
      const facts = { status, vehicles: distinct(evidence, 'leases', 'vehicleId') };
      if (evidence.isRejected('leases') && status !== 404 && status !== 403) {
        return differs('Ocean rejects the list without vehicle ids: leases of pages are errors.', facts);
      }
      if (facts.vehicles < 2) return noData('Fewer than two vehicles have a contract.', facts);
      return holds('The list has contracts of several vehicles.', facts);
    },
  },
  { adr: 63, reading: 'Does eco-driving count months from 1, and have scores from 0 to 100?', conclude: ecoDriving },
  { adr: 71, reading: 'Is a vehicle in the group of its driver?', conclude: groups },
  {
    adr: 72,
    reading: 'Does the staff number of a position’s driver find one driver?',
    conclude: (evidence) => {
      const owners = Map.groupBy(
        evidence.rows('drivers').flatMap((row) => textAt(row, 'individu', 'matriculeInd') ?? []),
        (number) => number,
      );
      const numbers = evidence.rows('positions').flatMap((row) => textAt(row, 'position', 'driver', 'matricule') ?? []);
      const found = numbers.filter((number) => owners.get(number)?.length === 1).length;
      const facts = { positionsWithStaffNumber: numbers.length, found };
      if (numbers.length === 0) return noData('No position has a staff number.', facts);
      return found * 2 >= numbers.length
        ? holds('Staff numbers find their drivers.', facts)
        : differs('Most staff numbers find no driver, or several: positions have no driver then.', facts);
    },
  },
];

function distinct(evidence: Evidence, name: RequestName, ...path: string[]): number {
  return new Set(evidence.rows(name).flatMap((row) => idAt(row, ...path) ?? [])).size;
}

function criteria(evidence: Evidence): Conclusion {
  const [plain, withVehicle] = [evidence.rows('drivers'), evidence.rows('driversWithVehicle')];
  if (plain.length === 0) return noData('There are no drivers.');
  const filled = (rows: typeof plain): number => rows.filter((row) => isRecord(at(row, 'vehicleFieldsDTO'))).length;
  const facts = {
    drivers: plain.length,
    driversWithCriteria: withVehicle.length,
    vehicles: filled(plain),
    vehiclesWithCriteria: filled(withVehicle),
  };
  if (withVehicle.length > plain.length) {
    return differs('The list with WITH_VEHICLE has more drivers.', facts, {
      name: 'OCEAN_DRIVERS_CRITERIA',
      value: 'WITH_VEHICLE',
    });
  }
  if (withVehicle.length === plain.length && facts.vehiclesWithCriteria > facts.vehicles) {
    return differs('WITH_VEHICLE adds the vehicle to all drivers, which saves the list of vehicles.', facts, {
      name: 'OCEAN_DRIVERS_CRITERIA',
      value: 'WITH_VEHICLE',
    });
  }
  return holds('The list without criteria has every driver; WITH_VEHICLE only leaves drivers out.', facts);
}

function ecoDriving(evidence: Evidence): Conclusion {
  const response = evidence.of('ecoDriving');
  const status = response?.status ?? 0;
  const rows = Array.isArray(response?.body) ? evidence.rows('ecoDriving') : [response?.body].filter(Boolean);
  if (status !== 200 || rows.length === 0) return noData('There are no scores.', { status });
  const requested = Number([response?.query['EC_MONTH_START']].flat()[0]);
  const days = rows.flatMap((row) => Object.keys(at(row, 'bilanJournalier') ?? {}));
  const months = days.flatMap((day) => /^\d{4}-(\d\d)/.exec(day)?.[1] ?? []).map(Number);
  const scores = rows.flatMap((row) => numberAt(row, 'ECOATTITUDE_CONSO') ?? []).filter((score) => score !== -1);
  const facts = {
    rows: rows.length,
    isList: Array.isArray(response?.body),
    daysOfTheMonth: months.filter((month) => month === requested).length,
    daysOfOthers: months.filter((month) => month !== requested).length,
    scoresOutside: scores.filter((score) => score < 0 || score > 100).length,
  };
  if (facts.daysOfOthers > facts.daysOfTheMonth) return differs('The scores are of another month.', facts);
  if (facts.scoresOutside > 0) return differs('Scores are not from 0 to 100.', facts);
  return months.length > 0
    ? holds('The scores are of the requested month, from 0 to 100.', facts)
    : noData('No day of a month came.', facts);
}

function groups(evidence: Evidence): Conclusion {
  const ofDriver = new Map(
    evidence.rows('drivers').map((row) => [idAt(row, 'individu', 'id'), idAt(row, 'groupe', 'id')] as const),
  );
  const pairs = evidence.rows('boxes').flatMap((row) => {
    const own = idAt(row, 'ongletPositionVehicleDTO', 'group', 'id');
    const driver = ofDriver.get(idAt(row, 'ongletPositionVehicleDTO', 'individu', 'individu', 'id'));
    return own === undefined || driver === undefined ? [] : [own === driver];
  });
  const facts = { compared: pairs.length, equal: pairs.filter(Boolean).length };
  if (pairs.length === 0) return noData('No silent box has a group and a driver with a group.');
  return facts.equal * 2 >= facts.compared
    ? holds('Vehicles are in the groups of their drivers.', facts)
    : differs('Most vehicles are in another group than their drivers: groups of vehicles are uncertain.', facts);
}
