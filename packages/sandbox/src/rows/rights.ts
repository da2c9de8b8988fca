import type { Wire } from '../wire.ts';

/** Kind of feature. The words are ours: Ocean's are not published. */
export type ElementKind = 'LINK' | 'TAB' | 'WEB_SERVICE' | 'ACTION';

interface Feature {
  readonly id: number;
  readonly kind: ElementKind;
  /** Invented, as no code is published. */
  readonly code: string;
  readonly description: string;
  readonly changesData: boolean;
}

type Row = readonly [number, ElementKind, string, string, boolean?];

/** 3, 7 and 12 are also features of drivers in endpoint 10. */
const rows: readonly Row[] = [
  [3, 'TAB', 'ONGLET_VIE_PRIVEE', 'Onglet Vie privée'],
  [7, 'TAB', 'ONGLET_POSITIONS', 'Onglet Positions'],
  [12, 'TAB', 'ONGLET_ECO_CONDUITE', 'Onglet Éco-conduite'],
  [21, 'LINK', 'LIEN_ANALYSE_VIE_PRIVEE', 'Analyse des usages privés et professionnels'],
  [22, 'LINK', 'LIEN_CONTRATS_LOCATION', 'Contrats de location'],
  [31, 'WEB_SERVICE', 'WS_NON_COMMUNICANTS', 'Liste des boîtiers non communicants'],
  [32, 'WEB_SERVICE', 'WS_POSITIONS', 'Positions des véhicules'],
  [33, 'WEB_SERVICE', 'WS_VIE_PRIVEE', 'Horaires de vie privée'],
  [34, 'WEB_SERVICE', 'WS_ECO_CONDUITE', 'Données d’éco-conduite'],
  [41, 'ACTION', 'MODIFIER_HORAIRES_VIE_PRIVEE', 'Modifier les horaires de vie privée', true],
  [42, 'ACTION', 'MODIFIER_HORAIRES_EXCEPTIONNELS', 'Accorder des horaires exceptionnels', true],
  [43, 'ACTION', 'MODIFIER_VIE_PRIVEE_ETAPE', 'Corriger la vie privée d’une étape', true],
  [44, 'ACTION', 'EXPORTER', 'Exporter les listes'],
];

const features = rows.map(([id, kind, code, description, changesData = false]): Feature => ({
  id,
  kind,
  code,
  description,
  changesData,
}));

/** Rows of endpoint 21: the features of a kind that a user may use. */
export function droits(kind: ElementKind, mayWrite: boolean): Wire['DroitFonctionnalite'][] {
  const allowed = features.filter((feature) => feature.kind === kind && (mayWrite || !feature.changesData));
  const known = allowed.map(({ id, code, description }, index) => ({
    enumCode: code,
    fonctionnaliteDto: { idFonctionnalite: id, description, ordre: index + 1, typeElement: kind },
  }));
  // A feature that was withdrawn keeps its code, and loses the rest.
  return kind === 'LINK' ? [...known, { enumCode: 'LIEN_RETIRE', fonctionnaliteDto: null }] : known;
}
