import { existsSync, readFileSync } from 'node:fs';
import type { Row } from './table.ts';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Every case that is to be provoked, by the first letter of its name. */
const wanted = { U: 14, T: 6, H: 8, P: 3 } as const;

const titles: Record<keyof typeof wanted, string> = {
  U: 'Ocean misbehaves (U1–U14)',
  T: 'Tenants (T1–T6)',
  H: 'Hostile or clumsy clients (H1–H8)',
  P: 'The process (P1–P3)',
};

/** @returns an empty report when vitest wrote none */
export function readReport(path: string): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : { testResults: [] };
}

/** How many cases were provoked, and in how many tests; a case is named at the beginning of a test’s name. */
export function casesOf({ testResults }: Report): Row[] {
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  return Object.entries(wanted).map(([letter, count]) => {
    const named = tests.flatMap(({ fullName, status }) => {
      const cases = new Set(
        [...fullName.matchAll(new RegExp(`\\b${letter}(\\d{1,2})\\b`, 'g'))].map(([, rank]) => Number(rank)),
      );
      return [...cases].map((rank) => ({ rank, status }));
    });
    const provoked = new Set(named.map(({ rank }) => rank));
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((rank) => !provoked.has(rank));
    const failed = named.filter(({ status }) => status === 'failed').length;
    const lacks = missing.length === 0 ? '' : `; none of ${missing.map((rank) => `${letter}${rank}`).join(', ')}`;
    return {
      what: titles[letter as keyof typeof wanted],
      value: `${count - missing.length} of ${count} provoked, ${named.length - failed} of ${named.length} tests passed${lacks}`,
      target: 'all',
      isMet: missing.length === 0 && failed === 0,
    };
  });
}
