import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorTable } from '../../src/schema/error-codes.ts';
import { startTestApp, testNow } from '../support/app.ts';
import { contractFields } from '../support/docs/contract.ts';
import { defaultFleet } from '../support/docs/examples.ts';
import { glossary } from '../support/docs/glossary.ts';
import { graphField, graphPath } from '../support/docs/graph.ts';
import { readPage, samplesOf, shortenedAs, tableOf, type DocsSample } from '../support/docs/samples.ts';

describe('docs/glossary.md', () => {
  it('has every word of the contract, and none that is not there', async () => {
    await expect(glossary()).toMatchFileSnapshot('../../docs/glossary.md');
  });

  it('gives our words as the graph has them', () => {
    const missing = contractFields
      .filter(({ english = '*', graphType }) => english !== '*' && /^[A-Z]/.test(graphPath(english, graphType)))
      .filter(({ english = '', graphType }) => graphField(english, graphType) === null)
      .map(({ name, place, english = '', graphType }) => `${place}.${name} → ${graphPath(english, graphType)}`);
    expect(missing).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it('has the table of error codes that the code has', () => {
    const documented = tableOf('docs/errors.md', '## Codes').map(([code, , message, retry]) => [code, message, retry]);
    expect(documented).toEqual(Object.entries(errorTable).map(([code, { message, retry }]) => [code, message, retry]));
  });

  it('shows results as they are returned', async () => {
    await expectResponses(samplesOf('docs/errors.md'), testNow);
  });
});

describe('README.md', () => {
  const samples = samplesOf('README.md');

  it('shows five queries with their results', async () => {
    expect(samples).toHaveLength(5);
    await expectResponses(samples, testNow);
  });

  it('shows what comes on any day, but for use within a period', async () => {
    const dateless = samples.filter(({ query }) => !/\d{4}-\d{2}-\d{2}/.test(query));
    expect(dateless).toHaveLength(4);
    await expectResponses(dateless, Date.now());
  });
});

describe('a page', () => {
  const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];

  it.each(pages)('links only to what is there: %s', (page) => {
    const links = [...readPage(page).matchAll(/\]\((?!\w+:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });
});

async function expectResponses(samples: readonly DocsSample[], now: number): Promise<void> {
  await using app = await startTestApp({ env: defaultFleet, clock: () => now });
  for (const { query, response: response } of samples) {
    const { data, errors } = await app.execute(query);
    // The docs omit the locations of an error.
    const reported = errors?.map(({ message, path, extensions }) => ({ message, path, extensions }));
    const result = reported === undefined ? (data as unknown) : { errors: reported, data: data as unknown };
    expect(shortenedAs(response, result)).toEqual(response);
  }
}
