import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, optional, text } from '../shared/wire-values.ts';
import { openEnum } from '../shared/open-enum.ts';
import { StepAssignmentKind, StepAssignmentMode } from './driver.enums.ts';
import { type AssignedStep, DriverAssignment } from './driver-assignment.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { toDriver } from './driver.mapping.ts';
import { Driver } from './driver.type.ts';

const stepAssignmentModeValues = openEnum('StepAssignmentMode', StepAssignmentMode, {
  AUTO: StepAssignmentMode.AUTOMATIC,
});

const stepAssignmentKindValues = openEnum('StepAssignmentKind', StepAssignmentKind, {
  CHAUFFEUR: StepAssignmentKind.DRIVER,
});

export function toAssignedStep(wire: Wire['EtapeAffectee']): AssignedStep {
  return {
    stepId: id(wire.idEtape),
    operatorCode: text(wire.codeExploitant),
    createdAt: date(wire.creation),
    start: date(wire.debut),
    mode: stepAssignmentModeValues.read(wire.modeAffectationEtape),
    modeRaw: text(wire.modeAffectationEtape),
    badgeNumber: text(wire.ndid),
    onboardNumber: id(wire.numeroEmbarque),
    kind: stepAssignmentKindValues.read(wire.typeAffectationEtape),
    kindRaw: text(wire.typeAffectationEtape),
  };
}

/** Maps an assignment of a list; null when it names neither vehicle nor driver, and so belongs to no object. */
export function toDriverAssignment(wire: Wire['Affectation'], customerId: CustomerId): DriverAssignment | null {
  const assignment = toSingleAssignment(wire, customerId);
  return assignment.vehicleId === null && assignment.driverId === null ? null : assignment;
}

/**
 * Maps an assignment. It names vehicle and driver twice, as rows and as ids in the link between them, and each replaces
 * the other if missing.
 */
export function toSingleAssignment(wire: Wire['Affectation'], customerId: CustomerId): DriverAssignment {
  const link = wire.chauffeurVehicule ?? {};
  const vehicle = optional(wire.vehicule, toVehicle, customerId);
  const driver = optional(wire.chauffeur, toDriver, customerId);
  const vehicleId = id(link.idVehicule) ?? vehicle?.oceanId ?? null;
  const driverId = id(link.idIndividu) ?? driver?.oceanId ?? null;
  const [start, end] = [date(link.dateDebut), date(link.dateFin)];
  return new DriverAssignment(id(link.id), customerId, {
    vehicle: vehicle ?? (vehicleId === null ? null : new Vehicle(vehicleId, customerId)),
    vehicleId,
    driver: driver ?? (driverId === null ? null : new Driver(driverId, customerId)),
    driverId,
    period: { start, end },
    isPeriodReadable: isRead(link.dateDebut, start) && isRead(link.dateFin, end),
    isCompanyCar: flag(link, 'vehiculeFonction'),
  });
}

/** Returns false for a value that cannot be read. A missing one is read: that side of the period is open. */
function isRead(sent: unknown, read: Date | null): boolean {
  return read !== null || sent === null || sent === undefined;
}
