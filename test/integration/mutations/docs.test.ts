import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildGraph } from '../../../src/schema/schema.ts';
import { readPage } from '../../support/docs/samples.ts';
import { codesOf } from '../../support/docs/mutation-codes.ts';
import { rowsUnder } from '../../support/docs/mutations.ts';

const { schema } = buildGraph();
const mutations = Object.keys(schema.getMutationType()!.getFields()).sort();

it('has every code of every mutation, as the schema describes it', () => {
  expect(rowsUnder('docs/mutations.md', '## Codes')).toEqual(codesOf(schema));
});

it('states what every mutation sends and returns', () => {
  const named = (heading: string): string[] =>
    rowsUnder('docs/mutations.md', heading).flatMap(([names = '']) => names.split(', '));
  expect(named('## What each sends').sort()).toEqual(mutations);
  expect(named('## Payloads').sort()).toEqual(mutations);
});

it('documents the targets of every audited mutation', () => {
  const named = rowsUnder('docs/audit.md', '## Targets').map(([name]) => name);
  expect(named.sort()).toEqual(mutations.filter((name) => name !== 'login'));
});

it.each(['docs/mutations.md', 'docs/audit.md', 'docs/how-to/correct-yesterdays-trip.md'])(
  'links to what is there: %s',
  (page) => {
    const links = [...readPage(page).matchAll(/\]\((?!\w+:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  },
);
