import type { ReactNode } from 'react';

/** Shapes around 0,0, about 10 units wide. Shape and colour both identify a reason, so colour is never the only cue. */
const symbols = [
  { colour: '#1d4ed8', path: 'M-4.5-4.5h9v9h-9z' },
  { colour: '#b45309', path: 'M0-5.8 5.4 4.2h-10.8z' },
  { colour: '#047857', path: 'M0-6 6 0 0 6-6 0z' },
  { colour: '#be123c', path: 'M-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z' },
  { colour: '#7e22ce', path: 'M0 5.8-5.4-4.2h10.8z' },
  { colour: '#0e7490', path: 'M-5.6 0-2.8-4.9h5.6L5.6 0 2.8 4.9h-5.6z' },
  { colour: '#a21caf', path: 'M0-6.2 1.6-1.9 6.2-1.7 2.6 1.1 3.8 5.6 0 3-3.8 5.6-2.6 1.1-6.2-1.7-1.6-1.9z' },
  { colour: '#4d7c0f', path: 'M-5.4-3h10.8v6h-10.8z' },
] as const;
const ring = { fill: '#fff', stroke: '#334155', width: 2, path: 'M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10z' };

interface Shape {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly path: string;
}

/** @param reasonId SilenceReason.oceanId; null without a reason */
function shapeOf(reasonId: string | null): Shape {
  if (reasonId === null) return ring;
  // Uses the last digits only: the full id may exceed a Number.
  const { colour, path } = symbols[Number(reasonId.slice(-3)) % symbols.length] ?? symbols[0];
  return { fill: colour, stroke: '#fff', width: 1, path };
}

/** Symbol of a reason, beside a text that names it. */
export function ReasonSymbol({ reasonId }: { readonly reasonId: string | null }): ReactNode {
  const { fill, stroke, width, path } = shapeOf(reasonId);
  return (
    <svg className="symbol" viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={path} fill={fill} stroke={stroke} strokeWidth={width} />
    </svg>
  );
}

/** The same as HTML, for markers of the map, which React does not render. */
export function reasonMarkup(reasonId: string | null): string {
  const { fill, stroke, width, path } = shapeOf(reasonId);
  return `<svg viewBox="-7 -7 14 14" aria-hidden="true"><path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/></svg>`;
}
