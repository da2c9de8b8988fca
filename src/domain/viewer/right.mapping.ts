import type { Wire } from '../../ocean/wire.ts';
import { id, int, optional, text } from '../shared/wire-values.ts';

/** A feature of Ocean that the caller may use. */
export interface Right {
  readonly code: string;
  readonly oceanId: string | null;
  readonly description: string | null;
  /** Rank in Ocean's lists. */
  readonly position: number | null;
  /** Raw value of its kind: link, tab, web service or action. */
  readonly elementKind: string | null;
}

/** @returns null without a code: a right that cannot be named grants nothing */
export function toRight(wire: Wire['DroitFonctionnalite']): Right | null {
  const code = text(wire.enumCode)?.trim();
  if (code === undefined || code === '') return null;
  const detail = optional(wire.fonctionnaliteDto, (feature) => feature);
  return {
    code,
    oceanId: id(detail?.idFonctionnalite),
    description: text(detail?.description),
    position: int(detail?.ordre),
    elementKind: text(detail?.typeElement),
  };
}
