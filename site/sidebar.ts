import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPage, pageOf, repository } from './addresses.ts';

/** A link of the navigation, or a group of links. */
export interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly Entry[];
}

interface Group {
  readonly text: string;
  /**
   * Patterns of pages, in order. A page is listed at the first that matches it. A first one without `*` is the page that the
   * heading leads to.
   */
  readonly pages: readonly string[];
  /** Title of a page in the navigation, where its heading is too long. */
  readonly isOpen?: boolean;
}

/** Groups of the navigation. A new page in how-to/ appears by its name. */
const groups: readonly Group[] = [
  { text: 'Start', pages: ['index', 'tutorial', 'faq', 'comparison', 'glossary'], isOpen: true },
  {
    text: 'Frontend developers',
    pages: [
      'frontend',
      'how-to/explore',
      'how-to/use-*',
      'errors',
      'how-to/subscribe',
      'how-to/live-changes',
      'mutations',
      'how-to/correct-yesterdays-trip',
      'how-to/test-your-frontend-against-faults',
      'how-to/trusted-documents',
      'graphql-over-http',
      'sandbox',
      'packages/*',
      'examples/web',
    ],
  },
  { text: 'One graph among others', pages: ['how-to/federate-*', 'how-to/stitch', 'examples/*'] },
  {
    text: 'Operators',
    pages: [
      'operators',
      'how-to/doctor',
      'how-to/deploy-*',
      'how-to/run-*',
      'configuration',
      'how-to/observe',
      'how-to/runbook',
      'how-to/sizing',
      'how-to/limits-and-cost',
      'how-to/security-checklist',
      'how-to/upgrade',
      'how-to/*',
      'cli',
      'audit',
      'reliability',
      'performance',
      'versions',
      'third-party',
      'security',
      'changelog',
    ],
  },
  { text: 'Concepts', pages: ['concepts/index', 'concepts/*', 'threat-model'] },
  {
    text: 'Contributors',
    pages: ['contributors', 'contributing', 'architecture', 'lifecycle', 'schema-guide', 'how-to/add-*'],
  },
  { text: 'Reference', pages: ['reference/index', 'reference/*'] },
  { text: 'Decisions', pages: ['adr/index', 'adr/*'] },
];

/** Files of all pages, relative to the repository. */
export function pageFiles(): string[] {
  const files = globSync('{docs/**/*.md,*.md,packages/*/*.md,examples/*/*.md}', { cwd: repository });
  return files.filter(isPage).sort();
}

/** The navigation at the side: every page once, under its heading. */
export function sidebar(): Entry[] {
  const left = new Map(pageFiles().map((file) => [pageOf(file).replace(/\.md$/, ''), file]));
  // A page that a later group names is none of an earlier group's rest.
  const named = new Set(groups.flatMap(({ pages }) => pages).filter((pattern) => !pattern.endsWith('/*')));
  const matches = (pattern: string, page: string): boolean => {
    if (!pattern.endsWith('*')) return pattern === page;
    const isNamed = pattern.endsWith('/*') && [...named].some((other) => matchesPrefix(other, page));
    return matchesPrefix(pattern, page) && !isNamed;
  };
  const entries = groups.map(({ text, pages, isOpen = false }): Entry => {
    const items = pages.flatMap((pattern) =>
      [...left]
        .filter(([page]) => matches(pattern, page))
        .map(([page, file]) => {
          left.delete(page);
          return { text: headingOf(file), link: `/${page.replace(/(^|\/)index$/, '$1')}` };
        }),
    );
    // A heading that opens and closes is a button, and its arrow another one within: as a link it is none.
    const [landing, ...others] = items;
    const hasLanding = !pages[0]?.endsWith('*');
    return hasLanding && landing?.link
      ? { text, link: landing.link, collapsed: !isOpen, items: others }
      : { text, items };
  });
  if (left.size > 0) throw new Error(`No group of site/sidebar.ts has ${[...left.keys()].join(', ')}.`);
  return entries;
}

/** A pattern names one page, or by its end `*` all whose path begins with the rest. */
function matchesPrefix(pattern: string, page: string): boolean {
  return pattern.endsWith('*') ? page.startsWith(pattern.slice(0, -1)) : pattern === page;
}

/** Heading of a page, as text. */
function headingOf(file: string): string {
  const text = readFileSync(join(repository, file), 'utf8');
  const title = /^title: (.*)$/m.exec(text.startsWith('---') ? (text.split('---')[1] ?? '') : '')?.[1];
  return (title ?? /^# (.*)$/m.exec(text)?.[1] ?? file).replaceAll('`', '');
}
