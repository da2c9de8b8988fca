import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePages } from '../../../scripts/reference/pages.ts';

const folder = join(import.meta.dirname, '..');

interface Route {
  readonly params: { readonly version: string; readonly page: string };
  readonly content: string;
}

/** The reference of each earlier release, from the schema that `npm run release` stored. */
export default {
  paths: (): Route[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .flatMap((file) => {
        const version = file.slice(0, -'.graphql'.length);
        const pages = referencePages(readFileSync(join(folder, file), 'utf8'));
        return [...pages].map(([name, text]) => ({
          params: { version, page: name.replace(/\.md$/, '').replace('README', 'index') },
          content: text.replaceAll('README.md', 'index.md').replaceAll('../../schema/schema.graphql', `../${file}`),
        }));
      }),
};
