import { openEnum } from '../open-enum.ts';
import { MapProvider, OceanUserKind, CustomPropertyTarget } from './organisation.enums.ts';

export const mapProviderWords = openEnum('MapProvider', MapProvider, {
  GOOGLE_MAP: MapProvider.GOOGLE_MAP,
});

export const oceanUserKindWords = openEnum('OceanUserKind', OceanUserKind, {
  CLASSIC: OceanUserKind.CLASSIC,
  SUPERUSER: OceanUserKind.SUPERUSER,
});

export const customPropertyTargetWords = openEnum('CustomPropertyTarget', CustomPropertyTarget, {
  CLIENT: CustomPropertyTarget.CUSTOMER,
});
