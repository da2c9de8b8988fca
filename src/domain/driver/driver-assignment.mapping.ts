import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, optional, text } from '../shared/wire-values.ts';
import { openEnum } from '../shared/open-enum.ts';
import { StepAssignmentKind, StepAssignmentMode } from './driver.enums.ts';
import type { AssignedStep, DriverAssignment } from './driver-assignment.type.ts';
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

/**
 * Maps an assignment. It names vehicle and driver twice, as rows and as ids in the link between them, and each replaces
 * the other if missing. Null when neither vehicle nor driver is named.
 */
export function toDriverAssignment(wire: Wire['Affectation'], customerId: CustomerId): DriverAssignment | null {
  const link = wire.chauffeurVehicule ?? {};
  const vehicle = optional(wire.vehicule, toVehicle, customerId);
  const driver = optional(wire.chauffeur, toDriver, customerId);
  const vehicleId = id(link.idVehicule) ?? vehicle?.oceanId ?? null;
  const driverId = id(link.idIndividu) ?? driver?.oceanId ?? null;
  if (vehicleId === null && driverId === null) return null;
  return {
    oceanId: id(link.id),
    vehicle: vehicle ?? (vehicleId === null ? null : new Vehicle(vehicleId, customerId)),
    vehicleId,
    driver: driver ?? (driverId === null ? null : new Driver(driverId, customerId)),
    driverId,
    period: { start: date(link.dateDebut), end: date(link.dateFin) },
    isCompanyCar: flag(link, 'vehiculeFonction'),
  };
}
