import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excluded, pageOf, repository } from '../addresses.ts';
import { finish } from '../finish.ts';
import { extendMarkdown, type MarkdownIt } from '../markdown.ts';
import { sidebar } from '../sidebar.ts';
import { slug } from '../slug.ts';

/** Path of the site. The program serves it at /docs/; for a server of its own set SITE_BASE, such as `/`. */
const base = process.env['SITE_BASE'] ?? '/docs/';

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
const releases = readdirSync(join(repository, 'site/releases'))
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length))
  .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));

/** Pages are in folders that have no Vue beside them: the rendering of pages to files takes it from here. */
const vueOfThisFolder = {
  name: 'vue-of-this-folder',
  enforce: 'pre',
  resolveId: (id: string, _importer: unknown, { ssr = false }: { ssr?: boolean }) =>
    ssr && /^vue(?:\/server-renderer)?$/.test(id) ? { id, external: true } : null,
};

export default {
  title: 'ocean-graphql',
  description: 'One typed GraphQL API in front of the Ocean fleet-telematics REST API.',
  lang: 'en',
  base,
  srcDir: repository,
  srcExclude: excluded,
  rewrites: pageOf,
  outDir: join(repository, 'site/dist'),
  cleanUrls: true,
  // The program that the reader starts.
  ignoreDeadLinks: 'localhostLinks',
  // A file of its own in place of a script in each page, which the server's policy forbids.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md: MarkdownIt) => extendMarkdown(md, base),
    anchor: { slugify: slug },
    headers: { slugify: slug },
    toc: { slugify: slug },
  },
  vite: {
    publicDir: join(repository, 'site/public'),
    // The largest chunk is the index of the search, which only a search loads.
    build: { chunkSizeWarningLimit: 4096, license: { fileName: 'licences.txt' } },
    logLevel: 'warn',
    plugins: [vueOfThisFolder],
  },
  buildEnd: finish,
  themeConfig: {
    logo: '/icon.svg',
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      {
        text: 'Guides',
        items: [
          { text: 'Frontend developers', link: '/frontend' },
          { text: 'Operators', link: '/operators' },
          { text: 'Contributors', link: '/contributors' },
        ],
      },
      { text: 'Concepts', link: '/concepts/' },
      {
        text: `Reference ${version}`,
        items: [
          { text: `${version} (this one)`, link: '/reference/' },
          ...releases.map((release) => ({ text: release, link: `/reference/${release}/` })),
          { text: 'Changelog', link: '/changelog' },
        ],
      },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
    externalLinkIcon: true,
  },
};
