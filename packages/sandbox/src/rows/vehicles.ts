import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import type { Energy } from '../fleet/models.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';

const assetTypes = {
  VL: { id: 1, libelle: 'Véhicule léger', nomIcone: 'vl.png', ordre: 1, categorie: 'VL' },
  VU: { id: 2, libelle: 'Véhicule utilitaire', nomIcone: 'vu.png', ordre: 2, categorie: 'VU' },
  PL: { id: 3, libelle: 'Poids lourd', nomIcone: 'pl.png', ordre: 3, categorie: 'PL' },
} as const;

const ecoCategories = { VL: 'CITADINE', VU: 'UL', PL: 'U' } as const;
const energyIds: Readonly<Record<Energy, number>> = { GAZOLE: 1, ESSENCE: 2, ELECTRIQUE: 3, HYBRIDE: 4 };

/** Derives equipment from the vehicle's rank, so that neighbours differ and nothing needs storing. */
const everyNth = (vehicle: Vehicle, period: number): boolean => vehicle.index % period === 0;

export function vehiculeResume(vehicle: Vehicle): Wire['VehiculeResume'] {
  const { model } = vehicle;
  return {
    id: wireId(vehicle.id),
    description: everyNth(vehicle, 7)
      ? null
      : `${model.model} ${vehicle.entity.depot.town.name} ${vehicle.fleetNumber}`,
    categorie: everyNth(vehicle, 29) ? 'UNDEFINED' : model.category,
    libelleTypeAsset: assetTypes[model.category],
    nomImage: `${model.category.toLowerCase()}_blanc.png`,
    typeMotorisation: model.energy === 'HYBRIDE' ? null : 'MONO', // no value for two energies is published
    odirectMode: everyNth(vehicle, 3) ? 'ODIRECT_UNIVERSEL' : null,
    privacyEnabled: vehicle.privacyEnabled,
    geolocalise: vehicle.geolocated,
    detectionPorteEnabled: model.category !== 'VL' && everyNth(vehicle, 2),
    dioEnabled: everyNth(vehicle, 4),
    dispositifIdentifiant: everyNth(vehicle, 5),
    geosecuriteEnabled: everyNth(vehicle, 6),
    immobilisationCablee: everyNth(vehicle, 9),
    suppressionLogique: false,
  };
}

export function vehiculeChamps(vehicle: Vehicle): Wire['VehiculeChamps'] {
  return {
    ...vehiculeResume(vehicle),
    immatriculation: vehicle.registration,
    marque: vehicle.model.make,
    modele: vehicle.model.model,
    couleur: vehicle.colour,
    numeroEmbarque: wireId(vehicle.onboardNumber),
    numeroParc: everyNth(vehicle, 11) ? null : vehicle.fleetNumber,
    numeroSerie: vehicle.vin.slice(-8),
  };
}

export function vehicule(vehicle: Vehicle): Wire['Vehicule'] {
  const { model } = vehicle;
  const isElectric = model.energy === 'ELECTRIQUE';
  return {
    ...vehiculeChamps(vehicle),
    apcMode: everyNth(vehicle, 8) ? null : 'GPS',
    boitierAvantCoupeCircuit: everyNth(vehicle, 10),
    buzzerSurvitesseEnabled: everyNth(vehicle, 12),
    categorieVehiculeEcoConduite: ecoCategories[model.category],
    coupeBatterie: model.category === 'PL',
    date1ereMec: isoInstant(vehicle.firstRegisteredDay * 86_400),
    emissionCo2: model.co2,
    etatEcoConduite: everyNth(vehicle, 4) ? null : 'ACTIF',
    geomissionEnabled: everyNth(vehicle, 3),
    idEnergie: energyIds[model.energy],
    idModeDeplacement: 1,
    idUniteConsommation: isElectric ? 2 : 1,
    nombreCvFiscaux: model.fiscalHorsepower,
    prk: isElectric ? 0.28 : Math.round((0.22 + model.litres * 0.025) * 1000) / 1000,
    signesDistinctifs: everyNth(vehicle, 6) ? 'Galerie de toit, logo sur les portes' : null,
    valeurConsommation: isElectric ? model.kilowattHours : model.litres,
    vin: everyNth(vehicle, 13) ? null : vehicle.vin,
  };
}
