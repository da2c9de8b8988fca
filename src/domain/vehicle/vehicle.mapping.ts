import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, flag, id, int, number, optional, text, word } from '../wire-values.ts';
import { toAssetType } from './asset-type.mapping.ts';
import { apcModeWords, ecoDrivingCategoryWords, ecoDrivingStateWords, motorisationKindWords, odirectModeWords, vehicleCategoryWords } from './enums.mapping.ts';
import type { Vehicle } from './vehicle.type.ts';

export function toVehicle(wire: Wire['Vehicule'], scope: Scope): Vehicle {
  return {
    oceanId: id(wire.id),
    description: text(wire.description),
    category: vehicleCategoryWords.read(wire.categorie),
    categoryRaw: word(wire.categorie),
    assetType: optional(wire.libelleTypeAsset, toAssetType),
    imageName: text(wire.nomImage),
    motorisation: motorisationKindWords.read(wire.typeMotorisation),
    motorisationRaw: word(wire.typeMotorisation),
    odirectMode: odirectModeWords.read(wire.odirectMode),
    odirectModeRaw: word(wire.odirectMode),
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
    apcMode: apcModeWords.read(wire.apcMode),
    apcModeRaw: word(wire.apcMode),
    isBoxBeforeCutoff: flag(wire, 'boitierAvantCoupeCircuit'),
    hasOverspeedBuzzer: flag(wire, 'buzzerSurvitesseEnabled'),
    ecoDrivingCategory: ecoDrivingCategoryWords.read(wire.categorieVehiculeEcoConduite),
    ecoDrivingCategoryRaw: word(wire.categorieVehiculeEcoConduite),
    hasBatteryCutoff: flag(wire, 'coupeBatterie'),
    firstRegisteredAt: date(wire.date1ereMec),
    co2GramsPerKm: number(wire.emissionCo2),
    ecoDrivingState: ecoDrivingStateWords.read(wire.etatEcoConduite),
    ecoDrivingStateRaw: word(wire.etatEcoConduite),
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
