import { openEnum } from '../open-enum.ts';
import {
  VehicleCategory,
  MotorisationKind,
  OdirectMode,
  ApcMode,
  EcoDrivingCategory,
  EcoDrivingState,
} from './vehicle.enums.ts';

export const vehicleCategoryWords = openEnum('VehicleCategory', VehicleCategory, {
  UNDEFINED: VehicleCategory.UNDEFINED,
});

export const motorisationKindWords = openEnum('MotorisationKind', MotorisationKind, {
  MONO: MotorisationKind.MONO,
});

export const odirectModeWords = openEnum('OdirectMode', OdirectMode, {
  ODIRECT_UNIVERSEL: OdirectMode.UNIVERSAL,
});

export const apcModeWords = openEnum('ApcMode', ApcMode, {
  GPS: ApcMode.GPS,
});

export const ecoDrivingCategoryWords = openEnum('EcoDrivingCategory', EcoDrivingCategory, {
  UL: EcoDrivingCategory.LIGHT_UTILITY,
});

export const ecoDrivingStateWords = openEnum('EcoDrivingState', EcoDrivingState, {
  ACTIF: EcoDrivingState.ACTIVE,
});
