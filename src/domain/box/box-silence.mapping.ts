import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, int, optional, text } from '../shared/wire-values.ts';
import { silenceMailGroupValues } from './box-hardware.mapping.ts';
import type { BoxSilence, SilenceQualification, SilenceReason } from './box-silence.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toOceanUser } from '../organisation/organisation.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { toVehicleStatus } from '../vehicle-status/vehicle-status.mapping.ts';

export function toSilenceReason(wire: Wire['QualificationNC']): SilenceReason {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    requiresEndDate: flag(wire, 'dateNcEnabled'),
    mailGroup: silenceMailGroupValues.read(wire.mailGroupNC),
    mailGroupRaw: text(wire.mailGroupNC),
  };
}

function toSilenceQualification(wire: Wire['Qualification'], customerId: CustomerId): SilenceQualification {
  const note = wire.qualificationNCVehiculeEnginLightDTO;
  return {
    reason: optional(wire.qualificationNCDTO, toSilenceReason),
    oceanId: id(note?.id),
    comment: text(note?.commentaire),
    qualifiedAt: date(note?.dateQualification),
    validUntil: date(note?.dateFin),
    qualifiedBy: optional(wire.utilisateurLightDTO, toOceanUser, customerId),
    vehicle: optional(wire.vehicle, toVehicle, customerId),
  };
}

export function toBoxSilence(wire: Wire['BoitierNonCommunicant'], customerId: CustomerId): BoxSilence {
  const installation = wire.boxInstallationInfo ?? {};
  return {
    days: int(wire.ongletPositionVehicleDTO?.nbDaysInNC),
    lastCommunicatedAt: date(installation.lastCommunicatingDate),
    installedAt: date(installation.installationDate),
    hasNeverCommunicated: flag(installation, 'hasNeverCommunicated'),
    hasCommunicatedAtLeastOnce: flag(installation, 'hasCommunicatedAtLeastOnce'),
    qualification: optional(wire.qualificationNCVehiculeDTO, toSilenceQualification, customerId),
    lastKnownStatus: optional(wire.ongletPositionVehicleDTO, toVehicleStatus, customerId),
  };
}

/**
 * Returns the id of the vehicle whose places a row of the silent boxes shows, if all parts of the row name the same one.
 * UNKNOWN: the row may show the places of any vehicle. NONE: it shows no place. Writes invalidate cached rows by it.
 */
export function placeOwner({
  detailedBoxDTO,
  ongletPositionVehicleDTO: status,
}: Wire['BoitierNonCommunicant']): string {
  const { address, lastUnifiedEvent, currentChrono } = status ?? {};
  if (![address, lastUnifiedEvent, currentChrono].some(isGiven)) return 'NONE';
  const [fitted, reporting] = [id(detailedBoxDTO?.currentVehicule?.id), id(status?.vehicle?.id)];
  const others = [lastUnifiedEvent?.vehicleEngin, currentChrono?.vehicule].filter(isGiven);
  const isOne = fitted !== null && fitted === reporting && others.every((vehicle) => id(vehicle.id) === fitted);
  return isOne ? fitted : 'UNKNOWN';
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}
