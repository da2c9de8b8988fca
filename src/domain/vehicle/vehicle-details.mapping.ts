import { openEnum } from '../shared/open-enum.ts';
import {
  ApcMode,
  EcoDrivingCategory,
  EcoDrivingState,
  MotorisationKind,
  OdirectMode,
  VehicleCategory,
} from './vehicle.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { date, id, int, number, text } from '../shared/wire-values.ts';
import type { AssetType, MaintenanceVisit, OdometerReading } from './vehicle-details.type.ts';

export const vehicleCategoryValues = openEnum('VehicleCategory', VehicleCategory, {
  UNDEFINED: VehicleCategory.UNDEFINED,
  ALL: VehicleCategory.ALL,
  VL: VehicleCategory.PASSENGER_CAR,
  VUL: VehicleCategory.LIGHT_COMMERCIAL,
  VU: VehicleCategory.COMMERCIAL,
  PL: VehicleCategory.HEAVY_GOODS,
  PELLE: VehicleCategory.EXCAVATOR,
  TRCTP: VehicleCategory.BACKHOE_LOADER,
  COMPR: VehicleCategory.COMPRESSOR,
  GROUP: VehicleCategory.GENERATOR,
  MINIPE: VehicleCategory.MINI_EXCAVATOR,
  CHELEVT: VehicleCategory.TELESCOPIC_HANDLER,
  CHELEVE: VehicleCategory.FORKLIFT,
  FINISS: VehicleCategory.PAVER,
  CHARGE: VehicleCategory.LOADER,
  FOREUSE: VehicleCategory.DRILLING_RIG,
  CONT: VehicleCategory.CONTAINER,
  BENNE: VehicleCategory.SKIP,
  REMORQUE: VehicleCategory.TRAILER,
  AUTRE_MATERIEL: VehicleCategory.OTHER_EQUIPMENT,
  AUTRE_ENGIN: VehicleCategory.OTHER_MACHINE,
  AUTRE_VEHICULE: VehicleCategory.OTHER_VEHICLE,
});

export const motorisationKindValues = openEnum('MotorisationKind', MotorisationKind, {
  MONO: MotorisationKind.MONO,
});

export const odirectModeValues = openEnum('OdirectMode', OdirectMode, {
  ODIRECT_UNIVERSEL: OdirectMode.UNIVERSAL,
});

export const apcModeValues = openEnum('ApcMode', ApcMode, {
  GPS: ApcMode.GPS,
});

export const ecoDrivingCategoryValues = openEnum('EcoDrivingCategory', EcoDrivingCategory, {
  UL: EcoDrivingCategory.LIGHT_UTILITY,
  U: EcoDrivingCategory.UTILITY,
  CITADINE: EcoDrivingCategory.CITY_CAR,
  ALL: EcoDrivingCategory.ALL,
  NONE: EcoDrivingCategory.NONE,
});

export const ecoDrivingStateValues = openEnum('EcoDrivingState', EcoDrivingState, {
  ACTIF: EcoDrivingState.ACTIVE,
});

export function toAssetType(wire: Wire['TypeAsset']): AssetType {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    iconName: text(wire.nomIcone),
    position: int(wire.ordre),
    category: vehicleCategoryValues.read(wire.categorie),
    categoryRaw: text(wire.categorie),
  };
}

export function toMaintenanceVisit(wire: Wire['Visite']): MaintenanceVisit {
  return {
    oceanId: id(wire.idVisiteEntretien),
    description: text(wire.description),
    plannedAt: date(wire.datePrevue),
    plannedOdometerKm: number(wire.compteurPrevu),
  };
}

export function toOdometerReading(wire: Wire['Releve']): OdometerReading {
  return {
    oceanId: id(wire.id),
    readAt: date(wire.dateReleve),
    valueKm: number(wire.value),
  };
}
