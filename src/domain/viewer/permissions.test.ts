import { expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { permissionKinds, permissionsOf } from './permissions.ts';
import { toRight } from './right.mapping.ts';

const { permissions } = loadConfig({});
const right = (enumCode: string) => toRight({ enumCode })!;

it('allows what is listed, and forbids what is missing beside a known code', () => {
  const can = permissionsOf(
    permissions,
    new Map([['ACTION', [right('EXPORTER'), right('MODIFIER_VIE_PRIVEE_ETAPE')]]]),
  );
  expect(can).toEqual({
    editRecurringPrivacySchedules: false,
    editExceptionalPrivacySchedules: false,
    editStepPrivacy: true,
    exportLists: true,
    readNonCommunicatingBoxes: null,
    readPositions: null,
    readPrivacySchedules: null,
    readEcoDriving: null,
  });
});

it('knows nothing from codes that are all others, from none, and from rights that were not returned', () => {
  const others = new Map([
    ['ACTION', [right('EXPORT_LISTES')]],
    ['WEB_SERVICE', []],
  ]);
  expect(new Set(Object.values(permissionsOf(permissions, others)))).toEqual(new Set([null]));
  expect(new Set(Object.values(permissionsOf(permissions, new Map([['ACTION', null]]))))).toEqual(new Set([null]));
});

it('knows nothing of a permission that the configuration takes out', () => {
  const config = loadConfig({ OCEAN_PERMISSIONS: 'exportLists=-,readPositions=TAB:ONGLET_POSITIONS' });
  expect(permissionKinds(config.permissions)).toEqual(['ACTION', 'WEB_SERVICE', 'TAB']);
  const listed = new Map([
    ['ACTION', [right('EXPORTER'), right('MODIFIER_VIE_PRIVEE_ETAPE')]],
    ['TAB', [right('ONGLET_POSITIONS')]],
  ]);
  expect(permissionsOf(config.permissions, listed)).toMatchObject({
    exportLists: null,
    editStepPrivacy: true,
    readPositions: true,
  });
});
