import { existsSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/** Root of the repository. */
export const repository = join(import.meta.dirname, '..');

/** Pages outside of docs/ that docs/ links to, and their places on the site. */
const furtherPages: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'security.md',
  'CHANGELOG.md': 'changelog.md',
  'packages/client/README.md': 'packages/client.md',
  'examples/web/README.md': 'examples/web.md',
  'examples/gateway/README.md': 'examples/gateway.md',
  'examples/hr/README.md': 'examples/hr.md',
  'examples/maintenance/README.md': 'examples/maintenance.md',
  // A page for each earlier release, see releases/[version]/[page].paths.ts.
  'site/releases/[version]/[page].md': 'reference/[version]/[page].md',
};

const foldersWithPages = new Set(['docs', 'examples', 'packages', 'site']);

/** Patterns of Markdown files that are no pages. */
export const excluded = [
  'docs/images/**',
  ...readdirSync(repository, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !foldersWithPages.has(entry.name))
    .map(({ name }) => `${name}/**`),
  'README.md',
  'packages/sandbox/**',
  'packages/client/!(README.md)/**',
  'examples/README.md',
  'site/*.md',
  'site/dist/**',
];

/**
 * Place of a page on the site.
 *
 * @param file Markdown file, relative to the repository
 * @returns such as 'how-to/doctor.md'
 */
export function pageOf(file: string): string {
  const release = /^site\/releases\/(.*)$/.exec(file)?.[1];
  if (release !== undefined) return `reference/${release}`;
  return furtherPages[file] ?? file.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
}

/** True for a Markdown file that has a page. */
export function isPage(file: string): boolean {
  return (file.startsWith('docs/') && !file.startsWith('docs/images/')) || file in furtherPages;
}

/** A link of the site, and the file of the repository that it leads to. */
export interface Target {
  readonly href: string;
  /** Path relative to the repository. */
  readonly file: string;
}

/**
 * Address on the site of a file that a page links to: its page, or a copy of the file as plain text.
 *
 * @param from absolute path of the linking page
 * @param link as the page has it
 * @returns null: the link leads elsewhere, or to a heading of the same page
 */
export function targetOf(from: string, link: string): Target | null {
  const [path = '', anchor] = link.split('#');
  if (path === '' || /^(?:\w+:|\/)/.test(path)) return null;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const file = posix.normalize(relative(repository, join(from, '..', decodeURI(path))));
  if (file === 'README.md') return { href: `/${hash}`, file };
  if (!isPage(file)) return existsSync(join(repository, file)) ? { href: `/${addressOfFile(file)}`, file } : null;
  const address = pageOf(file)
    .replace(/\.md$/, '')
    .replace(/(^|\/)index$/, '$1');
  return { href: `/${address}${hash}`, file };
}

/** Path on the site of a file that is no page. A server sends no folder whose name begins with a dot. */
export function addressOfFile(file: string): string {
  return `files/${file.replaceAll(/(^|\/)\./g, '$1')}.txt`;
}
