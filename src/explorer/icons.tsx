import type { JSX } from 'react';

function icon(path: string): () => JSX.Element {
  return function Icon() {
    return (
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" aria-hidden>
        <path d={path} />
      </svg>
    );
  };
}

export const ExamplesIcon = icon('M5.5 3.5h9M5.5 8h9M5.5 12.5h9M1.5 3.5h1M1.5 8h1M1.5 12.5h1');
export const AccountIcon = icon('M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14c.6-2.4 2.8-3.5 5.5-3.5s4.9 1.1 5.5 3.5');
export const BuilderIcon = icon('M2 3h5v4H2zM2 11h5v3H2zM10 5h4M10 12.5h4M7 5h3M7 12.5h3');
export const ExportIcon = icon('M8 2v8M5 5l3-3 3 3M2.5 9.5v4h11v-4');
