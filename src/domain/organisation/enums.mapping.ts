import { openEnum } from '../open-enum.ts';
import { MapProvider, OceanUserKind, CustomPropertyTarget } from './organisation.enums.ts';

export const mapProviderWords = openEnum('MapProvider', MapProvider, {
  GOOGLE_MAP: MapProvider.GOOGLE_MAP,
});

export const oceanUserKindWords = openEnum('OceanUserKind', OceanUserKind, {
  CLASSIC: OceanUserKind.CLASSIC,
  SUPERUSER: OceanUserKind.SUPERUSER,
  PRESTA: OceanUserKind.SERVICE_PROVIDER,
  INDIVIDUEL: OceanUserKind.INDIVIDUAL,
  EBTP: OceanUserKind.EBTP,
  DISTRI: OceanUserKind.DISTRIBUTOR,
  SUPER_ADMIN: OceanUserKind.SUPER_ADMIN,
  ADMIN_MULTI_CLI: OceanUserKind.MULTI_CUSTOMER_ADMIN,
  DT_DEV: OceanUserKind.DT_DEV,
  DT_SUPPORT: OceanUserKind.DT_SUPPORT,
  ADV: OceanUserKind.ADV,
  ADV_MANAGER: OceanUserKind.ADV_MANAGER,
  SC_CDC: OceanUserKind.SC_CDC,
  SC_INS: OceanUserKind.SC_INS,
  SC_INS_MANAGER: OceanUserKind.SC_INS_MANAGER,
  SC_PLAN: OceanUserKind.SC_PLAN,
  SC_LOG: OceanUserKind.SC_LOG,
});

export const customPropertyTargetWords = openEnum('CustomPropertyTarget', CustomPropertyTarget, {
  CLIENT: CustomPropertyTarget.CUSTOMER,
});
