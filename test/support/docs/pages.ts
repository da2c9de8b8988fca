import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from '../../../site/slug.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Pages of Markdown that people read, in the repository or on the site. */
export const pages = globSync(['*.md', '{docs,examples,packages,deploy}/**/*.md'], {
  cwd: root,
  exclude: ['**/node_modules/**'],
}).sort();

export interface CodeFence {
  readonly language: string;
  readonly code: string;
  /** Line of the page, such as 'docs/errors.md:12'. */
  readonly place: string;
}

/** The fenced code blocks of a page. */
export function codeFencesOf(page: string): CodeFence[] {
  const text = read(page);
  return [...text.matchAll(/^```(\w*)[^\n]*\n([^]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    language,
    code,
    place: `${page}:${text.slice(0, index).split('\n').length}`,
  }));
}

/** A link within the repository. */
export interface PageLink {
  /** As the page has it. */
  readonly link: string;
  /** Path of the file, relative to the repository. */
  readonly file: string;
  readonly anchor: string | null;
}

/** The links and images of a page that lead into the repository. */
export function linksOf(page: string): PageLink[] {
  const text = withoutCode(read(page));
  return [...text.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => {
    const [path = '', anchor = null] = link.split('#');
    return { link, file: path === '' ? page : join(dirname(page), path), anchor };
  });
}

const anchorsByPage = new Map<string, ReadonlySet<string>>();

/** Anchors of a page's headings, as GitHub and the site make them. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const known = anchorsByPage.get(page);
  if (known !== undefined) return known;
  const anchors = new Set<string>();
  anchorsByPage.set(page, anchors);
  for (const [, heading = ''] of withoutCode(read(page)).matchAll(/^#{1,6} (.*)$/gm)) {
    const anchor = slug(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, ''));
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count += 1) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** Without fenced blocks and HTML comments, where nothing is a link or a heading. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/<!--[^]*?-->/g, '');
}
