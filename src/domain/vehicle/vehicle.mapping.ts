import type { Wire } from '../../ocean/wire.ts';
import { assignKnown } from '../node/ocean-object.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { date, flag, id, int, number, optional, text } from '../shared/wire-values.ts';
import {
  apcModeValues,
  ecoDrivingCategoryValues,
  ecoDrivingStateValues,
  motorisationKindValues,
  odirectModeValues,
  toAssetType,
  vehicleCategoryValues,
} from './vehicle-details.mapping.ts';
import { Vehicle } from './vehicle.type.ts';

type VehicleRow = Wire['Vehicule'] & Partial<Wire['VehiculeAffecte']>;

/**
 * Maps a partial vehicle: fields that the row lacks stay undefined, and resolve from the list of vehicles. Null without an
 * id.
 */
export function toVehicle(wire: VehicleRow, customerId: CustomerId): Vehicle | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : assignKnown(new Vehicle(oceanId, customerId), leaves(wire));
}

/** Maps a complete vehicle: fields that the row lacks are null. */
export function toFullVehicle(wire: VehicleRow, customerId: CustomerId): Vehicle | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : Object.assign(new Vehicle(oceanId, customerId), leaves(wire));
}

function leaves(wire: VehicleRow): Partial<Vehicle> {
  return {
    description: text(wire.description),
    category: vehicleCategoryValues.read(wire.categorie),
    categoryRaw: text(wire.categorie),
    assetType: optional(wire.libelleTypeAsset, toAssetType),
    imageName: text(wire.nomImage),
    motorisation: motorisationKindValues.read(wire.typeMotorisation),
    motorisationRaw: text(wire.typeMotorisation),
    odirectMode: odirectModeValues.read(wire.odirectMode),
    odirectModeRaw: text(wire.odirectMode),
    isPrivacyEnabled: flag(wire, 'privacyEnabled'),
    isGeolocated: flag(wire, 'geolocalise'),
    hasDoorDetection: flag(wire, 'detectionPorteEnabled'),
    hasDigitalInputs: flag(wire, 'dioEnabled'),
    hasDriverIdentification: flag(wire, 'dispositifIdentifiant'),
    isGeofencingEnabled: flag(wire, 'geosecuriteEnabled'),
    isImmobilisationWired: flag(wire, 'immobilisationCablee'),
    isDeleted: flag(wire, 'suppressionLogique'),
    hasEventButton: flag(wire, 'boutonEvenementEnabled'),
    registration: text(wire.immatriculation),
    make: text(wire.marque),
    model: text(wire.modele),
    colour: text(wire.couleur),
    onboardNumber: id(wire.numeroEmbarque),
    fleetNumber: text(wire.numeroParc),
    chassisNumber: text(wire.numeroSerie),
    apcMode: apcModeValues.read(wire.apcMode),
    apcModeRaw: text(wire.apcMode),
    isBoxBeforeCutoff: flag(wire, 'boitierAvantCoupeCircuit'),
    hasOverspeedBuzzer: flag(wire, 'buzzerSurvitesseEnabled'),
    ecoDrivingCategory: ecoDrivingCategoryValues.read(wire.categorieVehiculeEcoConduite),
    ecoDrivingCategoryRaw: text(wire.categorieVehiculeEcoConduite),
    hasBatteryCutoff: flag(wire, 'coupeBatterie'),
    firstRegisteredAt: date(wire.date1ereMec),
    co2GramsPerKm: number(wire.emissionCo2),
    ecoDrivingState: ecoDrivingStateValues.read(wire.etatEcoConduite),
    ecoDrivingStateRaw: text(wire.etatEcoConduite),
    isMissionEnabled: flag(wire, 'geomissionEnabled'),
    energyId: id(wire.idEnergie),
    travelModeId: id(wire.idModeDeplacement),
    consumptionUnitId: id(wire.idUniteConsommation),
    fiscalHorsepower: int(wire.nombreCvFiscaux),
    costPerKm: number(wire.prk),
    distinguishingMarks: text(wire.signesDistinctifs),
    ratedConsumption: number(wire.valeurConsommation),
    vin: text(wire.vin),
  };
}
